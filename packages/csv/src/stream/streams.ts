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
 *
 * @example
 * ```ts
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 * import { streamAnnex1, unitBook } from "@kepu/csv"
 *
 * const source = new Blob(["项目名称,举办单位,活动时间\n讲座,县教育局,9月18日\n"])
 * for await (const { records } of streamAnnex1(notice, { name: "附件1.csv", source }, unitBook(notice)))
 *   for (const { name } of records) console.log(name) // 讲座
 * ```
 */
export const streamAnnex1 = (
  notice: Notice,
  file: StreamedFile,
  book: UnitBook,
  options: StreamOptions = {}
): AsyncGenerator<RowReading<Activity>> =>
  streamActivities(notice, file, book, annex1Form(notice, options), annexesOf(notice), options)

/**
 * Reads the export of the platform row by row, as `streamAnnex1` does, without matching it with annex 1.
 *
 * @example
 * ```ts
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 * import { streamPlatform, unitBook } from "@kepu/csv"
 *
 * const source = new Blob(["活动名称,举办单位,状态\n讲座,县教育局,已发布\n"])
 * for await (const { records } of streamPlatform(notice, { name: "平台.csv", source }, unitBook(notice)))
 *   for (const { platform } of records) console.log(platform) // published
 * ```
 */
export const streamPlatform = (
  notice: Notice,
  file: StreamedFile,
  book: UnitBook,
  options: StreamOptions = {}
): AsyncGenerator<RowReading<Activity>> =>
  streamActivities(notice, file, book, platformForm(notice, options), [], options)

/**
 * Reads the register of units row by row. The names of all units are remembered, to tell which are repeated.
 *
 * @example
 * ```ts
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 * import { streamUnits } from "@kepu/csv"
 *
 * const source = new Blob(["单位名称\n县教育局\n"])
 * for await (const { records } of streamUnits(notice, { name: "单位.csv", source }))
 *   for (const { name } of records) console.log(name) // 县教育局
 * ```
 */
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
 *
 * @example
 * ```ts
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 * import { streamSubmissions, unitBook } from "@kepu/csv"
 *
 * const source = new Blob(["单位名称,材料,收到时间\n县教育局,活动总结,9月28日\n"])
 * for await (const { records } of streamSubmissions(notice, { name: "收件.csv", source }, unitBook(notice)))
 *   for (const { document } of records) console.log(document) // summary
 * ```
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
 *
 * @example
 * ```ts
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 * import { portfolioFromData } from "@kepu/core"
 * import { streamRecommendations, unitBook } from "@kepu/csv"
 *
 * const { activities, units } = portfolioFromData({
 *   units: [{ id: "edu", name: "县教育局" }],
 *   activities: [{ id: "1", name: "讲座", host: "edu" }]
 * })
 * const file = { name: "附件2.csv", source: new Blob(["活动名称,单位名称\n讲座,县教育局\n"]) }
 * for await (const { records } of streamRecommendations(notice, file, unitBook(notice, units), activities))
 *   for (const { activity, unit } of records) console.log(activity, unit) // 1 edu
 * ```
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
