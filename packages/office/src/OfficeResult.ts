import type { Localized } from "./Localized.ts"
import type { OfficeIssue } from "./issues.ts"
import type { RefusalCode } from "./refusals.ts"
import type { Cells, Table } from "./Table.ts"

/** What a file is, told by its content and never by the ending of its name. */
export type OfficeKind =
  /** .xlsx, .xlsm, and .et of WPS where it is a zip */
  | "xlsx"
  | "xlsb"
  /** .xls, and .et of WPS */
  | "xls"
  | "ods"
  /** a table of a web page, as some systems export it under the name of .xls */
  | "html"
  /** the XML of Excel 2003 */
  | "xml-2003"
  /** text, also if it is named .xls: a reader of CSV takes it */
  | "text"
  | "docx"
  | "odt"
  | "ofd"
  | "pdf"
  /** .doc of Word 97 to 2003, and .wps */
  | "doc"
  /** a presentation, .ppt or .pptx */
  | "slides"
  /** a file of Office that a password protects */
  | "encrypted"
  | "picture"
  | "zip"
  | "rar"
  | "7z"
  | "gzip"
  /** .tar, .xz, .bz2 */
  | "archive"
  | "empty"
  | "unknown"

/** Why nothing was read of a file. */
export interface OfficeRefusal {
  readonly code: RefusalCode
  readonly kind: OfficeKind
  /** What it is and what to do about it. */
  readonly text: Localized
}

/** The tables of a file and what was noticed on the way, or why nothing was read of it. */
export type OfficeResult<Kept = Cells> =
  | {
      readonly ok: true
      readonly kind: OfficeKind
      readonly tables: ReadonlyArray<Table<Kept>>
      readonly issues: ReadonlyArray<OfficeIssue>
      /** Of documents and of plain text: the paragraphs, a line each. */
      readonly text?: string
    }
  | { readonly ok: false; readonly refusal: OfficeRefusal }
