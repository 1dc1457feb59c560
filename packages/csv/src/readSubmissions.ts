import type { Activity, InputIssue, Notice } from "@kepu/core"
import type { Submission, Unread } from "@kepu/core/portfolio"
import type { CellIssue } from "./issues.ts"
import type { TableSource } from "./table/source.ts"
import type { ReadOptions } from "./options.ts"
import { submissionForm, submissionReader } from "./submissionReader.ts"
import type { PassedOver } from "./table/PassedOver.ts"
import { readTable } from "./table/readTable.ts"
import type { UnitBook } from "./units/UnitBook.ts"

/** What was read of a log of submissions, and what was not. */
export interface SubmissionsReading<Issue = InputIssue> {
  /** Absent if nothing of the file could be read. */
  readonly submissions?: ReadonlyArray<Submission>
  /** Rows that could not be used. */
  readonly unread: ReadonlyArray<Unread>
  readonly issues: ReadonlyArray<Issue>
  /** Rows that tell of no document, and why. */
  readonly passedOver: ReadonlyArray<PassedOver>
}

/** Reads the log of documents that arrived, as `readSubmissions` does. */
export const submissionsIn = (
  notice: Notice,
  file: TableSource,
  book: UnitBook,
  activities: ReadonlyArray<Activity> = [],
  options: ReadOptions = {}
): SubmissionsReading<CellIssue> => {
  const { issues, passedOver, table } = readTable(file, submissionForm(notice, options))
  if (table === undefined) return { unread: [], issues, passedOver }
  const asides = { issues: [...issues], passedOver: [...passedOver], unread: new Array<Unread>() }
  const submissions = table.rows.flatMap(submissionReader(notice, table, book, activities, asides))
  return { ...asides, submissions }
}
