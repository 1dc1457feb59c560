import { type CellIssue, type Place, rowIssue } from "../issues.ts"
import { fold, meant, shown } from "../text.ts"
import { columnsOf, type Header, isReordered, sameColumns } from "./findHeader.ts"
import { inspect } from "./inspect.ts"
import type { Headings } from "./headings.ts"
import { beginsForm, beginsOther, isHeadingWord, kindOfHeadings, type OtherKind, type Tables } from "./kinds.ts"
import { filledOf, isReporting, lineKindOf, mayBeLine } from "./lineKinds.ts"
import type { Origin } from "./Origin.ts"
import type { PassedOverWhy } from "./PassedOver.ts"
import type { Cells } from "./Shape.ts"
import type { Row } from "./Table.ts"
import { explainsHeadings, mayExplainHeadings } from "./underHeadings.ts"

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

const holdsLarge = (record: Cells): boolean => {
  for (let at = 0; at < record.length; at++) if ((record[at] ?? "").length > largestCell) return true
  return false
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

/** Whether a text may be a sum or a label, as `罕井镇小计` and `初审：李某` are, whatever it begins with. */
const mayBeLabel = (text: string): boolean => {
  if (text.length < 3) return false
  const last = text.charCodeAt(text.length - 1)
  return last === 0x8ba1 || last === 0x8a08 || text.includes("：") || text.includes(":")
}

/** A number as printed forms number their rows. */
const isNumber = (cell: string): boolean => /^\d{1,5}[.、]?$/u.test(fold(cell))

/** What of a table's headings tells how its rows are read. */
export interface RowHead extends Pick<Header, "cells" | "columns" | "preamble"> {
  /** Columns that give a fact together with others. */
  readonly parts: ReadonlyArray<number>
}

/** The columns that have a heading but give no fact, with a name for each; a heading that is repeated gets a number. */
const extraColumns = ({ cells, columns, parts }: RowHead): ReadonlyArray<readonly [at: number, name: string]> => {
  const used = new Set([...Object.values(columns), ...parts])
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

/** A row below the headings: what it holds, or why it holds nothing; `undefined` if it is blank. */
export type ReadRow = Row | PassedOverWhy | OtherHeadings | undefined

/** A row of headings with which another table begins. */
export interface OtherHeadings {
  readonly kind: OtherKind
  /** Whether it seems to begin the printed form of annex 2, not a table. */
  readonly isForm: boolean
}

/** Reads a record below the headings. */
export const rowReader = (
  file: Origin,
  header: RowHead,
  headings: Headings,
  issue: (issue: CellIssue) => void,
  tables?: Tables
): {
  /** `mayBeginForm`: whether a label of annex 2 in front of a row counts as one. */
  readonly read: (record: Cells, row: number, isSuspect: boolean, mayBeginForm: boolean) => ReadRow
  /** Whether a record has the headings of the table again. */
  readonly isHeadings: (record: Cells) => boolean
} => {
  const isHeadings = (cells: Cells): boolean => {
    const found = columnsOf(cells, headings)
    return sameColumns(header.columns, found) && !isReordered(header.columns, found)
  }
  const numberColumn = header.columns["number"]
  const places = Object.values(header.columns).map((at) => at ?? 0)
  /** A row in which more cells are filled in than this is a record, unless its first cell says otherwise. */
  const few = places.length / 2
  const further = extraColumns(header)
  const isUnnamed = (at: number): boolean => (header.cells[at] ?? "") === ""
  const mayHoldUnnamed = header.cells.some((_, at) => isUnnamed(at))
  const titles = new Set(header.preamble.flatMap(filledOf))
  let behindNote = false

  /** Why the row is no record. Most rows are records, and are known by few looks. */
  const passedOver = (cells: Cells, mayBeginForm: boolean): PassedOverWhy | OtherHeadings | "blank" | undefined => {
    let filled = 0
    let first = -1
    for (let at = 0; at < cells.length; at++) {
      if (cells[at] === "") continue
      if (first < 0) first = at
      filled++
    }
    if (first < 0) return "blank"
    const text = cells[first] ?? ""
    if (mayExplainHeadings(cells, first) && explainsHeadings(cells)) return "headings"
    if (
      filled > few &&
      text !== header.cells[first] &&
      !mayBeLine(text) &&
      !mayBeLabel(text) &&
      !isHeadingWord(text, tables)
    )
      return undefined
    if (filled === 1 && first === numberColumn && isNumber(text)) return "numbered"
    if (isHeadings(cells)) return "headings"
    const told = filledOf(cells)
    if (isHeadingWord(text, tables)) {
      const kind = kindOfHeadings(cells, tables)
      if (kind !== undefined) return { kind, isForm: false }
      if (beginsOther(told, tables)) return { kind: "other", isForm: false }
      if (mayBeginForm && beginsForm(told, tables)) return { kind: "annex2", isForm: true }
    }
    return (
      lineKindOf(told, behindNote) ??
      (told.every((each) => titles.has(each)) && !isReporting(told) ? "title" : undefined)
    )
  }

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

  const read = (record: Cells, row: number, isSuspect: boolean, mayBeginForm: boolean): ReadRow => {
    const isLarge = holdsLarge(record)
    let cells = meantBy(record)
    const seen = isSuspect ? inspect(record, cells) : undefined
    if (seen !== undefined) cells = seen.cells
    const garbled = seen?.garbled ?? []
    const why = isLarge || garbled.length > 0 ? undefined : passedOver(cells, mayBeginForm)
    behindNote = why === "note"
    if (why !== undefined) return why === "blank" ? undefined : why
    if (seen !== undefined) for (const { at, slots, text } of seen.told) issue(rowIssue(placeAt(row, at), text, slots))
    let tooLarge = isLarge ? readTooLarge(record, row) : noneTooLarge
    if (garbled.length > 0) tooLarge = new Map([...tooLarge, ...garbled.map((at) => [at, ""] as const)])
    if (mayHoldUnnamed || cells.length > header.cells.length) {
      const unnamed = cells.filter((cell, at) => cell !== "" && isUnnamed(at))
      if (unnamed.length > 0) issue(rowIssue({ file, row }, "extra-cells", { text: shown(unnamed.join("、")) }))
    }
    const extra = extraOf(cells, further)
    return extra === undefined ? { number: row, cells, tooLarge } : { number: row, cells, tooLarge, extra }
  }
  return { read, isHeadings }
}
