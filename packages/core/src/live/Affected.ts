import type { FactId } from "../condition/Fact.ts"
import type { PlannedRule, RowNumber, RowNumbers, RowPlan } from "../engine/Plan.ts"
import type { Answers } from "./Answers.ts"
import { bitOf } from "./differences.ts"

/** A rule about activities: the places of its conditions, and whether there is time left. */
export interface ActivityRule {
  readonly planned: PlannedRule
  readonly where: number
  readonly require: number
  readonly inTime: boolean
  /** Set where it is about documents of activities, which are looked up when they are asked for. */
  readonly isTimed: boolean
}

/** What may be otherwise after a change. */
export interface Affected extends Pick<RowPlan, "region" | "unit"> {
  readonly rules: ReadonlyArray<ActivityRule>
}

/** Whether a number adds up, or goes by, a fact that is different, by the mask of what is. */
export const restsOn = ({ sum, values }: Pick<RowNumber, "sum" | "values">, different: number): boolean => {
  const isOther = (fact: FactId | undefined) => fact !== undefined && (different & bitOf(fact)) !== 0
  return isOther(sum) || isOther(values?.fact)
}

/** Tells the numbers and rules that may be otherwise where something is different, by the mask of that. */
export const affecting = (
  { region, unit }: RowPlan,
  rules: ReadonlyArray<ActivityRule>,
  answers: Answers
): ((different: number) => Affected) => {
  const known = new Map<number, Affected>()
  return (different) => {
    const found = known.get(different)
    if (found !== undefined) return found
    const isAsked = (condition: number) => answers.isAsked(condition, different)
    const affected = ({ list, width }: RowNumbers) => ({
      list: list.filter((number) => isAsked(number.condition) || restsOn(number, different)),
      width
    })
    const made = {
      region: affected(region),
      unit: affected(unit),
      rules: rules.filter(({ require, where }) => isAsked(where) || isAsked(require))
    }
    known.set(different, made)
    return made
  }
}
