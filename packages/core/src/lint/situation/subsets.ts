/** Every subset of the distinct members, the small ones first; `undefined` if there are more than `most`. */
export const subsets = <A>(members: ReadonlyArray<A>, most: number): ReadonlyArray<ReadonlyArray<A>> | undefined => {
  const distinct = [...new Set(members)]
  if (2 ** distinct.length > most) return undefined
  const sets: Array<ReadonlyArray<A>> = [[]]
  for (const member of distinct) sets.push(...sets.map((set) => [...set, member]))
  return sets.toSorted((a, b) => a.length - b.length)
}
