/** What a change of a certain size gains at best, and the points that the item then has. */
export interface Change {
  readonly to: number
  readonly gain: number
}

/** Changes of some of the items, the last of them on top. */
interface Plan {
  readonly size: number
  readonly gain: number
  readonly points: Chain | undefined
}
interface Chain {
  readonly item: number
  readonly to: number
  readonly before: Chain | undefined
}

/** Those that gain more than any smaller one; others are never worth their size. */
const worthwhile = <A extends { readonly gain: number }>(bySize: ReadonlyArray<A>): ReadonlyArray<A> => {
  let most = Number.NEGATIVE_INFINITY
  return bySize.filter(({ gain }) => {
    const better = gain > most
    if (better) most = gain
    return better
  })
}

/** Unless some change gains enough for its size, no sum of changes within the limit can gain enough. */
const isHopeless = (changes: ReadonlyArray<ReadonlyArray<Change>>, need: number, limit: number): boolean =>
  !changes.some((sizes) => sizes.some(({ gain }, size) => size > 0 && gain * limit >= need * size))

/**
 * The smallest total size of changes, at most one for each item, whose gains add up to `need` or more, and the new
 * points of the items that are changed, by their places; `undefined` if no total up to `limit` does it.
 * `changes[item][size]` is the best change of that size, for the sizes 0 to `limit`; `need` is at least 1.
 */
export const cheapest = (
  changes: ReadonlyArray<ReadonlyArray<Change>>,
  need: number,
  limit: number
): { readonly size: number; readonly points: ReadonlyMap<number, number> } | undefined => {
  if (isHopeless(changes, need, limit)) return undefined
  let plans: ReadonlyArray<Plan> = [{ size: 0, gain: 0, points: undefined }]
  for (const [item, sizes] of changes.entries()) {
    const steps = worthwhile(sizes.map(({ gain, to }, size) => ({ gain, size, to })).slice(1)).filter(
      ({ gain }) => gain > 0
    )
    const bySize: Array<Plan> = []
    for (const plan of plans) bySize[plan.size] = plan
    for (const plan of plans) {
      for (const { gain, size, to } of steps) {
        const total = plan.size + size
        if (total > limit) break
        const sum = Math.min(need, plan.gain + gain)
        if (sum > (bySize[total]?.gain ?? 0))
          bySize[total] = { size: total, gain: sum, points: { item, to, before: plan.points } }
      }
    }
    plans = worthwhile(bySize)
  }
  const found = plans.find(({ gain }) => gain === need)
  if (found === undefined) return undefined
  const points = new Map<number, number>()
  for (let chain = found.points; chain !== undefined; chain = chain.before) points.set(chain.item, chain.to)
  return { size: found.size, points }
}
