import { damaged } from "../Refused.ts"
import { copied } from "../xlsx/readText.ts"

const utf16 = new TextDecoder("utf-16le")
const latin = new TextDecoder("latin1")

/** Of the flags of a text: its characters have two bytes; it has signs of other scripts; it has runs of fonts. */
const isWide = 1
const hasExtra = 4
const hasRuns = 8

/** Bytes that may go on in records that continue one. A text that does is told its width anew in each. */
class Pieces {
  readonly #pieces: ReadonlyArray<Uint8Array>
  #piece = 0
  #at = 0

  constructor(pieces: ReadonlyArray<Uint8Array>) {
    this.#pieces = pieces
  }

  get isOver(): boolean {
    return this.#piece >= this.#pieces.length
  }

  /** The bytes that are left of the piece; of the next one if this is over. */
  get #rest(): Uint8Array {
    const piece = this.#pieces[this.#piece] ?? damaged()
    if (this.#at < piece.length) return piece.subarray(this.#at)
    this.#piece++
    this.#at = 0
    return this.#pieces[this.#piece] ?? damaged()
  }

  byte(): number {
    const byte = this.#rest[0] ?? damaged()
    this.#at++
    return byte
  }

  number(bytes: 2 | 4): number {
    let value = 0
    for (let n = 0; n < bytes; n++) value += this.byte() * 2 ** (8 * n)
    return value
  }

  skip(count: number): void {
    for (let left = count; left > 0;) {
      const taken = Math.min(left, this.#rest.length)
      if (taken === 0) damaged()
      this.#at += taken
      left -= taken
    }
  }

  characters(count: number, flags: number): string {
    let text = ""
    let wide = flags & isWide
    for (let left = count; left > 0;) {
      const rest = this.#rest
      // A piece that begins within a text begins with the width of its characters.
      if (this.#at === 0 && this.#piece > 0 && left < count) {
        wide = this.byte() & isWide
        continue
      }
      const size = wide === 0 ? 1 : 2
      const taken = Math.min(left, Math.floor(rest.length / size))
      if (taken === 0) damaged()
      text += (wide === 0 ? latin : utf16).decode(rest.subarray(0, taken * size))
      this.#at += taken * size
      left -= taken
    }
    return text
  }

  /** A text with its flags, and what stands behind it. */
  text(count: number): string {
    const flags = this.byte()
    const runs = (flags & hasRuns) === 0 ? 0 : this.number(2)
    const extra = (flags & hasExtra) === 0 ? 0 : this.number(4)
    const text = this.characters(count, flags)
    this.skip(runs * 4 + extra)
    return text
  }

  /** Whether nothing is left, also when the piece is over and is the last. */
  get isAtEnd(): boolean {
    const piece = this.#pieces[this.#piece]
    return piece === undefined || (this.#at >= piece.length && this.#piece === this.#pieces.length - 1)
  }
}

/** How the texts of a stream are read: byte strings before Excel 97, and Unicode since. */
export interface TextReader {
  /** A text whose length has one byte or two, at a place of a record and of those that continue it. */
  readonly at: (pieces: ReadonlyArray<Uint8Array>, from: number, lengthBytes: 1 | 2) => string
}

const cut = (pieces: ReadonlyArray<Uint8Array>, from: number): ReadonlyArray<Uint8Array> => [
  (pieces[0] ?? damaged()).subarray(from),
  ...pieces.slice(1)
]

export const unicodeTexts: TextReader = {
  at: (pieces, from, lengthBytes) => {
    const reader = new Pieces(cut(pieces, from))
    return copied(reader.text(lengthBytes === 1 ? reader.byte() : reader.number(2)))
  }
}

/** Texts of bytes, which `decode` knows to read. */
export const byteTexts = (decode: (bytes: Uint8Array) => string): TextReader => ({
  at: (pieces, from, lengthBytes) => {
    const [first = damaged()] = cut(pieces, from)
    const length = lengthBytes === 1 ? (first[0] ?? damaged()) : (first[0] ?? damaged()) + (first[1] ?? damaged()) * 256
    return first.length < lengthBytes + length ? damaged() : decode(first.subarray(lengthBytes, lengthBytes + length))
  }
})

/** The texts that cells share, of the record that holds them and those that continue it; `onText` is called for each. */
export const readSharedTexts = (pieces: ReadonlyArray<Uint8Array>, onText: (text: string) => void): void => {
  const reader = new Pieces(cut(pieces, 8))
  while (!reader.isAtEnd) onText(copied(reader.text(reader.number(2))))
}
