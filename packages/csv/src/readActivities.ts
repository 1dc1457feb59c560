import type { Notice, Unread } from "@kepu/core"
import { lostRow } from "./activities/lostRow.ts"
import { type ActivityRows, readActivityRows } from "./activities/readActivityRows.ts"
import type { ActivityColumn } from "./activities/readFacts.ts"
import type { CsvFile } from "./files.ts"
import { fileIssue } from "./issues.ts"
import { headings } from "./table/headings.ts"
import { readTable } from "./table/readTable.ts"
import type { UnitBook } from "./units/UnitBook.ts"

/** The rows of a file of activities; `usable` is false if nothing of it could be read. */
export interface ActivitiesReading extends ActivityRows {
  readonly usable: boolean
}

/** Whatever a file may have told of, of whomever. */
const wholeOf = ({ name }: CsvFile): ReadonlyArray<Unread> => lostRow({ file: name, row: 1 }, [])

const readActivities = (
  notice: Notice,
  file: CsvFile,
  book: UnitBook,
  expected: ReadonlyArray<ActivityColumn>
): ActivitiesReading => {
  const { issues, table } = readTable(file, headings.activity, ["name"], expected)
  if (table === undefined) return { rows: [], reporters: [], unread: wholeOf(file), issues, usable: false }
  const read = readActivityRows(notice, table, book)
  const headingRow = table.preamble.length + 1
  const rowsMissing = read.rows.length > 0 ? [] : [fileIssue(file.name, "rows-missing", { row: headingRow })]
  return { ...read, issues: [...rowsMissing, ...issues, ...read.issues], usable: true }
}

const isColumn = (fact: string | undefined): fact is ActivityColumn =>
  fact !== undefined && Object.hasOwn(headings.activity, fact)

/**
 * Reads a unit's annex 1; the columns that the notice's form requires should be there. One without an activity is
 * not usable. Units that it names enter `book`.
 */
export const readAnnex1 = (notice: Notice, file: CsvFile, book: UnitBook): ActivitiesReading => {
  const form = notice.vocabulary.annexes.find(({ about }) => about === "activity")
  const expected = (form?.fields ?? []).flatMap(({ fact, required }) =>
    required && isColumn(fact) && fact !== "name" ? [fact] : []
  )
  const reading = readActivities(notice, file, book, expected)
  if (reading.rows.length > 0) return reading
  return { ...reading, unread: reading.unread.length > 0 ? reading.unread : wholeOf(file), usable: false }
}

/** Reads the export of the platform. Units that it names enter `book`. */
export const readPlatform = (notice: Notice, file: CsvFile, book: UnitBook): ActivitiesReading =>
  readActivities(notice, file, book, ["host", "platform"])
