import { Found, type Source } from "../compiled/Found.ts"
import { sourceOf } from "../compiled/findings.ts"
import type { Holdings } from "../compiled/narrow.ts"
import { bearingOn } from "./bearing.ts"
import { type Listed, listed, type Stretch, type Wanted } from "./listed.ts"
import { SourceOfOne } from "./SourceOfOne.ts"
import { type Keeping, subjectsOf } from "./subjects.ts"

/** Tells the findings of what a live assessment keeps; `renew` is to be called when registers were replaced. */
export class Telling {
  readonly #keeping: Keeping
  #source: Source | undefined

  constructor(keeping: Keeping) {
    this.#keeping = keeping
  }

  renew(): void {
    this.#source = undefined
  }

  get #holdings(): Holdings {
    const { activities, recommendations, scope, seats, units, whole } = this.#keeping
    return {
      scope,
      registers: seats.registers,
      unitPlace: units.places.all,
      unitAt: (place) => units.at(place),
      activityAt: (place) => activities.at(place),
      activityById: (id) => activities.get(id)!,
      recommendationAt: (place) => recommendations.at(place),
      activitiesOf: (unit) => activities.of(unit),
      bearingOn: (rule) => bearingOn(this.#keeping, rule),
      whole
    }
  }

  get #sourceOfAll(): Source {
    return (this.#source ??= sourceOf(this.#holdings))
  }

  #sourceAt(activity: number): Source {
    return new SourceOfOne(() => this.#holdings, this.#keeping.activities.at(activity))
  }

  findings(wanted: Wanted, stretch: Stretch): Listed {
    const source = this.#sourceOfAll
    const sourceAt = (activity: number) => this.#sourceAt(activity)
    return listed(subjectsOf({ ...this.#keeping, source, sourceAt }), wanted, stretch)
  }

  ofActivity(id: string): ReadonlyArray<Found> {
    const { activities, recommendations } = this.#keeping
    const place = activities.places.get(id)
    if (place === undefined) return []
    const source = this.#sourceAt(place)
    const found = activities.seats.map(
      (seat) => new Found({ status: activities.statusOf(place, seat), planned: seat.planned, source }, place)
    )
    for (const own of recommendations.placesOf(id))
      for (const seat of recommendations.seats)
        found.push(new Found({ status: recommendations.statusOf(own, seat), planned: seat.planned, source }, own))
    return found
  }

  ofUnit(id: string): ReadonlyArray<Found> {
    const unit = this.#keeping.units.places.get(id)
    if (unit === undefined) return []
    const source = this.#sourceOfAll
    return this.#keeping.seats.ofUnits.map(
      ({ planned, statusOf }) => new Found({ status: statusOf(unit), planned, source }, unit)
    )
  }

  ofRegion(): ReadonlyArray<Found> {
    const source = this.#sourceOfAll
    return this.#keeping.seats.ofRegion.map(({ judge, planned }) => new Found({ status: judge(), planned, source }, 0))
  }
}
