import type { Content } from "../document/Content.ts"
import { damaged } from "../Refused.ts"
import { type Dict, Name, Operator, Ref, type Value } from "./values.ts"

/** Lists and dictionaries within each other; no program writes more. */
const deepest = 60
/** Bytes of a text; of longer ones the rest is left out. */
const longestText = 65_536

const codeOf = (character: string): number => character.charCodeAt(0)
const [open, close, less, greater, slash, percent, backslash] = [..."()<>/%\\"].map(codeOf) as [
  number,
  number,
  number,
  number,
  number,
  number,
  number
]
const bracket = codeOf("[")
const bracketEnd = codeOf("]")

const blanks = new Set([0, 9, 10, 12, 13, 32])
const delimiters = new Set([..."()<>[]{}/%"].map(codeOf))
const escapes: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, b: 8, f: 12 }

const isDigit = (code: number | undefined): boolean => code !== undefined && code >= 48 && code <= 57
const hexOf = (code: number): number => Number.parseInt(String.fromCharCode(code), 16)

/** Reads the values of a PDF, from a place on. */
export class Lexer {
  at: number
  readonly bytes: Uint8Array
  readonly #content: Content
  readonly #cost: "value" | "text"
  #depth = 0

  /** Values that are kept, such as objects of the file, ask more of the reader than those of a program. */
  constructor(bytes: Uint8Array, content: Content, at = 0, cost: "value" | "text" = "value") {
    this.#cost = cost
    this.bytes = bytes
    this.#content = content
    this.at = at
  }

  skipBlanks(): void {
    for (;;) {
      const code = this.bytes[this.at]
      if (code === percent) while (this.at < this.bytes.length && ![10, 13].includes(this.bytes[this.at]!)) this.at++
      else if (code !== undefined && blanks.has(code)) this.at++
      else return
    }
  }

  /** The next value; none at the end. `refs` tells whether three words such as `7 0 R` point to an object. */
  next(refs: boolean): Value | undefined {
    this.skipBlanks()
    const code = this.bytes[this.at]
    if (code === undefined) return undefined
    this.#content.take(this.#cost)
    if (code === slash) return this.#name()
    if (code === open) return this.#text()
    if (code === less) return this.bytes[this.at + 1] === less ? this.#nested(() => this.#dict(refs)) : this.#hex()
    if (code === bracket) return this.#nested(() => this.#list(refs))
    if (delimiters.has(code)) {
      this.at += code === greater && this.bytes[this.at + 1] === greater ? 2 : 1
      return new Operator(String.fromCharCode(code))
    }
    return this.#word(refs)
  }

  #nested<A>(read: () => A): A {
    if (++this.#depth > deepest) damaged()
    const value = read()
    this.#depth--
    return value
  }

  #plain(): string {
    const from = this.at
    while (this.at < this.bytes.length && !blanks.has(this.bytes[this.at]!) && !delimiters.has(this.bytes[this.at]!))
      this.at++
    return String.fromCharCode(...this.bytes.subarray(from, Math.min(this.at, from + 200)))
  }

  #name(): Name {
    this.at++
    return new Name(
      this.#plain().replaceAll(/#([0-9a-f]{2})/giu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    )
  }

  #word(refs: boolean): Value {
    const word = this.#plain()
    if (/^[+-]*(?:\d+\.?\d*|\.\d+)(?:-\d*)?$/u.test(word)) {
      const number = Number.parseFloat(word.replace(/^[+-]*(?=[+-])/u, ""))
      return refs && /^\d{1,10}$/u.test(word) && this.#isRef() ? new Ref(number) : number
    }
    if (word === "true" || word === "false") return word === "true"
    return word === "null" ? null : new Operator(word)
  }

  /** Whether a generation and `R` follow; goes past them if so. */
  #isRef(): boolean {
    let at = this.at
    while (blanks.has(this.bytes[at] ?? -1)) at++
    const from = at
    while (isDigit(this.bytes[at])) at++
    if (at === from) return false
    while (blanks.has(this.bytes[at] ?? -1)) at++
    const after = this.bytes[at + 1]
    if (this.bytes[at] !== codeOf("R") || (after !== undefined && !blanks.has(after) && !delimiters.has(after)))
      return false
    this.at = at + 1
    return true
  }

  #list(refs: boolean): ReadonlyArray<Value> {
    this.at++
    const values: Array<Value> = []
    for (;;) {
      this.skipBlanks()
      if (this.bytes[this.at] === bracketEnd) {
        this.at++
        return values
      }
      const value = this.next(refs)
      if (value === undefined) return damaged()
      if (!(value instanceof Operator)) values.push(value)
    }
  }

  #dict(refs: boolean): Dict {
    this.at += 2
    const dict = new Map<string, Value>()
    for (;;) {
      const key = this.next(refs)
      if (key === undefined) return damaged()
      if (key instanceof Operator && key.word === ">") return dict
      if (!(key instanceof Name)) continue
      const value = this.next(refs)
      if (value === undefined) return damaged()
      if (value instanceof Operator) {
        if (value.word === ">") return dict
      } else dict.set(key.name, value)
    }
  }

  #hex(): Uint8Array {
    const digits: Array<number> = []
    for (this.at++; this.at < this.bytes.length && this.bytes[this.at] !== greater; this.at++) {
      const digit = hexOf(this.bytes[this.at]!)
      if (!Number.isNaN(digit) && digits.length < 2 * longestText) digits.push(digit)
    }
    this.at++
    return Uint8Array.from(
      { length: Math.ceil(digits.length / 2) },
      (_, n) => digits[2 * n]! * 16 + (digits[2 * n + 1] ?? 0)
    )
  }

  #text(): Uint8Array {
    const text: Array<number> = []
    let nested = 0
    for (this.at++; this.at < this.bytes.length; this.at++) {
      const code = this.bytes[this.at]!
      if (code === backslash) this.#escape(text)
      else if (code === close && nested === 0) break
      else {
        nested += code === open ? 1 : code === close ? -1 : 0
        if (text.length < longestText) text.push(code)
      }
    }
    this.at++
    return Uint8Array.from(text)
  }

  /** What stands behind a backslash in a text; a line that is broken there goes on. */
  #escape(text: Array<number>): void {
    const code = this.bytes[++this.at]
    if (code === undefined || code === 10) return
    if (code === 13) {
      if (this.bytes[this.at + 1] === 10) this.at++
      return
    }
    if (code < 48 || code > 55) {
      text.push(escapes[String.fromCharCode(code)] ?? code)
      return
    }
    let octal = code - 48
    for (let n = 0; n < 2 && this.bytes[this.at + 1]! >= 48 && this.bytes[this.at + 1]! <= 55; n++)
      octal = octal * 8 + this.bytes[++this.at]! - 48
    text.push(octal & 255)
  }
}
