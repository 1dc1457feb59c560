import { none, type Range } from "./earned.ts"
import { hundredthsOf } from "../portfolio/Points.ts"
import type { Rubric, RubricItem } from "./Rubric.ts"
import type { Scoring } from "./Scoring.ts"

/** What the items of a rubric come to, in hundredths; deductions are below 0. */
export interface Sums {
  /** Of the items of the full mark. */
  readonly items: Range
  /** The same after scaling. */
  readonly scaled: Range
  readonly bonus: Range
  readonly deductions: Range
  /** All together, before any veto. */
  readonly total: Range
}

export const plus = (a: Range, b: Range): Range => ({ from: a.from + b.from, to: a.to + b.to })

const within = ({ from, to }: Range, least: number, most: number): Range => ({
  from: Math.min(Math.max(from, least), most),
  to: Math.min(Math.max(to, least), most)
})

const most = (points: number | undefined): number =>
  points === undefined ? Number.POSITIVE_INFINITY : hundredthsOf(points)

/** A share of a sum, in whole hundredths with the half rounded up; exact, however large the products are. */
const share = (sum: number, to: number, outOf: number): number => {
  if (!Number.isFinite(sum)) return to === 0 ? 0 : sum
  return Number((2n * BigInt(sum) * BigInt(to) + BigInt(outOf)) / (2n * BigInt(outOf)))
}

/** Adds up what each item comes to, in the order of the rubric; a deduction is given below 0. */
export const sumsOf = (rubric: Rubric, points: ReadonlyArray<Range>): Sums => {
  const { atMost, bonusAtMost, deductionAtMost, outOf, scaledTo } = rubric
  const sumOf = (as: RubricItem["as"]) =>
    rubric.items.reduce((sum, item, n) => (item.as === as ? plus(sum, points[n]!) : sum), none)
  const items = sumOf(undefined)
  const scale = (sum: number) =>
    scaledTo === undefined ? sum : share(sum, hundredthsOf(scaledTo), hundredthsOf(outOf!))
  const scaled = { from: scale(items.from), to: scale(items.to) }
  const bonus = within(sumOf("bonus"), 0, most(bonusAtMost))
  const deductions = within(sumOf("deduction"), 0 - most(deductionAtMost), 0)
  const total = within(plus(plus(scaled, bonus), deductions), 0, most(atMost))
  return { items, scaled, bonus, deductions, total }
}

/** The most that an item can earn, in hundredths; infinite where nothing caps it. */
export const mostOf = (earns: Scoring): number => {
  switch (earns._tag) {
    case "Tiers":
      return Math.max(...[...earns.tiers.map(({ points }) => points), earns.below ?? 0].map(hundredthsOf))
    case "PerEntry":
      return earns.points === 0 ? 0 : most(earns.cap)
    case "FullLess":
    case "ByRule":
    case "ByDecision":
      return hundredthsOf(earns.points)
  }
}
