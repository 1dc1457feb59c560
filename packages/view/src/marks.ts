import type { Finding, InputIssue, Portfolio, Status } from "@kepu/core"
import { type FindingPlace, placesIn, tableName, type WrittenTable } from "@kepu/csv"

/** What is marked at a cell: a finding, by its place in the list, or what could not be read there. */
export interface Mark {
  readonly of: "finding" | "issue"
  readonly at: number
  readonly status: Status | InputIssue["severity"]
}

/** The marks of one row: by the index of the column; -1 is the row as a whole. */
export type RowMarks = ReadonlyMap<number, ReadonlyArray<Mark>>

/** Marks by `tableName`, row and column. */
export type Marks = ReadonlyMap<string, ReadonlyMap<number, RowMarks>>

const lettersIn = (cell: string): string => cell.replace(/\d+$/u, "")

/**
 * The index of the column that a place is at, or -1 if it names none that the table has.
 *
 * @example
 * ```ts
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 * import { writtenTable } from "@kepu/csv"
 * import { columnAt } from "@kepu/view"
 *
 * const bytes = new TextEncoder().encode("项目名称,举办单位,活动时间\n义诊,孙镇,9月24日\n")
 * const table = writtenTable({ name: "附件1.csv", bytes }, notice)!
 * console.log(columnAt(table, { column: "活动时间" }), columnAt(table, { column: "备注" })) // 2 -1
 * ```
 */
export const columnAt = (table: WrittenTable, { cell, column }: Pick<FindingPlace, "cell" | "column">): number => {
  const { letters, titles } = table
  if (cell !== undefined && letters !== undefined) {
    const wanted = lettersIn(cell)
    const width = Math.max(titles.length, ...table.rows.slice(0, 20).map((row) => row.length))
    for (let at = 0; at < width; at++) if (letters(at) === wanted) return at
  }
  return column === undefined ? -1 : titles.indexOf(column)
}

const isMarked = ({ status }: Finding): boolean =>
  status === "unmet" || status === "undetermined" || status === "pending"

/**
 * Where in the tables as they were written something is to be mended.
 *
 * @example
 * ```ts
 * import { assess } from "@kepu/core"
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 * import { readPortfolio, writtenTable } from "@kepu/csv"
 * import { marksOf } from "@kepu/view"
 *
 * const bytes = new TextEncoder().encode("项目名称,举办单位,活动时间\n义诊,孙镇,9月24日\n")
 * const file = { name: "附件1-孙镇.csv", bytes }
 * const { issues, portfolio } = readPortfolio(notice, { annex1: [file] })
 * const { findings } = assess(notice, portfolio, { asOf: "2023-09-05" })
 * const marks = marksOf([writtenTable(file, notice)!], findings, issues, portfolio)
 * // In row 2 of the file, at its third column.
 * console.log(marks.get(file.name)?.get(2)?.get(2)?.[0]?.status) // unmet
 * ```
 */
export const marksOf = (
  tables: ReadonlyArray<WrittenTable>,
  findings: ReadonlyArray<Finding>,
  issues: ReadonlyArray<InputIssue>,
  portfolio: Pick<Portfolio, "activities">
): Marks => {
  const byName = new Map(tables.map((table) => [tableName(table), table]))
  const columns = new Map<string, number>()
  const marks = new Map<string, Map<number, Map<number, Array<Mark>>>>()
  const put = (place: Omit<FindingPlace, "fact" | "factName">, mark: Mark): void => {
    const name = tableName(place)
    const table = byName.get(name)
    if (table === undefined) return
    const key = `${name} ${place.cell === undefined ? "" : lettersIn(place.cell)} ${place.column ?? ""}`
    const column = columns.get(key) ?? columnAt(table, place)
    columns.set(key, column)
    const rows = marks.get(name) ?? new Map<number, Map<number, Array<Mark>>>()
    marks.set(name, rows)
    const row = rows.get(place.row) ?? new Map<number, Array<Mark>>()
    rows.set(place.row, row)
    row.set(column, [...(row.get(column) ?? []), mark])
  }
  const placesOf = placesIn(portfolio)
  for (const [at, issue] of issues.entries()) put(issue, { of: "issue", at, status: issue.severity })
  for (const [at, finding] of findings.entries()) {
    if (!isMarked(finding)) continue
    for (const place of placesOf(finding)) put(place, { of: "finding", at, status: finding.status })
  }
  return marks
}
