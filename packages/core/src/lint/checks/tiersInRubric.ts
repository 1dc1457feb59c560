import type { RubricItem } from "../../rubric/Rubric.ts"
import type { Scoring } from "../../rubric/Scoring.ts"
import { fill } from "../../text/Localized.ts"
import { type Check, type Found, inPart } from "../found.ts"
import { words } from "../words.ts"

type Tiers = Extract<Scoring, { readonly _tag: "Tiers" }>

const ofTiers = (check: (item: RubricItem, tiers: Tiers) => ReadonlyArray<Found>): Check => {
  return ({ notice: { rubric } }) =>
    rubric === undefined
      ? []
      : rubric.items.flatMap((item) => (item.earns._tag === "Tiers" ? check(item, item.earns) : []))
}

/** A tier stands after one that is reached sooner, so that nothing is left for it; or nothing is left below the tiers. */
export const tierNeverReached: Check = ofTiers(({ clause, name }, earns) => {
  const { below, tiers } = earns
  const found = tiers.flatMap(({ from, points }, n) => {
    const sooner = tiers.slice(0, n).find((tier) => tier.from <= from)
    return sooner === undefined
      ? []
      : [inPart([clause], earns, fill(words.tierNeverReached, { name, from, points }), fill(words.tierSooner, sooner))]
  })
  const all = below === undefined ? undefined : tiers.find(({ from }) => from === 0)
  if (all === undefined) return found
  return [
    ...found,
    inPart([clause], earns, fill(words.belowNeverReached, { name, points: below! }), fill(words.tierSooner, all))
  ]
})

/** More of a number gives less, or with `fewerIsBetter` more, than what stands below it. */
export const tierAgainstOrder: Check = ofTiers(({ clause, name }, earns) => {
  const { below, fewerIsBetter, tiers } = earns
  const reached = tiers.filter(({ from }, n) => tiers.slice(0, n).every((tier) => tier.from > from))
  const steps = [...reached, ...(reached.at(-1)!.from === 0 ? [] : [{ from: 0, points: below ?? 0 }])]
  const wrong = steps
    .slice(1)
    .map((under, n) => ({ over: steps[n]!, under }))
    .find(({ over, under }) => (fewerIsBetter ? over.points > under.points : over.points < under.points))
  if (wrong === undefined) return []
  const { over, under } = wrong
  const slots = { from: over.from, points: over.points, under: under.from, less: under.points }
  return [
    inPart(
      [clause],
      earns,
      fill(fewerIsBetter ? words.fewerGivesLess : words.moreGivesLess, { name }),
      fill(words.tiersCompared, slots)
    )
  ]
})
