import type { CsvFile } from "./files.ts"
import { findHeader } from "./table/findHeader.ts"
import type { Headings } from "./table/headings.ts"
import { isMisread } from "./table/misread.ts"
import { openText } from "./table/openText.ts"
import { readRecords } from "./table/records.ts"
import { meant, oneLine } from "./text.ts"
import { writeTable, writeTabs } from "./write/writeTable.ts"

/** A text for a cell: its row as the spreadsheet counts it, and the heading of its column as written. */
export interface CellText {
  /** Which table of its file it is in, and the cell (`B7`), where the file has those. */
  readonly table?: string
  readonly cell?: string
  readonly row: number
  readonly column: string
  readonly text: string
}

/** A cell that was changed, with what stood in it before. */
export interface CellChange extends CellText {
  readonly before: string
}

/** A table with other texts in some cells, and which these are. */
export interface Rewritten {
  /** The table as the text of a CSV file that Excel and WPS open; with tabs between cells where its name ends in `.tsv`. */
  readonly text: string
  /** The cells whose text is another now. */
  readonly changes: ReadonlyArray<CellChange>
}

/**
 * A table with the given texts in some of its cells and everything else as it was, title and blank rows included.
 * A cell that is not there is passed over. `undefined` if the file cannot be read, or not all of its text.
 *
 * @example
 * ```ts
 * import { headings, rewriteCells } from "@kepu/csv"
 *
 * const bytes = new TextEncoder().encode("项目名称,举办单位,活动时间\n讲座,县教育局,9月31日\n")
 * const texts = [{ row: 2, column: "活动时间", text: "9月30日" }]
 * const rewritten = rewriteCells({ name: "附件1.csv", bytes }, headings.activity, texts)
 * console.log(rewritten?.changes.map(({ before, text }) => `${before} → ${text}`)) // [ '9月31日 → 9月30日' ]
 * ```
 */
export const rewriteCells = (
  file: CsvFile,
  headings: Headings,
  texts: ReadonlyArray<CellText>
): Rewritten | undefined => {
  const opened = openText(file)
  if (!opened.ok || opened.text.includes("\uFFFD")) return undefined
  const header = findHeader(opened.text, headings)
  if (header === undefined) return undefined
  const { at, cells: titles, delimiter, end, preamble } = header
  const body = readRecords(opened.text.slice(end), { delimiter, isMisread: isMisread(delimiter, titles.length) })
  const rows = [...preamble, titles, ...body].map((cells) => cells.map(meant))
  const names = titles.map((title) => oneLine(meant(title)))
  const changes = texts.flatMap(({ column, row, text }): ReadonlyArray<CellChange> => {
    const cells = row - 1 > at ? rows[row - 1] : undefined
    const index = names.indexOf(column)
    if (cells === undefined || index < 0) return []
    // A row may end before its blank cells do.
    const before = cells[index] ?? ""
    if (before === text) return []
    while (cells.length < index) cells.push("")
    cells[index] = text
    return [{ row, column, text, before }]
  })
  // By its name a spreadsheet tells what stands between cells, so that a name of tabs keeps them.
  return { text: (/\.tsv$/iu.test(file.name) ? writeTabs : writeTable)(rows), changes }
}
