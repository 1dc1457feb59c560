import type { Finding } from "../assessment/Finding.ts"
import { runsOutAt } from "../requirement/runsOut.ts"
import type { Status } from "../requirement/Status.ts"
import { statuses as everyStatus } from "../requirement/statuses.ts"
import { type Scope, scopeOf } from "../condition/Scope.ts"
import type { Rulebook } from "../requirement/Rulebook.ts"
import type { Portfolio } from "../portfolio/Portfolio.ts"
import type { Requirement } from "../requirement/Requirement.ts"
import { recordAt, subjectOf, unitOf } from "../requirement/subjects.ts"
import type { Instant } from "../time/Instant.ts"
import { toTheSecond } from "../time/millis.ts"
import { grantedOf, ruleUntil } from "./granted.ts"
import { isSubjectRule, type SubjectRule } from "./judgeSubject.ts"
import { judgeAll } from "./judgeAll.ts"
import { lookups } from "./lookups.ts"
import { planFor } from "./Plan.ts"
import { visit } from "./Statuses.ts"

/** A finding without its words (结论): what was found of one rule for one subject. */
export interface Outcome extends Pick<Finding, "rule" | "clause" | "modality" | "status" | "subject" | "unit"> {
  /** The first instant that is too late, to the second, in the notice's zone; absent where the notice gives no time. */
  readonly by?: Instant
}

const byOf = (asked: Requirement, scope: Scope<Rulebook>): { readonly by?: Instant } => {
  const limit = "limit" in asked ? asked.limit : undefined
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
  const scope = scopeOf(rulebook, asOf)
  const plan = planFor(rulebook, ({ asked }) => asked)
  const { known, statuses: found } = judgeAll(plan, scope, portfolio)
  const given = { notice: rulebook, ...lookups(portfolio, known.units) }
  const outcomes: Array<Outcome> = []
  for (const own of found) {
    const { asked, clause, facts, rule } = own.planned
    const at = recordAt(asked, portfolio)
    const shared = { rule: rule.id, clause: clause.number, modality: rule.modality }
    const by = byOf(asked, scope)
    const { planned } = own
    const granted = isSubjectRule(planned)
      ? grantedOf(planned, { about: planned.asked.about, plan, scope, known })
      : undefined
    visit<Status>(own, Object.fromEntries(statuses.map((status) => [status, status])), (place, status) => {
      const record = at(place)
      const unit = unitOf(record, given)
      const subject = subjectOf(record, given, facts)
      const until = granted?.untilOf(place)
      const due =
        until === undefined ? by : byOf(ruleUntil(planned as SubjectRule<Rulebook>, until, scope).asked, scope)
      outcomes.push({ ...shared, ...due, status, subject, ...(unit === undefined ? {} : { unit }) })
    })
  }
  return outcomes
}
