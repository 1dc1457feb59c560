import type { Condition } from "../condition/Condition.ts"
import type { CountFact, Fact } from "../condition/Fact.ts"
import { factsOf } from "../condition/factsOf.ts"
import type { Notice } from "../notice/Notice.ts"
import type { Judgeable } from "../requirement/Rulebook.ts"
import type { FactTotal, Measured } from "../requirement/measurement.ts"
import type { ActivityEntries, Entries, Requirement } from "../requirement/Requirement.ts"
import { type Program, type ProgramBuilder, programFor } from "./Program.ts"

/** A number of each unit: how many rows meet the condition at a place, and for whom a joint activity counts. */
export interface Count {
  readonly condition: number
  readonly credit: ActivityEntries["credit"]
}

/** A number of each unit and of the region: the sum of a fact over the rows that meet the condition at a place. */
export interface Sum {
  readonly condition: number
  readonly fact: CountFact
}

/** What is asked of rows: conditions, and the numbers that are kept of them, each distinct one once. */
export interface RowPlan {
  readonly program: Program
  readonly unitCounts: ReadonlyArray<Count>
  /** Of the region: how many rows meet the conditions at these places. */
  readonly regionCounts: ReadonlyArray<number>
  readonly sums: ReadonlyArray<Sum>
}

/** A number, and its place among those that are kept of rows; what is counted in a register has none. */
export interface PlannedNumber {
  readonly number: Entries | FactTotal
  readonly at: number
}

/** A rule that yields findings, and what it asks. */
export interface PlannedRule<N extends Judgeable = Notice> {
  readonly clause: N["clauses"][number]
  readonly rule: N["clauses"][number]["rules"][number]
  readonly asked: Requirement
  /** The places of the conditions that are asked of each row: for which the rule applies, and which meet it. */
  readonly conditions?: { readonly where: number; readonly require: number }
  /** The facts at issue, of which a single one is named with its column. */
  readonly facts: ReadonlyArray<Fact>
  /** The numbers of its demands, in their order. */
  readonly numbers: ReadonlyArray<PlannedNumber>
}

/** An indicator, and the numbers of what it measures, of units and of the region. */
export interface PlannedIndicator extends Measured {
  readonly unit: ReadonlyArray<PlannedNumber>
  readonly region: ReadonlyArray<PlannedNumber>
}

/** A notice made ready for judging many activities: everything that does not depend on them is done once. */
export interface Plan<N extends Judgeable = Notice> {
  readonly notice: N
  /** The rules that yield findings, in the order of the notice. */
  readonly rules: ReadonlyArray<PlannedRule<N>>
  /** What is asked of activities, and of those that are recommended. */
  readonly activities: RowPlan
  readonly recommended: RowPlan
  /** The chosen indicators of the notice. */
  readonly indicators: ReadonlyArray<PlannedIndicator>
}

const always: Condition = { _tag: "Always" }

/** The place of a value in a list that has it once; it is added if it is new. */
const once = <A>(list: Array<A>, value: A, isSame: (a: A, b: A) => boolean = Object.is): number => {
  const place = list.findIndex((other) => isSame(other, value))
  return place < 0 ? list.push(value) - 1 : place
}

/** A plan of rows to which numbers are added; each answers with the number's place. */
class RowPlanBuilder implements RowPlan {
  readonly program: ProgramBuilder
  readonly unitCounts: Array<Count> = []
  readonly regionCounts: Array<number> = []
  readonly sums: Array<Sum> = []

  constructor(notice: Judgeable) {
    this.program = programFor(notice)
  }
  count(about: "unit" | "region", condition: number, credit: Count["credit"]): number {
    if (about === "region") return once(this.regionCounts, condition)
    return once(this.unitCounts, { condition, credit }, (a, b) => a.condition === b.condition && a.credit === b.credit)
  }
  sum(condition: number, fact: CountFact): number {
    return once(this.sums, { condition, fact }, (a, b) => a.condition === b.condition && a.fact === b.fact)
  }
}

const compile = <N extends Judgeable>(notice: N, askedBy: AskedBy<N>, measured: ReadonlyArray<Measured>): Plan<N> => {
  const activities = new RowPlanBuilder(notice)
  const recommended = new RowPlanBuilder(notice)

  const conditionOf = ({ hosts, on, where }: ActivityEntries): number => {
    const { all, hostedBy, onDays, parts } = activities.program
    return all([
      ...(hosts === undefined ? [] : [hostedBy(hosts)]),
      ...parts(where),
      ...(on === undefined ? [] : [onDays({ start: on, end: on })])
    ])
  }
  const placeOf = (number: Entries | FactTotal, about: "unit" | "region"): number => {
    switch (number.of) {
      case "activities":
        return activities.count(about, conditionOf(number), number.credit)
      case "total":
        return activities.sum(activities.program.add(number.where), number.fact)
      case "recommendations":
        return recommended.count(about, recommended.program.add(number.where), "host")
      case "facilities":
      case "officers":
      case "submissions":
        return -1
    }
  }
  const planned = (numbers: ReadonlyArray<Entries | FactTotal>, about: "unit" | "region") =>
    numbers.map((number): PlannedNumber => ({ number, at: placeOf(number, about) }))

  const ruleOf = (asked: Requirement): Omit<PlannedRule, "clause" | "rule" | "asked"> => {
    switch (asked.about) {
      case "activity": {
        const [where, require] = [activities.program.add(asked.where), activities.program.add(asked.require)]
        return { conditions: { where, require }, facts: factsOf(asked.require), numbers: [] }
      }
      case "recommendation": {
        const { program } = recommended
        const where = program.add(asked.where)
        // Boxes are looked at on the form, and not asked of the activity.
        const require = program.add("boxes" in asked.require ? always : asked.require)
        return { conditions: { where, require }, facts: [], numbers: [] }
      }
      case "unit":
      case "region": {
        const demands = "decision" in asked ? [] : asked.demands
        return {
          facts: [],
          numbers: planned(
            demands.map(({ number }) => number),
            asked.about
          )
        }
      }
    }
  }
  const rules = notice.clauses.flatMap((clause) =>
    clause.rules
      .filter(({ modality }) => modality !== "may")
      .map((rule): PlannedRule<N> => {
        const asked = askedBy(rule, notice)
        return { clause, rule, asked, ...ruleOf(asked) }
      })
  )
  const indicators = measured.map(({ id, measurement }): PlannedIndicator => {
    const numbers = measurement.of === "reached" ? measurement.demands.map(({ number }) => number) : [measurement]
    return { id, measurement, unit: planned(numbers, "unit"), region: planned(numbers, "region") }
  })
  return { notice, rules, activities, recommended, indicators }
}

const plans = new WeakMap<Judgeable, Map<string, Plan<Judgeable>>>()

/** What a rule of a notice, or of a rulebook, asks. */
export type AskedBy<N extends Judgeable> = (rule: PlannedRule<N>["rule"], notice: N) => Requirement

/** The plan of a notice or a rulebook with those indicators, made once: neither ever changes. */
export const planFor = <N extends Judgeable>(
  notice: N,
  askedBy: AskedBy<N>,
  indicators: ReadonlyArray<Measured> = []
): Plan<N> => {
  const own = (plans.get(notice) ?? new Map()) as Map<string, Plan<N>>
  plans.set(notice, own)
  const key = indicators.map(({ id }) => id).join(" ")
  const made = own.get(key) ?? compile(notice, askedBy, indicators)
  own.set(key, made)
  return made
}
