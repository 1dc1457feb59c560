import type { PrintedTable } from "./PrintedTable.ts"

/** How wide a text is in characters of half width; of several lines the widest. */
export const textWidth = (text: string): number =>
  Math.max(
    ...text.split("\n").map((line) => {
      let width = 0
      for (const character of line) width += character.charCodeAt(0) < 0x2e80 ? 1 : 2
      return width
    })
  )

/** So many lines a text takes in a column. */
export const linesIn = (text: string, width: number): number =>
  text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(textWidth(line) / Math.max(1, width))), 0)

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
