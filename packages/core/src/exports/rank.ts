/** Figures of units and activities, how many are in time and complete, their order by weights that the caller gives, and which activities are chosen for recommendation. */
export { bySubject } from "../rank/inOrder.ts"
export { indicate } from "../recommend/indicate.ts"
export type { IndicatorRow, Indicators } from "../rank/Indicators.ts"
export type { Quantity } from "../rank/Quantity.ts"
export { isOpen, showQuantity, showRange } from "../rank/showQuantity.ts"
export { type Dominance, dominance, type DominanceRow } from "../rank/Dominance.ts"
export type { Scale, WeightItem, Weights } from "../rank/Weights.ts"
export { parseWeights, readWeights } from "../recommend/readWeights.ts"
export { rank, type Ranked } from "../rank/rank.ts"
export type { Placing } from "../rank/Placing.ts"
export type { ItemPoints, Ranking, RankingRow } from "../rank/Ranking.ts"
export { type Robustness, robustness } from "../rank/Robustness.ts"
export { type Slack, slack } from "../rank/Slack.ts"
export type { Rates, Standings, StandingsByKind, TimedRule } from "../rates/Rates.ts"
export { ratesOf } from "../rates/ratesOf.ts"
export { recommend } from "../recommend/recommend.ts"
export type {
  Chosen,
  Draft,
  DraftField,
  Eligibility,
  NotChosen,
  Quotas,
  Selection,
  WhyNot
} from "../recommend/Selection.ts"
