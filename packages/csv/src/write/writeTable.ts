import { stringify } from "csv-stringify/browser/esm/sync"
import { guarded } from "../guard.ts"

/** What may stand in a cell. A number is never taken for a formula, whatever its sign. */
export type CellValue = string | number

/** Rows of a table, its headings first. */
export type TableRows = ReadonlyArray<ReadonlyArray<CellValue>>

/** Rows that become one piece of text, so that neither a row nor the whole table costs a call of its own. */
const rowsInChunk = 500

const textOf = (rows: TableRows, bom: boolean, delimiter = ","): string =>
  stringify(
    rows.map((row) => row.map((cell) => (typeof cell === "string" ? guarded(cell) : cell))),
    { bom, delimiter, record_delimiter: "windows", quoted_match: /[\r\n]/u }
  )

/**
 * A table as the text of a CSV file that Excel and WPS open as it is: UTF-8 with BOM, lines ending in CRLF.
 *
 * A text that a spreadsheet would run as a formula gets a `'` in front; numbers stay as they are.
 *
 * @example
 * ```ts
 * import { writeTable } from "@kepu/csv"
 *
 * console.log(writeTable([["单位", "分"], ["县教育局", 3]]).split("\r\n").length) // 3
 * ```
 */
export const writeTable = (rows: TableRows): string => textOf(rows, true)

/** The same with tabs between cells, as a file has it whose name ends in `.tsv`. */
export const writeTabs = (rows: TableRows): string => textOf(rows, true, "\t")

/** Gathers rows into pieces of text. */
const gather = () => {
  let waiting: Array<ReadonlyArray<CellValue>> = []
  let isFirst = true
  const end = (): ReadonlyArray<string> => {
    if (!isFirst && waiting.length === 0) return []
    const text = textOf(waiting, isFirst)
    waiting = []
    isFirst = false
    return [text]
  }
  const add = (row: ReadonlyArray<CellValue>): ReadonlyArray<string> => (waiting.push(row) < rowsInChunk ? [] : end())
  return { add, end }
}

/**
 * The text of `writeTable` piece by piece: as many rows as there are, in the memory of a few.
 *
 * @example
 * ```ts
 * import { writeRows } from "@kepu/csv"
 *
 * console.log([...writeRows([["单位", "分"], ["县教育局", 3]])].join("").split("\r\n").length) // 3
 * ```
 */
export function* writeRows(rows: Iterable<ReadonlyArray<CellValue>>): Generator<string, void> {
  const { add, end } = gather()
  for (const row of rows) yield* add(row)
  yield* end()
}

/**
 * The text of `writeTable` piece by piece, of rows that arrive one after the other.
 *
 * @example
 * ```ts
 * import { writeRowStream } from "@kepu/csv"
 *
 * async function* rows() {
 *   yield ["单位", "分"]
 *   yield ["县教育局", 3]
 * }
 * let text = ""
 * for await (const piece of writeRowStream(rows())) text += piece
 * console.log(text.includes("县教育局,3")) // true
 * ```
 */
export async function* writeRowStream(rows: AsyncIterable<ReadonlyArray<CellValue>>): AsyncGenerator<string, void> {
  const { add, end } = gather()
  for await (const row of rows) yield* add(row)
  yield* end()
}
