import type { ByValue } from "../requirement/byValue.ts"
import type { Bounds } from "../requirement/bounds.ts"

/** What is counted of one value of a fact: for certain, at most, and how many amounts are not known. */
interface Count {
  readonly sure: number
  readonly open: number
  readonly unknown: number
}

type Counts = Map<unknown, Count>

/** Of whom something is counted: a unit by its place, the region, or any unit as the co-hosts are not known. */
export const [ofRegion, ofAnybody] = [-1, -2]

/** Numbers of activities value by value of a fact, by their slots and of whom they are; one is kept for each such number. */
export type ValueCounts = Map<number, Map<number, Counts>>

/** Adds to what is counted of a value. */
export const addTo = (all: ValueCounts, slot: number, whose: number, value: unknown, more: Count): void => {
  let ofSlot = all.get(slot)
  if (ofSlot === undefined) all.set(slot, (ofSlot = new Map()))
  let counts = ofSlot.get(whose)
  if (counts === undefined) ofSlot.set(whose, (counts = new Map()))
  const { open, sure, unknown } = counts.get(value) ?? { sure: 0, open: 0, unknown: 0 }
  const count = { sure: sure + more.sure, open: open + more.open, unknown: unknown + more.unknown }
  if (count.open === 0 && count.sure === 0 && count.unknown === 0) counts.delete(value)
  else counts.set(value, count)
}

/** What an amount counts for, which counts for certain if `sure` is 1; the sign takes it away again. */
export const countOf = (amount: number | undefined, sure: number, sign: number): Count =>
  amount === undefined
    ? { sure: 0, open: 0, unknown: sign }
    : { sure: sign * sure * amount, open: sign * amount, unknown: 0 }

/** Adds what is kept of others, whose places may be other ones here. */
export const addValueCounts = (sums: ValueCounts, others: ValueCounts, placeOf: (unit: number) => number): void => {
  for (const [slot, ofSlot] of others)
    for (const [whose, counts] of ofSlot)
      for (const [value, count] of counts) addTo(sums, slot, whose < 0 ? whose : placeOf(whose), value, count)
}

const none: Counts = new Map()

/** The interval of a number that is kept value by value, of a unit or the region, as `intervalByValue` finds it. */
export const intervalIn = (
  { many, take }: ByValue,
  all: ValueCounts,
  slot: number,
  whose: number,
  unread: number
): Bounds => {
  const ofSlot = all.get(slot)
  const [own, anybody] = [ofSlot?.get(whose) ?? none, (whose < 0 ? undefined : ofSlot?.get(ofAnybody)) ?? none]
  const openOf = (value: unknown) =>
    [own.get(value), anybody.get(value)].reduce(
      (sum, count) => sum + (count === undefined ? 0 : count.unknown > 0 ? Number.POSITIVE_INFINITY : count.open),
      0
    )
  const anyValue = openOf(undefined) + unread
  const values = new Set([...own.keys(), ...anybody.keys()])
  values.delete(undefined)
  const sureOf = (value: unknown) => own.get(value)?.sure ?? 0
  if (take === "distinct")
    return {
      known: [...values].filter((value) => sureOf(value) > 0).length,
      possible: values.size + (many && anyValue > 0 ? Number.POSITIVE_INFINITY : anyValue)
    }
  const most = (of: (value: unknown) => number) =>
    [...values].reduce<number>((found, value) => Math.max(found, of(value)), 0)
  return { known: most(sureOf), possible: most(openOf) + anyValue }
}
