import type { Notice } from "@kepu/core"
import { isReportingLine } from "./activities/reportingUnit.ts"
import { tablesOf } from "./options.ts"
import { formRows } from "./recommendations/formRows.ts"
import { headings } from "./table/headings.ts"
import { kindBy, type TableKind } from "./table/kinds.ts"
import { openTable } from "./table/openTable.ts"
import type { TableSource } from "./table/source.ts"

export { type TableKind, tableKinds } from "./table/kinds.ts"

/**
 * What a file holds, by its headings; `undefined` if it is no table that is known. Without a `notice` only the headings
 * count that all notices share, not those of one that calls an activity something else: 作品名称.
 */
export const kindIn = (file: TableSource, notice?: Notice): TableKind | undefined => {
  const opened = openTable(file)
  if (opened === undefined) return undefined
  const tables = notice === undefined ? headings : tablesOf(notice)
  let isReported = false
  const found = kindBy((words) => {
    const header = opened.headerBy(words)
    isReported = header?.preamble.some(isReportingLine) === true
    return header?.columns ?? {}
  }, tables)
  // A unit may add a column of states to its annex 1, but nobody reports on an export.
  if (found === "platform" && isReported) return "annex1"
  return found ?? (formRows(file, tables.recommendation) === undefined ? undefined : "annex2")
}
