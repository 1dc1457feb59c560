import type { Source } from "../compiled/Found.ts"
import type { Plan, PlannedRule } from "../compiled/Plan.ts"
import type { Scope } from "../condition/Scope.ts"
import type { Portfolio } from "../portfolio/Portfolio.ts"
import type { Activities } from "./Activities.ts"
import type { Subjects, Wanted } from "./listed.ts"
import type { Recommendations } from "./Recommendations.ts"
import type { Seats } from "./Seats.ts"
import type { Units } from "./Units.ts"

/** What a live assessment keeps. */
export interface Keeping {
  readonly plan: Plan
  readonly scope: Scope
  readonly units: Units
  readonly activities: Activities
  readonly recommendations: Recommendations
  readonly seats: Seats
  readonly whole: () => Portfolio
}

interface Held extends Keeping {
  readonly source: Source
  /** From what findings of the activity of a place are made. */
  readonly sourceAt: (activity: number) => Source
}

const itself = (n: number) => n

/** The subjects of every rule that yields findings, in the order of the notice. */
export const subjectsOf = (held: Held): ReadonlyArray<Subjects> => {
  const { activities, plan, recommendations, seats, source, sourceAt, units } = held
  const ofUnits = {
    size: units.size,
    placeAt: (n: number) => units.order.at(n),
    sourceOf: () => source,
    among: ({ subject, unit = subject }: Wanted) => {
      if (unit === undefined) return undefined
      const place = units.places.get(unit)
      return place === undefined || (subject ?? unit) !== unit ? [] : [units.order.ahead(place)]
    }
  }
  const ofActivities = {
    size: activities.size,
    placeAt: (n: number) => activities.order.at(n),
    sourceOf: sourceAt,
    among: ({ subject, unit }: Wanted) => {
      if (unit === undefined && subject === undefined) return undefined
      const host = unit === undefined ? undefined : (units.places.get(unit) ?? -1)
      const own = subject === undefined ? activities.placesOf(host!) : [activities.places.get(subject) ?? -1]
      return [...own]
        .filter((place) => place >= 0 && (host === undefined || activities.hostsOf(place)[0] === host))
        .map((place) => activities.order.ahead(place))
        .toSorted((a, b) => a - b)
    }
  }
  const ofRecommendations = {
    size: recommendations.size,
    placeAt: itself,
    sourceOf: () => source,
    among: ({ subject, unit }: Wanted) => {
      if (unit === undefined && subject === undefined) return undefined
      return Array.from({ length: recommendations.size }, (_, n) => n).filter((n) => {
        const one = recommendations.at(n)
        return (unit ?? one.unit) === one.unit && (subject === undefined || subject === `${one.unit}/${one.activity}`)
      })
    }
  }
  const ofRegion = {
    size: 1,
    placeAt: itself,
    sourceOf: () => source,
    among: ({ subject, unit }: Wanted) =>
      unit === undefined && (subject ?? plan.notice.region.code) === plan.notice.region.code ? undefined : []
  }
  const made = new Map<PlannedRule, Subjects>()
  for (const seat of activities.seats)
    made.set(seat.planned, {
      planned: seat.planned,
      ...ofActivities,
      statusOf: (place) => activities.statusOf(place, seat)
    })
  for (const seat of recommendations.seats)
    made.set(seat.planned, {
      planned: seat.planned,
      ...ofRecommendations,
      statusOf: (place) => recommendations.statusOf(place, seat)
    })
  for (const { planned, statusOf } of seats.ofUnits) made.set(planned, { planned, ...ofUnits, statusOf })
  for (const { judge, planned } of seats.ofRegion) made.set(planned, { planned, ...ofRegion, statusOf: judge })
  return plan.rules.map((planned) => made.get(planned)!)
}
