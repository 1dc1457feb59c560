import { fold } from "../text.ts"
import type { Headings } from "./headings.ts"
import { type Cells, readRecords } from "./records.ts"
import { holdsHeadings } from "./misread.ts"

/** The columns of a table: for each fact that has one, its index. */
export type Columns = Readonly<Partial<Record<string, number>>>

export interface Header {
  readonly delimiter: string
  /** Index of the heading row among the records. */
  readonly at: number
  /** The rows above the headings, and the headings as written. */
  readonly preamble: ReadonlyArray<Cells>
  readonly cells: Cells
  readonly columns: Columns
  /** Where the row after the headings begins, in bytes. */
  readonly end: number
  /** Indices of the rows, down to the headings, in which a quotation mark has no partner. */
  readonly unclosed: ReadonlyArray<number>
}

const delimiters = [",", "\t", ";", "，"]

/** Headings are looked for in this many rows. */
const searched = 200

const headingKey = (heading: string): string => {
  const folded = fold(heading)
  const bare = folded.replace(/\([^()]*\)/gu, "").replace(/[*:()]/gu, "")
  return bare === "" ? folded.replace(/[*:()]/gu, "") : bare
}

/** The columns of a row taken as headings. */
export const columnsOf = (row: Cells, headings: Headings): Columns => {
  const keys = row.map((cell) => (cell.length > 40 ? "" : headingKey(cell)))
  const columns: Record<string, number> = {}
  for (const [fact, words] of Object.entries(headings)) {
    const at = words.map((word) => keys.indexOf(word)).find((n) => n >= 0)
    if (at !== undefined) columns[fact] = at
  }
  return columns
}

const scoreOf = (columns: Columns): number => Object.keys(columns).length

const headerWith = (bytes: Uint8Array, delimiter: string, headings: Headings): Header | undefined => {
  const { ends, records, unclosed } = readRecords(bytes, {
    delimiter,
    limit: searched,
    isMisread: holdsHeadings(delimiter, (cells) => scoreOf(columnsOf(cells, headings)) > 2)
  })
  const rows = records.slice(0, ends.length).map((cells) => columnsOf(cells, headings))
  const best = Math.max(0, ...rows.map(scoreOf))
  const at = rows.findIndex((columns) => scoreOf(columns) === best)
  const [cells, columns, end] = [records[at], rows[at], ends[at]]
  if (best === 0 || cells === undefined || columns === undefined || end === undefined) return undefined
  return {
    delimiter,
    at,
    preamble: records.slice(0, at),
    cells,
    columns,
    end,
    unclosed: unclosed.filter((n) => n <= at)
  }
}

/** The row with the most known headings, under the delimiter that yields the most of them. */
export const findHeader = (bytes: Uint8Array, headings: Headings): Header | undefined => {
  let best: Header | undefined
  for (const delimiter of delimiters) {
    const header = headerWith(bytes, delimiter, headings)
    if (header !== undefined && scoreOf(header.columns) > scoreOf(best?.columns ?? {})) best = header
    if (best !== undefined && scoreOf(best.columns) > 1) break
  }
  return best
}
