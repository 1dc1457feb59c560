import type { Notice } from "@kepu/core"
import type { OfficeKind, OfficeResult } from "@kepu/office"
import type { CsvFile, FileNote, RowsFile, TableFile } from "../files.ts"
import { foreignKind, isOfficeTable } from "../foreign.ts"
import { fileIssue } from "../issues.ts"
import { kindIn } from "../tableKind.ts"
import type { OfficeOptions } from "./options.ts"
import { notesOf } from "./notesOf.ts"
import type { Cells } from "../table/Shape.ts"
import { type Sheet, sheetOf, textsOf } from "./sheetOf.ts"

type Read = Extract<OfficeResult<Cells>, { readonly ok: true }>

const withNotes = (file: RowsFile, notes: ReadonlyArray<FileNote>): RowsFile =>
  notes.length === 0 ? file : { ...file, notes: [...notes, ...(file.notes ?? [])] }

/** Fewer cells are a list of choices or a line for a seal, of which nothing is lost; what stands in a cell is read there. */
const isTable = ({ file: { rows }, table }: Sheet): boolean =>
  !isInner.test(table.name) && rows.filter((cells) => cells.filter((cell) => cell !== "").length > 1).length > 1

const isInner = /^表\d+-/u

/** That tables were not read; the words for it are loaded when there are some. */
const unread = async (sheets: ReadonlyArray<Sheet>): Promise<ReadonlyArray<FileNote>> => {
  if (sheets.length === 0) return []
  const { tellIssues } = await import("../tellIssues.ts")
  const issues = sheets.map(({ file, table }) => fileIssue(file.name, "sheet-unread", { slots: { table: table.name } }))
  return tellIssues(issues).map((issue) => ({ ...issue, isOfFile: true }))
}

/** Nothing is taken of a hidden sheet; what matters is whether it is a table that could be. */
const hiddenNotes = ({ file }: Sheet, notice: Notice | undefined): ReadonlyArray<FileNote> => {
  const severity = kindIn(file, notice) === undefined ? "warning" : "error"
  const ofSheet = (file.notes ?? []).filter(({ place }) => place === undefined)
  return ofSheet.map((note) => ({ ...note, severity, isOfFile: true }))
}

/** Kinds whose columns a person calls by letters. */
const lettered: ReadonlySet<OfficeKind> = new Set<OfficeKind>(["xlsx", "xlsb", "xls", "ods", "xml-2003"])

/** The tables that are seen and whose headings are known; without any the largest, as a file of which to tell that. */
const tablesOf = async (
  name: string,
  { issues, kind, tables }: Read,
  notice: Notice | undefined
): Promise<ReadonlyArray<RowsFile>> => {
  const sheets = tables.map((table) => sheetOf(name, table, lettered.has(kind), notesOf(issues, table.name)))
  const seen = sheets.filter(({ table }) => !table.hidden)
  const known = seen.filter(({ file }) => kindIn(file, notice) !== undefined)
  const largest = seen.toSorted((a, b) => b.file.rows.length - a.file.rows.length).slice(0, 1)
  const used = known.length > 0 ? known : largest
  const hidden = sheets.filter(({ table }) => table.hidden).flatMap((sheet) => hiddenNotes(sheet, notice))
  const others = await unread(seen.filter((sheet) => !used.includes(sheet) && isTable(sheet)))
  const notes = [...notesOf(issues, undefined).map((note) => ({ ...note, isOfFile: true })), ...hidden, ...others]
  if (used.length === 0) return [{ name, rows: [], notes }]
  return used.map(({ file }, n) => (n === 0 ? withNotes(file, notes) : file))
}

/**
 * The tables of a file as files of their own: of an office file, by its content, each table that is seen and known, with
 * its sheet or its place in the document. Text comes back as it came, and so does what cannot be
 * read, with the reason.
 *
 * @example
 * ```ts
 * import { tableFile, tablesIn } from "@kepu/csv"
 *
 * const bytes = await tableFile("排名", [["单位", "分"], ["县教育局", 3]])
 * const tables = await tablesIn({ name: "排名.xlsx", bytes })
 * console.log(tables.length) // 1
 * ```
 */
export const tablesIn = async (
  file: CsvFile,
  { limits = {}, notice }: OfficeOptions = {}
): Promise<ReadonlyArray<TableFile>> => {
  const kind = foreignKind(file.bytes)
  // What a zip is shows at last when it is opened.
  if (kind === undefined || (kind !== "zip" && !isOfficeTable(kind))) return [file]
  const { readOffice } = await import("@kepu/office")
  const result = await readOffice(file.bytes, { limits, keep: textsOf })
  if (!result.ok) return [{ ...file, refusal: result.refusal.text }]
  if (result.tables.length === 0) {
    const { ofForeign } = await import("../words.ts")
    return [{ ...file, refusal: ofForeign.tableless.message }]
  }
  return tablesOf(file.name, result, notice)
}
