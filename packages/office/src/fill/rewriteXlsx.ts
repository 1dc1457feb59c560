import { cellName, mergeOf } from "../addresses.ts"
import { inserted, type Insertion, textOf } from "../patch/edits.ts"
import { rootPrefix } from "../patch/topLevel.ts"
import { Budget, type Limits } from "../Limits.ts"
import { readWorkbook } from "../xlsx/readWorkbook.ts"
import { attributeOf, cellXml, hasFormula, styleOf } from "./cellXml.ts"
import type { RewriteResult, RewrittenCell } from "./RewrittenCell.ts"
import { sheetRows, type WrittenRow } from "./sheetRows.ts"
import { inPlace } from "../patch/inPlace.ts"

/** Whether a formula that stands in another cell counts this one too. */
const countedIn = (xml: string): ((cell: Pick<RewrittenCell, "row" | "column">) => boolean) => {
  const ranges = [...xml.matchAll(/<(?:[\w.-]+:)?f\s[^>]*>/gu)].flatMap(
    ([tag]) => (/\st\s*=\s*["'](?:array|dataTable)["']/u.test(tag) ? mergeOf(attributeOf(tag, "ref")) : undefined) ?? []
  )
  return ({ column, row }) =>
    ranges.some(({ bottom, left, right, top }) => top < row && row <= bottom + 1 && left <= column && column <= right)
}

/** The style of a cell that is not there: that of its row, or of its column. */
const styleAround = (columns: string, { tag }: WrittenRow, column: number): string => {
  if (/^(?:1|true)$/u.test(attributeOf(tag, "customFormat"))) return attributeOf(tag, "s")
  const own = [...columns.matchAll(/<(?:[\w.-]+:)?col\s[^>]*>/gu)].find(
    ([col]) => Number(attributeOf(col, "min")) <= column + 1 && column + 1 <= Number(attributeOf(col, "max"))
  )
  return own === undefined ? "" : attributeOf(own[0], "style")
}

/** A sheet with these texts in its cells; those that cannot be written are told to `left`. */
const rewrittenSheet = <A extends RewrittenCell>(
  xml: string,
  cells: ReadonlyArray<A>,
  budget: Budget,
  left: (cell: A) => void
): string => {
  const p = rootPrefix(xml)
  const sheet = sheetRows(xml, budget)
  const rows = new Map(sheet?.rows.map((row) => [row.number, row]))
  const columns = xml.slice(0, sheet?.begin)
  const isCounted = countedIn(xml)
  // Several blank cells may be put at one place, where they have to stand by their columns.
  const inOrder = cells.toSorted((a, b) => a.row - b.row || a.column - b.column)
  const insertions = inOrder.flatMap((cell): ReadonlyArray<Insertion> => {
    const row = rows.get(cell.row)
    const written = row?.cells.find(({ column }) => column === cell.column)
    // A blank cell may have none of its own; it is put behind those before it, in a row that has any.
    if (written === undefined && cell.before === "" && row !== undefined && row.cells.length > 0) {
      const last = row.cells.findLast(({ column }) => column < cell.column)
      const at = last === undefined ? row.cells[0]!.begin : last.begin + last.xml.length
      const style = styleAround(columns, row, cell.column)
      return [{ at, to: at, text: cellXml(p, cellName(cell.column, cell.row), style, cell.text) }]
    }
    if (written === undefined || hasFormula(written) || isCounted(cell)) {
      left(cell)
      return []
    }
    const text = cellXml(p, cellName(cell.column, cell.row), styleOf(written), cell.text)
    return [{ at: written.begin, to: written.begin + written.xml.length, text }]
  })
  return inserted(xml, insertions)
}

/**
 * A workbook (.xlsx) with other texts in cells of its sheets, each named once; all else of it stays, byte for byte.
 *
 * @example
 * ```ts
 * import { readOffice } from "@kepu/office"
 * import { rewriteXlsx } from "@kepu/office/fill"
 * import { writeXlsx } from "@kepu/office/write"
 *
 * const columns = [{ heading: "项目名称", align: "left", isText: false }] as const
 * const bytes = await writeXlsx([{ name: "附件1", lines: [], columns, rows: [["讲坐"]] }])
 * const cell = { table: "附件1", row: 2, column: 0, before: "讲坐", text: "讲座" }
 * const rewritten = await rewriteXlsx(bytes, [cell])
 * const read = rewritten.ok && (await readOffice(rewritten.bytes))
 * if (read && read.ok) console.log(read.tables[0]?.rows[1]?.cells[0]?.text) // 讲座
 * ```
 */
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
