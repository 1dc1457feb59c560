import type { Block } from "./blocks.ts"
import { isPrompt } from "./prompts.ts"

interface Part {
  text: string
  /** From how many texts it came. */
  pieces: number
  /** Whether it is what a content control holds, or a field shows. */
  readonly isControl: boolean
}

/** What a paragraph is made of, as its runs come. */
export class Inline {
  /** What stands in its text boxes. */
  readonly boxes: Array<Block> = []
  readonly #parts: Array<Part> = []
  #depth = 0

  add(text: string): void {
    const last = this.#parts.at(-1)
    if (text === "") return
    if (last === undefined || last.isControl !== this.#depth > 0) {
      this.#parts.push({ text, pieces: 1, isControl: this.#depth > 0 })
      return
    }
    last.text += text
    last.pieces++
  }

  /** Grows with whatever is added. */
  get size(): number {
    return this.boxes.length + this.#parts.reduce((sum, { pieces }) => sum + pieces, 0)
  }

  /** What comes now is in a content control or shown by a field, until it is left. */
  enter(): void {
    if (this.#depth++ === 0) this.#parts.push({ text: "", pieces: 0, isControl: true })
  }

  leave(): void {
    this.#depth = Math.max(0, this.#depth - 1)
    if (this.#depth === 0) this.#parts.push({ text: "", pieces: 0, isControl: false })
  }

  /** The text, without that of controls which hold no more than a prompt. */
  text(): string {
    const parts = this.#parts.filter(({ isControl, text }) => isControl || text !== "")
    return parts
      .filter((_, at) => !isCopy(parts, at) && !isCopy(parts, at - 1))
      .map(({ isControl, text }) => (isControl && isPrompt(text) ? "" : text))
      .join("")
  }
}

/**
 * Whether the copies begin here that LibreOffice 7.4 writes of each content control: three in a row, of which the
 * second holds the text twice. The last stands for all.
 */
const isCopy = (parts: ReadonlyArray<Part>, at: number): boolean => {
  const [one, two, three] = [parts[at], parts[at + 1], parts[at + 2]]
  if (one?.isControl !== true || two?.isControl !== true || three?.isControl !== true) return false
  return two.pieces > 1 && one.text !== "" && one.text === three.text && two.text === one.text + one.text
}
