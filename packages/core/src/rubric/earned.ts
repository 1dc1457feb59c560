import { hundredthsOf } from "../portfolio/Points.ts"
import type { ByNumber } from "./Scoring.ts"

/** Points between two ends, both included, in hundredths; an end is infinite where nothing bounds it. */
export interface Range {
  readonly from: number
  readonly to: number
}

export const none: Range = { from: 0, to: 0 }

const endless = Number.POSITIVE_INFINITY

/** So many times the points; points of nothing stay nothing, however often. */
const times = (points: number, count: number): number => (points === 0 ? 0 : hundredthsOf(points) * count)

/** What a number earns, in hundredths. */
export const earned = (earns: ByNumber, number: number): number => {
  switch (earns._tag) {
    case "Tiers":
      return hundredthsOf(earns.tiers.find(({ from }) => number >= from)?.points ?? earns.below ?? 0)
    case "PerEntry": {
      const { cap, per = 1, points } = earns
      const most = cap === undefined ? endless : hundredthsOf(cap)
      return Math.min(times(points, Math.floor(number / per)), most)
    }
    case "FullLess":
      return Math.max(0, hundredthsOf(earns.points) - times(earns.loss, Math.floor(number)))
  }
}

/** The numbers from which on an item may earn something else, where that is neither at all of them nor at none. */
const steps = (earns: ByNumber): ReadonlyArray<number> =>
  earns._tag === "Tiers" ? earns.tiers.map(({ from }) => from) : []

/** What a number between two ends may earn. Between steps of tiers, more earns more all the way, or less. */
export const earnedBetween = (earns: ByNumber, known: number, possible: number): Range => {
  let [from, to] = [endless, -endless]
  for (const number of [known, possible, ...steps(earns).filter((step) => known < step && step < possible)]) {
    const points = earned(earns, number)
    from = Math.min(from, points)
    to = Math.max(to, points)
  }
  return { from, to }
}

/** The least number above this one that earns more, and what it earns; `undefined` if none does. */
export const nextStep = (
  earns: ByNumber,
  number: number
): { readonly number: number; readonly earns: number } | undefined => {
  const now = earned(earns, number)
  const candidates =
    earns._tag === "PerEntry" ? [(Math.floor(number / (earns.per ?? 1)) + 1) * (earns.per ?? 1)] : steps(earns)
  const better = candidates.filter((step) => step > number && earned(earns, step) > now)
  if (better.length === 0) return undefined
  const next = Math.min(...better)
  return { number: next, earns: earned(earns, next) }
}
