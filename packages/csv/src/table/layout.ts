import { type Beside, besideOf } from "./besideOf.ts"
import { type Columns, columnsOf, type Header } from "./findHeader.ts"
import type { Headings } from "./headings.ts"
import type { Tables } from "./kinds.ts"
import type { Cells } from "./Shape.ts"
import { withRowAbove, withRowBelow } from "./subHeadings.ts"

/** Columns of which several give one fact together. */
export interface Composed {
  readonly columns: Columns
  /** Columns that give a fact, some of them with others. */
  readonly parts: ReadonlyArray<number>
  /** Puts the text of several cells of a row into the one that gives the fact; absent if none need it. */
  readonly change: ((cells: Cells) => Cells) | undefined
}

export type Compose = (titles: Cells, columns: Columns) => Composed

/** A table's columns, whether its headings stand in one row or two, alone or beside another table's. */
export interface Layout extends Composed {
  readonly titles: Cells
  /** Whether the row below the headings belongs to them. */
  readonly hasRowBelow: boolean
  readonly beside: Beside | undefined
}

const alone: Compose = (_, columns) => ({ columns, parts: [], change: undefined })

/** The headings, where blank as a row says that has them again. */
const filledBy = (titles: Cells, again: Cells | undefined): Cells =>
  again === undefined ? titles : titles.map((title, at) => title || (again[at] ?? ""))

/** How a table is laid out below the headings that were found. */
export const layoutOf = (
  { again, below, cells, preamble }: Header,
  headings: Headings,
  compose: Compose = alone,
  tables?: Tables
): Layout => {
  const beside = besideOf(cells, headings["number"], tables)
  const own = beside === undefined ? cells : cells.slice(0, beside.end)
  const lower = below === undefined || beside !== undefined ? undefined : withRowBelow(own, below, headings)
  const whole = filledBy(own, again)
  const upper = lower ?? withRowAbove(preamble.at(-1) ?? [], whole, headings)
  const titles = upper?.titles ?? whole
  const keys = upper?.keys ?? whole
  const composed = compose(keys, columnsOf(keys, headings))
  return { ...composed, titles, beside, hasRowBelow: lower !== undefined }
}
