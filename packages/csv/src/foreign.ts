import type { Localized } from "@kepu/core"
import { kindOf, type OfficeKind } from "@kepu/office/kind"
import type { CellIssue } from "./issues.ts"
import * as severities from "./words/severities.ts"
import { ofForeign } from "./words.ts"

/** What is told of each kind of file that is no table of text. */
const texts = {
  xlsx: "workbook",
  xlsb: "workbook",
  xls: "workbook",
  "xml-2003": "workbook",
  ods: "ods",
  html: "html",
  docx: "word",
  doc: "doc",
  odt: "odt",
  slides: "slides",
  pdf: "pdf",
  ofd: "ofd",
  picture: "picture",
  encrypted: "encrypted",
  zip: "archive",
  rar: "archive",
  "7z": "archive",
  gzip: "archive",
  archive: "archive"
} as const satisfies Partial<Record<OfficeKind, keyof typeof severities.foreign>>

/** A file that is something else than text. */
export type ForeignKind = keyof typeof texts

/**
 * What a file is if it is no text, told by its content; the first 4096 bytes tell most kinds.
 *
 * @example
 * ```ts
 * import { foreignKind } from "@kepu/csv"
 *
 * console.log(foreignKind(new TextEncoder().encode("%PDF-1.7\n"))) // pdf
 * ```
 */
export const foreignKind = (bytes: Uint8Array): ForeignKind | undefined => foreignOf(kindOf(bytes))

/** A kind of file as one that is no text, if it is. */
export const foreignOf = (kind: OfficeKind): ForeignKind | undefined =>
  Object.hasOwn(texts, kind) ? (kind as ForeignKind) : undefined

/**
 * What a file that is no text is, and what to do with it.
 *
 * @example
 * ```ts
 * import { foreignText } from "@kepu/csv"
 *
 * console.log(foreignText("pdf").en.length > 0) // true
 * ```
 */
export const foreignText = (kind: ForeignKind): Localized => ofForeign[texts[kind]].message

/** Kinds of which the tables are read. */
const read: ReadonlySet<string> = new Set<ForeignKind>([
  "xlsx",
  "xlsb",
  "xls",
  "xml-2003",
  "ods",
  "html",
  "docx",
  "odt"
])

/**
 * Whether a file is an office file of which the tables can be read; not whether this one can.
 *
 * @example
 * ```ts
 * import { isOfficeTable } from "@kepu/csv"
 *
 * console.log(isOfficeTable("xlsx"), isOfficeTable("pdf")) // true false
 * ```
 */
export const isOfficeTable = (kind: ForeignKind): boolean => read.has(kind)

/** That a file is no text; `refusal` says it where a reader of office files has told. */
export const foreignIssue = (file: string, kind: ForeignKind, refusal?: Localized): CellIssue => ({
  file,
  row: 1,
  code: "file-binary",
  severity: severities.foreign[texts[kind]],
  says: { of: "foreign", text: texts[kind], ...(refusal === undefined ? {} : { refusal }) }
})
