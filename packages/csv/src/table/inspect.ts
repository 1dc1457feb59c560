import { cleaned, isOdd } from "@kepu/core/text"
import type { RowIssueText, Slots } from "../issues.ts"
import { meant, shown } from "../text.ts"
import { isGarbled } from "./garbled.ts"
import type { Cells } from "./Shape.ts"

/** Tells what is wrong with a cell of a row or, without its index, with the row. */
type Tell = (text: RowIssueText, slots: Slots, at?: number) => void

export interface Inspected {
  /** The cells as they look; garbled ones are blank. */
  readonly cells: Cells
  /** Where cells are garbled. */
  readonly garbled: ReadonlyArray<number>
}

const mostTold = 5

const codeOf = (sign: string): string => `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`

/** What of a text a person does not see, or sees as something else, each once: `U+00AD`, `⾷→食`. */
const oddSigns = (text: string): string => {
  const signs = new Set<string>()
  for (const sign of text.replaceAll("\0", "")) {
    const looks = cleaned(sign)
    if (looks === "") signs.add(codeOf(sign))
    else if (looks !== sign && looks.trim() !== "") signs.add(`${sign}→${looks}`)
  }
  return [...signs].slice(0, mostTold).join("、")
}

/** Looks at cells, as they came and as they were meant, for what cannot be seen or read, and tells it. */
export const inspect = (record: Cells, meantCells: Cells, tell: Tell): Inspected => {
  if (record.some((cell) => cell.includes("\0"))) tell("nul-removed", {})
  const garbled: Array<number> = []
  const cells = meantCells.map((cell, at) => {
    if (isGarbled(cell)) {
      tell("text-garbled", { text: shown(cell) }, at)
      garbled.push(at)
      return ""
    }
    if (cell.includes("\uFFFD")) tell("text-damaged", { text: shown(cell) }, at)
    if (!isOdd(cell)) return cell
    const looks = meant(cleaned(cell))
    const signs = oddSigns(cell)
    if (signs !== "") tell("marks-removed", { text: shown(looks), signs }, at)
    return looks
  })
  return { cells, garbled }
}
