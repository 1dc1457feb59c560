import type { Block } from "./blocks.ts"
import type { Content } from "./Content.ts"
import { isPrompt } from "./prompts.ts"

interface Part {
  text: string
  /** From how many texts it came. */
  pieces: number
  /** Of what a content control holds or a field shows: which of them, from 1; else 0. */
  readonly control: number
}

/** What a paragraph is made of, as its runs come. */
export class Inline {
  /** What stands in its text boxes. */
  readonly boxes: Array<Block> = []
  readonly #parts: Array<Part> = []
  readonly #content: Content
  #size = 0
  #depth = 0
  #controls = 0

  constructor(content: Content) {
    this.#content = content
  }

  add(text: string): void {
    if (text === "") return
    this.#content.takeText(text)
    this.#size++
    const control = this.#depth > 0 ? this.#controls : 0
    const last = this.#parts.at(-1)
    if (last?.control !== control) this.#parts.push({ text, pieces: 1, control })
    else {
      last.text += text
      last.pieces++
    }
  }

  /** Grows with whatever is added. */
  get size(): number {
    return this.boxes.length + this.#size
  }

  /** What comes now is in a content control or shown by a field, until it is left. */
  enter(): void {
    if (this.#depth++ === 0) this.#controls++
  }

  leave(): void {
    this.#depth = Math.max(0, this.#depth - 1)
  }

  /** The text, without that of controls which hold no more than a prompt. */
  text(): string {
    const parts = this.#parts
    return parts
      .filter((_, at) => !isCopy(parts, at) && !isCopy(parts, at - 1))
      .map(({ control, text }) => (control > 0 && isPrompt(text) ? "" : text))
      .join("")
  }
}

/**
 * Whether the copies begin here that LibreOffice 7.4 writes of each content control: three in a row, of which the
 * second holds the text twice. The last stands for all.
 */
const isCopy = (parts: ReadonlyArray<Part>, at: number): boolean => {
  const copies = parts.slice(Math.max(0, at), at + 3)
  const [one, two, three] = copies
  if (at < 0 || one === undefined || two === undefined || three === undefined) return false
  if (copies.some(({ control }) => control === 0) || two.pieces < 2) return false
  return one.text === three.text && two.text === one.text + one.text
}
