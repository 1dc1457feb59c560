import type { Counted } from "../requirement/counted.ts"

const join = (one: Counted, most: Counted): Counted => {
  const compared = [one, most].flatMap(({ demand }) => demand.compared ?? [])
  return {
    ...one,
    demand: { ...most.demand, ...one.demand, ...(compared.length === 0 ? {} : { compared }) },
    amounts: [...one.amounts, ...most.amounts],
    // As of demands together: what is asked at once decides first.
    truth: most.truth === true ? one.truth : most.truth,
    inTime: one.inTime && most.truth !== false
  }
}

/** The numbers of which a maximum is asked at once and a minimum in time, each told as the one number that it is. */
export const rejoined = (counts: ReadonlyArray<Counted>): ReadonlyArray<Counted> =>
  counts.flatMap((one, n) => {
    const next = counts[n + 1]
    if (one.demand.atOnce) return []
    return next?.demand.atOnce ? [join(one, next)] : [one]
  })
