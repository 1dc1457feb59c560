import { placeOf } from "./Edit.ts"
import type { Move } from "./Move.ts"

/** How many sets are looked at, at most. */
const patience = 4_000

/**
 * The sets of moves that suffice and none of whose proper subsets does, smaller ones first, with at most one move for
 * any one place. Every such set is found as long as there are no more than 4,000 to look at, as with ten moves.
 */
export const smallestSets = (
  moves: ReadonlyArray<Move>,
  suffices: (set: ReadonlyArray<Move>) => boolean
): ReadonlyArray<ReadonlyArray<Move>> => {
  if (suffices([])) return [[]]
  const found: Array<ReadonlyArray<Move>> = []
  let looked = 0
  let layer: ReadonlyArray<{ readonly set: ReadonlyArray<Move>; readonly next: number }> = [{ set: [], next: 0 }]
  while (layer.length > 0) {
    const grown: Array<(typeof layer)[number]> = []
    for (const { next, set } of layer) {
      for (let n = next; n < moves.length; n += 1) {
        const move = moves[n]!
        const candidate = [...set, move]
        if (set.some(({ edit }) => placeOf(edit) === placeOf(move.edit))) continue
        if (found.some((smaller) => smaller.every((part) => candidate.includes(part)))) continue
        looked += 1
        if (looked > patience) return found
        if (suffices(candidate)) found.push(candidate)
        else grown.push({ set: candidate, next: n + 1 })
      }
    }
    layer = grown
  }
  return found
}
