import type { AnyCase as Case } from "./Case.ts"
import { runsOutAt } from "./runsOut.ts"
import type { Status } from "./Status.ts"
import { holds } from "../condition/holds.ts"
import { meets } from "../condition/meets.ts"
import type { Scope } from "../condition/Scope.ts"
import type { Judgeable } from "./Rulebook.ts"
import type { Activity } from "../portfolio/Activity.ts"
import type { Attestation } from "../portfolio/Attestation.ts"
import type { Recommendation } from "../portfolio/Recommendation.ts"
import type { Submission } from "../portfolio/Submission.ts"
import type { Unit } from "../portfolio/Unit.ts"
import { binds } from "../rule/binds.ts"
import type { Bound } from "../rule/Bound.ts"
import { statusOf } from "./statusOf.ts"
import { startOfDay } from "../time/civil.ts"
import { type DaysFrom, lastDayInTime } from "../time/lastDayInTime.ts"
import type { TimeLimit } from "../time/TimeLimit.ts"
import { all, and, any, type Truth } from "../Truth.ts"
import { isBlank } from "./boxes.ts"
import { standing } from "./decisions.ts"
import type { SubjectRecord } from "./subjects.ts"
import type { Exemption } from "../portfolio/Exemption.ts"
import { exemptionOf, underExemption } from "./exemptions.ts"
import type {
  Demand,
  OfActivities,
  OfDecision,
  OfDocuments,
  OfNumbers,
  OfRecommendations,
  Requirement
} from "./Requirement.ts"
import { cameBefore } from "./arrivals.ts"
import { type Counted, countFor } from "./counted.ts"

/**
 * The specification of every status. A requirement asks three things of a subject: does it apply, is it fulfilled, is
 * there time left. Whatever judges faster comes to the same, and whatever is told of a status is read off its evaluation.
 */

/** Whether there is still time at the moment of the scope; a limit that is absent leaves none. */
export const isInTime = (limit: TimeLimit | undefined, scope: Scope<Judgeable>): boolean =>
  limit !== undefined && scope.asOf < runsOutAt(limit, scope)

/** How long there is time for a demand of a rule; none where it is asked at once. */
export const limitFor = (
  { atOnce, limit: own }: Pick<Demand, "atOnce" | "limit">,
  limit: TimeLimit | undefined
): TimeLimit | undefined => (atOnce ? undefined : (own ?? limit))

const count = (demand: Demand, limit: TimeLimit | undefined, unit: Unit | undefined, given: Case): Counted => ({
  ...countFor(demand, unit, given),
  inTime: isInTime(limitFor(demand, limit), given)
})

/** What a status rests on. */
export interface Evaluation {
  readonly applies: Truth
  readonly fulfilled: Truth
  readonly inTime: boolean
  readonly status: Status
  /** Of demands on numbers, in their order. */
  readonly counts: ReadonlyArray<Counted>
  /** Of a judgement: the decision that stands. */
  readonly decision?: Attestation | undefined
  /** Of a unit: that it was let off the rule, or given more time for it. */
  readonly exemption?: Exemption | undefined
}

/**
 * Whether enough of the demands are fulfilled, which is all of them unless a number is given, and whether those that are
 * not have time left: what can no longer be reached decides first.
 */
export const together = (
  { demands, inAtLeast = demands.length }: Pick<OfNumbers, "demands" | "inAtLeast">,
  truths: ReadonlyArray<Truth>,
  inTime: ReadonlyArray<boolean>
): Pick<Evaluation, "fulfilled" | "inTime"> => {
  let met = 0
  let open = 0
  let safe = 0
  let reachable = 0
  for (let n = 0; n < demands.length; n++) {
    const truth = truths[n]
    const hasTime = inTime[n]!
    if (truth) met++
    // A group with an end of its own is waited for until then, whatever is not known of it yet.
    if (truth === undefined && !(hasTime && demands[n]!.limit)) open++
    if (truth || hasTime) safe++
    if (truth !== false || hasTime) reachable++
  }
  const isSafe = safe >= inAtLeast
  const isOpen = isSafe ? met + open >= inAtLeast : reachable >= inAtLeast
  return { fulfilled: met >= inAtLeast || (isOpen ? undefined : false), inTime: isSafe && inTime.includes(true) }
}

/** The units whose activities alone are counted. */
export const hostsOf = ({ demands: [{ number }] }: OfNumbers): Bound | undefined =>
  number.of === "activities" ? number.hosts : undefined

const concluded = (applies: Truth, { fulfilled, inTime }: Pick<Evaluation, "fulfilled" | "inTime">): Evaluation => ({
  applies,
  fulfilled,
  inTime,
  status: statusOf(applies, fulfilled, inTime),
  counts: []
})

/** Whether the host of an activity is one of these; not known of a host that is not among the units. */
export const isHeldBy = (bound: Bound | undefined, { host }: Activity, { unitById }: Pick<Case, "unitById">): Truth => {
  const unit = unitById.get(host)
  return bound ? unit && binds(bound, unit) : true
}

/** Whether an activity is held by whom it has to be, and a number of it is as it has to be beside its host's. */
export const isAsAskedOfHosts = (
  asked: Pick<OfActivities, "beside" | "heldBy" | "together">,
  activity: Activity,
  given: Pick<Case, "unitById" | "wide">
): Truth =>
  and(
    isHeldBy(asked.heldBy, activity, given),
    !(asked.together || asked.beside) || given.wide!.ofHosts(asked, activity, given)
  )

/** Whether a submission is the document that is asked for, and came in time. */
export const isInTimeFor = (
  { document, having }: OfDocuments,
  submission: Submission,
  late: number | undefined,
  scope: Scope<Judgeable>
): Truth => {
  if (submission.document !== document) return false
  const before = cameBefore(late ?? Infinity, submission, scope)
  return all([late === undefined && before === true ? undefined : before, having ? meets(having, submission) : true])
}

/** Whether a submission may be of an activity although it names none: it is of the unit that hosts it. */
export const mayBeOf = ({ host }: Activity, { activity, unit }: Submission): boolean =>
  activity === undefined && unit === host

/** What is fulfilled or not by the days of an activity; while these are not known, neither is whether there is time. */
export const byItsDays = (
  fulfilled: Truth,
  late: number | undefined,
  { asOf }: Pick<Scope<Judgeable>, "asOf">
): Pick<Evaluation, "fulfilled" | "inTime"> => ({
  fulfilled: fulfilled === false && late === undefined ? undefined : fulfilled,
  inTime: late !== undefined && asOf < late
})

/** Whether a document of an activity has come in time, and whether it still may; `late` is not known while its days are not. */
export const documentOf = (
  asked: OfDocuments,
  submissions: ReadonlyArray<Submission> | undefined,
  near: ReadonlyArray<Submission>,
  late: number | undefined,
  isUnread: boolean,
  scope: Scope<Judgeable>
): Pick<Evaluation, "fulfilled" | "inTime"> => {
  const fulfilled =
    submissions &&
    any([
      ...submissions.map((one) => isInTimeFor(asked, one, late, scope)),
      // Of what activity a document of the host is that names none is not known.
      ...near.map((one) => and(undefined, isInTimeFor(asked, one, late, scope)))
    ])
  return byItsDays(fulfilled === false && isUnread ? undefined : fulfilled, late, scope)
}

/** The first instant at which what is due by the days of an activity is late; `undefined` while its days are not known. */
export const lateFor = (
  { by }: { readonly by: DaysFrom },
  { time }: Activity,
  { notice }: Scope<Judgeable>
): number | undefined => {
  const day = time && lastDayInTime(by, time)
  return day && startOfDay(day, notice.zone, 1)
}

/** Whether a document of the activity may be among those that could not be read. */
export const mayBeUnread = ({ host }: Activity, { portfolio: { unread = [] } }: Pick<Case, "portfolio">): boolean =>
  unread.some(({ register, unit }) => register === "submissions" && (unit === undefined || unit === host))

const evaluateDocument = (asked: OfDocuments, activity: Activity, given: Case): Evaluation => {
  const { submissions } = given.portfolio
  const own = submissions?.filter((one) => one.activity === activity.id)
  const near = (submissions ?? []).filter((one) => mayBeOf(activity, one))
  return concluded(
    all([holds(asked.where, activity, given), isHeldBy(asked.hosts, activity, given)]),
    documentOf(asked, own, near, lateFor(asked, activity, given), mayBeUnread(activity, given), given)
  )
}

/** How an activity stands. */
export const evaluateActivity = (asked: OfActivities | OfDocuments, activity: Activity, given: Case): Evaluation => {
  if ("document" in asked) return evaluateDocument(asked, activity, given)
  const { by, hosts, limit, require, where } = asked
  const fulfilled = all([holds(require, activity, given), isAsAskedOfHosts(asked, activity, given)])
  return concluded(
    all([holds(where, activity, given), isHeldBy(hosts, activity, given)]),
    by === undefined
      ? { fulfilled, inTime: isInTime(limit, given) }
      : byItsDays(fulfilled, lateFor({ by }, activity, given), given)
  )
}

/** How a recommendation stands; an empty box may yet be filled, and is never wrong. */
const evaluateRecommendation = (
  { limit, require, where }: OfRecommendations,
  recommendation: Recommendation,
  given: Case
): Evaluation => {
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

/**
 * Whether a unit is bound; the region is if there is one of the units whose activities alone are counted. Where those
 * alone are bound that hold something, they must.
 */
const isBound = (asked: OfNumbers | OfDecision, unit: Unit | undefined, given: Case): Truth => {
  const { bound } = asked
  if ("decision" in asked) return unit === undefined || bound._tag === "Region" ? true : binds(bound, unit)
  const { holding } = asked
  const hosts = hostsOf(asked)
  const named =
    unit === undefined || bound._tag === "Region"
      ? hosts === undefined || any(given.portfolio.units.map((one) => binds(hosts, one)))
      : binds(bound, unit)
  return holding === undefined ? named : all([named, countFor({ number: holding, atLeast: 1 }, unit, given).truth])
}

/** What was granted to a unit of what is asked. */
const grantedTo = (asked: OfNumbers | OfDecision, unit: Unit | undefined, given: Case): Exemption | undefined => {
  if (unit === undefined) return undefined
  const own = given.recordsFor(unit.id).exemptions?.filter((one) => one.unit === unit.id)
  return own && exemptionOf(own, "decision" in asked ? asked.decision : asked.rule, given)
}

/** What is asked of a unit or, without one, of the region: as the notice asks it, or with the time that the unit was given. */
export const askedOf = <A extends OfNumbers | OfDecision>(asked: A, unit: Unit | undefined, given: Case): A =>
  underExemption(asked, grantedTo(asked, unit, given), given)

/** How a unit stands or, without one, the region. */
export const evaluateSubject = (stated: OfNumbers | OfDecision, unit: Unit | undefined, given: Case): Evaluation => {
  const exemption = grantedTo(stated, unit, given)
  const asked = underExemption(stated, exemption, given)
  const isExempt = exemption?.kind === "exempt"
  const applies = isExempt ? false : isBound(asked, unit, given)
  if ("decision" in asked) {
    const decision = decisionOn(asked, unit, given)
    const fulfilled = decision === undefined ? undefined : decision.decision === "met"
    const inTime = isInTime(asked.limit, given)
    const evaluation = { ...concluded(applies, { fulfilled, inTime }), decision, exemption }
    return applies === true && fulfilled === undefined ? { ...evaluation, status: "judgement" } : evaluation
  }
  const counts = asked.demands.map((demand) => count(demand, asked.limit, unit, given))
  const found = together(
    asked,
    counts.map(({ truth }) => truth),
    counts.map(({ inTime }) => inTime)
  )
  return { ...concluded(applies, found), counts, exemption }
}

/**
 * How a subject of a requirement stands.
 */
export const evaluate = (
  asked: Requirement,
  { activity, recommendation, unit }: SubjectRecord,
  given: Case
): Evaluation => {
  switch (asked.about) {
    case "activity":
      return evaluateActivity(asked, activity!, given)
    case "recommendation":
      return evaluateRecommendation(asked, recommendation!, given)
    case "unit":
    case "region":
      return evaluateSubject(asked, unit, given)
  }
}
