import type { Finding } from "../assessment/Finding.ts"
import type { Notice } from "../notice/Notice.ts"
import type { Portfolio } from "../portfolio/Portfolio.ts"
import type { Instant } from "../time/Instant.ts"
import { holdingsOf, sourceOf } from "./findings.ts"
import { Found, plain } from "./Found.ts"
import { judge } from "./judge.ts"

/** Tells what was found: an outcome becomes the finding of `assess`, with its texts, facts and remedies. */
export type Teller = (outcome: Pick<Finding, "rule" | "subject">) => Finding | undefined

/** Where each thing stands in its list, by its id; of things of one id, the first. */
const placesBy = <A>(list: ReadonlyArray<A>, idOf: (one: A) => string): ReadonlyMap<string, number> =>
  new Map(list.map((one, place): [string, number] => [idOf(one), place]).toReversed())

/**
 * Tells outcomes of `judge`, one at a time: the notice of the rulebook and the same portfolio and moment must be
 * given, and the portfolio must not be changed in between. Answers `undefined` if the notice has no such rule or the
 * rule does not speak of the subject.
 */
export const teller = (notice: Notice, portfolio: Portfolio, { asOf }: { readonly asOf: Instant }): Teller => {
  const judged = judge(notice, portfolio, asOf)
  const source = sourceOf(holdingsOf(judged))
  const byRule = new Map(judged.statuses.map((statuses) => [statuses.planned.rule.id, statuses]))
  const places = {
    activity: placesBy(portfolio.activities, ({ id }) => id),
    recommendation: placesBy(portfolio.recommendations ?? [], ({ activity, unit }) => `${unit}/${activity}`),
    unit: judged.unitPlace,
    region: new Map([[notice.region.code, 0]])
  }
  return ({ rule, subject }) => {
    const statuses = byRule.get(rule)
    if (statuses === undefined) return undefined
    const { at, planned } = statuses
    const place = places[planned.asks.about].get(subject.id)
    return place === undefined ? undefined : plain(new Found({ status: at(place), planned, source }, place))
  }
}
