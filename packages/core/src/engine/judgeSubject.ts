import type { Status } from "../requirement/Status.ts"
import type { Scope } from "../condition/Scope.ts"
import type { Notice } from "../notice/Notice.ts"
import type { Attestation } from "../portfolio/Attestation.ts"
import { standing } from "../requirement/decisions.ts"
import { type OfDecision, type OfNumbers, valuesOf } from "../requirement/Requirement.ts"
import { liesIn } from "../requirement/bounds.ts"
import type { PlainDate } from "../time/PlainDate.ts"
import { grantedOf, ruleUntil } from "./granted.ts"
import { hostsOf, together } from "../requirement/evaluate.ts"
import { isInTime, limitFor } from "../requirement/runsOut.ts"
import { statusOf } from "../requirement/statusOf.ts"
import { and, type Truth } from "../Truth.ts"
import { comparing, holdingOf } from "./compared.ts"
import { type Interval, intervalOf, type Measuring } from "./intervals.ts"
import type { PlannedRule, SubjectRule } from "./Plan.ts"
import { entriesOf } from "./Registers.ts"

/** How a unit stands by its place, to which the rule applies as `applies` says; or the region, whatever place is given. */
export type SubjectJudge = (unit: number, applies: Truth) => Status

/** How a unit or the region stands, by whether it reaches each of the demands of a rule. */
export type DemandsJudge = (applies: Truth, truths: ReadonlyArray<Truth>) => Status

export const demandsJudge = (asked: OfNumbers, scope: Scope<Notice>): DemandsJudge => {
  const { demands, limit } = asked
  const inTime = demands.map((demand) => isInTime(limitFor(demand, limit), scope))
  return (applies, truths) => {
    const found = together(asked, truths, inTime)
    return statusOf(applies, found.fulfilled, found.inTime)
  }
}

const decisionJudge = (
  { decision, limit }: OfDecision,
  { about, known: { registers }, scope }: Measuring
): SubjectJudge => {
  const { attestations } = registers
  const inTime = isInTime(limit, scope)
  const statusBy = (decisions: ReadonlyArray<Attestation> = [], applies: Truth): Status => {
    const found = standing(
      decisions.filter(({ rule }) => rule === decision),
      scope.today
    )?.decision
    return applies === true && found === undefined ? "judgement" : statusOf(applies, found && found === "met", inTime)
  }
  if (about === "unit") return (unit, applies) => statusBy(attestations && entriesOf(attestations, unit), applies)
  const status = statusBy(attestations?.ofNone, true)
  return () => status
}

/** Whether a rule compares numbers with others, asks for numbers value by value, or binds those alone that have something. */
export const isWide = ({ compared, holding, numbers = [] }: PlannedRule): boolean =>
  compared !== undefined || holding !== undefined || numbers.some(({ number }) => valuesOf(number) !== undefined)

const wideJudge = (
  asked: OfNumbers,
  planned: SubjectRule,
  intervals: ReadonlyArray<Interval>,
  measuring: Measuring
): SubjectJudge => {
  const holding = holdingOf(planned, measuring)
  const compared = intervals.map((interval, n) => comparing(planned.compared?.[n] ?? [], interval, measuring))
  const judge = demandsJudge(asked, measuring.scope)
  return (unit, applies) =>
    judge(
      holding === undefined ? applies : and(applies, holding(unit)),
      asked.demands.map((demand, n) => {
        const { known, possible } = intervals[n]!
        return and(liesIn(demand, known(unit), possible(unit)), compared[n]!(unit))
      })
    )
}

/** The judge of all units of whom the same is asked. */
const judgeOf = (planned: SubjectRule, measuring: Measuring): SubjectJudge => {
  const { asked, numbers = [] } = planned
  if ("decision" in asked) return decisionJudge(asked, measuring)
  const intervals = numbers.map((number) => intervalOf(number, measuring))
  if (isWide(planned)) return wideJudge(asked, planned, intervals, measuring)
  // All of one shape, as an engine finds keys of objects of one shape fastest.
  const bounds = asked.demands.map(({ atLeast = 0, atMost = Number.POSITIVE_INFINITY }) => ({ atLeast, atMost }))
  if (bounds.length === 1 && asked.demands[0].limit === undefined) {
    // A single number needs nothing put together, and is asked of every unit.
    const [bound, { known, possible }] = [bounds[0]!, intervals[0]!]
    const inTime = isInTime(asked.limit, measuring.scope)
    return (unit, applies) => statusOf(applies, liesIn(bound, known(unit), possible(unit)), inTime)
  }
  const judge = demandsJudge(asked, measuring.scope)
  // One list for all units, as there may be many.
  const truths: Array<Truth> = []
  return (unit, applies) => {
    for (let n = 0; n < bounds.length; n++) {
      const { known, possible } = intervals[n]!
      truths[n] = liesIn(bounds[n]!, known(unit), possible(unit))
    }
    return judge(applies, truths)
  }
}

/** The judge of a rule about units or the region; it tells what `evaluateSubject` tells of each. */
export const subjectJudge = (planned: SubjectRule, measuring: Measuring): SubjectJudge => {
  const judge = judgeOf(planned, measuring)
  const granted = grantedOf(planned, measuring)
  if (granted === undefined) return judge
  const judges = new Map([[undefined as PlainDate | undefined, judge]])
  return (unit, applies) => {
    const until = granted.untilOf(unit)
    let own = judges.get(until)
    if (own === undefined) judges.set(until, (own = judgeOf(ruleUntil(planned, until, measuring.scope), measuring)))
    return own(unit, granted.isExempt(unit) ? false : applies)
  }
}

/** Tells whether a rule about the region applies to it, as `evaluateSubject` does. */
export const appliesToRegion = ({ asked }: SubjectRule, { known }: Pick<Measuring, "known">): (() => Truth) => {
  const hosts = "decision" in asked ? undefined : hostsOf(asked)
  return hosts === undefined ? () => true : known.units.haveOne(hosts)
}
