import type { InputIssue, Notice } from "@kepu/core"
import type { TermId, UnitId, Unread } from "@kepu/core/portfolio"
import { activityReader, type Listing, notePassed } from "./activities/activityReader.ts"
import type { Asides, Reporter } from "./activities/Asides.ts"
import type { ActivityRow } from "./activities/ActivityRow.ts"
import { composeColumns } from "./activities/composeColumns.ts"
import { hostPattern } from "./activities/hostPattern.ts"
import { lostRow } from "./activities/lostRow.ts"
import type { ActivityColumn } from "./table/headings.ts"
import { rowSorter } from "./activities/sortRow.ts"
import { type CellIssue, fileIssue } from "./issues.ts"
import { headingsOf, type ReadOptions, tablesOf } from "./options.ts"
import { headings } from "./table/headings.ts"
import { withoutTwice } from "./table/cellNotes.ts"
import { type Origin, originOf } from "./table/Origin.ts"
import type { OtherTable } from "./table/otherTables.ts"
import type { PassedOver } from "./table/PassedOver.ts"
import { tellTable } from "./table/readTable.ts"
import type { TableSource } from "./table/source.ts"
import type { Row, TableHead } from "./table/Table.ts"
import type { Form } from "./table/tableReader.ts"
import type { UnitBook } from "./units/UnitBook.ts"

/** The rows of a file of activities. */
export interface ActivitiesReading<Issue = InputIssue> {
  readonly rows: ReadonlyArray<ActivityRow>
  /** The units named as reporting ones (填报单位). */
  readonly reporters: ReadonlyArray<Reporter>
  /** The units of rows that say there is nothing to report. */
  readonly silent: ReadonlyArray<Reporter>
  /** Rows of which no activity could be made. */
  readonly unread: ReadonlyArray<Unread>
  readonly issues: ReadonlyArray<Issue>
  /** Rows that tell of no activity, and why. */
  readonly passedOver: ReadonlyArray<PassedOver>
  /** Other tables that stand below or beside this one, as files of their own. */
  readonly others: ReadonlyArray<OtherTable>
  /** False if nothing of the file could be read. */
  readonly usable: boolean
}

/** Whatever a file may have told of, of whomever. */
export const wholeOf = (file: Origin): ReadonlyArray<Unread> => lostRow({ file, row: 1 }, [])

const isColumn = (fact: string | undefined): fact is ActivityColumn =>
  fact !== undefined && Object.hasOwn(headings.activity, fact)

/** The columns of annex 1; those that the notice's form requires should be there. */
export const annex1Form = (notice: Notice, options: ReadOptions): Form<ActivityColumn> => {
  const form = notice.vocabulary.annexes.find(({ about }) => about === "activity")
  const expected = (form?.fields ?? []).flatMap(({ fact, required }) =>
    required && isColumn(fact) && fact !== "name" ? [fact] : []
  )
  const headings = headingsOf("activity", notice, options)
  return {
    headings,
    tables: tablesOf(notice, options),
    required: ["name"],
    expected,
    hasReporter: true,
    compose: composeColumns(headings),
    sorter: (head) => rowSorter(head)
  }
}

/** The columns of the platform's export. */
export const platformForm = (notice: Notice, options: ReadOptions): Form<ActivityColumn> => {
  const headings = headingsOf("activity", notice, options)
  return {
    headings,
    tables: tablesOf(notice, options),
    required: ["name"],
    expected: ["host", "platform"],
    hasReporter: true,
    compose: composeColumns(headings),
    sorter: (head) => rowSorter(head)
  }
}

/** The annexes that list a notice's activities. */
export const annexesOf = ({ vocabulary: { annexes } }: Notice): ReadonlyArray<TermId> =>
  annexes.flatMap(({ about, id }) => (about === "activity" ? [id] : [])).slice(0, 1)

/** Told apart by what a clerk would name them by. */
const idOf: Listing["idOf"] = ({ host, name, number }) => `${host}/${number}/${name}`

/** That a file tells of no activity, because it has no row of one or because none could be read. */
export const noRows = (
  file: Origin,
  headingRow: number,
  unread: ReadonlyArray<Unread>,
  issues: ReadonlyArray<CellIssue | InputIssue>
): CellIssue => {
  const rows = new Set(unread.map(({ source }) => source?.row))
  const cause = issues.find(({ row }) => rows.has(row))
  return cause === undefined
    ? fileIssue(file, "rows-missing", { row: headingRow })
    : fileIssue(file, "rows-unread", { row: headingRow, slots: { cause: "says" in cause ? { cause } : cause.message } })
}

/** Whether a row says that there is nothing to report. */
export const hasNothing = (passedOver: ReadonlyArray<PassedOver>): boolean =>
  passedOver.some(({ why }) => why === "nothing")

const readActivities = (
  notice: Notice,
  file: TableSource,
  book: UnitBook,
  form: Form<ActivityColumn>,
  annexes: ReadonlyArray<TermId>,
  options: ReadOptions,
  reporter?: UnitId
): ActivitiesReading<CellIssue> => {
  const listing: Listing = { annexes, idOf, keepsCancelled: annexes.length === 0 }
  const asides: Asides = { reporters: [], silent: [], reporter, unread: [], issues: [], passedOver: [] }
  const others: Array<OtherTable> = []
  const heads: Array<TableHead<ActivityColumn>> = []
  /** In the order of the file, as the heading of a section counts for the rows below it. */
  const found: Array<Row | PassedOver> = []
  tellTable(file, form, {
    head: (head) => heads.push(head),
    row: (row) => found.push(row),
    issue: (issue) => asides.issues.push(issue),
    passed: (passed) => found.push(passed),
    other: { kinds: ["annex1", "annex2", "platform"], take: (table) => others.push(table) }
  })
  const [head] = heads
  if (head === undefined) return { ...asides, rows: [], others, unread: wholeOf(originOf(file).origin), usable: false }
  const pattern = hostPattern(
    head,
    found.filter((row) => "cells" in row)
  )
  const read = activityReader(notice, head, book, listing, options, asides, pattern)
  const rows: Array<ActivityRow> = []
  for (const row of found) {
    const activity = "cells" in row ? read(row) : notePassed(asides, row)
    if (activity !== undefined) rows.push(activity)
  }
  asides.issues.splice(0, Infinity, ...withoutTwice(asides.issues).toSorted((a, b) => a.row - b.row))
  if (rows.length === 0 && others.length === 0 && (asides.unread.length > 0 || !hasNothing(asides.passedOver)))
    asides.issues.unshift(noRows(head.file, head.row, asides.unread, asides.issues))
  return { ...asides, rows, others, usable: true }
}

/** Reads a unit's annex 1, as `readAnnex1` does. */
export const annex1In = (
  notice: Notice,
  file: TableSource,
  book: UnitBook,
  options: ReadOptions = {},
  reporter?: UnitId
): ActivitiesReading<CellIssue> => {
  const reading = readActivities(notice, file, book, annex1Form(notice, options), annexesOf(notice), options, reporter)
  if (reading.rows.length > 0 || (reading.usable && hasNothing(reading.passedOver) && reading.unread.length === 0))
    return reading
  return {
    ...reading,
    unread: reading.unread.length > 0 ? reading.unread : wholeOf(originOf(file).origin),
    usable: false
  }
}

/** Reads the export of the platform. */
export const platformIn = (
  notice: Notice,
  file: TableSource,
  book: UnitBook,
  options: ReadOptions = {}
): ActivitiesReading<CellIssue> => readActivities(notice, file, book, platformForm(notice, options), [], options)
