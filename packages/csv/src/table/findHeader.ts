import { groupBy } from "../groupBy.ts"
import { fold } from "../text.ts"
import type { Headings } from "./headings.ts"
import { holdsHeadings } from "./misread.ts"
import type { Cells } from "./Shape.ts"
import { recordReader } from "./records.ts"
import { unwrapped } from "./unwrapped.ts"

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
  /** A row further below that says the headings again, and more of them. */
  readonly again?: Cells | undefined
  /** The row after the headings, and where it begins, in characters. */
  readonly below?: Cells | undefined
  readonly end: number
  /** Whether each line stands as a whole in quotation marks. */
  readonly isWrapped: boolean
  /** Indices of the rows, down to the headings, in which a quotation mark has no partner. */
  readonly unclosed: ReadonlyArray<number>
}

const delimiters = [",", "\t", ";", "，", "；", "|", "｜", "│"]

/** Headings are looked for in this many rows and in this many characters. */
const searched = 200
export const searchedText = 2 ** 20

/** The beginning of a text in which headings are looked for, up to the end of a line. */
const beginningOf = (text: string): string => {
  if (text.length <= searchedText) return text
  const cut = text.slice(0, searchedText)
  return cut.slice(0, Math.max(cut.lastIndexOf("\n"), cut.lastIndexOf("\r")) + 1 || searchedText)
}

/** The form in which headings are compared: remarks in brackets, asterisks, colons and what parts words do not count. */
export const headingKey = (heading: string): string => {
  const folded = fold(heading)
  const bare = folded.replace(/\([^()]*\)/gu, "").replace(/[*:()/、]/gu, "")
  return bare === "" ? folded.replace(/[*:()/、]/gu, "") : bare
}

/** A fact that a word stands for, and how many words are preferred to it. */
interface Sense {
  readonly fact: string
  readonly rank: number
}

const senses = new WeakMap<Headings, ReadonlyMap<string, ReadonlyArray<Sense>>>()

const sensesIn = (headings: Headings): ReadonlyMap<string, ReadonlyArray<Sense>> => {
  const known = senses.get(headings)
  if (known !== undefined) return known
  const found = Object.entries(headings).flatMap(([fact, words]) => words.map((word, rank) => ({ word, fact, rank })))
  const byWord = groupBy(found, ({ word }) => word)
  senses.set(headings, byWord)
  return byWord
}

/** The columns of a row taken as headings. Of several that mean a fact, the word that stands first decides. */
export const columnsOf = (row: Cells, headings: Headings): Columns => {
  const byWord = sensesIn(headings)
  const columns: Record<string, number> = {}
  const ranks: Record<string, number> = {}
  for (const [at, cell] of row.entries()) {
    if (cell === "" || cell.length > 40) continue
    for (const { fact, rank } of byWord.get(headingKey(cell)) ?? []) {
      if (rank >= (ranks[fact] ?? Infinity)) continue
      ranks[fact] = rank
      columns[fact] = at
    }
  }
  return columns
}

const scoreOf = (columns: Columns): number => Object.keys(columns).length

/** Whether a row has the headings of a table where they stand, but for some. */
export const sameColumns = (own: Columns, found: Columns): boolean => {
  const facts = Object.entries(own)
  const same = facts.filter(([fact, at]) => found[fact] === at).length
  return same > 1 && 2 * same >= facts.length
}

/** Whether two or more headings have changed places, as in another table. */
export const isReordered = (own: Columns, found: Columns): boolean =>
  Object.entries(own).filter(([fact, at]) => found[fact] !== undefined && found[fact] !== at).length > 1

/** The index of a row of headings, and of a fuller one below that says them again. */
interface Found {
  readonly at: number
  readonly again?: number
}

/** The first of the rows with the most columns, or one above other rows that it says again. */
const bestOf = (rows: ReadonlyArray<Columns>): Found | undefined => {
  const best = Math.max(0, ...rows.map(scoreOf))
  if (best === 0) return undefined
  const at = rows.findIndex((columns) => scoreOf(columns) === best)
  const said = rows.findIndex(
    (columns, n) => n < at - 1 && scoreOf(columns) > 2 && sameColumns(columns, rows[at] ?? columns)
  )
  return said < 0 ? { at } : { at: said, again: at }
}

interface Candidate {
  readonly record: Cells
  readonly cells: Cells
  readonly columns: Columns
  readonly end: number
  readonly isWrapped: boolean
}

const headerWith = (text: string, delimiter: string, headings: Headings): Header | undefined => {
  const rows: Array<Candidate> = []
  const unclosed: Array<number> = []
  const isMisread = holdsHeadings(delimiter, (cells) => scoreOf(columnsOf(cells, headings)) > 2)
  const shape = { delimiter, isMisread }
  const reader = recordReader(
    shape,
    (record, damage) => {
      if (damage === "unclosed") unclosed.push(rows.length)
      const line = unwrapped(record, shape)
      const cells = line ?? record
      const isWrapped = line !== undefined
      rows.push({ record, cells, columns: columnsOf(cells, headings), end: reader.position(), isWrapped })
    },
    searched
  )
  reader.feed(text, true)
  const { again = -1, at = -1 } = bestOf(rows.map(({ columns }) => columns)) ?? {}
  const row = rows[at]
  if (row === undefined) return undefined
  return {
    ...row,
    delimiter,
    at,
    again: rows[again]?.cells,
    below: rows[at + 1]?.cells,
    preamble: rows.slice(0, at).map(({ cells, record }) => (row.isWrapped ? cells : record)),
    unclosed: unclosed.filter((n) => n <= at)
  }
}

/** The row with the most known headings, under the delimiter that yields the most of them. */
export const findHeader = (text: string, headings: Headings): Header | undefined => {
  const beginning = beginningOf(text)
  let best: Header | undefined
  for (const delimiter of delimiters) {
    if (delimiter !== "," && !beginning.includes(delimiter)) continue
    const header = headerWith(beginning, delimiter, headings)
    if (header !== undefined && scoreOf(header.columns) > scoreOf(best?.columns ?? {})) best = header
  }
  return best
}

/** The row with the most known headings among rows of which the cells are known. */
export const findHeaderIn = (rows: ReadonlyArray<Cells>, headings: Headings): Header | undefined => {
  const columns = rows.slice(0, searched).map((cells) => columnsOf(cells, headings))
  const { again = -1, at = -1 } = bestOf(columns) ?? {}
  const cells = rows[at]
  if (cells === undefined) return undefined
  return {
    delimiter: ",",
    at,
    preamble: rows.slice(0, at),
    cells,
    columns: columns[at] ?? {},
    again: rows[again],
    below: rows[at + 1],
    end: 0,
    isWrapped: false,
    unclosed: []
  }
}
