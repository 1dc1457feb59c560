import { textWidth } from "../textWidth.ts"
import type { PrintedTable } from "./PrintedTable.ts"

/** So many rows tell how wide a column is, which is so wide at least and at most. */
const looked = 200
const narrowest = 8
const widest = 40

/** How wide each column of a table is to be, in characters of half width. */
export const columnWidths = ({ columns, rows }: PrintedTable): ReadonlyArray<number> =>
  columns.map(({ heading, width }, n) => {
    if (width !== undefined) return width
    const contents = rows.slice(0, looked).map((row) => textWidth(String(row[n] ?? "")) + 2)
    return Math.min(widest, Math.max(narrowest, Math.min(textWidth(heading) + 2, 16), ...contents))
  })
