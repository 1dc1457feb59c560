import type { Bound } from "../rule/Bound.ts"
import { all, not, type Truth } from "../Truth.ts"
import { exactly } from "./exactly.ts"
import type { AmountOf, Comparison, Demand, Entries, PartOf } from "./Requirement.ts"

/** The interval in which a number lies, both ends included; `possible` is `Infinity` where nothing bounds it. */
export interface Bounds {
  readonly known: number
  readonly possible: number
}

/** The interval of an amount; `mayBeNone` if it is not known whether there is one. */
export interface AmountBounds extends Bounds {
  readonly mayBeNone?: true
}

/** A comparison with the interval of its amount; without one nothing is asked. */
export interface BesideBounds extends Pick<Comparison, "is"> {
  readonly amount: AmountBounds | undefined
}

/** Whether a number that lies in an interval is large enough, and small enough. */
export const liesIn = (
  { atLeast = 0, atMost = Infinity }: Pick<Demand, "atLeast" | "atMost">,
  known: number,
  possible: number
): Truth => {
  if (possible < atLeast || known > atMost) return false
  return known >= atLeast && possible <= atMost ? true : undefined
}

const beside = (is: Comparison["is"], number: Bounds, amount: Bounds): Truth => {
  switch (is) {
    case "atLeast":
      return number.known >= amount.possible ? true : number.possible < amount.known ? false : undefined
    case "lessThan":
      return not(beside("atLeast", number, amount))
    case "atMost":
      return beside("atLeast", amount, number)
    case "moreThan":
      return beside("lessThan", amount, number)
  }
}

/** How a number that lies in one interval is beside an amount that lies in another. */
export const compare = (is: Comparison["is"], number: Bounds, amount: AmountBounds): Truth => {
  const truth = beside(is, number, amount)
  return truth === false && amount.mayBeNone ? undefined : truth
}

/** Whether a number is beside every amount as it is asked to be. */
export const compareAll = (number: Bounds, compared: ReadonlyArray<BesideBounds>): Truth =>
  all(compared.map(({ amount, is }) => amount === undefined || compare(is, number, amount)))

const rounded: Readonly<Record<"down" | "up" | "nearest", (number: number) => number>> = {
  down: Math.floor,
  up: Math.ceil,
  nearest: Math.round
}

/** A part of a number; of one that nothing bounds no part is bounded but none of it. */
export const partOf = ({ over, round, times }: Omit<PartOf, "of">, number: number): number => {
  const part = times === 0 ? 0 : exactly((number * times) / over)
  return round === undefined ? part : rounded[round](part)
}

const between = (found: ReadonlyArray<number>): Bounds => ({ known: Math.min(...found), possible: Math.max(...found) })

/**
 * The interval of an amount: of a table what its first row says that binds the unit, `undefined` where none does and
 * nothing is said of the others.
 */
export const boundsOf = <N extends Entries>(
  amount: AmountOf<N>,
  binds: (bound: Bound) => Truth,
  intervalOf: (number: N) => Bounds
): AmountBounds | undefined => {
  if (typeof amount === "number") return { known: amount, possible: amount }
  if ("of" in amount) {
    const { known, possible } = intervalOf(amount.of)
    return { known: partOf(amount, known), possible: partOf(amount, possible) }
  }
  const found: Array<number> = []
  for (const row of amount.amounts) {
    const truth = binds(row.bound)
    if (truth !== false) found.push(row.amount)
    if (truth === true) return between(found)
  }
  // Who stands in no row is not asked.
  if (amount.otherwise !== undefined) return between([...found, amount.otherwise])
  return found.length === 0 ? undefined : { ...between(found), mayBeNone: true }
}
