import { compare, firstBinding, liesIn, partOf } from "../requirement/counted.ts"
import { all, type Truth } from "../Truth.ts"
import { type Interval, intervalOf, type Measuring } from "./intervals.ts"
import type { PlannedComparison, PlannedRule } from "./Plan.ts"
import { truthOf } from "./Units.ts"

const endless = Number.POSITIVE_INFINITY

/** The interval of the amount with which a number is compared; where none is set for a unit, nothing is asked. */
type AmountAt = (unit: number) => { readonly known: number; readonly possible: number } | undefined

const amountAt = ({ amount, of }: PlannedComparison, measuring: Measuring): AmountAt => {
  if (typeof amount === "number") return () => ({ known: amount, possible: amount })
  if ("amounts" in amount) {
    const isOfUnit = measuring.about === "unit"
    const codes = amount.amounts.map(
      ({ bound }) =>
        () =>
          measuring.known.units.boundBy(bound)
    )
    return (unit) =>
      firstBinding(
        amount,
        codes.map((code) => (isOfUnit ? truthOf(code()[unit]!) : undefined))
      )
  }
  const { known, possible } = intervalOf(of!, measuring)
  return (unit) => ({ known: partOf(amount, known(unit)), possible: partOf(amount, possible(unit)) })
}

/** Whether the number of a demand is as its comparisons ask, beside the plain amounts of the demand. */
export const comparing = (
  compared: ReadonlyArray<PlannedComparison>,
  { known, possible }: Interval,
  measuring: Measuring
): ((unit: number) => Truth) => {
  const asked = compared.map((one) => ({ is: one.is, at: amountAt(one, measuring) }))
  return (unit) => {
    const number = { known: known(unit), possible: possible(unit) }
    return all(
      asked.map(({ at, is }) => {
        const amount = at(unit)
        return amount === undefined || compare(is, number, amount)
      })
    )
  }
}

/** Whether a unit, or the region, has one of what those have that alone are bound; so it is where nothing of it is asked. */
export const holdingOf = ({ holding }: PlannedRule, measuring: Measuring): ((unit: number) => Truth) | undefined => {
  if (holding === undefined) return undefined
  const { known, possible } = intervalOf(holding, measuring)
  return (unit) => liesIn({ atLeast: 1, atMost: endless }, known(unit), possible(unit))
}
