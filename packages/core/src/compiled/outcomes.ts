import type { Finding } from "../assessment/Finding.ts"
import { runsOutAt } from "../assessment/runsOut.ts"
import type { Status } from "../assessment/Status.ts"
import { statuses as everyStatus } from "../assessment/statuses.ts"
import type { Scope } from "../condition/Scope.ts"
import type { Rulebook } from "../notice/Rulebook.ts"
import type { Activity } from "../portfolio/Activity.ts"
import type { Portfolio } from "../portfolio/Portfolio.ts"
import { limitOf } from "../rule/limitOf.ts"
import type { RuleForm } from "../rule/Rule.ts"
import type { Instant } from "../time/Instant.ts"
import { toTheSecond } from "../time/millis.ts"
import { judge as judged } from "./judge.ts"
import { naming } from "./naming.ts"

/** A finding without its words (结论): what was found of one rule for one subject. */
export interface Outcome extends Pick<Finding, "rule" | "clause" | "modality" | "status" | "subject" | "unit"> {
  /** The first instant that is too late, to the second, in the notice's zone; absent where the notice gives no time. */
  readonly by?: Instant
}

const byOf = (form: RuleForm, scope: Scope<Rulebook>): { readonly by?: Instant } => {
  const limit = limitOf(form)
  const tooLate = limit === undefined ? Number.POSITIVE_INFINITY : runsOutAt(limit, scope)
  return Number.isFinite(tooLate) ? { by: toTheSecond(tooLate, scope.notice.zone) } : {}
}

/**
 * Judges a portfolio by every rule of a rulebook as of one moment, as `assess` does by those of a notice, and in the
 * same order; of those statuses alone, if any are named. Words, facts and remedies of an outcome are told by `teller`.
 */
export const judge = (
  rulebook: Rulebook,
  portfolio: Portfolio,
  { asOf, statuses = everyStatus }: { readonly asOf: Instant; readonly statuses?: ReadonlyArray<Status> }
): ReadonlyArray<Outcome> => {
  const { activities, recommendations, units } = portfolio
  const { scope, statuses: found, unitPlace } = judged(rulebook, portfolio, asOf)
  let byId: ReadonlyMap<string, Activity> | undefined
  const { subjectOf, unitOf } = naming({
    scope,
    unitPlace,
    unitAt: (place) => units[place]!,
    activityAt: (place) => activities[place]!,
    activityById: (id) => (byId ??= new Map(activities.map((activity) => [activity.id as string, activity]))).get(id)!,
    recommendationAt: (place) => recommendations![place]!
  })
  const outcomes: Array<Outcome> = []
  for (const { planned, visit } of found) {
    const { clause, rule } = planned
    const shared = { rule: rule.id, clause: clause.number, modality: rule.modality, ...byOf(rule.form, scope) }
    visit(Object.fromEntries(statuses.map((status) => [status, status])), (place, status: Status) => {
      const unit = unitOf(planned, place)
      outcomes.push({ ...shared, status, subject: subjectOf(planned, place), ...(unit === undefined ? {} : { unit }) })
    })
  }
  return outcomes
}
