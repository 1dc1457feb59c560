import type { InputIssue, Notice } from "@kepu/core"
import type { TermId, Unread } from "@kepu/core/portfolio"
import { type Asides, activityReader, type Listing, type Reporter } from "./activities/activityReader.ts"
import type { ActivityRow } from "./activities/ActivityRow.ts"
import { hostPattern } from "./activities/hostPattern.ts"
import { lostRow } from "./activities/lostRow.ts"
import type { ActivityColumn } from "./activities/readFacts.ts"
import type { CsvFile } from "./files.ts"
import { fileIssue } from "./issues.ts"
import { headingsOf, type ReadOptions } from "./options.ts"
import { headings } from "./table/headings.ts"
import { tellTable } from "./table/readTable.ts"
import type { Row, TableHead } from "./table/Table.ts"
import type { Form } from "./table/tableReader.ts"
import type { UnitBook } from "./units/UnitBook.ts"

/** The rows of a file of activities. */
export interface ActivitiesReading {
  readonly rows: ReadonlyArray<ActivityRow>
  /** The units named as reporting ones (填报单位). */
  readonly reporters: ReadonlyArray<Reporter>
  /** Rows of which no activity could be made. */
  readonly unread: ReadonlyArray<Unread>
  readonly issues: ReadonlyArray<InputIssue>
  /** False if nothing of the file could be read. */
  readonly usable: boolean
}

/** Whatever a file may have told of, of whomever. */
export const wholeOf = (file: string): ReadonlyArray<Unread> => lostRow({ file, row: 1 }, [])

const isColumn = (fact: string | undefined): fact is ActivityColumn =>
  fact !== undefined && Object.hasOwn(headings.activity, fact)

/** The columns of annex 1; those that the notice's form requires should be there. */
export const annex1Form = (notice: Notice, options: ReadOptions): Form<ActivityColumn> => {
  const form = notice.vocabulary.annexes.find(({ about }) => about === "activity")
  const expected = (form?.fields ?? []).flatMap(({ fact, required }) =>
    required && isColumn(fact) && fact !== "name" ? [fact] : []
  )
  return { headings: headingsOf("activity", notice, options), required: ["name"], expected }
}

/** The columns of the platform's export. */
export const platformForm = (notice: Notice, options: ReadOptions): Form<ActivityColumn> => ({
  headings: headingsOf("activity", notice, options),
  required: ["name"],
  expected: ["host", "platform"]
})

/** The annexes that list a notice's activities. */
export const annexesOf = ({ vocabulary: { annexes } }: Notice): ReadonlyArray<TermId> =>
  annexes.flatMap(({ about, id }) => (about === "activity" ? [id] : [])).slice(0, 1)

/** Told apart by what a clerk would name them by. */
const idOf: Listing["idOf"] = ({ host, name, number }) => `${host}/${number}/${name}`

const readActivities = (
  notice: Notice,
  file: CsvFile,
  book: UnitBook,
  form: Form<ActivityColumn>,
  annexes: ReadonlyArray<TermId>,
  options: ReadOptions
): ActivitiesReading => {
  const asides: Asides = { reporters: [], unread: [], issues: [] }
  const heads: Array<TableHead<ActivityColumn>> = []
  const found: Array<Row> = []
  tellTable(file, form, {
    head: (head) => heads.push(head),
    row: (row) => found.push(row),
    issue: (issue) => asides.issues.push(issue)
  })
  const [head] = heads
  if (head === undefined) return { ...asides, rows: [], unread: wholeOf(file.name), usable: false }
  const headingRow = head.preamble.length + 1
  const read = activityReader(notice, head, book, { annexes, idOf }, options, asides, hostPattern(head, found))
  const rows = found.map(read).filter((row) => row !== undefined)
  asides.issues.sort((a, b) => a.row - b.row)
  if (rows.length === 0) asides.issues.unshift(fileIssue(file.name, "rows-missing", { row: headingRow }))
  return { ...asides, rows, usable: true }
}

/**
 * Reads a unit's annex 1; the columns that the notice's form requires should be there. One without an activity is
 * not usable. Units that it names enter `book`.
 */
export const readAnnex1 = (
  notice: Notice,
  file: CsvFile,
  book: UnitBook,
  options: ReadOptions = {}
): ActivitiesReading => {
  const reading = readActivities(notice, file, book, annex1Form(notice, options), annexesOf(notice), options)
  if (reading.rows.length > 0) return reading
  return { ...reading, unread: reading.unread.length > 0 ? reading.unread : wholeOf(file.name), usable: false }
}

/** Reads the export of the platform. Units that it names enter `book`. */
export const readPlatform = (
  notice: Notice,
  file: CsvFile,
  book: UnitBook,
  options: ReadOptions = {}
): ActivitiesReading => readActivities(notice, file, book, platformForm(notice, options), [], options)
