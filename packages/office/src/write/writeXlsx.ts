import type { CellStyle, WriteSheet } from "hucre"
import { writeXlsx as write } from "hucre/xlsx"
import { choiceLists } from "./choiceLists.ts"
import { fonts, type PrintedTable } from "./PrintedTable.ts"
import { linesIn } from "../textWidth.ts"
import { columnWidths } from "./columnWidths.ts"

const thin = { style: "thin" } as const
const border = { top: thin, right: thin, bottom: thin, left: thin }

const styles = {
  annex: { font: { name: fonts.heading, size: 16 }, alignment: { vertical: "center" } },
  title: {
    font: { name: fonts.title, size: 22 },
    alignment: { horizontal: "center", vertical: "center", wrapText: true }
  },
  line: { font: { name: fonts.text, size: 14 }, alignment: { vertical: "center" } },
  heading: {
    font: { name: fonts.heading, size: 12 },
    alignment: { horizontal: "center", vertical: "center", wrapText: true },
    border,
    numFmt: "@"
  }
} as const satisfies Record<string, CellStyle>

/** Heights in points: of a line of a cell, of what is above and below it, and of the rows that have none. */
const height = { line: 17, around: 9, row: 30, annex: 26, title: 40, lines: 26 } as const

/**
 * Characters of half width that the page has across at the size of the text; wider tables are made smaller, and those so
 * many times as wide go on beside.
 */
const pageWidth = 118
const smallest = 1.8

/** What a spreadsheet would take for a sign in code stands for itself: `_x0041_`. */
const written = (cell: string | number): string | number | null => {
  if (cell === "") return null
  return typeof cell === "number" ? cell : cell.replaceAll(/_(?=x[\dA-Fa-f]{4}_)/gu, "_x005F_")
}

/** Names of sheets have 31 characters at most, and none that addresses need; of two alike the second is numbered. */
const namesOf = (tables: ReadonlyArray<PrintedTable>): ReadonlyArray<string> => {
  const names: Array<string> = []
  for (const { name } of tables) {
    const bare = name.replaceAll(/[:\\/?*[\]'\p{Cc}\p{Surrogate}]/gu, " ").trim() || "Sheet"
    let own = bare.slice(0, 31).trim()
    for (let n = 2; names.some((known) => known.toLowerCase() === own.toLowerCase()); n++)
      own = `${bare.slice(0, 27).trim()} ${n}`
    names.push(own)
  }
  return names
}

/** Rows with their cells, styles and merges, one after the other. */
class Above {
  readonly rows: Array<Array<string | null>> = []
  readonly cells: NonNullable<WriteSheet["cells"]> = new Map()
  readonly merges: NonNullable<WriteSheet["merges"]> = []
  readonly heights: NonNullable<WriteSheet["rowDefs"]> = new Map()
  readonly #columns: number

  constructor(columns: number) {
    this.#columns = columns
  }

  /** Adds a line whose parts share the width. */
  add(parts: ReadonlyArray<string>, style: CellStyle, points: number): void {
    const row = this.rows.length
    const cells: Array<string | null> = []
    const each = Math.max(1, Math.floor(this.#columns / Math.max(1, parts.length)))
    // Cells without a style of their own would have the edges of their column.
    for (let column = 0; column < this.#columns; column++) this.cells.set(`${row},${column}`, { value: null, style })
    for (const [n, part] of parts.entries()) {
      const startCol = n * each
      const endCol = n === parts.length - 1 ? Math.max(startCol, this.#columns - 1) : startCol + each - 1
      while (cells.length < startCol) cells.push(null)
      cells.push(part)
      this.cells.set(`${row},${startCol}`, { value: written(part), style })
      if (endCol > startCol) this.merges.push({ startRow: row, endRow: row, startCol, endCol })
    }
    this.rows.push(cells)
    this.heights.set(row, { height: points })
  }
}

const sheetsOf = (table: PrintedTable, name: string, listName: string): ReadonlyArray<WriteSheet> => {
  const { annex, columns, lines, rows, rowsToCome = 0, title } = table
  const wanted = columnWidths(table)
  const total = wanted.reduce((sum, width) => sum + width, 0)
  const widths = wanted.map((width) => Math.round(width * Math.max(1, pageWidth / total) * 10) / 10)
  const across = Math.max(1, Math.ceil(total / (pageWidth * smallest)))
  const above = new Above(columns.length)
  if (annex !== undefined) above.add([annex], styles.annex, height.annex)
  if (title !== undefined) above.add([title], styles.title, height.title)
  // A line that has more parts than the table has columns would not fit.
  for (const parts of lines)
    for (const some of parts.length > columns.length ? parts.map((part) => [part]) : [parts])
      above.add(some, styles.line, height.lines)
  const at = above.rows.length
  for (const [column, { heading }] of columns.entries())
    above.cells.set(`${at},${column}`, { value: written(heading), style: styles.heading })
  above.heights.set(at, {
    height: heightOf(
      columns.map(({ heading }) => heading),
      widths
    )
  })
  for (const [n, row] of rows.entries()) {
    const points = heightOf(row, widths)
    if (points > height.row || title !== undefined) above.heights.set(at + 1 + n, { height: points })
  }
  const { rules, sheet } = choiceLists(table, listName, at + 2, at + 1 + rows.length + rowsToCome)
  const printed: WriteSheet = {
    name,
    columns: columns.map(({ align, isText }, n) => ({
      width: widths[n]!,
      style: {
        font: { name: fonts.text, size: 12 },
        alignment: { horizontal: align, vertical: "center", wrapText: true },
        border,
        ...(isText ? { numFmt: "@" } : {})
      }
    })),
    rows: [...above.rows, columns.map(({ heading }) => written(heading)), ...rows.map((row) => row.map(written))],
    cells: above.cells,
    merges: above.merges,
    rowDefs: above.heights,
    dataValidations: [...rules],
    freezePane: { rows: at + 1 },
    pageSetup: {
      paperSize: "a4",
      orientation: "landscape",
      fitToPage: true,
      fitToWidth: across,
      fitToHeight: 0,
      printTitlesRow: `$${at + 1}:$${at + 1}`,
      ...(across > 1 ? { printTitlesColumn: "$A:$B" } : {}),
      horizontalCentered: true,
      margins: { left: 0.6, right: 0.6, top: 0.8, bottom: 0.7, header: 0.3, footer: 0.3 }
    },
    headerFooter: { oddFooter: "&C&P / &N" }
  }
  return sheet === undefined ? [printed] : [printed, sheet]
}

const heightOf = (row: ReadonlyArray<string | number>, widths: ReadonlyArray<number>): number => {
  const most = Math.max(1, ...row.map((cell, n) => linesIn(String(cell), (widths[n] ?? 10) - 1)))
  // A row of more than 409 points cannot be.
  return Math.min(409, Math.max(height.row, most * height.line + height.around))
}

/**
 * A workbook with a sheet for each table. The same tables give the same bytes, whatever the clock says.
 *
 * @example
 * ```ts
 * import { readOffice } from "@kepu/office"
 * import { writeXlsx } from "@kepu/office/write"
 *
 * const columns = [{ heading: "项目名称", align: "left", isText: false }] as const
 * const table = { name: "附件1", lines: [["附件1"]], columns, rows: [["讲座"]] }
 * const read = await readOffice(await writeXlsx([table]))
 * if (read.ok) console.log(read.tables.length) // 1
 * ```
 */
export const writeXlsx = (tables: ReadonlyArray<PrintedTable>): Promise<Uint8Array> => {
  const names = namesOf(tables)
  const sheets = tables.flatMap((table, n) => {
    const listName = tables.length === 1 ? "可选内容" : `可选内容${n + 1}`
    return sheetsOf(table, names[n]!, listName)
  })
  return write({
    sheets,
    defaultFont: { name: fonts.text, size: 12 },
    properties: { modified: new Date(Date.UTC(1980, 0, 1)) }
  })
}
