import { tellsNothing } from "../activities/nothing.ts"
import { isReportingLine } from "../activities/reportingUnit.ts"
import { rowIssue } from "../issues.ts"
import { beginsAs, meant, shown } from "../text.ts"
import { dittoReader, type RowSorter } from "./ditto.ts"
import type { Header } from "./findHeader.ts"
import type { Headings } from "./headings.ts"
import { isWholeForm, type OtherKind, type Tables } from "./kinds.ts"
import type { Layout } from "./layout.ts"
import { markupSign, withoutMarkup } from "./markup.ts"
import { needsLook } from "./needsLook.ts"
import { type Origin, rowIn } from "./Origin.ts"
import { tableOf } from "./otherTables.ts"
import type { PassedOver } from "./PassedOver.ts"
import { rowReader } from "./readRow.ts"
import type { Cells } from "./Shape.ts"
import type { Row } from "./Table.ts"
import type { TableEvents } from "./TableEvents.ts"
import { isForRemarks, unusedColumns } from "./unusedColumns.ts"

/** The printed form of annex 2 has two labels in a row, each with a box. */
const widestOfForm = 5

const filledIn = (record: Cells): number => record.reduce((count, cell) => (meant(cell) === "" ? count : count + 1), 0)

/** A form has shown by this many rows that it is one. */
const longestForm = 100

/** A table of another kind below or beside the one that is read. */
interface Gathered {
  readonly kind: OtherKind
  /** Whether it may be the printed form of annex 2, which its first rows do not decide. */
  isOpen: boolean
  /** A row with more cells than these is none of it. */
  readonly width: number
  readonly row: number
  /** Columns to the left of it. */
  readonly columnsBefore: number
  readonly records: Array<Cells>
}

/** Reads records below the headings, one after the other. */
export interface BodyReader {
  /** Told of every text before a record is made of it. */
  readonly look: (text: string) => void
  /** The row of the record that is taken next. */
  readonly row: () => number
  readonly take: (cells: Cells) => void
  readonly end: () => void
}

/** What of a table is known once its headings are found. */
export interface Found {
  readonly file: Origin
  readonly header: Pick<Header, "at" | "cells"> & {
    /** The headings of which an issue tells that they are not known. */
    readonly toldOf: ReadonlySet<string>
  }
  /** The lines above the headings. */
  readonly above: ReadonlyArray<Cells>
  readonly layout: Layout
  readonly headings: Headings
  /** The words of other tables that may stand below or beside. */
  readonly tables: Tables | undefined
  readonly hasReporter: boolean
  readonly sort: RowSorter | undefined
  readonly rowsBefore: number
}

/** Tells what the rows below the headings hold: records, what is none, and other tables among them. */
export const bodyReader = (
  {
    above,
    file,
    hasReporter,
    header: { at, cells: titles, toldOf },
    headings,
    layout,
    rowsBefore,
    sort,
    tables
  }: Found,
  events: Pick<TableEvents<string>, "issue" | "other" | "passed" | "row">
): BodyReader => {
  const { beside, change, columns, hasRowBelow, parts } = layout
  const rows = rowReader(file, { cells: titles, columns, parts, preamble: above }, headings, events.issue, tables)
  const pass = (row: number, why: PassedOver["why"], cells: Cells): void =>
    events.passed({ ...rowIn(file, row), why, text: beginsAs(cells) })
  let number = rowsBefore + at + 1
  let isSuspect = false
  let hasMarkup = false
  let below: Gathered | undefined
  const right: Gathered | undefined =
    beside === undefined
      ? undefined
      : {
          kind: beside.kind,
          isOpen: false,
          width: Infinity,
          row: number,
          columnsBefore: beside.from,
          records: [beside.titles]
        }

  /** Whether a row may begin the printed form of annex 2, as below activities; not while rows are read that turned out to be none. */
  let mayBeginForm = hasReporter
  const isTaken = (kind: OtherKind): boolean => kind !== "other" && events.other?.kinds.includes(kind) === true
  const begin = (kind: OtherKind, row: number): void => {
    if (kind === "other") events.issue(rowIssue({ file, row }, "table-foreign"))
    else if (!isTaken(kind)) events.issue(rowIssue({ file, row }, "table-unread", { kind: { piece: `kind-${kind}` } }))
  }
  const end = ({ columnsBefore, isOpen, kind, records, row }: Gathered): void => {
    if (isOpen) return readAgain(row, records)
    if (kind === "other" || !isTaken(kind)) return
    if (kind === "annex2")
      for (const [n, record] of records.entries())
        if (record.some((cell) => cell !== "")) pass(row + n, "other-table", record)
    events.other?.take(tableOf(kind, file, { columnsBefore, records, row }))
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
    if (into.isOpen || isTaken(into.kind)) into.records.push(record)
    else if (record.some((cell) => cell !== "")) pass(number, "other-table", record)
    if (into.isOpen) settle(into)
  }
  /** Decides whether rows are a form, as soon as they tell. */
  const settle = (form: Gathered): void => {
    if (!isWholeForm(form.records, tables)) {
      if (form.records.length < longestForm) return
      below = undefined
      return readAgain(form.row, form.records)
    }
    form.isOpen = false
    if (isTaken(form.kind)) return
    begin(form.kind, form.row)
    for (const [n, record] of form.records.splice(0).entries())
      if (record.some((cell) => cell !== "")) pass(form.row + n, n === 0 ? "headings" : "other-table", record)
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
  const withAbove = dittoReader(sort, (text, row, at, mark) =>
    events.issue(rowIssue({ file, row, column: titles[at] || undefined }, text, { text: shown(mark) }))
  )
  /** Headings of no fact under which something is written. */
  const unused = new Set<string>()
  const tellUnused = (): void => {
    const names = [...unused].filter((heading) => !toldOf.has(heading) && !isForRemarks(heading))
    if (names.length > 0) events.issue(unusedColumns(file, rowsBefore + at + 1, names, columns, headings))
  }
  const changed = (row: Row): Row => (change === undefined ? row : { ...row, cells: change(row.cells) })

  /** Whether a day stands where this table has its times: behind one that nobody asks for, the row is of this one. */
  const hasDay = (record: Cells): boolean => /^\d{1,2}月\d/u.test(meant(record[columns["time"] ?? -1] ?? ""))

  const readRecord = (record: Cells): void => {
    if (below !== undefined) {
      const isOwn = rows.isHeadings(record) || (below.kind === "other" && hasDay(record))
      if (filledIn(record) <= below.width && !isOwn) return gather(below, record)
      const gathered = below
      below = undefined
      end(gathered)
    }
    const read = rows.read(hasMarkup ? plain(record) : record, number, isSuspect || hasMarkup, mayBeginForm)
    if (read === undefined) return
    if (typeof read === "string") return pass(number, read, record)
    if ("cells" in read) {
      if (!hasReporter && isReportingLine(read.cells)) return pass(number, "reporting-unit", record)
      if (!hasReporter && tellsNothing(read.cells, columns["number"])) return pass(number, "nothing", record)
      for (const heading in read.extra) unused.add(heading)
      return events.row(withAbove(changed(read)))
    }
    const { isForm, kind } = read
    if (!isForm) {
      if (kind !== "annex2" || !isTaken(kind)) pass(number, "headings", record)
      begin(kind, number)
    }
    below = {
      kind,
      isOpen: isForm,
      width: isForm ? widestOfForm : filledIn(record),
      row: number,
      columnsBefore: 0,
      records: [record]
    }
  }

  if (right !== undefined) begin(right.kind, number)
  /** The lower one of two rows of headings, which comes again with them. */
  let lower: string | undefined
  const take = (cells: Cells): void => {
    number++
    if (hasRowBelow) lower ??= cells.join("\0")
    if (lower !== undefined && lower === cells.join("\0")) pass(number, "headings", cells)
    else if (beside === undefined || right === undefined) readRecord(cells)
    else {
      gather(right, cells.slice(beside.from))
      readRecord(cells.slice(0, beside.end))
    }
  }
  return {
    look: (piece) => {
      isSuspect ||= needsLook(piece)
      hasMarkup ||= markupSign.test(piece)
    },
    row: () => number + 1,
    take,
    end: () => {
      if (right !== undefined) end(right)
      if (below !== undefined) {
        const gathered = below
        below = undefined
        end(gathered)
      }
      tellUnused()
    }
  }
}
