import { type AmountBounds, boundsOf, compareAll, liesIn } from "../requirement/bounds.ts"
import type { Truth } from "../Truth.ts"
import { type Interval, intervalOf, type Measuring } from "./intervals.ts"
import type { PlannedComparison, PlannedRule } from "./Plan.ts"
import { truthOf } from "./Units.ts"

const endless = Number.POSITIVE_INFINITY

/** The interval of the amount with which a number is compared; where none is set for a unit, nothing is asked. */
const amountAt = (
  { amount, of }: PlannedComparison,
  measuring: Measuring
): ((unit: number) => AmountBounds | undefined) => {
  const { about, known } = measuring
  const other = of && intervalOf(of, measuring)
  return (unit) =>
    boundsOf(
      amount,
      (bound) => (about === "unit" ? truthOf(known.units.boundBy(bound)[unit]!) : undefined),
      () => ({ known: other!.known(unit), possible: other!.possible(unit) })
    )
}

/** Whether the number of a demand is as its comparisons ask, beside the plain amounts of the demand. */
export const comparing = (
  compared: ReadonlyArray<PlannedComparison>,
  { known, possible }: Interval,
  measuring: Measuring
): ((unit: number) => Truth) => {
  const asked = compared.map((one) => ({ is: one.is, at: amountAt(one, measuring) }))
  return (unit) =>
    compareAll(
      { known: known(unit), possible: possible(unit) },
      asked.map(({ at, is }) => ({ is, amount: at(unit) }))
    )
}

/** Whether a unit, or the region, has one of what those have that alone are bound; so it is where nothing of it is asked. */
export const holdingOf = ({ holding }: PlannedRule, measuring: Measuring): ((unit: number) => Truth) | undefined => {
  if (holding === undefined) return undefined
  const { known, possible } = intervalOf(holding, measuring)
  return (unit) => liesIn({ atLeast: 1, atMost: endless }, known(unit), possible(unit))
}
