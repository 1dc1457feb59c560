import { cleaned, isOdd } from "@kepu/core/text"
import type { RowIssueText, Slots } from "../issues.ts"
import { meant, shown } from "../text.ts"
import { isGarbled } from "./garbled.ts"
import type { Cells } from "./Shape.ts"

/** What is wrong with a cell of a row or, without its index, with the row. */
interface Told {
  readonly text: RowIssueText
  readonly slots: Slots
  readonly at?: number
}

export interface Inspected {
  /** The cells as they look; garbled ones are blank. */
  readonly cells: Cells
  /** Where cells are garbled. */
  readonly garbled: ReadonlyArray<number>
  /** What is to be told if the row counts. */
  readonly told: ReadonlyArray<Told>
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

/** Looks at cells, as they came and as they were meant, for what cannot be seen or read. */
export const inspect = (record: Cells, meantCells: Cells): Inspected => {
  const told: Array<Told> = []
  if (record.some((cell) => cell.includes("\0"))) told.push({ text: "nul-removed", slots: {} })
  const garbled: Array<number> = []
  const cells = meantCells.map((cell, at) => {
    if (isGarbled(cell)) {
      told.push({ text: "text-garbled", slots: { text: shown(cell) }, at })
      garbled.push(at)
      return ""
    }
    if (cell.includes("\uFFFD")) told.push({ text: "text-damaged", slots: { text: shown(cell) }, at })
    if (!isOdd(cell)) return cell
    const looks = meant(cleaned(cell))
    const signs = oddSigns(cell)
    if (signs !== "") told.push({ text: "marks-removed", slots: { text: shown(looks), signs }, at })
    return looks
  })
  return { cells, garbled, told }
}
