import type { Activity } from "../portfolio/Activity.ts"
import type { Declaring } from "../portfolio/DeclaredValues.ts"
import type { FactId } from "../condition/Fact.ts"
import type { TermId } from "../portfolio/ids.ts"
import { columns, isJudged } from "../portfolio/facts.ts"
import { type HavingTerms, isKnown, knownIn } from "../requirement/knownTerms.ts"

/** What there is a column of: a fact of every notice or one that the notice declares, or how the time was written. */
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
      if (isJudged(name)) columns[name](activities, from, to - from, column.values)
      else readDeclared(name, activities, from, to - from, column.values)
      const ids = terms.get(name)
      if (ids !== undefined)
        for (let n = 0; n < to - from; n++) if (!isKnown(column.values[n], ids)) column.values[n] = undefined
      column.from = from
    }
    return column.values
  }
}
