import type { Activity, InputIssue, Notice } from "@kepu/core"
import type { Recommendation } from "@kepu/core/portfolio"
import { exampleSorter } from "../activities/example.ts"
import type { TableSource } from "../table/source.ts"
import { type CellIssue, fileIssue } from "../issues.ts"
import { headingsOf, type ReadOptions } from "../options.ts"
import type { Citation } from "../table/Citation.ts"
import { citationOf } from "../table/citationOf.ts"
import { type Origin, originOf } from "../table/Origin.ts"
import type { PassedOver } from "../table/PassedOver.ts"
import { readTable } from "../table/readTable.ts"
import { cellOf, headingOf, type Row, type TableHead } from "../table/Table.ts"
import type { Form } from "../table/tableReader.ts"
import type { UnitBook } from "../units/UnitBook.ts"
import { formRows, type RecommendationColumn, type RecommendationRow } from "./formRows.ts"
import { recommendationReader } from "./recommendationReader.ts"

/** What was read of recommendations, and what was not. */
export interface RecommendationsReading<Issue = InputIssue> {
  /** Absent if nothing of the file could be read. */
  readonly recommendations?: ReadonlyArray<Recommendation>
  readonly issues: ReadonlyArray<Issue>
  /** Rows that recommend nothing, and why. */
  readonly passedOver: ReadonlyArray<PassedOver>
}

interface Rows {
  readonly rows?: ReadonlyArray<RecommendationRow>
  /** What a source says beside the row, for tables. */
  readonly citation?: Citation
  /** Where the rows stand. */
  readonly origin: Origin
  readonly issues: ReadonlyArray<CellIssue>
  readonly passedOver: ReadonlyArray<PassedOver>
}

/** The columns of annex 2. */
export const recommendationForm = (notice: Notice, options: ReadOptions): Form<RecommendationColumn> => ({
  headings: headingsOf("recommendation", notice, options),
  required: ["name", "unit"],
  expected: ["content", "unitOpinion"],
  sorter: (head) => exampleSorter(head, "name")
})

/** A row of a table as a recommendation. */
export const recommendationRow = (table: TableHead, row: Row): RecommendationRow => ({
  row: row.number,
  cell: (fact) => cellOf(table, row, fact),
  heading: (fact) => headingOf(table, fact),
  extra: row.extra
})

const rowsOf = (notice: Notice, file: TableSource, options: ReadOptions): Rows => {
  const forms = formRows(file, headingsOf("recommendation", notice, options))
  const { origin } = originOf(file)
  if (forms !== undefined) return { rows: forms, origin, issues: [], passedOver: [] }
  const { issues, passedOver, table } = readTable(file, recommendationForm(notice, options))
  if (table === undefined) return { origin, issues, passedOver }
  const rows = table.rows.map((row) => recommendationRow(table, row))
  const missing = rows.length > 0 ? [] : [fileIssue(origin, "recommendations-missing")]
  return { rows, origin: table.file, citation: citationOf(table), issues: [...issues, ...missing], passedOver }
}

/** Reads annex 2, as `readRecommendations` does. */
export const recommendationsIn = (
  notice: Notice,
  file: TableSource,
  book: UnitBook,
  activities: ReadonlyArray<Activity>,
  options: ReadOptions = {}
): RecommendationsReading<CellIssue> => {
  const { citation, issues: found, origin, passedOver, rows } = rowsOf(notice, file, options)
  if (rows === undefined) return { issues: found, passedOver }
  const issues = [...found]
  const read = recommendationReader(notice, origin, citation, book, activities, issues)
  return { recommendations: rows.flatMap(read), issues, passedOver }
}
