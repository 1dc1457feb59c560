import { valueOf } from "../condition/valueOf.ts"
import type { Activity } from "../portfolio/Activity.ts"
import type { Unit } from "../portfolio/Unit.ts"
import { binds } from "../rule/binds.ts"
import type { Truth } from "../Truth.ts"
import { type AmountBounds, type Bounds, boundsOf, compareAll } from "./bounds.ts"
import { intervalOfUnit } from "./counted.ts"
import type { Beside, BesideAmount } from "./Requirement.ts"

/** A number of an activity; where it is not known it may be any that is not negative. */
export const numberIn = ({ fact }: Pick<Beside, "fact">, activity: Activity): Bounds => {
  const value = valueOf(fact, activity)
  return typeof value === "number" ? { known: value, possible: value } : { known: 0, possible: Infinity }
}

/** The amount for a host; `undefined` where none is set for it. */
export const amountBeside = (amount: BesideAmount, host: Unit): AmountBounds | undefined =>
  boundsOf(
    amount,
    (bound) => binds(bound, host),
    (of) => intervalOfUnit(of, host)
  )

/** Whether a number of an activity is as asked beside its host's; not known of a host that is not among the units. */
export const isBeside = (beside: Beside, activity: Activity, host: Unit | undefined): Truth =>
  host &&
  compareAll(
    numberIn(beside, activity),
    beside.compared.map(({ amount, is }) => ({ is, amount: amountBeside(amount, host) }))
  )
