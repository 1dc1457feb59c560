import type { Budget } from "../Limits.ts"
import { damaged, Refused } from "../Refused.ts"
import { withoutReferences } from "./entities.ts"

/** What a reader has come to: an element begins or ends, a text, or the document is over. */
export type XmlEvent = "start" | "end" | "text" | "done"

const tab = 9
const lineFeed = 10
const carriageReturn = 13
const blank = 32
const mark = 33
const doubleQuote = 34
const singleQuote = 39
const slash = 47
const less = 60
const greater = 62
const question = 63
/** A tag or text of more characters is no part of any table. */
const longestToken = 4_000_000

const isBlank = (code: number): boolean =>
  code === blank || code === lineFeed || code === tab || code === carriageReturn

/**
 * Reads XML event by event, from portions of text, in memory for the longest of its texts. It knows no DTD and refuses
 * a document that has one. Names are told without their prefix: the prefixes are the writer's choice, and the parts of
 * an office file have one vocabulary each.
 */
export class XmlReader {
  /** The name of the element that begins, without prefix. */
  name = ""
  /** The text of a text event. */
  text = ""
  /** Of the element that begins, where 1 is the root; when one ends, that of the one around it. */
  depth = 0

  readonly #portions: Iterator<string>
  readonly #budget: Budget
  readonly #open: Array<string> = []
  #buffer = ""
  #at = 0
  /** How many characters came before the buffer. */
  #passed = 0
  /** Where the attributes of the element that begins stand in the buffer. */
  #from = 0
  #to = 0
  /** Its attributes, once one is asked for; what stands behind `#count` is of an element before. */
  readonly #names: Array<string> = []
  readonly #values: Array<string> = []
  #count = -1
  #isSelfClosed = false
  #hasRoot = false

  constructor(portions: Iterable<string>, budget: Budget) {
    this.#portions = portions[Symbol.iterator]()
    this.#budget = budget
  }

  next(): XmlEvent {
    if (this.#isSelfClosed) {
      this.#isSelfClosed = false
      return this.#leave()
    }
    for (;;) {
      if (this.#at >= this.#buffer.length && !this.#refill()) return this.#finish()
      if (this.#buffer.charCodeAt(this.#at) !== less) {
        if (this.#takeText()) return "text"
        continue
      }
      if (this.#at + 1 >= this.#buffer.length && !this.#refill()) damaged()
      const code = this.#buffer.charCodeAt(this.#at + 1)
      if (code === slash) return this.#takeEnd()
      if (code !== mark && code !== question) return this.#takeStart()
      if (code === question) this.#past("?>", 2)
      else if (this.#takeMarked()) return "text"
    }
  }

  /** Where what comes next begins, in characters from the beginning; behind an element's `>` when it has begun. */
  get position(): number {
    return this.#passed + this.#at
  }

  /** Whether the element that has just begun is written as one without content, `<c/>`. */
  get isEmpty(): boolean {
    return this.#isSelfClosed
  }

  /** The value of an attribute of the element that has just begun, by its name without prefix. */
  attribute(name: string): string | undefined {
    if (this.#count < 0) this.#readAttributes()
    for (let at = 0; at < this.#count; at++)
      if (this.#names[at] === name) return withoutReferences(this.#values[at] ?? "")
    return undefined
  }

  /**
   * The names of the elements in the one that has just begun, each when it begins. Whatever is not read of one before
   * the next is asked for is passed over.
   */
  *children(): Generator<string> {
    const { depth } = this
    for (;;) {
      const event = this.next()
      if (event === "done" || (event === "end" && this.depth < depth)) return
      if (event === "start" && this.depth === depth + 1) yield this.name
    }
  }

  /** Passes over the rest of the element that has just begun. */
  skip(): void {
    const depth = this.depth - 1
    while (this.next() !== "done") if (this.depth === depth) return
  }

  /** All text in the element that has just begun, up to its end. */
  content(): string {
    const depth = this.depth - 1
    let content = ""
    for (;;) {
      const event = this.next()
      if (event === "text") content += this.text
      else if (event === "done" || this.depth === depth) return content
    }
  }

  #refill(): boolean {
    const rest = this.#buffer.slice(this.#at)
    if (rest.length > longestToken) throw new Refused("too-large", { limit: longestToken / 1_000_000 })
    const portions = [rest]
    let added = 0
    // As much again as there is, so that a long text is not copied again and again.
    while (added <= rest.length) {
      const portion = this.#portions.next()
      if (portion.done === true) break
      added += portion.value.length
      portions.push(portion.value)
    }
    this.#budget.tick()
    this.#buffer = portions.join("")
    this.#passed += this.#at
    this.#at = 0
    return added > 0
  }

  /** How far ahead a text stands, -1 if nowhere. */
  #ahead(text: string, from: number): number {
    let offset = from
    for (;;) {
      const found = this.#buffer.indexOf(text, this.#at + offset)
      if (found >= 0) return found - this.#at
      offset = Math.max(offset, this.#buffer.length - this.#at - text.length + 1)
      if (!this.#refill()) return -1
    }
  }

  /** Goes past a text, and gives what stands before it. */
  #past(text: string, from: number): string {
    const end = this.#ahead(text, from)
    if (end < 0) damaged()
    const before = this.#buffer.slice(this.#at + from, this.#at + end)
    this.#at += end + text.length
    return before
  }

  #takeText(): boolean {
    const end = this.#ahead("<", 0)
    const to = end < 0 ? this.#buffer.length : this.#at + end
    const text = this.#buffer.slice(this.#at, to)
    this.#at = to
    if (this.depth === 0) return text.trim() === "" || text === "\uFEFF" ? false : damaged()
    this.text = withoutReferences(text.includes("\r") ? text.replaceAll(/\r\n?/gu, "\n") : text)
    return true
  }

  /** A comment or a section of characters; anything else behind `<!` is a DTD or its part. */
  #takeMarked(): boolean {
    while (this.#buffer.length - this.#at < 9 && this.#refill());
    if (this.#buffer.startsWith("<!--", this.#at)) {
      this.#past("-->", 4)
      return false
    }
    if (!this.#buffer.startsWith("<![CDATA[", this.#at)) throw new Refused("dtd")
    if (this.depth === 0) damaged()
    this.text = this.#past("]]>", 9)
    return true
  }

  #takeEnd(): XmlEvent {
    const end = this.#ahead(">", 2)
    const name = this.#open.at(-1)
    if (end < 0 || name === undefined || this.#buffer.slice(this.#at + 2, this.#at + end).trimEnd() !== name) damaged()
    this.#at += end + 1
    return this.#leave()
  }

  #leave(): XmlEvent {
    this.#open.pop()
    this.depth--
    return "end"
  }

  /** How far ahead the `>` is that ends the tag; one in quotation marks does not. */
  #tagEnd(): number {
    let quote = 0
    for (let offset = 1; ; offset++) {
      if (this.#at + offset >= this.#buffer.length && !this.#refill()) damaged()
      const code = this.#buffer.charCodeAt(this.#at + offset)
      if (quote !== 0) {
        if (code === quote) quote = 0
      } else if (code === greater) return offset
      else if (code === doubleQuote || code === singleQuote) quote = code
      else if (code === less) damaged()
    }
  }

  #takeStart(): XmlEvent {
    const offset = this.#tagEnd()
    const end = this.#at + offset
    if (this.depth === 0 && this.#hasRoot) damaged()
    this.#hasRoot = true
    this.#isSelfClosed = this.#buffer.charCodeAt(end - 1) === slash
    this.#to = this.#isSelfClosed ? end - 1 : end
    let nameEnd = this.#at + 1
    while (nameEnd < this.#to && !isBlank(this.#buffer.charCodeAt(nameEnd))) nameEnd++
    const name = this.#buffer.slice(this.#at + 1, nameEnd)
    if (name === "") damaged()
    const colon = name.indexOf(":")
    this.name = colon < 0 ? name : name.slice(colon + 1)
    this.#from = nameEnd
    this.#count = -1
    this.#at = end + 1
    this.#open.push(name)
    this.depth++
    if (this.depth > this.#budget.limits.depth) throw new Refused("too-deep", { limit: this.#budget.limits.depth })
    return "start"
  }

  #readAttributes(): void {
    const buffer = this.#buffer
    let count = 0
    let at = this.#from
    for (;;) {
      while (at < this.#to && isBlank(buffer.charCodeAt(at))) at++
      if (at >= this.#to) break
      const nameEnd = buffer.indexOf("=", at)
      if (nameEnd < 0 || nameEnd >= this.#to) damaged()
      const name = buffer.slice(at, nameEnd)
      at = nameEnd + 1
      while (at < this.#to && isBlank(buffer.charCodeAt(at))) at++
      const quote = buffer.charCodeAt(at) === doubleQuote ? '"' : "'"
      const end = buffer[at] === quote ? buffer.indexOf(quote, at + 1) : -1
      if (end < 0 || end >= this.#to) damaged()
      const colon = name.indexOf(":")
      this.#names[count] = (colon < 0 ? name : name.slice(colon + 1)).trimEnd()
      this.#values[count] = buffer.slice(at + 1, end)
      count++
      at = end + 1
    }
    this.#count = count
  }

  #finish(): XmlEvent {
    if (this.depth > 0 || !this.#hasRoot) damaged()
    return "done"
  }
}
