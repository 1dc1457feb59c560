import type { Condition } from "../condition/Condition.ts"
import type { FactId } from "../condition/Fact.ts"
import { factsOf } from "../condition/factsOf.ts"
import type { Notice } from "../notice/Notice.ts"
import type { Box } from "../requirement/boxes.ts"
import type { Judgeable } from "../requirement/Rulebook.ts"
import type { Measured } from "../requirement/measurement.ts"
import type {
  ActivityEntries,
  Comparison,
  Demand,
  Entries,
  OfDecision,
  OfNumbers,
  Requirement,
  SumFact
} from "../requirement/Requirement.ts"
import type { TimeLimit } from "../time/TimeLimit.ts"
import { type Program, programFor } from "./Program.ts"

/** A number of rows: how many meet the condition at a place or what they sum up to; and for whom joint ones count. */
export interface RowNumber extends Pick<ActivityEntries, "credit"> {
  readonly condition: number
  readonly sum: SumFact | undefined
  /** The fact of whose values the largest number is kept. */
  readonly by: FactId | undefined
  /**
   * Its place among the numbers of a unit or the region: what is known and what is possible stand there one after the
   * other and, of a sum, how many amounts are not known.
   */
  readonly slot: number
}

/** The numbers that are kept of each unit or of the region, each distinct one once, and how many slots they take. */
export interface RowNumbers {
  readonly list: ReadonlyArray<RowNumber>
  readonly width: number
}

/** What is asked of rows: conditions, and numbers for the units and the region. */
export interface RowPlan {
  readonly program: Program
  readonly unit: RowNumbers
  readonly region: RowNumbers
}

/** A number and, unless it is counted in a register, how it is kept of rows. */
export interface PlannedNumber {
  readonly number: Entries
  readonly row: RowNumber | undefined
}

/** How a number of a demand is compared, and the other number of which the amount is a part, if it is one. */
export interface PlannedComparison extends Comparison {
  readonly of?: PlannedNumber
}

/** A rule that yields findings, and what it asks. */
export interface PlannedRule<N extends Judgeable = Notice> {
  readonly clause: N["clauses"][number]
  readonly rule: N["clauses"][number]["rules"][number]
  readonly asked: Requirement
  /** Of rows: the places of the conditions under which it applies and is met, and how long there is time. */
  readonly conditions?: { readonly where: number; readonly require: number; readonly limit: TimeLimit | undefined }
  /** Of recommendations: the boxes that are to be filled. */
  readonly boxes?: ReadonlyArray<Box>
  /** Of activities: the facts at issue, of which a single one is named with its column. */
  readonly facts?: ReadonlyArray<FactId>
  /** Of units or the region: the numbers of its demands, in their order, and what else these are compared with. */
  readonly numbers?: ReadonlyArray<PlannedNumber>
  readonly compared?: ReadonlyArray<ReadonlyArray<PlannedComparison>>
  /** The number of which those that are bound have at least one. */
  readonly holding?: PlannedNumber
}

/** A rule about units or the region, and what it asks of them. */
export interface SubjectRule<N extends Judgeable> extends PlannedRule<N> {
  readonly asked: OfNumbers | OfDecision
}

export const isSubjectRule = <N extends Judgeable>(planned: PlannedRule<N>): planned is SubjectRule<N> =>
  "bound" in planned.asked

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

/** Numbers to which further ones are added. */
const numbersFor = () => {
  const numbers = {
    list: [] as Array<RowNumber>,
    width: 0,
    add: (condition: number, credit: RowNumber["credit"], sum?: SumFact, by?: FactId): RowNumber => {
      const known = numbers.list.find(
        (one) => one.condition === condition && one.credit === credit && one.sum === sum && one.by === by
      )
      if (known !== undefined) return known
      const added = { condition, credit, sum, by, slot: numbers.width }
      numbers.width += sum === undefined ? 2 : 3
      numbers.list.push(added)
      return added
    }
  }
  return numbers
}

const compile = <N extends Judgeable>(notice: N, askedBy: AskedBy<N>, measured: ReadonlyArray<Measured>): Plan<N> => {
  const rowsFor = () => ({ program: programFor(notice), unit: numbersFor(), region: numbersFor() })
  const [activities, recommended] = [rowsFor(), rowsFor()]

  const conditionOf = ({ between, hosts, where }: Pick<ActivityEntries, "between" | "hosts" | "where">): number => {
    const { all, hostedBy, onDays, parts } = activities.program
    return all([
      ...(hosts === undefined ? [] : [hostedBy(hosts)]),
      ...parts(where),
      ...(between === undefined ? [] : [onDays(between)])
    ])
  }
  const rowOf = (number: Entries, about: "unit" | "region"): RowNumber | undefined => {
    switch (number.of) {
      case "activities":
        // All activities are the region's, whoever hosts them.
        return activities[about].add(
          conditionOf(number),
          about === "region" ? "host" : number.credit,
          number.sum,
          number.by
        )
      case "recommendations":
        return recommended[about].add(recommended.program.add(number.where), "host")
      case "facilities":
      case "officers":
      case "submissions":
      case "units":
        return undefined
    }
  }
  const planned = (numbers: ReadonlyArray<Entries>, about: "unit" | "region") =>
    numbers.map((number): PlannedNumber => ({ number, row: rowOf(number, about) }))

  const comparedOf =
    (about: "unit" | "region") =>
    ({ compared = [] }: Demand): ReadonlyArray<PlannedComparison> =>
      compared.map((one) => {
        const { amount } = one
        if (typeof amount === "number" || "amounts" in amount) return one
        return { ...one, of: { number: amount.of, row: rowOf(amount.of, about) } }
      })
  const ruleOf = (
    asked: Requirement
  ): Pick<PlannedRule, "boxes" | "compared" | "conditions" | "facts" | "holding" | "numbers"> => {
    const conditionsOf = ({ program }: typeof activities, where: Condition, require: Condition, limit?: TimeLimit) => ({
      conditions: { where: program.add(where), require: program.add(require), limit }
    })
    switch (asked.about) {
      case "activity": {
        const where = conditionOf(asked)
        if ("document" in asked) return { conditions: { where, require: where, limit: undefined } }
        const { heldBy, limit, require } = asked
        return {
          conditions: {
            where,
            require: conditionOf({ ...(heldBy === undefined ? {} : { hosts: heldBy }), where: require }),
            limit
          },
          facts: factsOf(require)
        }
      }
      case "recommendation": {
        const { limit, require, where } = asked
        return "boxes" in require ? require : conditionsOf(recommended, where, require, limit)
      }
      case "unit":
      case "region": {
        if ("decision" in asked) return {}
        const { about, demands, holding } = asked
        return {
          numbers: planned(
            demands.map(({ number }) => number),
            about
          ),
          ...(demands.some(({ compared }) => compared !== undefined)
            ? { compared: demands.map(comparedOf(about)) }
            : {}),
          ...(holding === undefined ? {} : { holding: { number: holding, row: rowOf(holding, about) } })
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
  const indicators = measured.map((one) => ({
    ...one,
    unit: planned(one.numbers, "unit"),
    region: planned(one.numbers, "region")
  }))
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
