import type { InputIssue } from "@kepu/core"
import { decodeText, isWorkbook } from "../decodeText.ts"
import type { CsvFile } from "../files.ts"
import { fileIssue } from "../issues.ts"
import { trim } from "../text.ts"

export type Opened =
  /** `bytes` are the text as UTF-8 without a byte order mark. */
  | { readonly ok: true; readonly bytes: Uint8Array; readonly hasNul: boolean }
  | { readonly ok: false; readonly issue: InputIssue }

/** The text of a file in one encoding, or why it has none. */
export const openText = ({ bytes, name }: CsvFile): Opened => {
  if (isWorkbook(bytes)) return { ok: false, issue: fileIssue(name, "file-workbook", { code: "file-binary" }) }
  const text = decodeText(bytes)
  if (text === undefined) return { ok: false, issue: fileIssue(name, "file-binary") }
  if (trim(text) === "") return { ok: false, issue: fileIssue(name, "file-empty") }
  return { ok: true, bytes: new TextEncoder().encode(text), hasNul: text.includes("\0") }
}
