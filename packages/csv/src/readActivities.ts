import type { Notice } from "@kepu/core"
import { type ActivityRows, readActivityRows } from "./activities/readActivityRows.ts"
import type { ActivityColumn } from "./activities/readFacts.ts"
import type { CsvFile } from "./files.ts"
import { headings } from "./table/headings.ts"
import { readTable } from "./table/readTable.ts"
import type { UnitBook } from "./units/UnitBook.ts"

/** The rows of a file of activities; `usable` is false if nothing of it could be read. */
export interface ActivitiesReading extends ActivityRows {
  readonly usable: boolean
}

const readActivities = (
  notice: Notice,
  file: CsvFile,
  book: UnitBook,
  expected: ReadonlyArray<ActivityColumn>
): ActivitiesReading => {
  const { issues, table } = readTable(file, headings.activity, ["name"], expected)
  if (table === undefined) return { rows: [], reporters: [], issues, usable: false }
  const read = readActivityRows(notice, table, book)
  return { ...read, issues: [...issues, ...read.issues], usable: true }
}

const isColumn = (fact: string | undefined): fact is ActivityColumn =>
  fact !== undefined && Object.hasOwn(headings.activity, fact)

/** Reads a unit's annex 1; the columns that the notice's form requires should be there. Units that it names enter `book`. */
export const readAnnex1 = (notice: Notice, file: CsvFile, book: UnitBook): ActivitiesReading => {
  const form = notice.vocabulary.annexes.find(({ about }) => about === "activity")
  const expected = (form?.fields ?? []).flatMap(({ fact, required }) =>
    required && isColumn(fact) && fact !== "name" ? [fact] : []
  )
  return readActivities(notice, file, book, expected)
}

/** Reads the export of the platform. Units that it names enter `book`. */
export const readPlatform = (notice: Notice, file: CsvFile, book: UnitBook): ActivitiesReading =>
  readActivities(notice, file, book, ["host", "platform"])
