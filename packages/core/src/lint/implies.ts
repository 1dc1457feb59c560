import type { Condition } from "../condition/Condition.ts"
import type { Count, Each } from "./asked.ts"
import { includes } from "./bounds.ts"
import type { Placed } from "./Placed.ts"
import type { Explorer } from "./explore.ts"
import { isWithin } from "./within.ts"

/** Whether `b` holds wherever `a` does. */
export const entails = (a: Condition, b: Condition, { explore }: Explorer): boolean =>
  explore(a, b)?.profiles.every(({ holds: [inA, inB] }) => !inA || inB!) === true

const impliesEach = (a: Each, b: Each, { explore }: Explorer): boolean =>
  (a.of === "activity" || b.of === "recommendation") &&
  a.tooLate <= b.tooLate &&
  explore(a.where, a.require, b.where, b.require)?.profiles.every(
    ({ holds: [inA, meetsA, inB, meetsB] }) => (inA! && !meetsA!) || !inB! || meetsB!
  ) === true

/** Each amount that `b` sets is set at least as strictly and as soon by `a`, for at least as many subjects. */
const impliesCounts = (a: ReadonlyArray<Count>, b: ReadonlyArray<Count>, explorer: Explorer): boolean => {
  const isWithinFor = (inner: Count, outer: Count) => isWithin(inner, outer, (x, y) => entails(x, y, explorer))
  return (
    a.length > 0 &&
    b.length > 0 &&
    includes(a[0]!.bound, b[0]!.bound) &&
    b.every((weak) => {
      const strong = a.filter((one) => one.tooLate <= weak.tooLate)
      return (
        (weak.atLeast === 0 || strong.some((one) => one.atLeast >= weak.atLeast && isWithinFor(one, weak))) &&
        (weak.atMost === Number.POSITIVE_INFINITY ||
          strong.some((one) => one.atMost <= weak.atMost && isWithinFor(weak, one)))
      )
    })
  )
}

const formOf = ({ asked }: Placed): string | undefined =>
  asked.about === "recommendation" && "boxes" in asked.require ? asked.require.annex : undefined

/** Whether whoever meets `a` meets `b` for certain, and no later. */
export const implies = (a: Placed, b: Placed, explorer: Explorer): boolean => {
  const [mine] = a.each
  const [theirs] = b.each
  if (mine !== undefined && theirs !== undefined) return impliesEach(mine, theirs, explorer)
  const form = formOf(a)
  return form === undefined ? impliesCounts(a.counts, b.counts, explorer) : form === formOf(b)
}
