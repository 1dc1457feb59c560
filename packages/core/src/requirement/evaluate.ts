import { holds } from "../condition/holds.ts"
import type { Activity } from "../portfolio/Activity.ts"
import type { Attestation } from "../portfolio/Attestation.ts"
import type { Exemption } from "../portfolio/Exemption.ts"
import type { Recommendation } from "../portfolio/Recommendation.ts"
import type { Unit } from "../portfolio/Unit.ts"
import { binds } from "../rule/binds.ts"
import type { Bound } from "../rule/Bound.ts"
import { all, and, any, type Truth } from "../Truth.ts"
import { isBlank } from "./boxes.ts"
import type { AnyCase as Case } from "./Case.ts"
import { type Counted, countFor } from "./counted.ts"
import { decisionOn } from "./decisions.ts"
import { byItsDays, documentFor, type Fulfilment, lateFor } from "./documents.ts"
import { grantedTo, underExemption } from "./exemptions.ts"
import type { OfActivities, OfDecision, OfDocuments, OfNumbers, OfRecommendations, Requirement } from "./Requirement.ts"
import { isInTime, limitFor } from "./runsOut.ts"
import type { Status } from "./Status.ts"
import { statusOf } from "./statusOf.ts"
import { type SubjectRecord, subjectsOf } from "./subjects.ts"

/**
 * The specification of every status. A requirement asks three things of a subject: does it apply, is it fulfilled, is
 * there time left. What counts for a number, and for how much, is told by `counted.ts`; how a number stands beside an
 * amount by `bounds.ts`; a document of an activity by `documents.ts`. Whatever judges faster comes to the same, and
 * whatever is told of a status is read off its evaluation.
 */

/** What a status rests on. */
export interface Evaluation extends Fulfilment {
  readonly applies: Truth
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
): Fulfilment => {
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

const concluded = (applies: Truth, found: Fulfilment): Evaluation => ({
  ...found,
  applies,
  status: statusOf(applies, found.fulfilled, found.inTime),
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

/** Whether what is asked of an activity, or for it, is fulfilled. */
const fulfilmentOf = (asked: OfActivities | OfDocuments, activity: Activity, given: Case): Fulfilment => {
  if ("document" in asked) return documentFor(asked, activity, given)
  const { by, limit, require } = asked
  const fulfilled = and(holds(require, activity, given), isAsAskedOfHosts(asked, activity, given))
  return by === undefined
    ? { fulfilled, inTime: isInTime(limit, given) }
    : byItsDays(fulfilled, lateFor({ by }, activity, given), given)
}

/** How an activity stands. */
export const evaluateActivity = (asked: OfActivities | OfDocuments, activity: Activity, given: Case): Evaluation =>
  concluded(
    and(holds(asked.where, activity, given), isHeldBy(asked.hosts, activity, given)),
    fulfilmentOf(asked, activity, given)
  )

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
  return holding === undefined ? named : and(named, countFor({ number: holding, atLeast: 1 }, unit, given).truth)
}

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
  const counts = asked.demands.map((demand) => ({
    ...countFor(demand, unit, given),
    inTime: isInTime(limitFor(demand, asked.limit), given)
  }))
  const found = together(
    asked,
    counts.map(({ truth }) => truth),
    counts.map(({ inTime }) => inTime)
  )
  return { ...concluded(applies, found), counts, exemption }
}

/**
 * How a subject of a requirement stands.
 *
 * @example
 * ```ts
 * import type { Instant } from "@kepu/core"
 * import { portfolioFromData } from "@kepu/core"
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 * import { caseOf, evaluate, requirementOf } from "@kepu/core/reference"
 *
 * const portfolio = portfolioFromData({ units: [{ id: "edu", name: "县教育局", kinds: ["member-unit"] }], activities: [] })
 * const given = caseOf(notice, portfolio, "2023-10-01T00:00:00+08:00" as Instant)
 * const rule = notice.clauses.flatMap(({ rules }) => rules).find(({ id }) => id === "member-unit-activity")!
 * const found = evaluate(requirementOf(rule, notice), { unit: portfolio.units[0]! }, given)
 * console.log(found.status) // unmet
 * ```
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

/**
 * The statuses of all subjects of a requirement, in the order of the portfolio.
 *
 * @example
 * ```ts
 * import type { Instant } from "@kepu/core"
 * import { portfolioFromData } from "@kepu/core"
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 * import { caseOf, decide, requirementOf } from "@kepu/core/reference"
 *
 * const portfolio = portfolioFromData({ units: [{ id: "edu", name: "县教育局", kinds: ["member-unit"] }], activities: [] })
 * const given = caseOf(notice, portfolio, "2023-10-01T00:00:00+08:00" as Instant)
 * const rule = notice.clauses.flatMap(({ rules }) => rules).find(({ id }) => id === "member-unit-activity")!
 * console.log(decide(requirementOf(rule, notice), given)) // [ 'unmet' ]
 * ```
 */
export const decide = (asked: Requirement, given: Case): ReadonlyArray<Status> =>
  subjectsOf(asked, given.portfolio).map((subject) => evaluate(asked, subject, given).status)
