import { voidOf } from "../cells/voids.ts"
import { cellOf, type Row, type TableHead } from "../table/Table.ts"
import { fold } from "../text.ts"
import type { ActivityColumn } from "../table/headings.ts"
import { isReportingLine, reportingUnit } from "./reportingUnit.ts"
import { rowSorter } from "./sortRow.ts"

/** What a file as a whole tells of rows that name no host. */
export interface HostPattern {
  /** Hosts stand in the first of several rows, as merged cells leave them. */
  readonly isMerged: boolean
  /** The unit of a line 填报单位 below the table, where there is none above or within it. */
  readonly below?: { readonly name: string; readonly row: number }
}

/**
 * The pattern of a file. Cells are merged where the first row names its host, later ones do not, and those that are named
 * are several, or another than the reporting unit.
 */
export const hostPattern = (table: TableHead<ActivityColumn>, rows: ReadonlyArray<Row>): HostPattern => {
  const lines = rows.filter(({ cells }) => isReportingLine(cells))
  const isLine = new Set(lines)
  const hostOf = (row: Row): string => {
    const host = cellOf(table, row, "host")
    return voidOf(host) === undefined ? host : ""
  }
  const hasBlank = rows.some((row) => hostOf(row) === "")
  if (lines.length === 0 && !hasBlank) return { isMerged: false }
  const sort = rowSorter(table)
  const activities = rows.filter(
    (row) => !isLine.has(row) && cellOf(table, row, "name") !== "" && sort(row) === undefined
  )
  const last = activities.at(-1)?.number ?? 0
  const named = (row: Row) => ({ row: row.number, name: reportingUnit(row.cells) })
  const reporters = lines.map(named).flatMap(({ name, row }) => (name === undefined ? [] : [{ name, row }]))
  const above = table.preamble.map(reportingUnit).find((name) => name !== undefined)
  const below = above === undefined && reporters.every(({ row }) => row > last) ? reporters[0] : undefined

  const hosts = activities.map((row) => fold(hostOf(row)))
  const different = new Set(hosts.filter((host) => host !== ""))
  const reporter = above ?? below?.name
  const isOther = different.size > 1 || (reporter !== undefined && !different.has(fold(reporter)))
  // A file that tells of merged cells leaves nothing to guess.
  const isTold = table.merged?.includes(table.columns.host ?? -1) === true
  const isMerged = !isTold && (hosts[0] ?? "") !== "" && hosts.includes("") && isOther
  return below === undefined ? { isMerged } : { isMerged, below }
}
