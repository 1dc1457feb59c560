import type { Case } from "../../assessment/Case.ts"
import { missingOf, missingOfActivity } from "../../assessment/missing.ts"
import { ofRegion, ofUnit } from "../../assessment/subjects.ts"
import type { Verdict } from "../../assessment/Verdict.ts"
import type { Condition } from "../../condition/Condition.ts"
import { missingFacts } from "../../condition/facts.ts"
import { holds } from "../../condition/holds.ts"
import type { Activity } from "../../portfolio/Activity.ts"
import type { Unit } from "../../portfolio/Unit.ts"
import { fill, list, localized, type Localized } from "../../text/Localized.ts"
import type { Truth } from "../../Truth.ts"
import { binds } from "../binds.ts"
import { cannotBeJudged, notBound } from "../messages.ts"
import { missingOfBound } from "../missingOfBound.ts"
import type { Rule } from "../Rule.ts"
import { statusOf, type StatusByFacts } from "../statusOf.ts"
import { isWithinQuota, type Tally } from "../reaches.ts"
import { reportOf } from "../tally.ts"
import type { RecommendationQuota } from "./schema.ts"

const messages: Readonly<Record<StatusByFacts, Localized>> = {
  met: localized("{subject}推荐 {count} 项，符合：{says}", "{subject} recommends {count}, which meets: {says}"),
  unmet: localized(
    "{subject}推荐 {count} 项，超过 {atMost} 项：{says}",
    "{subject} recommends {count}, more than {atMost}: {says}"
  ),
  pending: localized("{subject}尚未推荐：{says}", "{subject} has yet to recommend: {says}"),
  undetermined: cannotBeJudged,
  "not-applicable": notBound
}

/** What is counted: without a condition of its own, every recommendation. */
export const whereOf = ({ where = { _tag: "Always" } }: RecommendationQuota): Condition => where

/** An activity that a unit recommends, and whether it counts. */
export interface Recommended {
  readonly activity: Activity
  readonly counts: Truth
}

/** What the unit recommends; not known without a register of recommendations. */
export const recommendedBy = (
  form: RecommendationQuota,
  { id }: Unit,
  given: Case
): ReadonlyArray<Recommended> | undefined =>
  given.portfolio.recommendations
    ?.filter(({ unit }) => unit === id)
    .map(({ activity }) => given.activityById.get(activity)!)
    .map((activity) => ({ activity, counts: holds(whereOf(form), activity, given) }))

/** Without a register any number is possible. */
export const tallyOf = (recommended: ReadonlyArray<Recommended> | undefined): Tally => {
  const number = (truth: Truth) => (recommended ?? []).filter(({ counts }) => counts === truth).length
  return {
    counted: number(true),
    possible: recommended === undefined ? Number.POSITIVE_INFINITY : number(true) + number(undefined)
  }
}

const judge = (rule: Rule, form: RecommendationQuota, unit: Unit, given: Case): Verdict => {
  const { atMost, bound } = form
  const recommended = recommendedBy(form, unit, given)
  const tally = tallyOf(recommended)
  const applies = binds(bound, unit)
  const isWithin = isWithinQuota(tally, atMost)
  const status = statusOf(applies, isWithin, false)
  const subject = ofUnit(unit)
  const open =
    recommended === undefined
      ? [missingOf("recommendations", ofRegion(given))]
      : recommended
          .filter(({ counts }) => counts === undefined)
          .flatMap(({ activity }) =>
            missingFacts(whereOf(form), activity, given).map((fact) => missingOfActivity(fact, activity))
          )
  const missing =
    status === "undetermined"
      ? [...(applies === undefined ? missingOfBound(bound, subject) : []), ...(isWithin === undefined ? open : [])]
      : []
  return {
    status,
    subject,
    unit: subject,
    message: fill(messages[status], {
      subject: unit.name,
      says: rule.says,
      count: tally.counted,
      atMost,
      missing: list(missing.map(({ name }) => name))
    }),
    facts:
      recommended === undefined || status === "not-applicable"
        ? []
        : [
            {
              fact: "recommended",
              name: localized("推荐数", "recommended"),
              value: localized(`${tally.counted}`, `${tally.counted}`)
            }
          ],
    missing,
    remedies:
      status === "unmet"
        ? [
            {
              kind: "act",
              text: fill(localized("撤回 {surplus} 项推荐", "withdraw {surplus} of them"), {
                surplus: tally.counted - atMost
              })
            }
          ]
        : missing.map(reportOf)
  }
}

export const evaluate = (rule: Rule, form: RecommendationQuota, given: Case): ReadonlyArray<Verdict> =>
  given.portfolio.units.map((unit) => judge(rule, form, unit, given))
