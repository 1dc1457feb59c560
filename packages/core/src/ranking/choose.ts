import type { RankingRow } from "./Ranking.ts"
import type { WhyNot } from "./Selection.ts"

/** A ranked activity, and whether it is chosen. */
export interface Choice {
  readonly row: RankingRow
  readonly whyNot?: WhyNot
}

/** What is left to choose. */
interface Left {
  total: number
  readonly units: Map<string, number>
}

/** The rows by a key, in the order in which the keys come. */
const groupBy = <K>(rows: ReadonlyArray<RankingRow>, keyOf: (row: RankingRow) => K): Map<K, Array<RankingRow>> => {
  const groups = new Map<K, Array<RankingRow>>()
  for (const row of rows) {
    const group = groups.get(keyOf(row))
    if (group) group.push(row)
    else groups.set(keyOf(row), [row])
  }
  return groups
}

/** Rows of one rank stand or fall together: where only some of them fit, a person has to tell them apart. */
const chooseAmongLevel = (
  level: ReadonlyArray<RankingRow>,
  unitOf: (row: RankingRow) => string,
  left: Left
): ReadonlyArray<Choice> => {
  const units = groupBy(level, unitOf)
  const fitting = (unit: string, { length }: ReadonlyArray<RankingRow>) => Math.min(length, left.units.get(unit)!)
  const wanted = [...units].reduce((sum, [unit, rows]) => sum + fitting(unit, rows), 0)
  const total = left.total
  left.total = Math.max(0, total - wanted)
  return [...units].flatMap(([unit, rows]) => {
    const fit = fitting(unit, rows)
    left.units.set(unit, left.units.get(unit)! - fit)
    const whyNot: WhyNot | undefined =
      fit === 0 ? "unit-quota" : total === 0 ? "total" : wanted > total || fit < rows.length ? "tie" : undefined
    return rows.map((row): Choice => (whyNot === undefined ? { row } : { row, whyNot }))
  })
}

/**
 * Goes down a ranking and chooses as long as the unit's limit and the total allow, both included. Places for which
 * level rows compete stay reserved for them. Answers in the order of the ranking.
 */
export const choose = (
  rows: ReadonlyArray<RankingRow>,
  unitOf: (row: RankingRow) => string,
  limitOf: (unit: string) => number,
  total: number
): ReadonlyArray<Choice> => {
  const left: Left = { total, units: new Map(rows.map((row) => [unitOf(row), limitOf(unitOf(row))])) }
  const choices = new Map(
    [...groupBy(rows, ({ rank }) => rank).values()]
      .flatMap((level) => chooseAmongLevel(level, unitOf, left))
      .map((choice) => [choice.row, choice])
  )
  return rows.map((row) => choices.get(row)!)
}
