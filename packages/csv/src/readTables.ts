import type { Activity, InputIssue, Notice } from "@kepu/core"
import type { UnitId } from "@kepu/core/portfolio"
import type { CountyFiles, TableFile } from "./files.ts"
import type { CellIssue } from "./issues.ts"
import type { ReadOptions } from "./options.ts"
import { type ActivitiesReading, annex1In, platformIn } from "./readActivities.ts"
import { readFurther } from "./readFurther.ts"
import { beginPortfolio, type ReadResult } from "./readPortfolio.ts"
import { type SubmissionsReading, submissionsIn } from "./readSubmissions.ts"
import { type RecommendationsReading, recommendationsIn } from "./recommendations/readRecommendations.ts"
import { sourceOfTable } from "./table/textTable.ts"
import { kindIn, type TableKind } from "./tableKind.ts"
import { tellIssues } from "./tellIssues.ts"
import type { UnitBook } from "./units/UnitBook.ts"
import { type UnitsReading, unitsIn } from "./units/readUnits.ts"

const told = <Reading extends { readonly issues: ReadonlyArray<CellIssue> }>(
  reading: Reading
): Omit<Reading, "issues"> & { readonly issues: ReadonlyArray<InputIssue> } => ({
  ...reading,
  issues: tellIssues(reading.issues)
})

/**
 * Reads the files of a county under a notice. It never throws: what cannot be used is an issue with its place, and
 * everything beside it is kept.
 *
 * @example
 * ```ts
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 * import { readPortfolio } from "@kepu/csv"
 *
 * const text = "项目名称,举办单位,活动时间\n讲座,县教育局,9月31日\n"
 * const read = readPortfolio(notice, { annex1: [{ name: "附件1.csv", bytes: new TextEncoder().encode(text) }] })
 * const issue = read.issues.find(({ column }) => column === "活动时间")
 * console.log(read.portfolio.activities.length, issue?.row, issue?.code) // 1 2 time-no-such-date
 * ```
 */
export const readPortfolio = (notice: Notice, files: CountyFiles, options: ReadOptions = {}): ReadResult => {
  const { aside, annex1, annex2, platform, submissions, units } = files
  const sources = {
    annex1: annex1.map(sourceOfTable),
    ...(units === undefined ? {} : { units: sourceOfTable(units) }),
    ...(submissions === undefined ? {} : { submissions: sourceOfTable(submissions) }),
    ...(annex2 === undefined ? {} : { annex2: annex2.map(sourceOfTable) }),
    ...(platform === undefined ? {} : { platform: sourceOfTable(platform) }),
    ...(aside === undefined ? {} : { aside })
  }
  const register = sources.units && unitsIn(notice, sources.units, options)
  return told(readFurther(beginPortfolio(notice, sources, options, register)))
}

/**
 * Reads a unit's annex 1; the columns that the notice's form requires should be there. One without an activity is
 * not usable, unless it says that there is none. Units that it names enter `book`; `reporter` is the unit that reports
 * where the file does not say so.
 *
 * @example
 * ```ts
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 * import { readAnnex1, unitBook } from "@kepu/csv"
 *
 * const text = "项目名称,举办单位,活动时间\n讲座,县教育局,9月18日\n"
 * const file = { name: "附件1.csv", bytes: new TextEncoder().encode(text) }
 * console.log(readAnnex1(notice, file, unitBook(notice)).rows.map(({ activity }) => activity.name)) // [ '讲座' ]
 * ```
 */
export const readAnnex1 = (
  notice: Notice,
  file: TableFile,
  book: UnitBook,
  options: ReadOptions = {},
  reporter?: UnitId
): ActivitiesReading => told(annex1In(notice, sourceOfTable(file), book, options, reporter))

/**
 * Reads the export of the platform. Units that it names enter `book`.
 *
 * @example
 * ```ts
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 * import { readPlatform, unitBook } from "@kepu/csv"
 *
 * const text = "活动名称,举办单位,状态\n讲座,县教育局,已发布\n"
 * const file = { name: "平台.csv", bytes: new TextEncoder().encode(text) }
 * console.log(readPlatform(notice, file, unitBook(notice)).rows.map(({ activity }) => activity.platform)) // [ 'published' ]
 * ```
 */
export const readPlatform = (
  notice: Notice,
  file: TableFile,
  book: UnitBook,
  options: ReadOptions = {}
): ActivitiesReading => told(platformIn(notice, sourceOfTable(file), book, options))

/**
 * Reads the register of units (单位名册): name, kinds and responsibilities of each.
 *
 * @example
 * ```ts
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 * import { readUnits } from "@kepu/csv"
 *
 * const text = "单位名称,单位类型\n县教育局,成员单位\n"
 * const file = { name: "单位.csv", bytes: new TextEncoder().encode(text) }
 * console.log(readUnits(notice, file).units?.map(({ kinds, name }) => `${name} ${kinds}`)) // [ '县教育局 member-unit' ]
 * ```
 */
export const readUnits = (notice: Notice, file: TableFile, options: ReadOptions = {}): UnitsReading =>
  told(unitsIn(notice, sourceOfTable(file), options))

/**
 * Reads the log of documents that arrived. Units that it names enter `book`; the activity on which a document reports is
 * looked for among `activities`.
 *
 * @example
 * ```ts
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 * import { readSubmissions, unitBook } from "@kepu/csv"
 *
 * const text = "单位名称,材料,收到时间\n县教育局,活动总结,9月28日\n"
 * const file = { name: "收件.csv", bytes: new TextEncoder().encode(text) }
 * console.log(readSubmissions(notice, file, unitBook(notice)).submissions?.map(({ document }) => document)) // [ 'summary' ]
 * ```
 */
export const readSubmissions = (
  notice: Notice,
  file: TableFile,
  book: UnitBook,
  activities: ReadonlyArray<Activity> = [],
  options: ReadOptions = {}
): SubmissionsReading => told(submissionsIn(notice, sourceOfTable(file), book, activities, options))

/**
 * Reads annex 2 (优秀活动推荐表), as a table or as the printed form filled in: which of the activities a unit proposes. Units
 * that it names enter `book`. A row whose activity is not among `activities`, or may be several of them, is an issue.
 *
 * @example
 * ```ts
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 * import { readRecommendations, unitBook } from "@kepu/csv"
 *
 * const text = "活动名称,单位名称\n讲座,县教育局\n"
 * const file = { name: "附件2.csv", bytes: new TextEncoder().encode(text) }
 * const read = readRecommendations(notice, file, unitBook(notice), [])
 * console.log(read.recommendations?.length, read.issues.length > 0) // 0 true
 * ```
 */
export const readRecommendations = (
  notice: Notice,
  file: TableFile,
  book: UnitBook,
  activities: ReadonlyArray<Activity>,
  options: ReadOptions = {}
): RecommendationsReading => told(recommendationsIn(notice, sourceOfTable(file), book, activities, options))

/**
 * What a file holds, by its headings; `undefined` if it is no table that is known. Without a `notice` only the headings
 * count that all notices share, not those of one that calls an activity something else: 作品名称.
 *
 * @example
 * ```ts
 * import { tableKindOf } from "@kepu/csv"
 *
 * const bytes = new TextEncoder().encode("单位名称,单位类型\n")
 * console.log(tableKindOf({ name: "a.csv", bytes })) // units
 * ```
 */
export const tableKindOf = (file: TableFile, notice?: Notice): TableKind | undefined =>
  kindIn(sourceOfTable(file), notice)

/**
 * Of the tables of one file that of a kind, as its sheets may be several; else the first.
 *
 * @example
 * ```ts
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 * import { tableOfKind } from "@kepu/csv"
 *
 * const bytes = new TextEncoder().encode("单位名称,单位类型\n县教育局,成员单位\n")
 * console.log(tableOfKind([{ name: "单位.csv", bytes }], "units", notice)?.name) // 单位.csv
 * ```
 */
export const tableOfKind = (
  tables: ReadonlyArray<TableFile>,
  kind: TableKind,
  notice?: Notice
): TableFile | undefined => tables.find((table) => tableKindOf(table, notice) === kind) ?? tables[0]
