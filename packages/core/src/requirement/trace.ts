import type { Case } from "./Case.ts"
import { runsOutAt } from "./runsOut.ts"
import type { Status } from "./Status.ts"
import { holds } from "../condition/holds.ts"
import type { Scope } from "../condition/Scope.ts"
import type { Judgeable } from "./Rulebook.ts"
import type { Activity } from "../portfolio/Activity.ts"
import type { Attestation } from "../portfolio/Attestation.ts"
import type { Recommendation } from "../portfolio/Recommendation.ts"
import type { Submission } from "../portfolio/Submission.ts"
import type { Unit } from "../portfolio/Unit.ts"
import { spanOf } from "../portfolio/spanOf.ts"
import { binds } from "../rule/binds.ts"
import type { Bound } from "../rule/Bound.ts"
import { statusOf } from "./statusOf.ts"
import { firstLateInstant } from "../time/firstLateInstant.ts"
import { touches } from "../time/scheduleDays.ts"
import type { TimeLimit } from "../time/TimeLimit.ts"
import { all, and, any, type Truth } from "../Truth.ts"
import { isBlank } from "./boxes.ts"
import { standing } from "./decisions.ts"
import { type SubjectRecord, subjectsOf } from "./subjects.ts"
import type {
  ActivityEntries,
  Demand,
  Entries,
  OfActivities,
  OfDecision,
  OfNumbers,
  OfRecommendations,
  Requirement,
  SubmissionEntries
} from "./Requirement.ts"

/**
 * The specification of every status. A requirement asks three things of a subject: does it apply, is it fulfilled, is
 * there time left. Whatever judges faster comes to the same, and whatever is told of a status is read off its trace.
 */

/** Whether there is still time at the moment of the scope; a limit that is absent leaves none. */
export const isInTime = (limit: TimeLimit | undefined, scope: Scope<Judgeable>): boolean =>
  limit !== undefined && scope.asOf < runsOutAt(limit, scope)

/** An entry of a register, whether it counts for the subject, and for how much if that is known. */
export interface Entry<A = object> {
  readonly record: A
  readonly truth: Truth
  readonly amount: number | undefined
}

/** Whether an entry of this unit is the subject's; of the region all are. */
const isOf = (named: string | undefined, unit: Unit | undefined): Truth =>
  unit === undefined ? true : named === undefined ? undefined : named === unit.id

/** Whether an activity counts for the unit as far as its hosts go; co-hosts that are not known may be any unit. */
export const isCredited = ({ credit }: ActivityEntries, { coHosts, host }: Activity, unit: Unit | undefined): Truth => {
  if (unit === undefined || host === unit.id) return true
  return credit === "host" ? false : coHosts && coHosts.includes(unit.id)
}

/** Whether an activity is held on the day that is asked for, if one is. */
export const isHeldOn = ({ on }: ActivityEntries, { time }: Activity): Truth =>
  on === undefined ? true : time && touches(time, { start: on, end: on })

const countsAsActivity = (asked: ActivityEntries, activity: Activity, unit: Unit | undefined, given: Case): Truth => {
  const { hosts, where } = asked
  const host = given.unitById.get(activity.host)
  return all([
    isCredited(asked, activity, unit),
    holds(where, activity, given),
    hosts === undefined ? true : host && binds(hosts, host),
    isHeldOn(asked, activity)
  ])
}

/** Whether a document had come by the moment asked about, and in time; of one without a time it is not known. */
const cameInTime = ({ by }: SubmissionEntries, { receivedAt }: Submission, { asOf, notice }: Case): Truth => {
  if (receivedAt === undefined) return undefined
  const { first, last } = spanOf(receivedAt, notice.zone)
  const late = firstLateInstant(by)
  if (first > asOf) return false
  return last < late ? true : first < late ? undefined : false
}

/** The entries that may count for a unit or the region; `undefined` while there is no register. */
export const entriesFor = (demand: Demand, unit: Unit | undefined, given: Case): ReadonlyArray<Entry> | undefined => {
  const records = given.recordsFor(unit?.id, demand)
  const asked = demand.number
  switch (asked.of) {
    case "activities":
      return records.activities.map((record) => ({
        record,
        truth: countsAsActivity(asked, record, unit, given),
        amount: asked.sum === undefined ? 1 : record[asked.sum]
      }))
    case "recommendations":
      return records.recommendations?.map((record) => ({
        record,
        truth: all([isOf(record.unit, unit), holds(asked.where, given.activityById.get(record.activity)!, given)]),
        amount: 1
      }))
    case "facilities":
      return records.facilities?.map((record) => ({
        record,
        truth: all([record.kind === asked.kind, isOf(record.unit, unit)]),
        amount: 1
      }))
    case "officers":
      return records.officers?.map((record) => ({
        record,
        truth: isOf(record.unit, unit),
        amount: record.registered
      }))
    case "submissions":
      return records.submissions?.map((record) => ({
        record,
        truth: all([isOf(record.unit, unit), record.document === asked.document, cameInTime(asked, record, given)]),
        amount: 1
      }))
  }
}

/** For how much records that could not be read may count; `Infinity` where whose they are or their amount is not known. */
export const unreadFor = (asked: Entries, unit: Unit | undefined, given: Case): number => {
  const unread = (given.recordsFor(unit?.id).unread ?? []).filter(({ register }) => register === asked.of)
  if (unread.length === 0) return 0
  const isOpen = ("sum" in asked && asked.sum !== undefined) || unread.some((record) => record.unit === undefined)
  return isOpen ? Number.POSITIVE_INFINITY : unread.length
}

/** A demand on a subject: the interval in which its number lies, both ends included, and what follows from it. */
export interface Counted {
  readonly demand: Demand
  /** The entries that may count; `undefined` while there is no register. */
  readonly entries: ReadonlyArray<Entry> | undefined
  readonly known: number
  /** `Infinity` where nothing bounds it. */
  readonly possible: number
  readonly truth: Truth
  readonly inTime: boolean
}

/** Whether a number that lies in an interval is large enough, and small enough. */
export const liesIn = (
  { atLeast = 0, atMost = Infinity }: Pick<Demand, "atLeast" | "atMost">,
  known: number,
  possible: number
): Truth => {
  if (possible < atLeast || known > atMost) return false
  return known >= atLeast && possible <= atMost ? true : undefined
}

/** The interval of a number of a unit or the region, and the entries that may count. */
export const intervalOf = (
  demand: Demand,
  unit: Unit | undefined,
  given: Case
): Pick<Counted, "entries" | "known" | "possible"> => {
  const entries = entriesFor(demand, unit, given)
  if (entries === undefined) return { entries, known: 0, possible: Infinity }
  let known = 0
  let possible = unreadFor(demand.number, unit, given)
  for (const { amount, truth } of entries) {
    if (truth === true) known += amount ?? 0
    if (truth !== false) possible += amount ?? Infinity
  }
  return { entries, known, possible }
}

const count = (demand: Demand, limit: TimeLimit | undefined, unit: Unit | undefined, given: Case): Counted => {
  const interval = intervalOf(demand, unit, given)
  return {
    demand,
    ...interval,
    truth: liesIn(demand, interval.known, interval.possible),
    inTime: isInTime(demand.limit ?? limit, given)
  }
}

/** What a status rests on. */
export interface Trace {
  readonly applies: Truth
  readonly fulfilled: Truth
  readonly inTime: boolean
  readonly status: Status
  /** Of demands on numbers, in their order. */
  readonly counts: ReadonlyArray<Counted>
  /** Of a judgement: the decision that stands. */
  readonly decision?: Attestation | undefined
}

/** Whether demands are fulfilled together, and whether those that are not have time left: what is over decides first. */
export const together = (
  demands: ReadonlyArray<Demand>,
  truths: ReadonlyArray<Truth>,
  inTime: ReadonlyArray<boolean>
): Pick<Trace, "fulfilled" | "inTime"> => {
  let over: Truth = true
  let fulfilled: Truth = true
  for (let n = 0; n < demands.length; n++) {
    if (!inTime[n]) over = and(over, truths[n])
    // A group with an end of its own is waited for until then, whatever is not known of it yet.
    fulfilled = and(fulfilled, demands[n]!.limit === undefined ? truths[n] : truths[n] === true)
  }
  return over === true ? { fulfilled, inTime: inTime.includes(true) } : { fulfilled: over, inTime: false }
}

/** The units whose activities alone are counted. */
export const hostsOf = ({ demands: [{ number }] }: OfNumbers): Bound | undefined =>
  number.of === "activities" ? number.hosts : undefined

const concluded = (applies: Truth, { fulfilled, inTime }: Pick<Trace, "fulfilled" | "inTime">): Trace => ({
  applies,
  fulfilled,
  inTime,
  status: statusOf(applies, fulfilled, inTime),
  counts: []
})

/** How an activity stands. */
export const traceActivity = ({ limit, require, where }: OfActivities, activity: Activity, given: Case): Trace =>
  concluded(holds(where, activity, given), {
    fulfilled: holds(require, activity, given),
    inTime: isInTime(limit, given)
  })

/** How a recommendation stands; an empty box may yet be filled, and is never wrong. */
export const traceRecommendation = (
  { limit, require, where }: OfRecommendations,
  recommendation: Recommendation,
  given: Case
): Trace => {
  const activity = given.activityById.get(recommendation.activity)!
  return concluded(holds(where, activity, given), {
    fulfilled:
      "boxes" in require
        ? all(require.boxes.map((box) => (isBlank(recommendation, box) ? undefined : true)))
        : holds(require, activity, given),
    inTime: isInTime(limit, given)
  })
}

/** The decision that stands for the rule and the subject. */
const decisionOn = ({ decision }: OfDecision, unit: Unit | undefined, given: Case): Attestation | undefined =>
  standing(
    (given.recordsFor(unit?.id).attestations ?? []).filter((one) => one.rule === decision && one.unit === unit?.id),
    given.today
  )

/** Whether a unit is bound; the region is if there is one of the units whose activities alone are counted. */
const isBound = (asked: OfNumbers | OfDecision, unit: Unit | undefined, { portfolio }: Case): Truth => {
  const { bound } = asked
  if (unit !== undefined) return bound._tag === "Region" ? true : binds(bound, unit)
  const hosts = "decision" in asked ? undefined : hostsOf(asked)
  return hosts === undefined || any(portfolio.units.map((one) => binds(hosts, one)))
}

/** How a unit stands or, without one, the region. */
export const traceSubject = (asked: OfNumbers | OfDecision, unit: Unit | undefined, given: Case): Trace => {
  const applies = isBound(asked, unit, given)
  if ("decision" in asked) {
    const decision = decisionOn(asked, unit, given)
    const fulfilled = decision === undefined ? undefined : decision.decision === "met"
    const trace = { ...concluded(applies, { fulfilled, inTime: false }), decision }
    return applies === true && fulfilled === undefined ? { ...trace, status: "judgement" } : trace
  }
  const counts = asked.demands.map((demand) => count(demand, asked.limit, unit, given))
  const found = together(
    asked.demands,
    counts.map(({ truth }) => truth),
    counts.map(({ inTime }) => inTime)
  )
  return { ...concluded(applies, found), counts }
}

/** How a subject of a requirement stands. */
export const traceOf = (asked: Requirement, { activity, recommendation, unit }: SubjectRecord, given: Case): Trace => {
  switch (asked.about) {
    case "activity":
      return traceActivity(asked, activity!, given)
    case "recommendation":
      return traceRecommendation(asked, recommendation!, given)
    case "unit":
    case "region":
      return traceSubject(asked, unit, given)
  }
}

/** The statuses of all subjects of a requirement, in the order of the portfolio. */
export const decide = (asked: Requirement, given: Case): ReadonlyArray<Status> =>
  subjectsOf(asked, given.portfolio).map((subject) => traceOf(asked, subject, given).status)
