import { voidOf } from "../cells/voids.ts"
import type { RowIssueText, Slots } from "../issues.ts"
import { isTotal } from "../table/lineKinds.ts"
import type { PassedOverWhy } from "../table/PassedOver.ts"
import type { Cells } from "../table/Shape.ts"
import { headingOf, type Row, type TableHead } from "../table/Table.ts"
import { oneLine, shown } from "../text.ts"
import { exampleKnower } from "./example.ts"
import { isNoName } from "./nameFault.ts"
import { namesNothing, saysNothing } from "./nothing.ts"
import type { ActivityColumn } from "../table/headings.ts"
import { type Shift, shiftFinder } from "./shift.ts"

/** Why a row is no activity, or may be none. */
export interface NoActivity {
  /** What the row surely is; absent if it may tell of an activity. */
  readonly why?: PassedOverWhy
  /** What is pointed out, at its column if one cell is at issue. */
  readonly text?: RowIssueText
  readonly column?: string | undefined
  readonly slots?: Slots
  /** A row of which the cells have moved, with the cells as they would fit. */
  readonly shift?: Shift
}

const isWords = (number: string): boolean =>
  number.charCodeAt(0) > 0x4dff &&
  number.length > 1 &&
  !/^(?:第?[一二三四五六七八九十]+[场项]?[、.]?|同.*)$/u.test(number)

const nothing: NoActivity = { why: "nothing" }

/** Tells rows of a table of activities that are none, or that may be none. */
export const rowSorter = (table: TableHead<ActivityColumn>): ((row: Row) => NoActivity | undefined) => {
  const isExample = exampleKnower(table)
  const findShift = shiftFinder(table)
  const { name: nameAt, number: numberAt, place: placeAt, remark: remarkAt, time: timeAt } = table.columns
  const of = (cells: Cells, at: number | undefined): string => (at === undefined ? "" : (cells[at] ?? ""))
  /** Cells beside which a row tells nothing of an activity. */
  const known = Object.keys(table.columns).length
  const isEmpty = (cell: string): boolean => cell === "" || voidOf(cell) !== undefined
  const doubtful = (text: string): NoActivity => ({ text: "line-doubtful", slots: { text: shown(text) } })

  /** A row that says no time and no place. */
  const sparse = (row: Row, name: string): NoActivity | undefined => {
    const said = row.cells.flatMap((cell, at) => (cell === "" || at === numberAt ? [] : [{ cell, at }]))
    const number = of(row.cells, numberAt)
    if (name === "" ? said.length > 0 && said.every(({ cell }) => saysNothing(cell)) : namesNothing(name))
      return nothing
    // Words where the number should be, as in a table of something else.
    if (said.length > 0 && isWords(number)) return doubtful([number, ...said.map(({ cell }) => cell)].join("、"))
    if (said.length === 0) return saysNothing(number) ? nothing : doubtful(number)
    const [only, ...others] = said
    if (only === undefined || others.length > 0 || known < 4) return undefined
    if (only.at === remarkAt) return undefined
    return numberAt !== undefined && number === "" ? doubtful(only.cell) : undefined
  }

  const shifted = (row: Row): NoActivity | undefined => {
    const shift = findShift(row.cells)
    if (shift === undefined) return undefined
    const from = table.headings[shift.from] || String(shift.from + 1)
    return {
      text: shift.by === "right" ? "shifted-right" : "shifted-left",
      column: table.headings[shift.at] || undefined,
      slots: { text: shown(shift.text), from },
      shift
    }
  }

  return (row) => {
    const { cells } = row
    const name = oneLine(of(cells, nameAt))
    if (isExample(cells)) return { why: "example", text: "example-row" }
    if (row.tooLarge.size === 0 && isEmpty(of(cells, timeAt)) && isEmpty(of(cells, placeAt))) {
      const found = sparse(row, name)
      if (found !== undefined) return found
    }
    const number = of(cells, numberAt)
    if (number !== "" && number.charCodeAt(0) > 0x39 && isTotal(number)) return doubtful(number)
    const moved = shifted(row)
    if (moved !== undefined) return moved
    if (name === "") return undefined
    if (isNoName(name)) return { text: "name-none", column: headingOf(table, "name"), slots: { text: shown(name) } }
    return undefined
  }
}
