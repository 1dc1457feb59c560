import type { Fact } from "../../condition/Fact.ts"
import { type Distinction, those } from "./distinctions.ts"

/** The numbers from which on an answer about the fact changes, 0 among them. */
const steps = (fact: Fact, distinctions: ReadonlyArray<Distinction>): ReadonlyArray<number> => {
  const found = those(distinctions, "step").filter((step) => step.fact === fact)
  return [...new Set([0, ...found.map(({ from }) => from)])].toSorted((a, b) => a - b)
}

const sharesOf = (fact: Fact, distinctions: ReadonlyArray<Distinction>) =>
  those(distinctions, "share")
    .filter((share) => share.fact === fact || share.of === fact)
    .filter(
      (share, n, own) =>
        own.findIndex((a) => a.fact === share.fact && a.of === share.of && a.percent === share.percent) === n
    )

/**
 * A number between any two steps. Under a share of another number the least and the greatest between two steps:
 * the share is smallest for the least part of the greatest whole, so that each answer it can give is among them.
 * `undefined` where two different shares take the fact, for then that is not so.
 */
export const numbers = (fact: Fact, distinctions: ReadonlyArray<Distinction>): ReadonlyArray<number> | undefined => {
  const own = steps(fact, distinctions)
  const [share, ...others] = sharesOf(fact, distinctions)
  if (share === undefined) return own
  if (others.length > 0) return undefined
  const highest = Math.max(...steps(share.fact, distinctions), ...steps(share.of, distinctions))
  const beyondAll = (highest + 1) * (100 + share.percent)
  return [...new Set(own.flatMap((step, n) => [step, (own[n + 1] ?? beyondAll + 1) - 1]))]
}
