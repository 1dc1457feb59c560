import { cellName } from "../addresses.ts"
import { inserted, type Insertion, textOf } from "../patch/edits.ts"
import { rootPrefix } from "../patch/topLevel.ts"
import { Budget, type Limits } from "../Limits.ts"
import { Refused } from "../Refused.ts"
import { readWorkbook } from "../xlsx/readWorkbook.ts"
import type { FilledRow, FilledRows, FillResult } from "./FilledRows.ts"
import { cellXml, hasFormula, styleOf } from "./cellXml.ts"
import { sheetRows, type WrittenRow } from "./sheetRows.ts"
import { inPlace } from "../patch/inPlace.ts"

/** A row with these values; a formula stays, as a list of all formulas may name it. */
const rowXml = (
  p: string,
  { row, values }: FilledRow,
  written: WrittenRow | undefined,
  model: WrittenRow | undefined
): string => {
  const before = new Map((written ?? model)?.cells.map((cell) => [cell.column, cell]))
  const looks = new Map(model?.cells.map((cell) => [cell.column, cell]))
  const columns = [...new Set([...before.keys(), ...values.keys()])].toSorted((a, b) => a - b)
  const cells = columns.map((column) => {
    const own = written === undefined ? undefined : before.get(column)
    const value = values.get(column)
    if (own !== undefined && (value === undefined || hasFormula(own))) return own.xml
    return cellXml(p, cellName(column, row), styleOf(own ?? looks.get(column)), value)
  })
  const tag = (written ?? model)?.tag ?? `<${p}row r="${row}">`
  const open = tag.replace(/\sspans\s*=\s*["'][^"']*["']/u, "").replace(/\sr\s*=\s*["']\d+["']/u, ` r="${row}"`)
  return `${open}${cells.join("")}</${p}row>`
}

const filledSheet = (xml: string, { model, rows }: FilledRows, budget: Budget): string => {
  const sheet = sheetRows(xml, budget)
  if (sheet === undefined) return xml
  const p = rootPrefix(xml)
  const byNumber = new Map(sheet.rows.map((row) => [row.number, row]))
  const insertions = rows.map((row): Insertion => {
    const written = byNumber.get(row.row)
    const text = rowXml(p, row, written, byNumber.get(model))
    if (written !== undefined) return { at: written.begin, to: written.end, text }
    const at = sheet.rows.findLast(({ number }) => number < row.row)?.end ?? sheet.begin
    return { at, to: at, text }
  })
  return inserted(xml, insertions)
}

/**
 * A workbook (.xlsx) with these rows in one of its sheets; all else of it stays, byte for byte.
 *
 * @example
 * ```ts
 * import { readOffice } from "@kepu/office"
 * import { fillXlsx } from "@kepu/office/fill"
 * import { writeXlsx } from "@kepu/office/write"
 *
 * const columns = [{ heading: "项目名称", align: "left", isText: false }] as const
 * const form = await writeXlsx([{ name: "附件1", lines: [], columns, rows: [] }])
 * const rows = [{ row: 2, values: new Map([[0, "讲座"]]) }]
 * const filled = await fillXlsx(form, { table: "附件1", rows, model: 2 })
 * const read = filled.ok && (await readOffice(filled.bytes))
 * if (read && read.ok) console.log(read.tables[0]?.rows[1]?.cells[0]?.text) // 讲座
 * ```
 */
export const fillXlsx = (bytes: Uint8Array, filled: FilledRows, limits?: Partial<Limits>): Promise<FillResult> =>
  inPlace(bytes, "xlsx", limits, async ({ archive, budget, part, withParts }) => {
    const sheet = (await readWorkbook(archive, part, budget)).sheets.find(({ name }) => name === filled.table)
    if (sheet === undefined) throw new Refused("unknown")
    const text = filledSheet(await textOf(archive, sheet.part), filled, budget)
    return { ok: true, bytes: withParts(new Map([[sheet.part, text]])) }
  })
