import type { InputIssue } from "@kepu/core"
import { decodeAny, isWorkbook } from "../decodeText.ts"
import type { CsvFile } from "../files.ts"
import { fileIssue } from "../issues.ts"

export type Opened = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly issue: InputIssue }

/** The text of a file; what does not decode is U+FFFD in it. */
export const openText = ({ bytes, encoding, name }: CsvFile): Opened => {
  if (isWorkbook(bytes)) return { ok: false, issue: fileIssue(name, "file-workbook", { code: "file-binary" }) }
  return { ok: true, text: decodeAny(bytes, encoding) }
}
