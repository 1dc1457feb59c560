import { mostSituations } from "./most.ts"

/** Every subset of the distinct members, the small ones first; `undefined` if they are too many. */
export const subsets = <A>(members: ReadonlyArray<A>): ReadonlyArray<ReadonlyArray<A>> | undefined => {
  const distinct = [...new Set(members)]
  if (2 ** distinct.length > mostSituations) return undefined
  const sets: Array<ReadonlyArray<A>> = [[]]
  for (const member of distinct) sets.push(...sets.map((set) => [...set, member]))
  return sets.toSorted((a, b) => a.length - b.length)
}
