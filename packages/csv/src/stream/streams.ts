import type { Activity, Notice, Unit } from "@kepu/core"
import type { Recommendation, Submission, TermId } from "@kepu/core/portfolio"
import { activityReader, type Listing } from "../activities/activityReader.ts"
import type { ActivityColumn } from "../table/headings.ts"
import { annex1Form, annexesOf, hasNothing, noRows, platformForm, wholeOf } from "../readActivities.ts"
import { recommendationForm, recommendationRow } from "../recommendations/readRecommendations.ts"
import { recommendationReader } from "../recommendations/recommendationReader.ts"
import { submissionForm, submissionReader } from "../submissionReader.ts"
import { citationOf } from "../table/citationOf.ts"
import type { Form } from "../table/tableReader.ts"
import { tellIssues } from "../tellIssues.ts"
import type { UnitBook } from "../units/UnitBook.ts"
import { unitForm, unitReader } from "../units/unitReader.ts"
import { type RowReading, type StreamedFile, type StreamOptions, streamTable } from "./streamTable.ts"

/** Told apart by row, so that none need be remembered. */
const idOf: Listing["idOf"] = ({ host, name, row }) => `${row}/${host}/${name}`

async function* streamActivities(
  notice: Notice,
  file: StreamedFile,
  book: UnitBook,
  form: Form<ActivityColumn>,
  annexes: ReadonlyArray<TermId>,
  options: StreamOptions
): AsyncGenerator<RowReading<Activity>> {
  let headingRow: number | undefined
  let activities = 0
  let firstLost: RowReading<Activity> | undefined
  let isSilent = false
  const readings = streamTable<ActivityColumn, Activity>(
    file,
    form,
    (head, asides) => {
      headingRow = head.row
      const readRow = activityReader(notice, head, book, { annexes, idOf }, options, asides)
      return (row) => {
        const read = readRow(row)
        return read === undefined ? [] : [read.activity]
      }
    },
    options
  )
  for await (const reading of readings) {
    activities += reading.records.length
    if (reading.unread.length > 0) firstLost ??= reading
    isSilent ||= hasNothing(reading.passedOver)
    yield reading
  }
  if (activities > 0 || (isSilent && firstLost === undefined)) return
  const issues =
    headingRow === undefined
      ? []
      : tellIssues([noRows(file.name, headingRow, firstLost?.unread ?? [], firstLost?.issues ?? [])])
  // An annex 1 without rows is one that could not be read; a platform may have none.
  const isLost = headingRow === undefined || (annexes.length > 0 && firstLost === undefined)
  yield { row: headingRow ?? 1, records: [], unread: isLost ? wholeOf(file.name) : [], issues, passedOver: [] }
}

/**
 * Reads a unit's annex 1 row by row: each row's activity, or why there is none. Unlike `readPortfolio` it does not look
 * for rows that repeat others, and ids are of row, host and name, so that no row need be remembered. Units that the
 * file names enter `book`.
 */
export const streamAnnex1 = (
  notice: Notice,
  file: StreamedFile,
  book: UnitBook,
  options: StreamOptions = {}
): AsyncGenerator<RowReading<Activity>> =>
  streamActivities(notice, file, book, annex1Form(notice, options), annexesOf(notice), options)

/** Reads the export of the platform row by row, as `streamAnnex1` does, without matching it with annex 1. */
export const streamPlatform = (
  notice: Notice,
  file: StreamedFile,
  book: UnitBook,
  options: StreamOptions = {}
): AsyncGenerator<RowReading<Activity>> =>
  streamActivities(notice, file, book, platformForm(notice, options), [], options)

/** Reads the register of units row by row. The names of all units are remembered, to tell which are repeated. */
export const streamUnits = (
  notice: Notice,
  file: StreamedFile,
  options: StreamOptions = {}
): AsyncGenerator<RowReading<Unit>> =>
  streamTable(
    file,
    unitForm(notice, options),
    (head, { issues }) => {
      const read = unitReader(notice, head, issues)
      return (row) => {
        const unit = read(row)
        return unit === undefined ? [] : [unit]
      }
    },
    options
  )

/**
 * Reads the log of documents that arrived row by row. Units that it names enter `book`; the activity on which a document
 * reports is looked for among `activities`.
 */
export const streamSubmissions = (
  notice: Notice,
  file: StreamedFile,
  book: UnitBook,
  activities: ReadonlyArray<Activity> = [],
  options: StreamOptions = {}
): AsyncGenerator<RowReading<Submission>> =>
  streamTable(
    file,
    submissionForm(notice, options),
    (head, asides) => submissionReader(notice, head, book, activities, asides),
    options
  )

/**
 * Reads annex 2 as a table row by row; what a row recommends is looked for among `activities`. The printed form, which is
 * no table, is for `readRecommendations`. Units that the file names enter `book`.
 */
export const streamRecommendations = (
  notice: Notice,
  file: StreamedFile,
  book: UnitBook,
  activities: ReadonlyArray<Activity>,
  options: StreamOptions = {}
): AsyncGenerator<RowReading<Recommendation>> =>
  streamTable(
    file,
    recommendationForm(notice, options),
    (head, { issues }) => {
      const read = recommendationReader(notice, head.file, citationOf(head), book, activities, issues)
      return (row) => read(recommendationRow(head, row))
    },
    options
  )
