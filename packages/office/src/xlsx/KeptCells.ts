import { numberCell, textCell } from "../cells.ts"
import type { Cell } from "../Table.ts"

/** So many are kept of a format. A file that has more does not have them again and again. */
const mostKept = 5000

/** The cells of one format. Those that come again and again are one object, which most cells of most files are. */
export class KeptCells {
  readonly #format: string | undefined
  readonly #formula: boolean
  readonly #texts = new Map<string, Cell>()
  readonly #numbers = new Map<string, Cell>()
  readonly #shared: Array<Cell | undefined> = []

  constructor(format: string | undefined, formula: boolean) {
    this.#format = format
    this.#formula = formula
  }

  /** The cell of a text that cells share, by its place among them. */
  shared(index: number, text: string): Cell {
    return (this.#shared[index] ??= textCell(text, this.#format, this.#formula))
  }

  text(text: string): Cell {
    return this.#keep(this.#texts, text, () => textCell(text, this.#format, this.#formula))
  }

  /** The cell of a number, by how it is written. */
  number(written: string, is1904: boolean): Cell {
    return this.#keep(this.#numbers, written, () => numberCell(Number(written), this.#format, is1904, this.#formula))
  }

  #keep(kept: Map<string, Cell>, key: string, make: () => Cell): Cell {
    const found = kept.get(key)
    if (found !== undefined) return found
    const cell = make()
    if (kept.size >= mostKept) kept.clear()
    kept.set(key, cell)
    return cell
  }
}
