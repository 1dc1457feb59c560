import { runsOutAt } from "../assessment/runsOut.ts"
import type { Status } from "../assessment/Status.ts"
import type { Scope } from "../condition/Scope.ts"
import type { Notice } from "../notice/Notice.ts"
import type { Rulebook } from "../notice/Rulebook.ts"
import type { Rule } from "../rule/Rule.ts"
import { isWithinQuota, reaches } from "../rule/reaches.ts"
import { statusOf } from "../rule/statusOf.ts"
import type { SubmissionDue } from "../rule/SubmissionDue/schema.ts"
import type { ReportedTime } from "../portfolio/Submission.ts"
import { spanOf } from "../portfolio/spanOf.ts"
import { firstLateInstant } from "../time/firstLateInstant.ts"
import { all, any, type Truth } from "../Truth.ts"
import type { Plan, RegionRule, UnitRule } from "./Plan.ts"
import { lostOf, type Registers } from "./Registers.ts"
import type { Counts } from "./tallyOf.ts"

/** What units and the region are judged by: numbers of activities and of recommendations, and the registers. */
export interface Standing<N extends Rulebook = Notice> extends Counts {
  readonly plan: Plan<N>
  readonly scope: Scope<N>
  readonly registers: Registers
}

const endless = Number.POSITIVE_INFINITY

/** The spans of reported times, each worked out once: they repeat, and a calendar is slow. */
const spans = (zone: string) => {
  const known = new Map<ReportedTime, ReturnType<typeof spanOf>>()
  return (time: ReportedTime) => {
    const found = known.get(time)
    if (found !== undefined) return found
    const made = spanOf(time, zone)
    known.set(time, made)
    return made
  }
}

const sentBy = (
  { deadline, document }: SubmissionDue,
  { registers, scope }: Standing<Rulebook>
): ((unit: number) => Truth) => {
  const tooLate = firstLateInstant(deadline)
  const spanOfTime = spans(scope.notice.zone)
  const lost = lostOf(registers, "submissions")
  const log = registers.submissions
  if (log === undefined) return () => undefined
  return (unit) => {
    const truths: Array<Truth> = lost.ofUnit(unit) > 0 ? [undefined] : []
    for (const submission of log.of(unit)) {
      if (submission.document !== document) continue
      const { first, last } =
        submission.receivedAt === undefined
          ? { first: Number.NEGATIVE_INFINITY, last: endless }
          : spanOfTime(submission.receivedAt)
      if (first <= scope.asOf) truths.push(last < tooLate ? true : first < tooLate ? undefined : false)
    }
    return any(truths)
  }
}

const decisionOf = (bound: Truth, decision: "met" | "unmet" | undefined): Status => {
  if (bound === false) return "not-applicable"
  return bound === undefined ? "undetermined" : (decision ?? "judgement")
}

const decisionFor = (rule: Pick<Rule, "id">, entries: Registers["attestations"], unit?: number) =>
  (unit === undefined ? entries?.ofNone : entries?.of(unit))?.findLast((entry) => entry.rule === rule.id)?.decision

/** How a unit, by its place, stands under a rule that binds it as `bound` says. */
export const unitJudge = (
  rule: Pick<Rule, "id">,
  asks: UnitRule["asks"],
  standing: Standing<Rulebook>
): ((unit: number, bound: Truth) => Status) => {
  const { plan, recommended, registers, scope, tally } = standing
  const { form } = asks
  switch (form._tag) {
    case "ActivityCount": {
      const { count } = asks as Extract<UnitRule["asks"], { readonly count: number }>
      const inTime = scope.asOf < runsOutAt(form.limit, scope)
      const lost = lostOf(registers, "activities")
      const width = tally.step?.ints ?? plan.unitCounts.length
      return (unit, bound) => {
        const at = unit * width + count
        const possible = tally.possible[at]! + tally.anywhere[count]! + lost.ofUnit(unit)
        return statusOf(bound, reaches({ counted: tally.counted[at]!, possible }, form.atLeast), inTime)
      }
    }
    case "RecommendationQuota": {
      const { count } = asks as Extract<UnitRule["asks"], { readonly count: number }>
      return (unit, bound) => {
        const at = unit * plan.recommendationCounts.length + count
        const possible = registers.recommendations === undefined ? endless : recommended.possible[at]!
        return statusOf(bound, isWithinQuota({ counted: recommended.counted[at]!, possible }, form.atMost), false)
      }
    }
    case "FacilityCount": {
      const ofKind = (list: ReadonlyArray<{ readonly kind: string }>) =>
        list.filter(({ kind }) => kind === form.kind).length
      const { facilities } = registers
      const ofNone = facilities === undefined ? endless : ofKind(facilities.ofNone)
      return (unit, bound) => {
        const counted = facilities === undefined ? 0 : ofKind(facilities.of(unit))
        return statusOf(bound, reaches({ counted, possible: counted + ofNone }, form.atLeast), true)
      }
    }
    case "OfficerCount":
      return (unit, bound) => {
        const { officers } = registers
        const counted = (officers?.of(unit) ?? []).reduce((sum, { registered }) => sum + registered, 0)
        const possible = officers === undefined ? endless : counted
        return statusOf(bound, reaches({ counted, possible }, form.atLeast), true)
      }
    case "SubmissionDue": {
      const sent = sentBy(form, standing)
      const inTime = scope.asOf < firstLateInstant(form.deadline)
      return (unit, bound) => statusOf(bound, sent(unit), inTime)
    }
    case "Judgement":
      return (unit, bound) => decisionOf(bound, decisionFor(rule, registers.attestations, unit))
  }
}

/** How the region stands under a rule. */
export const regionJudge = (
  rule: Pick<Rule, "id">,
  asks: RegionRule["asks"],
  standing: Standing<Rulebook>
): (() => Status) => {
  const { registers, scope, tally } = standing
  const { form } = asks
  switch (form._tag) {
    case "ActivityCount": {
      const { count } = asks as Extract<RegionRule["asks"], { readonly count: number }>
      const inTime = scope.asOf < runsOutAt(form.limit, scope)
      const lost = lostOf(registers, "activities").ofRegion
      return () => {
        const [counted, possible] = [tally.regionCounted[count]!, tally.regionPossible[count]! + lost]
        return statusOf(true, reaches({ counted, possible }, form.atLeast), inTime)
      }
    }
    case "Coverage": {
      const { items } = asks as Extract<RegionRule["asks"], { readonly items: ReadonlyArray<number> }>
      const inTime = scope.asOf < runsOutAt(form.limit, scope)
      const lost = lostOf(registers, "activities").ofRegion
      return () => {
        const covered = items.map((item) =>
          reaches({ counted: tally.regionCounted[item]!, possible: tally.regionPossible[item]! + lost }, 1)
        )
        return statusOf(true, all(covered), inTime)
      }
    }
    case "FacilityCount": {
      const { facilities } = registers
      const counted = facilities?.all.filter(({ kind }) => kind === form.kind).length ?? 0
      const possible = facilities === undefined ? endless : counted
      const status = statusOf(true, reaches({ counted, possible }, form.atLeast), true)
      return () => status
    }
    case "Judgement": {
      const status = decisionOf(true, decisionFor(rule, registers.attestations))
      return () => status
    }
  }
}
