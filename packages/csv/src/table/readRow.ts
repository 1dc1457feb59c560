import type { InputIssue } from "@kepu/core"
import { type Place, rowIssue } from "../issues.ts"
import { fold, meant, shown } from "../text.ts"
import { columnsOf, type Header } from "./findHeader.ts"
import { inspect } from "./inspect.ts"
import type { Headings } from "./headings.ts"
import type { Cells } from "./Shape.ts"
import type { Row } from "./Table.ts"

/** As many characters as a cell of Excel can hold. */
const largestCell = 32_767

/** As many characters of a larger one are kept. */
const keptOfLarger = 200

const noneTooLarge: ReadonlyMap<number, string> = new Map()

/** The first characters of a cell, none of them halved. */
const beginningOf = (cell: string): string => {
  const text = meant(
    Array.from(cell.slice(0, 2 * keptOfLarger))
      .slice(0, keptOfLarger)
      .join("")
  )
  return text === "" ? "" : `${text}…`
}

/** The cells as they were meant; those that are too large are blank. Most records need no change, and get no copy. */
const meantBy = (record: Cells): Cells => {
  let cells: Array<string> | undefined
  for (let at = 0; at < record.length; at++) {
    const cell = record[at] ?? ""
    const clean = cell.length > largestCell ? "" : meant(cell)
    if (clean !== cell) (cells ??= [...record])[at] = clean
  }
  return cells ?? record
}

/** A row in which nothing but a number was entered, as printed forms number their blank rows. */
const isMerelyNumbered = (cells: Cells, numberColumn: number | undefined): boolean =>
  cells.every((cell, at) => cell === "" || (at === numberColumn && /^\d{1,5}[.、]?$/u.test(fold(cell))))

const sameColumns = (a: Header["columns"], b: Header["columns"]): boolean =>
  Object.keys(a).length === Object.keys(b).length && Object.entries(a).every(([fact, at]) => b[fact] === at)

/** The columns that have a heading but give no fact, with a name for each; a heading that is repeated gets a number. */
const extraColumns = ({ cells, columns }: Header): ReadonlyArray<readonly [at: number, name: string]> => {
  const used = new Set(Object.values(columns))
  const names = new Set<string>()
  return cells.flatMap((heading, at): ReadonlyArray<readonly [number, string]> => {
    if (heading === "" || used.has(at)) return []
    let name = heading
    for (let n = 2; names.has(name); n++) name = `${heading} (${n})`
    names.add(name)
    return [[at, name]]
  })
}

const extraOf = (
  cells: Cells,
  columns: ReadonlyArray<readonly [at: number, name: string]>
): Readonly<Record<string, string>> | undefined => {
  let extra: Record<string, string> | undefined
  for (const [at, name] of columns) {
    const cell = cells[at]
    if (cell !== undefined && cell !== "") (extra ??= {})[name] = cell
  }
  return extra
}

/** Reads a record below the headings. Blank ones, merely numbered ones and repeated headings are no rows. */
export const rowReader = (
  file: string,
  header: Header,
  headings: Headings,
  issue: (issue: InputIssue) => void
): ((record: Cells, row: number, isSuspect: boolean) => Row | undefined) => {
  const numberColumn = header.columns["number"]
  const firstColumn = Math.min(...Object.values(header.columns).map((at) => at ?? 0))
  const firstHeading = fold(header.cells[firstColumn] ?? "")
  const further = extraColumns(header)
  const isUnnamed = (at: number): boolean => (header.cells[at] ?? "") === ""
  const mayHoldUnnamed = header.cells.some((_, at) => isUnnamed(at))
  const isHeadingAgain = (cells: Cells): boolean =>
    fold(cells[firstColumn] ?? "") === firstHeading && sameColumns(columnsOf(cells, headings), header.columns)

  const placeAt = (row: number, at?: number): Place => ({
    file,
    row,
    column: at === undefined ? undefined : header.cells[at] || undefined
  })
  const readTooLarge = (record: Cells, row: number): ReadonlyMap<number, string> => {
    const tooLarge = new Map<number, string>()
    for (const [at, cell] of record.entries()) {
      if (cell.length <= largestCell) continue
      tooLarge.set(at, beginningOf(cell))
      const slots = { length: cell.length, limit: largestCell }
      issue(rowIssue(placeAt(row, at), "cell-too-large", slots))
    }
    return tooLarge
  }

  return (record, row, isSuspect) => {
    const isLarge = record.some((cell) => cell.length > largestCell)
    let cells = meantBy(record)
    if (!isLarge && (isMerelyNumbered(cells, numberColumn) || isHeadingAgain(cells))) return undefined
    let tooLarge = isLarge ? readTooLarge(record, row) : noneTooLarge
    if (isSuspect) {
      const seen = inspect(record, cells, (text, slots, at) => issue(rowIssue(placeAt(row, at), text, slots)))
      cells = seen.cells
      if (seen.garbled.length > 0) tooLarge = new Map([...tooLarge, ...seen.garbled.map((at) => [at, ""] as const)])
      else if (isMerelyNumbered(cells, numberColumn)) return undefined
    }
    if (mayHoldUnnamed || cells.length > header.cells.length) {
      const unnamed = cells.filter((cell, at) => cell !== "" && isUnnamed(at))
      if (unnamed.length > 0) issue(rowIssue({ file, row }, "extra-cells", { text: shown(unnamed.join("、")) }))
    }
    const extra = extraOf(cells, further)
    return extra === undefined ? { number: row, cells, tooLarge } : { number: row, cells, tooLarge, extra }
  }
}
