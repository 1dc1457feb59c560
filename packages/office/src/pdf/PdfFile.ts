import type { Content } from "../document/Content.ts"
import { Refused } from "../Refused.ts"
import { filtered, unpredicted } from "./filters.ts"
import { Lexer } from "./Lexer.ts"
import { type Dict, isDict, isList, Name, Operator, Ref, Stream, type Value } from "./values.ts"

const keyword = (text: string): ReadonlyArray<number> => [...text].map((letter) => letter.charCodeAt(0))
const objectWord = keyword("obj")
const streamWord = keyword("stream")
const streamEnd = keyword("endstream")
const trailerWord = keyword("trailer")

const isAt = (bytes: Uint8Array, at: number, word: ReadonlyArray<number>): boolean =>
  word.every((code, n) => bytes[at + n] === code)

const indexOf = (bytes: Uint8Array, word: ReadonlyArray<number>, from: number): number => {
  for (let at = bytes.indexOf(word[0]!, from); at >= 0; at = bytes.indexOf(word[0]!, at + 1))
    if (isAt(bytes, at, word)) return at
  return -1
}

/** The number of an object whose word `obj` stands at a place; none if it is not `7 0 obj`. */
const numberBefore = (bytes: Uint8Array, at: number): number | undefined => {
  const before = String.fromCharCode(...bytes.subarray(Math.max(0, at - 24), at))
  const id = /(?:^|\D)(\d{1,10})\s+\d{1,5}\s+$/u.exec(before)?.[1]
  return id === undefined ? undefined : Number(id)
}

/** Pointers that lead to pointers; more than this are a circle. */
const mostSteps = 20

/**
 * The objects of a PDF. They are found where they stand and not by the table at the end, which is lost in a file that
 * was cut or mended; of several versions of an object the last holds.
 */
export class PdfFile {
  readonly content: Content
  readonly #bytes: Uint8Array
  readonly #objects = new Map<number, Value>()
  readonly #trailers: Array<Dict> = []

  constructor(bytes: Uint8Array, content: Content) {
    this.#bytes = bytes
    this.content = content
    this.#findObjects()
    for (let at = indexOf(bytes, trailerWord, 0); at >= 0; at = indexOf(bytes, trailerWord, at + 1)) {
      const dict = this.#tried(() => new Lexer(bytes, content, at + trailerWord.length, "text").next(true))
      if (isDict(dict)) this.#trailers.push(dict)
    }
    if (this.#trailers.some((dict) => dict.has("Encrypt"))) throw new Refused("encrypted")
    for (const value of this.#objects.values())
      if (value instanceof Stream && this.nameOf(value.dict.get("Type")) === "ObjStm") this.#findPacked(value)
  }

  /** What a value points to, or the value itself. */
  resolve(value: Value | undefined): Value | undefined {
    let found = value
    for (let n = 0; n < mostSteps && found instanceof Ref; n++) found = this.#objects.get(found.id)
    return found
  }

  dictOf(value: Value | undefined): Dict | undefined {
    const found = this.resolve(value)
    return found instanceof Stream ? found.dict : isDict(found) ? found : undefined
  }

  listOf(value: Value | undefined): ReadonlyArray<Value> {
    const found = this.resolve(value)
    return isList(found) ? found : []
  }

  numberOf(value: Value | undefined): number | undefined {
    const found = this.resolve(value)
    return typeof found === "number" ? found : undefined
  }

  nameOf(value: Value | undefined): string | undefined {
    const found = this.resolve(value)
    return found instanceof Name ? found.name : undefined
  }

  /** The bytes of a stream, unpacked; none if it is packed in a way that only pictures are. */
  bytesOf(value: Value | undefined): Uint8Array | undefined {
    const stream = this.resolve(value)
    if (!(stream instanceof Stream)) return undefined
    const filter = this.resolve(stream.dict.get("Filter") ?? stream.dict.get("F"))
    const filters = (isList(filter) ? filter : filter === undefined ? [] : [filter]).map(
      (one) => this.nameOf(one) ?? ""
    )
    const parameters = this.resolve(stream.dict.get("DecodeParms") ?? stream.dict.get("DP"))
    let bytes: Uint8Array | undefined = stream.packed
    for (const [n, name] of filters.slice(0, 4).entries()) {
      bytes = bytes === undefined ? undefined : filtered(bytes, name, this.content.budget)
      const own = this.dictOf(isList(parameters) ? parameters[n] : parameters)
      if (bytes !== undefined && (this.numberOf(own?.get("Predictor")) ?? 1) >= 10)
        bytes = unpredicted(bytes, Math.max(1, this.numberOf(own?.get("Columns")) ?? 1))
    }
    return bytes
  }

  /** The dictionary from which all pages are found. */
  get root(): Dict | undefined {
    const named = this.#trailers
      .map((dict) => this.dictOf(dict.get("Root")))
      .findLast((dict) => dict?.has("Pages") === true)
    return named ?? this.all("Catalog").at(-1)
  }

  /** The dictionaries of a type, in the order of their numbers. */
  all(type: string): ReadonlyArray<Dict> {
    return [...this.#objects.values()].flatMap((value) =>
      isDict(value) && this.nameOf(value.get("Type")) === type ? [value] : []
    )
  }

  #tried<A>(read: () => A): A | undefined {
    try {
      return read()
    } catch (error) {
      if (error instanceof Refused && error.code !== "damaged") throw error
      return undefined
    }
  }

  #findObjects(): void {
    const bytes = this.#bytes
    for (let at = indexOf(bytes, objectWord, 0); at >= 0; at = indexOf(bytes, objectWord, at + 1)) {
      const id = numberBefore(bytes, at)
      if (id === undefined) continue
      const lexer = new Lexer(bytes, this.content, at + objectWord.length, "text")
      const value = this.#tried(() => lexer.next(true))
      if (value === undefined || value instanceof Operator) continue
      this.#objects.set(id, isDict(value) ? this.#withStream(value, lexer) : value)
      at = Math.max(at, lexer.at - 1)
    }
  }

  /** The stream that a dictionary begins, if one stands behind it. */
  #withStream(dict: Dict, lexer: Lexer): Dict | Stream {
    lexer.skipBlanks()
    const bytes = this.#bytes
    if (!isAt(bytes, lexer.at, streamWord)) return dict
    const after = lexer.at + streamWord.length
    const begin = bytes[after] === 13 && bytes[after + 1] === 10 ? after + 2 : after + 1
    const told = dict.get("Length")
    const isTold = typeof told === "number" && told >= 0 && begin + told <= bytes.length
    const near = isTold ? indexOf(bytes.subarray(0, begin + told + 20), streamEnd, begin + told) : -1
    const found = near >= 0 ? begin + (told as number) : indexOf(bytes, streamEnd, begin)
    const end = found < 0 ? bytes.length : found
    lexer.at = end
    if (this.nameOf(dict.get("Type")) === "XRef") this.#trailers.push(dict)
    return new Stream(dict, bytes.subarray(begin, end))
  }

  /** Objects that are packed together; a later version that stands for itself is not replaced by them. */
  #findPacked(stream: Stream): void {
    const bytes = this.bytesOf(stream)
    const first = this.numberOf(stream.dict.get("First"))
    if (bytes === undefined || first === undefined) return
    const heads = new Lexer(bytes.subarray(0, first), this.content)
    for (;;) {
      const [id, at] = [heads.next(false), heads.next(false)]
      if (typeof id !== "number" || typeof at !== "number") return
      const value = this.#tried(() => new Lexer(bytes, this.content, first + at, "text").next(true))
      if (value !== undefined && !(value instanceof Operator) && !this.#objects.has(id)) this.#objects.set(id, value)
    }
  }
}
