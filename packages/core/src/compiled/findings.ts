import type { Subject } from "../assessment/Finding.ts"
import type { Status } from "../assessment/Status.ts"
import { ofActivity, ofRecommendation, ofRegion, ofUnit } from "../assessment/subjects.ts"
import { Found, type Source } from "./Found.ts"
import type { Judged } from "./judge.ts"
import { narrowing } from "./narrow.ts"

/** How findings of a judged portfolio are made when they are read. */
export const sourceOf = (judged: Judged): Source => {
  const { portfolio, scope, unitPlace } = judged
  const narrow = narrowing(judged)
  const units = new Map<string, Subject>()
  const unitBy = (id: string): Subject => {
    const known = units.get(id)
    if (known !== undefined) return known
    const place = unitPlace.get(id)
    const made: Subject = place === undefined ? { kind: "unit", id, name: id } : ofUnit(portfolio.units[place]!)
    units.set(id, made)
    return made
  }
  const region = ofRegion(scope)
  return {
    narrow,
    subjectOf: (planned, place) => {
      switch (planned.asks.about) {
        case "activity":
          return ofActivity(portfolio.activities[place]!, planned.asks.facts)
        case "recommendation":
          return ofRecommendation(portfolio.recommendations![place]!, narrow(planned, place))
        case "unit":
          return unitBy(portfolio.units[place]!.id)
        case "region":
          return region
      }
    },
    unitOf: ({ asks: { about } }, place) => {
      switch (about) {
        case "activity":
          return unitBy(portfolio.activities[place]!.host)
        case "recommendation":
          return unitBy(portfolio.recommendations![place]!.unit)
        case "unit":
          return unitBy(portfolio.units[place]!.id)
        case "region":
          return undefined
      }
    }
  }
}

/** The findings of those statuses; all of them without. */
export const findingsIn = (judged: Judged, source: Source, wanted?: ReadonlyArray<Status>): ReadonlyArray<Found> => {
  const found: Array<Found> = []
  for (const { at, counts, length, planned } of judged.statuses) {
    if (wanted !== undefined && !wanted.some((status) => counts[status] > 0)) continue
    for (let place = 0; place < length; place++) {
      const status = at(place)
      if (wanted === undefined || wanted.includes(status)) found.push(new Found(status, planned, place, source))
    }
  }
  return found
}
