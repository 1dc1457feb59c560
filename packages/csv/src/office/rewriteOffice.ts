import type { Localized } from "@kepu/core"
import type { Table } from "@kepu/office"
import { foreignText, isOfficeTable } from "../foreign.ts"
import { openedKind } from "./openedKind.ts"
import { cellOf, type Located, locate } from "../return/locate.ts"
import type { CellChange, CellText } from "../rewriteCells.ts"
import { rewriting } from "./words.ts"

/** A copy of an office file with other texts in some of its cells, or why there is none. */
export type OfficeRewriting =
  | {
      readonly ok: true
      readonly bytes: Uint8Array
      /** The cells whose text is another now. */
      readonly changes: ReadonlyArray<CellChange>
      /** Cells that are as they were, as only a person can change them there. */
      readonly left: ReadonlyArray<CellChange>
    }
  | { readonly ok: false; readonly why: Localized }

/** The cell in which a place is written: of merged cells the first. */
const writtenAt = (table: Table, { column, row }: Located): Pick<Located, "row" | "column"> => {
  const merge = table.merges.find(
    ({ bottom, left, right, top }) => top <= row - 1 && row - 1 <= bottom && left <= column && column <= right
  )
  return merge === undefined ? { row, column } : { row: merge.top + 1, column: merge.left }
}

/**
 * An office file (.xlsx, .docx) with the given texts in some of its cells. All else in it stays, byte for byte. What a
 * formula counts, what is no plain text, and a cell for which several texts are given stay too, and are told. Other
 * files are told by what they are, with what to do.
 *
 * @example
 * ```ts
 * import { rewriteOffice, tableFile } from "@kepu/csv"
 *
 * const bytes = await tableFile("附件1", [["项目名称", "活动时间"], ["讲座", "9月31日"]])
 * const rewritten = await rewriteOffice(bytes, [{ table: "附件1", row: 2, column: "活动时间", text: "9月30日" }])
 * if (rewritten.ok) console.log(rewritten.changes.map(({ before }) => before)) // [ '9月31日' ]
 * ```
 */
export const rewriteOffice = async (bytes: Uint8Array, texts: ReadonlyArray<CellText>): Promise<OfficeRewriting> => {
  const kind = await openedKind(bytes)
  if (kind !== "xlsx" && kind !== "docx")
    return { ok: false, why: kind === undefined || isOfficeTable(kind) ? rewriting.otherKind : foreignText(kind) }
  const [{ readOffice }, { rewriteDocx, rewriteXlsx }] = await Promise.all([
    import("@kepu/office"),
    import("@kepu/office/fill")
  ])
  const read = await readOffice(bytes)
  if (!read.ok) return { ok: false, why: read.refusal.text }
  const cells = new Map<
    string,
    Located & { readonly before: string; readonly text: string; readonly told: CellChange }
  >()
  const left: Array<CellChange> = []
  for (const text of texts) {
    const at = locate(read.tables, text)
    const table = read.tables.find(({ name }) => name === at?.table)
    if (at === undefined || table === undefined) continue
    const place = { table: table.name, ...writtenAt(table, at) }
    const before = table.rows.find(({ number }) => number === place.row)?.cells[place.column]?.text ?? ""
    if (before === text.text) continue
    const key = `${place.table} ${cellOf(place)}`
    const told = { ...text, before }
    const other = cells.get(key)
    if (other === undefined) cells.set(key, { ...place, before, text: text.text, told })
    else if (other.text !== text.text) left.push(told)
  }
  const done = await (kind === "xlsx" ? rewriteXlsx : rewriteDocx)(bytes, [...cells.values()])
  if (!done.ok) return { ok: false, why: done.refusal.text }
  const unwritten = new Set<unknown>(done.unwritten)
  const all = [...cells.values()]
  return {
    ok: true,
    bytes: done.bytes,
    changes: all.filter((cell) => !unwritten.has(cell)).map(({ told }) => told),
    left: [...all.filter((cell) => unwritten.has(cell)).map(({ told }) => told), ...left]
  }
}
