import type { InputIssue } from "@kepu/core"
import { rowIssue } from "../issues.ts"
import { fold, meant, shown } from "../text.ts"
import { columnsOf, type Header } from "./findHeader.ts"
import type { Headings } from "./headings.ts"
import type { Cells } from "./records.ts"
import type { Row } from "./Table.ts"

/** As many characters as a cell of Excel can hold. */
const largestCell = 32_767

/** As many characters of a larger one are kept. */
const keptOfLarger = 200

/** The first characters of a cell, none of them halved. */
const beginningOf = (cell: string): string => {
  const text = meant(
    Array.from(cell.slice(0, 2 * keptOfLarger))
      .slice(0, keptOfLarger)
      .join("")
  )
  return text === "" ? "" : `${text}…`
}

const isMerelyNumbered = (cells: Cells, numberColumn: number | undefined): boolean =>
  cells.every((cell, at) => cell === "" || (at === numberColumn && /^\d{1,5}[.、]?$/u.test(fold(cell))))

const sameColumns = (a: Header["columns"], b: Header["columns"]): boolean =>
  Object.keys(a).length === Object.keys(b).length && Object.entries(a).every(([fact, at]) => b[fact] === at)

/** The rows below the headings; blank ones, merely numbered ones and repeated headings are left out. */
export const readRows = (
  file: string,
  header: Header,
  headings: Headings,
  records: ReadonlyArray<Cells>
): { readonly rows: ReadonlyArray<Row>; readonly issues: ReadonlyArray<InputIssue> } => {
  const rows: Array<Row> = []
  const issues: Array<InputIssue> = []
  const firstColumn = Math.min(...Object.values(header.columns).map((at) => at ?? 0))
  const firstHeading = fold(header.cells[firstColumn] ?? "")
  const isHeadingAgain = (cells: Cells): boolean =>
    fold(cells[firstColumn] ?? "") === firstHeading && sameColumns(columnsOf(cells, headings), header.columns)

  for (const [index, record] of records.entries()) {
    const row = header.at + 1 + index + 1
    const tooLarge = new Map<number, string>()
    let hadNul = false
    const cells = record.map((cell, column) => {
      if (cell.length > largestCell) {
        tooLarge.set(column, beginningOf(cell))
        return ""
      }
      hadNul ||= cell.includes("\0")
      return meant(cell)
    })
    if (hadNul) issues.push(rowIssue({ file, row }, "nul-removed"))
    for (const at of tooLarge.keys()) {
      const slots = { length: record[at]?.length ?? 0, limit: largestCell }
      issues.push(rowIssue({ file, row, column: header.cells[at] || undefined }, "cell-too-large", slots))
    }
    const isBlank = tooLarge.size === 0 && isMerelyNumbered(cells, header.columns["number"])
    if (isBlank || isHeadingAgain(cells)) continue
    const extra = cells.filter((cell, at) => cell !== "" && (header.cells[at] ?? "") === "")
    if (extra.length > 0) issues.push(rowIssue({ file, row }, "extra-cells", { text: shown(extra.join("、")) }))
    rows.push({ number: row, cells, tooLarge })
  }
  return { rows, issues }
}
