import { type Moment, momentOf } from "../condition/momentOf.ts"
import { withKnownTerms } from "../requirement/knownTerms.ts"
import { scopeOf } from "../condition/Scope.ts"
import { planOf } from "../engine/planOf.ts"
import { unitsIn } from "../engine/Units.ts"
import { lazily } from "../lazily.ts"
import type { Notice } from "../notice/Notice.ts"
import type { Portfolio } from "../portfolio/Portfolio.ts"
import { choiceUnder, noChoice } from "./choice.ts"
import { dominance } from "../rank/Dominance.ts"
import { candidatesOf } from "./eligibility.ts"
import { indicate } from "./indicate.ts"
import type { Indicators } from "../rank/Indicators.ts"
import type { Quotas, Selection } from "./Selection.ts"
import { weighed } from "../rank/weighed.ts"
import type { Weights } from "../rank/Weights.ts"
import { measuredBy } from "../requirement/measurement.ts"

/** The indicators of the clauses that say by what is chosen (择优); all of them where none says it. */
const decisive = ({ criteria, indicators }: Indicators): ReadonlyArray<string> => {
  const clauses = new Set(criteria.map(({ clause }) => clause))
  const named = indicators.filter(({ clause }) => clauses.has(clause))
  return (named.length > 0 ? named : indicators).map(({ id }) => id)
}

export interface RecommendOptions {
  readonly asOf: Moment
  readonly weights?: Weights
  readonly quotas?: Quotas
}

/**
 * Which activities can be recommended as excellent ones, and which are.
 *
 * Every activity is judged as if it were recommended. With weights the eligible ones are ranked and chosen from the
 * top within the quotas, on what is known, and forms are drafted for the chosen. Without weights nothing is chosen:
 * the eligible ones stand with their indicators and their dominance order, and the choice stays a person's.
 *
 * Who is eligible and who is chosen is decided at once; each list of the selection is made when it is first read, so
 * the portfolio must not be changed in between. The dominance order takes time that grows with the square of the
 * number of eligible activities, all else grows with the number of activities.
 *
 * @throws `Failed` if `asOf` is not a moment, or the weights name an indicator that the notice does not have
 *
 * @example
 * ```ts
 * import { portfolioFromData } from "@kepu/core"
 * import { recommend } from "@kepu/core/rank"
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 *
 * const portfolio = portfolioFromData({ units: [{ id: "edu", name: "县教育局" }], activities: [] })
 * console.log(recommend(notice, portfolio, { asOf: "2023-10-01" }).chosen.length) // 0
 * ```
 */
export const recommend = (
  notice: Notice,
  given: Portfolio,
  { asOf: moment, quotas = {}, weights }: RecommendOptions
): Selection => {
  const portfolio = withKnownTerms(notice, given)
  const plan = planOf(notice, measuredBy(notice, weights === undefined ? [] : weighed(weights)))
  const asOf = momentOf(moment, notice.zone)
  const scope = scopeOf(notice, asOf)
  const units = unitsIn(portfolio.units)
  const candidates = candidatesOf(plan, scope, units, portfolio)
  const eligible: Array<number> = []
  const ineligible: Array<number> = []
  for (let place = 0; place < portfolio.activities.length; place++)
    (candidates.statusAt(place) === "met" ? eligible : ineligible).push(place)
  const pool = { plan, scope, units, portfolio, candidates, eligible }
  const eligibilityAt = (place: number) => candidates.at(place).eligibility
  const selection: Selection = lazily<Selection>({
    quotas: () => quotas,
    eligible: () => eligible.map(eligibilityAt),
    ineligible: () => ineligible.map(eligibilityAt),
    indicators: () => {
      const measured = indicate(notice, portfolio, { asOf, of: "activities" })
      return { ...measured, rows: eligible.map((place) => measured.rows[place]!) }
    },
    dominance: () => dominance(selection.indicators.rows, decisive(selection.indicators)),
    ...(weights === undefined ? noChoice(pool) : choiceUnder(weights, quotas, pool))
  })
  return selection
}
