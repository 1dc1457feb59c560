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
 */
export const readPortfolio = (notice: Notice, files: CountyFiles, options: ReadOptions = {}): ReadResult => {
  const { aside, annex1, annex2, platform, submissions, units } = files
  return told(
    readFurther(
      beginPortfolio(
        notice,
        {
          annex1: annex1.map(sourceOfTable),
          ...(units === undefined ? {} : { units: sourceOfTable(units) }),
          ...(submissions === undefined ? {} : { submissions: sourceOfTable(submissions) }),
          ...(annex2 === undefined ? {} : { annex2: annex2.map(sourceOfTable) }),
          ...(platform === undefined ? {} : { platform: sourceOfTable(platform) }),
          ...(aside === undefined ? {} : { aside })
        },
        options
      )
    )
  )
}

/**
 * Reads a unit's annex 1; the columns that the notice's form requires should be there. One without an activity is
 * not usable, unless it says that there is none. Units that it names enter `book`; `reporter` is the unit that reports
 * where the file does not say so.
 */
export const readAnnex1 = (
  notice: Notice,
  file: TableFile,
  book: UnitBook,
  options: ReadOptions = {},
  reporter?: UnitId
): ActivitiesReading => told(annex1In(notice, sourceOfTable(file), book, options, reporter))

/** Reads the export of the platform. Units that it names enter `book`. */
export const readPlatform = (
  notice: Notice,
  file: TableFile,
  book: UnitBook,
  options: ReadOptions = {}
): ActivitiesReading => told(platformIn(notice, sourceOfTable(file), book, options))

/** Reads the register of units (单位名册): name, kinds and responsibilities of each. */
export const readUnits = (notice: Notice, file: TableFile, options: ReadOptions = {}): UnitsReading =>
  told(unitsIn(notice, sourceOfTable(file), options))

/**
 * Reads the log of documents that arrived. Units that it names enter `book`; the activity on which a document reports is
 * looked for among `activities`.
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
 */
export const tableKindOf = (file: TableFile, notice?: Notice): TableKind | undefined =>
  kindIn(sourceOfTable(file), notice)

/** Of the tables of one file that of a kind, as its sheets may be several; else the first. */
export const tableOfKind = (
  tables: ReadonlyArray<TableFile>,
  kind: TableKind,
  notice?: Notice
): TableFile | undefined => tables.find((table) => tableKindOf(table, notice) === kind) ?? tables[0]
