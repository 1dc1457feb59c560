import type { InputIssue } from "@kepu/core"
import { isReportingLine } from "../activities/reportingUnit.ts"
import { cleaned } from "@kepu/core/text"
import { fileIssue, rowIssue } from "../issues.ts"
import { meant, oneLine, shown } from "../text.ts"
import { pieces } from "../words.ts"
import { damageIssue } from "./damageIssue.ts"
import { mayHoldDitto, withCellsAbove } from "./ditto.ts"
import { findHeader, type Header } from "./findHeader.ts"
import { headedReader, type TextReader } from "./headedReader.ts"
import { isWholeForm, type TableKind } from "./kinds.ts"
import { type Compose, type Layout, layoutOf } from "./layout.ts"
import { markupSign, withoutMarkup } from "./markup.ts"
import { isMisread } from "./misread.ts"
import { needsLook } from "./needsLook.ts"
import { noHeadings } from "./noHeadings.ts"
import { type OtherTable, tableOf } from "./otherTables.ts"
import type { PassedOver } from "./PassedOver.ts"
import { rowReader } from "./readRow.ts"
import { type Damage, recordReader } from "./records.ts"
import type { Cells } from "./Shape.ts"
import type { Row, TableHead } from "./Table.ts"
import { unwrapped } from "./unwrapped.ts"

/** The columns of a kind of table by fact: those that must be there, and those whose lack is an issue. */
export interface Form<F extends string> {
  readonly headings: Readonly<Record<F, ReadonlyArray<string>>>
  readonly required: ReadonlyArray<NoInfer<F>>
  readonly expected: ReadonlyArray<NoInfer<F>>
  /** Whether lines that name the reporting unit are rows, as they tell whose the others are. */
  readonly hasReporter?: boolean
  /** Where several columns may give one fact. */
  readonly compose?: Compose
}

/** What is told of a table, in the order of the file. */
export interface TableEvents<F extends string> {
  readonly head: (head: TableHead<F>) => void
  readonly row: (row: Row) => void
  readonly issue: (issue: InputIssue) => void
  readonly passed: (passed: PassedOver) => void
  /** Takes tables of other kinds that stand below or beside; without, or of another kind, their rows are passed over. */
  readonly other?: { readonly kinds: ReadonlyArray<TableKind>; readonly take: (table: OtherTable) => void }
}

/** The printed form of annex 2 has two labels in a row, each with a box. */
const widestOfForm = 5

const filledIn = (record: Cells): number => record.reduce((count, cell) => (meant(cell) === "" ? count : count + 1), 0)

const line = (cell: string): string => oneLine(meant(cleaned(cell)))

/** A table of another kind below or beside the one that is read. */
interface Gathered {
  readonly kind: TableKind
  /** Whether it is the printed form, not a table. */
  readonly isForm: boolean
  /** A row with more cells than these is none of it. */
  readonly width: number
  readonly row: number
  readonly records: Array<Cells>
}

/** Reads a table from its text; `rowsBefore` rows of its file stand above. Without its headings there is no table, which is an issue. */
export const tableReader = <F extends string>(
  file: string,
  { compose, expected, hasReporter = false, headings, required }: Form<F>,
  events: TableEvents<F>,
  rowsBefore = 0
): TextReader => {
  let layout: Layout | undefined
  const damaged = (row: number, damage: Damage): void => events.issue(damageIssue(damage, { file, row }))
  const pass = (row: number, why: PassedOver["why"], cells: Cells): void =>
    events.passed({ file, row, why, text: shown(cells.find((cell) => cell !== "") ?? "") })

  const findColumns = (text: string): Header | undefined => {
    const found = findHeader(text, headings)
    layout = found && layoutOf(found, headings, compose)
    const known = Object.keys(layout?.columns ?? {})
    const lacks = (fact: F): boolean => !known.includes(fact)
    if (found === undefined || layout === undefined || (known.length < 2 && required.some(lacks))) {
      events.issue(
        noHeadings(
          file,
          text,
          headings,
          [...required, ...expected].map((fact) => headings[fact][0] ?? fact)
        )
      )
      return undefined
    }
    const missing = required.some(lacks) ? required.filter(lacks) : expected.filter(lacks)
    for (const fact of missing) {
      const slots = { heading: headings[fact][0] ?? fact }
      events.issue(fileIssue(file, "column-missing", { row: rowsBefore + found.at + 1, slots }))
    }
    if (required.some(lacks)) return undefined
    for (const index of found.unclosed) damaged(rowsBefore + index + 1, "unclosed")
    return { ...found, cells: layout.titles.map(line) }
  }

  /** Reads the rows below the headings. */
  const bodyReader = (header: Header): TextReader => {
    const { at, cells: titles, delimiter, isWrapped, preamble } = header
    const { beside, change, columns, hasRowBelow = false, parts = [] } = layout ?? { columns: header.columns }
    const above = preamble.map((cells) => cells.map(line))
    const rows = rowReader(file, { cells: titles, columns, parts, preamble: above }, headings, events.issue)
    const shape = { delimiter, isMisread: isMisread(delimiter, titles.length) }
    let number = rowsBefore + at + 1
    let last: Cells | undefined
    let isSuspect = false
    let hasMarkup = false
    let below: Gathered | undefined
    const right: Gathered | undefined =
      beside === undefined
        ? undefined
        : { kind: beside.kind, isForm: false, width: Infinity, row: number, records: [beside.titles] }

    /** Whether a row may begin the printed form of annex 2, as below activities; not while rows are read that turned out to be none. */
    let mayBeginForm = hasReporter
    const isTaken = (kind: TableKind): boolean => events.other?.kinds.includes(kind) === true
    const begin = (kind: TableKind, row: number): void => {
      if (!isTaken(kind)) events.issue(rowIssue({ file, row }, "table-unread", { kind: pieces[`kind-${kind}`] }))
    }
    const end = ({ isForm, kind, records, row }: Gathered): void => {
      if (!isTaken(kind)) return
      if (isForm && !isWholeForm(records)) return readAgain(row, records)
      if (kind === "annex2")
        for (const [n, record] of records.entries())
          if (record.some((cell) => cell !== "")) pass(row + n, "other-table", record)
      events.other?.take(tableOf(kind, file, row, records))
    }
    /** Reads rows that seemed to begin a form and do not. */
    const readAgain = (first: number, records: ReadonlyArray<Cells>): void => {
      const after = number
      mayBeginForm = false
      for (const [n, record] of records.entries()) {
        number = first + n
        readRecord(record)
      }
      mayBeginForm = hasReporter
      number = after
    }
    const gather = (into: Gathered, record: Cells): void => {
      if (isTaken(into.kind)) into.records.push(record)
      else if (record.some((cell) => cell !== "")) pass(number, "other-table", record)
    }

    const plain = (record: Cells): Cells => {
      const cells = record.map(withoutMarkup)
      for (const [at, cell] of cells.entries())
        if (cell !== record[at])
          events.issue(
            rowIssue({ file, row: number, column: titles[at] || undefined }, "markup-removed", {
              text: shown(record[at] ?? "")
            })
          )
      return cells
    }
    const withAbove = (row: Row): Row => {
      let cells = change === undefined ? row.cells : change(row.cells)
      if (mayHoldDitto(cells))
        cells = withCellsAbove(cells, last, (at) =>
          events.issue(
            rowIssue({ file, row: number, column: titles[at] || undefined }, "ditto-alone", {
              text: shown(cells[at] ?? "")
            })
          )
        )
      last = cells
      return cells === row.cells ? row : { ...row, cells }
    }

    const readRecord = (record: Cells): void => {
      if (below !== undefined) {
        if (filledIn(record) <= below.width && !rows.isHeadings(record)) return gather(below, record)
        const gathered = below
        below = undefined
        end(gathered)
      }
      const read = rows.read(hasMarkup ? plain(record) : record, number, isSuspect || hasMarkup, mayBeginForm)
      if (read === undefined) return
      if (typeof read === "string") return pass(number, read, record)
      if ("cells" in read) {
        if (!hasReporter && isReportingLine(read.cells)) return pass(number, "reporting-unit", record)
        return events.row(withAbove(read))
      }
      const { isForm, kind } = read
      if (!isTaken(kind) || kind !== "annex2") pass(number, "headings", record)
      begin(kind, number)
      below = { kind, isForm, width: isForm ? widestOfForm : filledIn(record), row: number, records: [record] }
    }

    events.head({ file, columns, headings: titles, preamble: above })
    if (right !== undefined) begin(right.kind, number)
    let isRowBelow = hasRowBelow
    const records = recordReader(shape, (record, damage) => {
      number++
      if (damage !== undefined) damaged(number, damage)
      const cells = isWrapped ? (unwrapped(record, shape) ?? record) : record
      if (isRowBelow) {
        isRowBelow = false
        pass(number, "headings", cells)
      } else if (beside === undefined || right === undefined) readRecord(cells)
      else {
        gather(right, cells.slice(beside.from))
        readRecord(cells.slice(0, beside.end))
      }
    })
    return {
      feed: (piece, isLast) => {
        isSuspect ||= needsLook(piece)
        hasMarkup ||= markupSign.test(piece)
        records.feed(piece, isLast)
        if (!isLast) return
        if (right !== undefined) end(right)
        if (below === undefined) return
        const gathered = below
        below = undefined
        end(gathered)
      }
    }
  }

  return headedReader(findColumns, bodyReader)
}
