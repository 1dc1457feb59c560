import {
  dominance,
  type Dominance,
  type IndicatorRow,
  indicate,
  type Indicators,
  rank,
  type Ranking,
  robustness,
  type Robustness,
  type Weights
} from "@kepu/core/rank"
import type { County } from "../../county.ts"

/** What is shown of a county's units without weights. */
export interface Compared {
  readonly county: County
  /** The rows stand in the order of `dominance`. */
  readonly indicators: Indicators
  readonly dominance: Dominance
}

/** What is shown of them with weights. */
export interface Ranked {
  readonly county: County
  readonly indicators: Indicators["indicators"]
  readonly ranking: Ranking
  readonly robustness: Robustness
}

/** The indicators of the clauses that say by what the office chooses; all of them where none says it. */
const decisive = ({ criteria, indicators }: Indicators): ReadonlyArray<string> => {
  const clauses = new Set(criteria.map(({ clause }) => clause))
  const named = indicators.filter(({ clause }) => clauses.has(clause))
  return (named.length > 0 ? named : indicators).map(({ id }) => id)
}

/** The rows in the order of a dominance between them, so that the order of the input does not matter. */
export const inOrderOf = (
  { rows: order }: Dominance,
  rows: ReadonlyArray<IndicatorRow>
): ReadonlyArray<IndicatorRow> => {
  const byId = new Map(rows.map((row) => [row.subject.id, row]))
  return order.map(({ subject }) => byId.get(subject.id)!)
}

/** Measures the units, and tells who is ahead of whom in everything by which the office chooses. */
export const compareUnits = (county: County): Compared => {
  const measured = indicate(county.notice, county.portfolio, county)
  const order = dominance(measured.rows, decisive(measured))
  return { county, indicators: { ...measured, rows: inOrderOf(order, measured.rows) }, dominance: order }
}

/** Ranks the units under the caller's weights, and tells how robust the first `k` are. */
export const rankUnits = (county: County, weights: Weights, k: number): Ranked => {
  const indicators = indicate(county.notice, county.portfolio, county)
  const ranking = rank(indicators, weights)
  return { county, indicators: indicators.indicators, ranking, robustness: robustness(ranking, k) }
}
