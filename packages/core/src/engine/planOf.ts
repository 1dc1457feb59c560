import type { Condition } from "../condition/Condition.ts"
import { factsOf } from "../condition/factsOf.ts"
import type { Notice } from "../notice/Notice.ts"
import { defined } from "../requirement/defined.ts"
import { requirementOf } from "../requirement/lower.ts"
import type { Measured } from "../requirement/measurement.ts"
import type {
  ActivityEntries,
  Demand,
  Entries,
  OfActivities,
  Requirement,
  SumFact
} from "../requirement/Requirement.ts"
import type { ByValue } from "../requirement/byValue.ts"
import type { TimeLimit } from "../time/TimeLimit.ts"
import type { Plan, PlannedComparison, PlannedNumber, PlannedRule, RowNumber } from "./Plan.ts"
import { programFor } from "./Program.ts"

/** Numbers to which further ones are added. */
const numbersFor = () => {
  const numbers = {
    list: [] as Array<RowNumber>,
    width: 0,
    add: (condition: number, credit: RowNumber["credit"], sum?: SumFact, values?: ByValue): RowNumber => {
      const known = numbers.list.find(
        (one) =>
          one.condition === condition &&
          one.credit === credit &&
          one.sum === sum &&
          JSON.stringify(one.values) === JSON.stringify(values)
      )
      if (known !== undefined) return known
      const added = { condition, credit, sum, values, slot: numbers.width }
      numbers.width += sum === undefined ? 2 : 3
      numbers.list.push(added)
      return added
    }
  }
  return numbers
}

const compile = (notice: Notice, measured: ReadonlyArray<Measured>): Plan => {
  const rowsFor = () => ({ program: programFor(notice), unit: numbersFor(), region: numbersFor() })
  const [activities, recommended] = [rowsFor(), rowsFor()]

  type Asked = Pick<ActivityEntries, "between" | "hosts" | "together" | "where"> & Pick<OfActivities, "beside">
  const conditionOf = ({ between, beside, hosts, together, where }: Asked): number => {
    const { all, besideHost, heldTogether, hostedBy, onDays, parts } = activities.program
    return all([
      ...(hosts === undefined ? [] : [hostedBy(hosts)]),
      ...(together === undefined ? [] : [heldTogether(together)]),
      ...(beside === undefined ? [] : [besideHost(beside)]),
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
          number.values
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
        const where = conditionOf({ where: asked.where, ...defined({ hosts: asked.hosts }) })
        if ("document" in asked) return { conditions: { where, require: where, limit: undefined } }
        const { beside, heldBy, limit, require, together } = asked
        return {
          conditions: {
            where,
            require: conditionOf({ where: require, ...defined({ beside, hosts: heldBy, together }) }),
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
      .map((rule): PlannedRule => {
        const asked = requirementOf(rule, notice)
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

const plans = new WeakMap<Notice, Map<string, Plan>>()

/** The plan of a notice with those of its indicators, made once: a notice never changes. */
export const planOf = (notice: Notice, indicators: ReadonlyArray<Measured> = []): Plan => {
  const own = plans.get(notice) ?? new Map<string, Plan>()
  plans.set(notice, own)
  const key = indicators.map(({ id }) => id).join(" ")
  const made = own.get(key) ?? compile(notice, indicators)
  own.set(key, made)
  return made
}
