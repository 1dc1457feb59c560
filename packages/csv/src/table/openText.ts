import type { CellIssue } from "../issues.ts"
import { decodeAny } from "../decodeText.ts"
import type { CsvFile } from "../files.ts"
import { foreignIssue, foreignKind } from "../foreign.ts"

export type Opened = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly issue: CellIssue }

/** The text of a file; what does not decode is U+FFFD in it. */
export const openText = ({ bytes, encoding, name, refusal }: CsvFile): Opened => {
  const foreign = foreignKind(bytes)
  if (foreign !== undefined) return { ok: false, issue: foreignIssue(name, foreign, refusal) }
  return { ok: true, text: decodeAny(bytes, encoding) }
}
