import type { Localized, Notice } from "@kepu/core"
import { fill } from "@kepu/core/text"
import type { FilledRow } from "@kepu/office/fill"
import type { RowsFile } from "../files.ts"
import { foreignText } from "../foreign.ts"
import { openedKind } from "./openedKind.ts"
import { columnsOf, findHeaderIn, type Header, headingKey } from "../table/findHeader.ts"
import { asCellText } from "../guard.ts"
import { reportingUnit } from "../activities/reportingUnit.ts"
import { openCoHosts } from "../write/activityCells.ts"
import type { FilledSheet } from "../write/Sheet.ts"
import type { TemplateKind } from "../write/templateKinds.ts"
import { wordsOf } from "./printed.ts"
import { tablesIn } from "./tablesIn.ts"
import { texts } from "./words.ts"

/** The form with the records in it, or why they could not be filled in. */
export type FormFilling =
  | {
      readonly ok: true
      readonly bytes: Uint8Array
      /** Columns that hold something and for which the form has none. */
      readonly left: ReadonlyArray<string>
    }
  | { readonly ok: false; readonly why: Localized }

/** A table of a form, and where its headings are. */
interface Form {
  readonly file: RowsFile
  readonly header: Header
}

const refuse = (why: Localized): FormFilling => ({ ok: false, why })

/** For each column of the form that of the records, by the fact that both give or by what both are called. */
const matched = (form: Form, sheet: FilledSheet, kind: TemplateKind, notice: Notice): ReadonlyMap<number, number> => {
  const own = columnsOf(sheet.headings, wordsOf(kind, notice))
  const keys = sheet.headings.map(headingKey)
  const pairs = new Map<number, number>()
  for (const [fact, at] of Object.entries(form.header.columns)) {
    const from = own[fact]
    if (at !== undefined && from !== undefined) pairs.set(at, from)
  }
  for (const [at, cell] of form.header.cells.entries()) {
    const from = cell === "" ? -1 : keys.indexOf(headingKey(cell))
    if (!pairs.has(at) && from >= 0) pairs.set(at, from)
  }
  return pairs
}

/** The rows below the headings that hold nothing but their numbers, and whether something stands below them. */
const blankRows = ({ file: { rows }, header: { at, columns } }: Form) => {
  const isBlank = (cells: ReadonlyArray<string>): boolean =>
    cells.every((cell, n) => cell.trim() === "" || (n === columns["number"] && /^\D?\d{1,5}\D?$/u.test(cell.trim())))
  let end = at + 1
  while (end < rows.length && isBlank(rows[end]!)) end++
  return { first: at + 1, blank: end - at - 1, isFollowed: end < rows.length }
}

/**
 * Records in a county's own form (.xlsx, .docx), whose headings are told as those of any table: they go into its blank
 * rows, and where nothing stands below these into further ones that look the same. All else of the form stays.
 *
 * @example
 * ```ts
 * import { portfolioFromData } from "@kepu/core"
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 * import { filledSheet, fillForm, templateFile, unitSheet } from "@kepu/csv"
 *
 * const { units } = portfolioFromData({ units: [{ id: "edu", name: "县教育局" }], activities: [] })
 * const form = await templateFile(notice, "units", "xlsx")
 * const filled = await fillForm(form, filledSheet(unitSheet(notice), units), "units", notice)
 * if (filled.ok) console.log(filled.left) // []
 * ```
 */
export const fillForm = async (
  bytes: Uint8Array,
  sheet: FilledSheet,
  kind: TemplateKind,
  notice: Notice
): Promise<FormFilling> => {
  const office = await openedKind(bytes)
  if (office !== "xlsx" && office !== "docx")
    return refuse(office === undefined || office === "xls" || office === "ods" ? texts.kind : foreignText(office))
  const words = wordsOf(kind, notice)
  const tables = await tablesIn({ name: "", bytes }, { notice })
  const [refused] = tables.flatMap((table) => ("refusal" in table && table.refusal ? [table.refusal] : []))
  if (refused !== undefined) return refuse(refused)
  const forms = tables.flatMap((file): ReadonlyArray<Form> => {
    const header = "rows" in file && file.table !== undefined ? findHeaderIn(file.rows, words) : undefined
    return header === undefined || Object.keys(header.columns).length < 3 ? [] : [{ file: file as RowsFile, header }]
  })
  const form = forms.toSorted((a, b) => Object.keys(b.header.columns).length - Object.keys(a.header.columns).length)[0]
  if (form === undefined) return refuse(texts.headings)

  const { blank, first, isFollowed } = blankRows(form)
  const rows = sheet.rows.length
  // A sheet has blank rows without end; a table of a document has those that are drawn.
  const isDrawn = office === "docx" || isFollowed
  if (isDrawn && blank === 0) return refuse(texts.noBlank)
  if (isFollowed && rows > blank && office === "xlsx")
    return refuse(fill(texts.tooFew, { blank, rows, more: rows - blank }))
  const pairs = matched(form, sheet, kind, notice)
  const before = form.file.rowsBefore ?? 0
  // No line of the form says whose the rows are, so each of them does.
  const reporter = kind === "annex1" ? sheet.above.map(reportingUnit).find((name) => name !== undefined) : undefined
  const isHost = (at: number): boolean => reporter !== undefined && at === form.header.columns["host"]
  const filled = sheet.rows.map((cells, n): FilledRow => {
    const there = form.file.rows[first + n]
    const values = [...pairs].flatMap(([to, from]): ReadonlyArray<readonly [number, string | number]> => {
      const value = cells[from] || (isHost(to) ? `${reporter}${openCoHosts}` : "")
      // What the form counts itself stays.
      const isThere = n < blank && (there?.[to] ?? "").trim() !== ""
      return isThere ? [] : [[to, typeof value === "string" ? asCellText(value) : value]]
    })
    return { row: first + n + 1 + before, values: new Map(values) }
  })
  const model = Math.max(1, first + Math.max(1, blank) + before)
  const { fillDocx, fillXlsx } = await import("@kepu/office/fill")
  const done = await (office === "xlsx" ? fillXlsx : fillDocx)(bytes, {
    table: form.file.table!.name,
    rows: filled,
    model
  })
  if (!done.ok) return refuse(done.refusal.text)
  const used = new Set(pairs.values())
  const left = sheet.headings.filter((_, n) => !used.has(n) && sheet.rows.some((cells) => (cells[n] ?? "") !== ""))
  return { ok: true, bytes: done.bytes, left }
}
