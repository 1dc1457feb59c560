import type { Activity } from "../portfolio/Activity.ts"
import type { Declaring } from "../portfolio/DeclaredValues.ts"
import type { FactId } from "../condition/Fact.ts"
import type { TermId } from "../portfolio/ids.ts"
import { columns, isJudged } from "../portfolio/facts.ts"
import { daysOf } from "./days.ts"
import { areKnown, type HavingTerms, knownIn } from "../requirement/knownTerms.ts"

/** The column of the days of times, as `daysOf` has them; no fact can be called so. */
export const daysColumn = "time/days"

/** What there is a column of: a fact of every notice or one that the notice declares, how the time was written, or its days. */
export type ColumnName = FactId

const readDeclared = (
  name: TermId,
  rows: ReadonlyArray<Declaring>,
  from: number,
  size: number,
  into: Array<unknown>
): void => {
  for (let n = 0; n < size; n++) into[n] = rows[from + n]!.facts?.[name]
}

const readDays = (rows: ReadonlyArray<Activity>, from: number, size: number, into: Array<unknown>): void => {
  for (let n = 0; n < size; n++) {
    const { time } = rows[from + n]!
    into[n] = time && daysOf(time)
  }
}

/** Takes out each value that is not one of these terms, or has one that is not. */
const forget = (ids: ReadonlySet<unknown>, values: Array<unknown>, size: number): void => {
  for (let n = 0; n < size; n++) {
    const value = values[n]
    if (value === undefined) continue
    if (typeof value === "string" ? !ids.has(value) : !areKnown(value as ReadonlyArray<unknown>, ids))
      values[n] = undefined
  }
}

/** Supplies the values of a fact, for the rows from `from` to before `to`, at most a block of them. */
export type Columns = (name: ColumnName, from: number, to: number) => ReadonlyArray<unknown>

/**
 * The columns of some activities; each is read once a block, when it is first asked for. A value that has a term which
 * the notice has not is unknown.
 */
export const columnsOf = (activities: ReadonlyArray<Activity>, notice: HavingTerms): Columns => {
  const terms = knownIn(notice).activities
  const read = new Map<ColumnName, { from: number; readonly values: Array<unknown> }>()
  return (name, from, to) => {
    let column = read.get(name)
    if (column === undefined) {
      column = { from: -1, values: [] }
      read.set(name, column)
    }
    if (column.from !== from) {
      if (name === daysColumn) readDays(activities, from, to - from, column.values)
      else if (isJudged(name)) columns[name](activities, from, to - from, column.values)
      else readDeclared(name, activities, from, to - from, column.values)
      const ids = terms.get(name)
      if (ids !== undefined) forget(ids, column.values, to - from)
      column.from = from
    }
    return column.values
  }
}
