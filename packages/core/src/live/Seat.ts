import { runsOutAt } from "../assessment/runsOut.ts"
import { Status } from "../assessment/Status.ts"
import { type Standing, unitJudge } from "../compiled/judges.ts"
import type { PlannedRule, UnitRule } from "../compiled/Plan.ts"
import { lostOf } from "../compiled/Registers.ts"
import { codeOf, truthOf } from "../compiled/row.ts"
import type { ActivityCount } from "../rule/ActivityCount/schema.ts"
import type { Bound } from "../rule/Bound.ts"
import type { Truth } from "../Truth.ts"
import type { UnitNumbers } from "./UnitNumbers.ts"

/** A rule on units: how each stands, and how many stand how. A unit is counted in before it is asked for. */
export interface Seat {
  readonly planned: PlannedRule
  readonly bound: Bound
  /** What units stand by when activities change: the condition for an activity to count, or their recommendations. */
  readonly restsOn: { readonly condition: number } | "recommendations" | undefined
  readonly statusOf: (unit: number) => Status
  /** Counts a unit in or out, as it stands at that moment. */
  readonly count: (unit: number, sign: 1 | -1) => void
  /** Adds how many stand how, if that is not among the counts that seats share. */
  readonly addTo?: (total: Record<Status, number>) => void
  /** Takes note of a unit before it is counted in: whether the rule binds it. */
  readonly enter: (unit: number, bound: Truth) => void
}

type CountRule = Extract<UnitRule["asks"], { readonly form: ActivityCount }>

const statuses = Status.literals

/**
 * Counts the units under a rule on numbers of activities that count for all their hosts. One of unknown co-hosts may
 * count for any unit and so change how all stand: kept are how many units lack how many, which is the same for all.
 */
const shortOf = (
  { count: n, form }: CountRule,
  boundOf: (unit: number) => Truth,
  { plan, registers, scope, tally }: Standing,
  sure: Record<Status, number>
): Required<Pick<Seat, "count" | "addTo">> => {
  const otherwise = scope.asOf < runsOutAt(form.limit, scope) ? "pending" : "unmet"
  const lost = lostOf(registers, "activities")
  const width = tally.step?.ints ?? plan.unitCounts.length
  /** The bound units that do not have enough for certain, by how many they may have. */
  const short = new Map<number, number>()
  return {
    count: (unit, sign) => {
      const at = unit * width + n
      const bound = boundOf(unit)
      if (bound === false) sure["not-applicable"] += sign
      else if (bound === undefined) sure.undetermined += sign
      else if (tally.counted[at]! >= form.atLeast) sure.met += sign
      else {
        const possible = Math.min(form.atLeast, tally.possible[at]! + lost.ofUnit(unit))
        const units = (short.get(possible) ?? 0) + sign
        if (units === 0) short.delete(possible)
        else short.set(possible, units)
      }
    },
    addTo: (total) => {
      short.forEach((units, possible) => {
        total[possible + tally.anywhere[n]! < form.atLeast ? otherwise : "undetermined"] += units
      })
    }
  }
}

export const seatOf = (
  planned: PlannedRule,
  asks: UnitRule["asks"],
  standing: Standing,
  numbers: UnitNumbers,
  n: number,
  counts: Record<Status, number>
): Seat => {
  const judge = unitJudge(planned.rule, asks, standing)
  const boundOf = (unit: number) => truthOf(numbers.code(unit, n))
  const judged = (unit: number) => judge(unit, boundOf(unit))
  const enter = (unit: number, truth: Truth) => numbers.setCode(unit, n, codeOf(truth))
  const { bound } = asks
  const counting = (statusOf: Seat["statusOf"]): Pick<Seat, "statusOf" | "count"> => ({
    statusOf,
    count: (unit, sign) => {
      counts[statusOf(unit)] += sign
    }
  })
  switch (asks.form._tag) {
    case "ActivityCount": {
      const { credit, place: condition } = standing.plan.unitCounts[(asks as CountRule).count]!
      const counted = counting(judged)
      const short = credit === "host" ? {} : shortOf(asks as CountRule, boundOf, standing, counts)
      return { planned, bound, restsOn: { condition }, ...counted, ...short, enter }
    }
    case "RecommendationQuota":
      return { planned, bound, restsOn: "recommendations", ...counting(judged), enter }
    default:
      return {
        planned,
        bound,
        restsOn: undefined,
        ...counting((unit) => statuses[numbers.code(unit, n)]!),
        // Such a unit enters anew when its registers change, so how it stands by them stays until then.
        enter: (unit, truth) => numbers.setCode(unit, n, statuses.indexOf(judge(unit, truth)))
      }
  }
}
