import type { Status } from "../requirement/Status.ts"
import type { SubjectRecord } from "../requirement/subjects.ts"
import type { Cases } from "../engine/cases.ts"
import { LazyFinding } from "../engine/LazyFinding.ts"
import type { Plan, PlannedRule } from "../engine/Plan.ts"
import { type Listed, listed, type Paging, type Subjects, type Wanted } from "./findingsPage.ts"
import type { LiveActivities } from "./LiveActivities.ts"
import type { LiveRecommendations } from "./LiveRecommendations.ts"
import type { LiveSubjects } from "./LiveSubjects.ts"
import type { LiveUnits } from "./LiveUnits.ts"

const itself = (n: number) => n

/** Tells the findings of a live assessment. */
export class LiveFindings {
  readonly #plan: Plan
  readonly #units: LiveUnits
  readonly #activities: LiveActivities
  readonly #recommendations: LiveRecommendations
  readonly #subjects: LiveSubjects
  readonly #cases: Cases

  constructor(
    plan: Plan,
    units: LiveUnits,
    activities: LiveActivities,
    recommendations: LiveRecommendations,
    subjects: LiveSubjects,
    cases: Cases
  ) {
    this.#plan = plan
    this.#units = units
    this.#activities = activities
    this.#recommendations = recommendations
    this.#subjects = subjects
    this.#cases = cases
  }

  #found(planned: PlannedRule, status: Status, record: () => SubjectRecord): LazyFinding {
    return new LazyFinding({ status, planned, cases: this.#cases, recordAt: record }, 0)
  }

  ofActivity(id: string): ReadonlyArray<LazyFinding> {
    const place = this.#activities.places.get(id)
    if (place === undefined) return []
    const activity = this.#activities.at(place)
    const record = () => ({ activity })
    const found = this.#activities.rules.map((rule) =>
      this.#found(rule.planned, this.#activities.statusOf(place, rule), record)
    )
    for (const own of this.#recommendations.placesOf(id)) {
      const recommendation = this.#recommendations.at(own)
      for (const { planned, statusOf } of this.#recommendations.rules)
        found.push(this.#found(planned, statusOf(recommendation), () => ({ recommendation })))
    }
    return found
  }

  ofUnit(id: string): ReadonlyArray<LazyFinding> {
    const place = this.#units.places.get(id)
    if (place === undefined) return []
    const unit = this.#units.at(place)
    const record = () => ({ unit })
    return this.#subjects.ofUnits.map(({ planned, statusOf }) => this.#found(planned, statusOf(place), record))
  }

  ofRegion(): ReadonlyArray<LazyFinding> {
    return this.#subjects.ofRegion.map(({ planned, status }) => this.#found(planned, status, () => ({})))
  }

  findings(wanted: Wanted, paging: Paging): Listed {
    return listed(this.#lists(), this.#cases, wanted, paging)
  }

  /** The subjects of every rule that yields findings, in the order of the notice. */
  #lists(): ReadonlyArray<Subjects> {
    const lists = new Map<PlannedRule, Subjects>()
    const [ofActivities, ofRecommendations, ofUnits, ofRegion] = [
      this.#ofActivities(),
      this.#ofRecommendations(),
      this.#ofUnits(),
      this.#ofRegion()
    ]
    for (const rule of this.#activities.rules) {
      const statusOf = (place: number) => this.#activities.statusOf(place, rule)
      lists.set(rule.planned, { planned: rule.planned, ...ofActivities, statusOf })
    }
    for (const { planned, statusOf } of this.#recommendations.rules)
      lists.set(planned, {
        planned,
        ...ofRecommendations,
        statusOf: (place) => statusOf(this.#recommendations.at(place))
      })
    for (const { planned, statusOf } of this.#subjects.ofUnits) lists.set(planned, { planned, ...ofUnits, statusOf })
    for (const { planned, status } of this.#subjects.ofRegion)
      lists.set(planned, { planned, ...ofRegion, statusOf: () => status })
    return this.#plan.rules.map((planned) => lists.get(planned)!)
  }

  #ofActivities() {
    const [activities, units] = [this.#activities, this.#units]
    return {
      size: activities.size,
      placeAt: (n: number) => activities.order.at(n),
      recordAt: (place: number) => ({ activity: activities.at(place) }),
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
  }

  #ofRecommendations() {
    const recommendations = this.#recommendations
    return {
      size: recommendations.size,
      placeAt: itself,
      recordAt: (place: number) => ({ recommendation: recommendations.at(place) }),
      among: ({ subject, unit }: Wanted) => {
        if (unit === undefined && subject === undefined) return undefined
        return Array.from({ length: recommendations.size }, (_, n) => n).filter((n) => {
          const one = recommendations.at(n)
          return (unit ?? one.unit) === one.unit && (subject === undefined || subject === `${one.unit}/${one.activity}`)
        })
      }
    }
  }

  #ofUnits() {
    const units = this.#units
    return {
      size: units.size,
      placeAt: (n: number) => units.order.at(n),
      recordAt: (place: number) => ({ unit: units.at(place) }),
      among: ({ subject, unit = subject }: Wanted) => {
        if (unit === undefined) return undefined
        const place = units.places.get(unit)
        return place === undefined || (subject ?? unit) !== unit ? [] : [units.order.ahead(place)]
      }
    }
  }

  #ofRegion() {
    const { code } = this.#plan.notice.region
    return {
      size: 1,
      placeAt: itself,
      recordAt: () => ({}),
      among: ({ subject, unit }: Wanted) => (unit === undefined && (subject ?? code) === code ? undefined : [])
    }
  }
}
