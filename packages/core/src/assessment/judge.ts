import { factsOf } from "../condition/factsOf.ts"
import type { Activity } from "../portfolio/Activity.ts"
import type { UnitId } from "../portfolio/ids.ts"
import type { Portfolio } from "../portfolio/Portfolio.ts"
import { type AnyCase, caseUnder } from "../requirement/Case.ts"
import { countsAsActivity } from "../requirement/counted.ts"
import { evaluate } from "../requirement/evaluate.ts"
import { askedOf } from "../requirement/exemptions.ts"
import type { ActivityEntries, Demand, Requirement } from "../requirement/Requirement.ts"
import type { Rulebook } from "../requirement/Rulebook.ts"
import { runsOutAt } from "../requirement/runsOut.ts"
import type { Status } from "../requirement/Status.ts"
import { statuses as everyStatus } from "../requirement/statuses.ts"
import { subjectOf, subjectsOf, unitOf } from "../requirement/subjects.ts"
import type { Instant } from "../time/Instant.ts"
import { toTheSecond } from "../time/millis.ts"
import type { Finding } from "./Finding.ts"

/** A finding without its words (结论): what was found of one rule for one subject. */
export interface Outcome extends Pick<Finding, "rule" | "clause" | "modality" | "status" | "subject" | "unit"> {
  /** The first instant that is too late, to the second, in the notice's zone; absent where the notice gives no time. */
  readonly by?: Instant
}

/** The activities that may count for each unit; a status does not depend on their order. */
const countedBy = (asked: ActivityEntries, given: AnyCase): ((unit: UnitId) => ReadonlyArray<Activity>) => {
  const byUnit = new Map<UnitId, Array<Activity>>()
  const ofAnybody: Array<Activity> = []
  for (const activity of given.portfolio.activities) {
    const { coHosts, host } = activity
    if (countsAsActivity(asked, activity, undefined, given) === false) continue
    const hosts = asked.credit === "host" ? [host] : coHosts && [host, ...coHosts]
    if (hosts === undefined) ofAnybody.push(activity)
    else
      for (const unit of new Set(hosts)) {
        const own = byUnit.get(unit)
        if (own === undefined) byUnit.set(unit, [activity])
        else own.push(activity)
      }
  }
  return (unit) => [...(byUnit.get(unit) ?? []), ...ofAnybody]
}

/** A case in which the activities that a demand counts are looked for once for all units. */
const forMany = (given: AnyCase): AnyCase => {
  const known = new Map<Demand, ReturnType<typeof countedBy>>()
  return {
    ...given,
    recordsFor: (unit, demand) => {
      const records = given.recordsFor(unit)
      if (unit === undefined || demand?.number.of !== "activities") return records
      const activitiesOf = known.get(demand) ?? countedBy(demand.number, given)
      known.set(demand, activitiesOf)
      return Object.create(records, { activities: { get: () => activitiesOf(unit) } }) as typeof records
    }
  }
}

const byOf = (asked: Requirement, given: AnyCase): { readonly by?: Instant } => {
  const limit = "limit" in asked ? asked.limit : undefined
  const tooLate = limit === undefined ? Number.POSITIVE_INFINITY : runsOutAt(limit, given)
  return Number.isFinite(tooLate) ? { by: toTheSecond(tooLate, given.notice.zone) } : {}
}

/** The moment as of which it is judged, and the statuses whose outcomes are wanted; every status if none is named. */
export interface JudgeOptions {
  readonly asOf: Instant
  readonly statuses?: ReadonlyArray<Status>
  /** `wide` of this entry, for rulebooks that ask for kinds of days, different values, or several hosts. */
  readonly wide?: Partial<Pick<AnyCase, "onKinds" | "wide">>
}

/**
 * Judges a portfolio by every rule of a rulebook as of one moment, as `assess` does by those of a notice, and in the
 * same order; of those statuses alone, if any are named. Words, facts and remedies of an outcome are told by `teller`.
 *
 * A rulebook does not know all terms of its notice: of a portfolio that may have others, give what `withKnownTerms` makes
 * of it. A rulebook that asks for what few do needs `wide` too.
 *
 * It goes by the specification itself, which is small enough for a page, subject by subject. Of more than a few thousand
 * activities `assess` is many times faster, whose words are made only when they are read.
 *
 * @throws `Error` if the rulebook asks for what few do and `wide` is not handed over
 *
 * @example
 * ```ts
 * import type { Instant } from "@kepu/core"
 * import { portfolioFromData } from "@kepu/core"
 * import { judge } from "@kepu/core/judge"
 * import { rulebook } from "@kepu/core/rulebooks/pucheng-2023"
 *
 * const units = [{ id: "edu", name: "县教育局", kinds: ["member-unit"] }]
 * const portfolio = portfolioFromData({ units, activities: [] })
 * const outcomes = judge(rulebook, portfolio, { asOf: "2023-10-01T00:00:00+08:00" as Instant, statuses: ["unmet"] })
 * console.log(outcomes.map(({ rule }) => rule)) // [ 'member-unit-activity', 'worker-talks', 'online-every-day' ]
 * ```
 */
export const judge = (
  rulebook: Rulebook,
  portfolio: Portfolio,
  { asOf, statuses = everyStatus, wide }: JudgeOptions
): ReadonlyArray<Outcome> => {
  if (!wide && rulebook.wide) throw new Error("give wide")
  const given = forMany({ ...caseUnder(rulebook, portfolio, asOf), ...wide })
  return rulebook.clauses.flatMap((clause) =>
    clause.rules.flatMap(({ asked: bare, id, modality }) => {
      // A rulebook names each rule once; what was granted to a unit is looked for by it.
      const asked = "demands" in bare ? { ...bare, rule: id } : bare
      const shared = { rule: id, clause: clause.number, modality }
      const ofAll = byOf(asked, given)
      const facts = asked.about === "activity" && !("document" in asked) ? factsOf(asked.require) : undefined
      return subjectsOf(asked, given.portfolio).flatMap((record): ReadonlyArray<Outcome> => {
        const { exemption, status } = evaluate(asked, record, given)
        if (!statuses.includes(status)) return []
        const by = exemption && "bound" in asked ? byOf(askedOf(asked, record.unit, given), given) : ofAll
        const unit = unitOf(record, given)
        const subject = subjectOf(record, given, facts)
        return [{ ...shared, ...by, status, subject, ...(unit === undefined ? {} : { unit }) }]
      })
    })
  )
}
