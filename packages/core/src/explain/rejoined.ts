import type { Counted } from "../requirement/counted.ts"

const join = (one: Counted, most: Counted): Counted => ({
  ...one,
  demand: {
    ...one.demand,
    ...(most.demand.atMost === undefined ? {} : { atMost: most.demand.atMost }),
    ...(one.demand.compared === undefined && most.demand.compared === undefined
      ? {}
      : { compared: [...(one.demand.compared ?? []), ...(most.demand.compared ?? [])] })
  },
  amounts: [...one.amounts, ...most.amounts],
  // As of demands together: what is asked at once decides first.
  truth: most.truth === true ? one.truth : most.truth,
  inTime: one.inTime && most.truth !== false
})

/** The numbers of which a maximum is asked at once and a minimum in time, each told as the one number that it is. */
export const rejoined = (counts: ReadonlyArray<Counted>): ReadonlyArray<Counted> =>
  counts.flatMap((one, n) => {
    const next = counts[n + 1]
    if (one.demand.atOnce) return []
    return next?.demand.atOnce ? [join(one, next)] : [one]
  })
