import { cellName } from "../addresses.ts"
import { inserted, type Insertion, textOf } from "../patch/edits.ts"
import { rootPrefix } from "../patch/topLevel.ts"
import { Budget, type Limits } from "../Limits.ts"
import { readWorkbook } from "../xlsx/readWorkbook.ts"
import { cellXml, hasFormula, styleOf } from "./cellXml.ts"
import type { RewriteResult, RewrittenCell } from "./RewrittenCell.ts"
import { sheetRows } from "./sheetRows.ts"
import { inPlace } from "../patch/inPlace.ts"

/** A sheet with these texts in its cells; those that cannot be written are told to `left`. */
const rewrittenSheet = <A extends RewrittenCell>(
  xml: string,
  cells: ReadonlyArray<A>,
  budget: Budget,
  left: (cell: A) => void
): string => {
  const p = rootPrefix(xml)
  const rows = new Map(sheetRows(xml, budget)?.rows.map((row) => [row.number, row]))
  const insertions = cells.flatMap((cell): ReadonlyArray<Insertion> => {
    const row = rows.get(cell.row)
    const written = row?.cells.find(({ column }) => column === cell.column)
    // A blank cell may have none of its own; it is put behind those before it, in a row that has any.
    if (written === undefined && cell.before === "" && row !== undefined && row.cells.length > 0) {
      const last = row.cells.findLast(({ column }) => column < cell.column)
      const at = last === undefined ? row.cells[0]!.begin : last.begin + last.xml.length
      return [{ at, to: at, text: cellXml(p, cellName(cell.column, cell.row), "", cell.text) }]
    }
    if (written === undefined || hasFormula(written)) {
      left(cell)
      return []
    }
    const text = cellXml(p, cellName(cell.column, cell.row), styleOf(written), cell.text)
    return [{ at: written.begin, to: written.begin + written.xml.length, text }]
  })
  return inserted(xml, insertions)
}

/** A workbook (.xlsx) with other texts in cells of its sheets, each named once; all else of it stays, byte for byte. */
export const rewriteXlsx = <A extends RewrittenCell>(
  bytes: Uint8Array,
  cells: ReadonlyArray<A>,
  limits?: Partial<Limits>
): Promise<RewriteResult<A>> =>
  inPlace(bytes, "xlsx", limits, async ({ archive, budget, part, withParts }) => {
    const { sheets } = await readWorkbook(archive, part, budget)
    const names = new Set(sheets.map(({ name }) => name))
    const unwritten = cells.filter(({ table }) => !names.has(table))
    const parts = new Map<string, string>()
    for (const sheet of sheets) {
      const own = cells.filter(({ table }) => table === sheet.name)
      if (own.length === 0) continue
      const xml = await textOf(archive, sheet.part)
      const text = rewrittenSheet(xml, own, budget, (cell) => unwritten.push(cell))
      if (text !== xml) parts.set(sheet.part, text)
    }
    return { ok: true, bytes: withParts(parts), unwritten }
  })
