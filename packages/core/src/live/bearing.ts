import type { RegionRule } from "../compiled/Plan.ts"
import type { Activity } from "../portfolio/Activity.ts"
import type { Keeping } from "./subjects.ts"

/**
 * The activities on which it rests what is found of the region under a rule: with these alone the same is found.
 * `undefined` where all of them matter. It goes through answers, and not through activities.
 */
export const bearingOn = ({ activities, plan }: Keeping, { asks }: RegionRule): ReadonlyArray<Activity> | undefined => {
  const { order } = activities
  const { tally } = activities.numbers
  const inOrder = (places: Iterable<number>) =>
    [...new Set(places)].toSorted((a, b) => order.compare(a, b)).map((place) => activities.at(place))
  switch (asks.form._tag) {
    case "FacilityCount":
    case "Judgement":
      return []
    case "Coverage": {
      const { items } = asks as Extract<RegionRule["asks"], { readonly items: ReadonlyArray<number> }>
      // An item is covered by a single activity that certainly does; without one, whoever may do so is missing a fact.
      return inOrder(
        items.flatMap((item) => {
          const isCovered = tally.regionCounted[item]! > 0
          return activities.answering(plan.regionCounts[item]!, isCovered || undefined, isCovered ? 1 : undefined)
        })
      )
    }
    case "ActivityCount": {
      const { count } = asks as Extract<RegionRule["asks"], { readonly count: number }>
      // Where there are too few, one of those that do not count may be what is advised.
      if (tally.regionPossible[count]! < asks.form.atLeast) return undefined
      const condition = plan.regionCounts[count]!
      return inOrder([...activities.answering(condition, true), ...activities.answering(condition, undefined)])
    }
  }
}
