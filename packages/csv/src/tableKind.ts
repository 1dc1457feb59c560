import { isReportingLine } from "./activities/reportingUnit.ts"
import type { TableFile } from "./files.ts"
import { headings } from "./table/headings.ts"
import { kindBy, type TableKind } from "./table/kinds.ts"
import { openTable } from "./table/openTable.ts"
import { formRows } from "./recommendations/formRows.ts"

export { type TableKind, tableKinds } from "./table/kinds.ts"

/** What a file holds, by its headings; `undefined` if it is no table that is known. */
export const tableKindOf = (file: TableFile): TableKind | undefined => {
  const opened = openTable(file)
  if (opened === undefined) return undefined
  let isReported = false
  const found = kindBy((headings) => {
    const header = opened.headerBy(headings)
    isReported = header?.preamble.some(isReportingLine) === true
    return header?.columns ?? {}
  })
  // A unit may add a column of states to its annex 1, but nobody reports on an export.
  if (found === "platform" && isReported) return "annex1"
  return found ?? (formRows(file, headings.recommendation) === undefined ? undefined : "annex2")
}
