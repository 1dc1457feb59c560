import type { Case } from "../../assessment/Case.ts"
import type { Missing } from "../../assessment/Finding.ts"
import { runsOutAt } from "../../assessment/runsOut.ts"
import { missingOf, missingOfActivity } from "../../assessment/missing.ts"
import { ofRegion, ofUnit } from "../../assessment/subjects.ts"
import { unreadOf } from "../../assessment/unread.ts"
import type { Verdict } from "../../assessment/Verdict.ts"
import { missingFacts } from "../../condition/facts.ts"
import { holds } from "../../condition/holds.ts"
import type { Activity } from "../../portfolio/Activity.ts"
import type { UnitId } from "../../portfolio/ids.ts"
import type { Unit } from "../../portfolio/Unit.ts"
import { localized } from "../../text/Localized.ts"
import { all, type Truth } from "../../Truth.ts"
import { binds } from "../binds.ts"
import { missingOfBound } from "../missingOfBound.ts"
import type { Rule } from "../Rule.ts"
import { statusOf } from "../statusOf.ts"
import { describeTally } from "../tally.ts"
import { reaches, type Tally } from "../reaches.ts"
import { remedies } from "./remedies.ts"
import type { ActivityCount } from "./schema.ts"

export const noun = localized("场", "activities")

/** An activity, and whether it counts for the subject as far as its hosts go. */
export interface Candidate {
  readonly activity: Activity
  readonly credited: Truth
}

/** The activities that may count for a unit; an unreported co-host may be any unit. */
export const candidatesOf = ({ credit }: ActivityCount, { id }: Unit, given: Case): ReadonlyArray<Candidate> =>
  credit === "host"
    ? given
        .recordsFor(id)
        .activities.filter(({ host }) => host === id)
        .map((activity) => ({ activity, credited: true }))
    : given.portfolio.activities.map((activity) => ({
        activity,
        credited: activity.host === id || (activity.coHosts && activity.coHosts.includes(id))
      }))

/** All activities, for a region that counts them together. */
export const everyActivity = ({ portfolio }: Case): ReadonlyArray<Candidate> =>
  portfolio.activities.map((activity) => ({ activity, credited: true }))

const truthOf = ({ where }: ActivityCount, { activity, credited }: Candidate, given: Case): Truth =>
  all([credited, holds(where, activity, given)])

/** Activities that could not be read might have counted for the unit or, without one, for the region. */
export const tallyOf = (
  form: ActivityCount,
  candidates: ReadonlyArray<Candidate>,
  unit: UnitId | undefined,
  given: Case
): Tally => {
  const truths = candidates.map((candidate) => truthOf(form, candidate, given))
  return {
    counted: truths.filter((truth) => truth === true).length,
    possible: truths.filter((truth) => truth !== false).length + unreadOf("activities", unit, given)
  }
}

const judge = (
  rule: Rule,
  form: ActivityCount,
  unit: Unit | undefined,
  bound: { readonly truth: Truth; readonly missing: ReadonlyArray<Missing> },
  candidates: ReadonlyArray<Candidate>,
  given: Case
): Verdict => {
  const subject = unit === undefined ? ofRegion(given) : ofUnit(unit)
  const tally = tallyOf(form, candidates, unit?.id, given)
  const open = candidates.filter((candidate) => truthOf(form, candidate, given) === undefined)
  const status = statusOf(bound.truth, reaches(tally, form.atLeast), given.asOf < runsOutAt(form.limit, given))
  const openFacts = open.flatMap(({ activity, credited }) =>
    [...missingFacts(form.where, activity, given), ...(credited === undefined ? (["coHosts"] as const) : [])].map(
      (fact) => missingOfActivity(fact, activity)
    )
  )
  const lost = unreadOf("activities", unit?.id, given) > 0 ? [missingOf("unread", subject)] : []
  const missing =
    status === "undetermined"
      ? [...bound.missing, ...(tally.counted < form.atLeast ? [...openFacts, ...lost] : [])]
      : []
  return {
    status,
    subject,
    ...(subject.kind === "unit" ? { unit: subject } : {}),
    ...describeTally(rule, status, subject, tally, form.atLeast, noun, missing),
    missing,
    remedies: remedies(
      form,
      status,
      candidates.filter(({ credited }) => credited === true).map(({ activity }) => activity),
      missing,
      given
    )
  }
}

export const evaluate = (rule: Rule, form: ActivityCount, given: Case): ReadonlyArray<Verdict> => {
  const { bound } = form
  if (bound._tag === "Region") {
    return [judge(rule, form, undefined, { truth: true, missing: [] }, everyActivity(given), given)]
  }
  return given.portfolio.units.map((unit) => {
    const truth = binds(bound, unit)
    const missing = truth === undefined ? missingOfBound(bound, ofUnit(unit)) : []
    return judge(rule, form, unit, { truth, missing }, candidatesOf(form, unit, given), given)
  })
}
