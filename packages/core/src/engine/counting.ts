import { momentOf } from "../condition/momentOf.ts"
import { type Scope, scopeOf } from "../condition/Scope.ts"
import type { Notice } from "../notice/Notice.ts"
import type { Unit } from "../portfolio/Unit.ts"
import { type ByValue, valuesFrom } from "../requirement/byValue.ts"
import { areKnown, knownIn, withKnownTerms } from "../requirement/knownTerms.ts"
import { measuredBy } from "../requirement/measurement.ts"
import { isInTime } from "../requirement/runsOut.ts"
import type { Status } from "../requirement/Status.ts"
import type { Bound } from "../rule/Bound.ts"
import { isTimedRule } from "./documents.ts"
import { emptyTallies } from "./judgeAll.ts"
import { type Gathering, gathering, mergeParts, type Part, type PartOptions } from "./Part.ts"
import type { Plan, PlannedNumber, PlannedRule, RowNumber } from "./Plan.ts"
import { planOf } from "./planOf.ts"
import type { AskedOfColumn, Step } from "./Program.ts"
import { noStatuses } from "./Statuses.ts"
import { unitsIn } from "./Units.ts"
import { addTo, ofAnybody, ofRegion } from "./ValueCounts.ts"

/** A condition on activities as data; those of which it is made are told by their places, which come before it. */
export type AskedStep =
  | { readonly kind: "column"; readonly asked: AskedOfColumn }
  | Exclude<Step, { readonly kind: "column" }>

/** A rule on activities: under which condition it applies and by which it is met, by their places. */
export interface AskedRule {
  readonly rule: string
  readonly where: number
  readonly require: number
  /** How an activity stands that does not meet it. */
  readonly otherwise: Status
  /** Set where its time is counted from the days of each activity, which the conditions do not tell. */
  readonly isTimed: boolean
}

/** All that a notice asks of activities, as data. */
export interface AskedOfRows {
  readonly scope: Scope<Notice>
  readonly steps: ReadonlyArray<AskedStep>
  /** The numbers that are kept of each unit, and of the region. */
  readonly unit: ReadonlyArray<RowNumber>
  readonly region: ReadonlyArray<RowNumber>
  readonly rules: ReadonlyArray<AskedRule>
  /** The facts whose values are terms of the notice: one that is none of these is not known, nor is a list that has one. */
  readonly terms: ReadonlyMap<string, ReadonlySet<unknown>>
  /** Of each rule and chosen indicator, by its id, the places of the conditions that it asks. */
  readonly uses: ReadonlyArray<{ readonly id: string; readonly places: ReadonlyArray<number> }>
}

/** What is counted of some activities: for certain and at most; and of how many the amount is not known. */
export interface RowCount {
  readonly known: number
  readonly possible: number
  readonly unknown: number
}

/** Of whom something is counted: a unit by its place, the region, or any unit as the co-hosts are not known. */
export type Whose = number | "region" | "anybody"

/** Takes what somebody else counted of activities, and activities that are counted here; it comes to one part. */
export interface RowCounting {
  readonly asked: AskedOfRows
  /** The place of a unit among those given; `undefined` if it is none of them. */
  readonly placeOf: (id: string) => number | undefined
  /** Whether a bound binds each unit, by its place: 1 is yes, -1 no, and 0 that it is not known. */
  readonly boundBy: (bound: Bound) => Int8Array
  /** So many activities were counted elsewhere. */
  readonly addActivities: (amount: number) => void
  /** So many of them have a status under a rule. */
  readonly addFound: (rule: string, status: Status, amount: number) => void
  /** A number of the plan, of whom it is counted. */
  readonly add: (number: RowNumber, whose: Whose, count: RowCount) => void
  /** A number that is kept value by value, of one value of the fact as records say it; `undefined` where they say nothing. */
  readonly addValue: (
    number: RowNumber & { readonly values: ByValue },
    whose: Whose,
    value: unknown,
    count: RowCount
  ) => void
  /** Activities that nobody has counted yet. */
  readonly gather: Gathering["add"]
  readonly part: () => Part
}

const rowsIn = (numbers: ReadonlyArray<PlannedNumber | undefined>): ReadonlyArray<number> =>
  numbers.flatMap((one) => (one?.row !== undefined && one.number.of === "activities" ? one.row.condition : []))

const placesOf = ({ asked, compared = [], conditions, holding, numbers = [] }: PlannedRule): ReadonlyArray<number> => [
  ...(asked.about === "activity" && conditions !== undefined ? [conditions.where, conditions.require] : []),
  ...rowsIn([...numbers, holding, ...compared.flat().map(({ of }) => of)])
]

const askedOf = (plan: Plan, scope: Scope<Notice>): AskedOfRows => ({
  scope,
  steps: plan.activities.program.steps,
  unit: plan.activities.unit.list,
  region: plan.activities.region.list,
  rules: plan.rules.flatMap((planned): ReadonlyArray<AskedRule> => {
    const { asked, conditions, rule } = planned
    if (asked.about !== "activity" || conditions === undefined) return []
    const { limit, require, where } = conditions
    const otherwise = isInTime(limit, scope) ? "pending" : "unmet"
    return [{ rule: rule.id, where, require, otherwise, isTimed: isTimedRule(planned) }]
  }),
  terms: knownIn(scope.notice).activities,
  uses: [
    ...plan.rules.map((planned) => ({ id: planned.rule.id, places: placesOf(planned) })),
    ...plan.indicators.map(({ id, region, unit }) => ({ id, places: rowsIn([...unit, ...region]) }))
  ]
})

/**
 * Begins a part whose activities are counted elsewhere, such as in a database: `asked` tells what is to be counted, as
 * data. Activities that cannot be counted there are gathered; each activity must be added in one way only.
 *
 * @throws `Failed` if `asOf` is not a moment, or the notice has no indicator of a name
 *
 * @example
 * ```ts
 * import { portfolioFromData } from "@kepu/core"
 * import { counting } from "@kepu/core/numbers"
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 *
 * const { units } = portfolioFromData({ units: [{ id: "edu", name: "县教育局" }], activities: [] })
 * const { add, asked, part } = counting(notice, units, { asOf: "2023-10-01" })
 * add(asked.unit[0]!, 0, { known: 2, possible: 3, unknown: 0 })
 * console.log(part().units) // [ 'edu' ]
 * ```
 */
export const counting = (notice: Notice, given: ReadonlyArray<Unit>, options: PartOptions): RowCounting => {
  const gathered = gathering(notice, given, options)
  const plan = planOf(notice, measuredBy(notice, options.indicators ?? []))
  const asked = askedOf(plan, scopeOf(notice, momentOf(options.asOf, notice.zone)))
  const { boundBy, placeOf } = unitsIn(withKnownTerms(notice, { units: given }).units)
  const empty = gathered.part()
  const found = Object.fromEntries(Object.keys(empty.found).map((rule) => [rule, noStatuses()]))
  const tallies = emptyTallies(plan, given.length)
  const { activities: tally } = tallies
  let activities = 0
  const codeOf = (whose: Whose): number => (whose === "region" ? ofRegion : whose === "anybody" ? ofAnybody : whose)
  return {
    asked,
    placeOf,
    boundBy,
    addActivities: (amount) => {
      activities += amount
    },
    addFound: (rule, status, amount) => {
      found[rule]![status] += amount
    },
    add: ({ slot, sum }, whose, { known, possible, unknown }) => {
      const numbers = whose === "region" ? tally.ofRegion : whose === "anybody" ? tally.ofAnybody : tally.ofUnits
      const at = (typeof whose === "number" ? whose * tally.stride : 0) + slot
      numbers[at]! += known
      numbers[at + 1]! += possible
      if (sum !== undefined) numbers[at + 2]! += unknown
    },
    addValue: ({ slot, values }, whose, value, { known, possible, unknown }) => {
      const ids = asked.terms.get(values.fact)
      const isTerm =
        value === undefined ||
        ids === undefined ||
        (typeof value === "string" ? ids.has(value) : areKnown(value as ReadonlyArray<unknown>, ids))
      for (const one of valuesFrom(values, isTerm ? value : undefined) ?? [undefined])
        addTo(tally.byValue, slot, codeOf(whose), one, { sure: known, open: possible, unknown })
    },
    gather: gathered.add,
    part: () => mergeParts(notice, gathered.part(), { ...empty, activities, found, tallies })
  }
}
