import type { Standings } from "@kepu/core/rank"

/** Between which two shares a rate lies, both from 0 to 1 and included. They are one where nothing is open. */
export interface RateRange {
  readonly low: number
  readonly high: number
}

export const noStandings: Standings = { met: 0, unmet: 0, pending: 0, open: 0 }

export const totalOf = ({ met, open, pending, unmet }: Standings): number => met + unmet + pending + open

/**
 * Between which shares the rate lies of those that are met, whatever the missing facts turn out to be, and however what is
 * pending ends: what is open may become met or unmet, or not be asked at all. Those `beside` may be among them, each or
 * not: of units whose kinds are not known. `undefined` where nobody can be among them. A record that is yet to come, such as
 * another activity, is no missing fact, and may change any rate.
 *
 * @example
 * ```ts
 * import { rateRange } from "@kepu/view/figures"
 *
 * console.log(rateRange({ met: 2, unmet: 1, pending: 0, open: 1 })) // { low: 0.5, high: 0.75 }
 * ```
 */
export const rateRange = (own: Standings, beside: Standings = noStandings): RateRange | undefined => {
  if (totalOf(own) + totalOf(beside) === 0) return undefined
  // Who would lower the rate is counted for its low end, who would raise it for the high one.
  const least = totalOf(own) + totalOf(beside) - beside.met
  const best = own.met + own.pending + own.open + totalOf(beside) - beside.unmet
  return { low: least === 0 ? 1 : own.met / least, high: best === 0 ? 0 : best / (best + own.unmet) }
}

/** A share in whole per cent. What is not all or nothing is never told as if it were. */
const percent = (share: number, round: (number: number) => number): number =>
  share === 0 || share === 1 ? 100 * share : Math.min(99, Math.max(1, round(100 * share)))

/**
 * A rate as it is written: `83%`, or `67%–84%`, rounded outwards; `—` where there is none.
 *
 * @example
 * ```ts
 * import { showRate } from "@kepu/view/figures"
 *
 * console.log(showRate({ low: 0.5, high: 2 / 3 }), showRate(undefined)) // 50%–67% —
 * ```
 */
export const showRate = (range: RateRange | undefined): string => {
  if (range === undefined) return "—"
  const { high, low } = range
  if (low === high) return `${percent(low, Math.round)}%`
  return `${percent(low, floor)}%–${percent(high, ceil)}%`
}

// A share of whole numbers times 100 is a whole number up to the last bits of a double.
const near = (round: (number: number) => number) => (number: number) =>
  Math.abs(number - Math.round(number)) < 1e-9 ? Math.round(number) : round(number)
const floor = near(Math.floor)
const ceil = near(Math.ceil)
