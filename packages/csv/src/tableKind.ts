import type { CsvFile } from "./files.ts"
import { findHeader } from "./table/findHeader.ts"
import { headings } from "./table/headings.ts"
import { kindBy, type TableKind } from "./table/kinds.ts"
import { openText } from "./table/openText.ts"
import { formRows } from "./recommendations/formRows.ts"

export { type TableKind, tableKinds } from "./table/kinds.ts"

/** What a file holds, by its headings; `undefined` if it is no table that is known. */
export const tableKindOf = (file: CsvFile): TableKind | undefined => {
  const opened = openText(file)
  if (!opened.ok) return undefined
  const found = kindBy((headings) => findHeader(opened.text, headings)?.columns ?? {})
  return found ?? (formRows(file, headings.recommendation) === undefined ? undefined : "annex2")
}
