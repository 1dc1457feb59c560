import { runsOutAt } from "../assessment/runsOut.ts"
import type { Status } from "../assessment/Status.ts"
import type { Scope } from "../condition/Scope.ts"
import type { Plan, PlannedRule } from "../compiled/Plan.ts"
import { type Program, type Rows, run } from "../compiled/Program.ts"
import { emptyTally, type Tally, tallyBlock } from "../compiled/Tally.ts"
import { blockWords, type Truths, truthsFor } from "../compiled/Truths.ts"
import type { Activity } from "../portfolio/Activity.ts"
import type { Recommendation } from "../portfolio/Recommendation.ts"
import type { Unit } from "../portfolio/Unit.ts"
import { binds } from "../rule/Bound.ts"
import { isBlank } from "../rule/FormComplete/evaluate.ts"
import { statusOf } from "../rule/statusOf.ts"
import type { Truth } from "../Truth.ts"

/** An activity, the place of its host, and its turn: activities stand in the order in which they came. */
interface Held {
  readonly activity: Activity
  readonly host: number
  readonly turn: number
}

/** How a subject stands under a rule; `place` is that of a recommendation among all. */
export interface Stands {
  readonly planned: PlannedRule
  readonly place: number
  readonly status: Status
}

const truthAt = ({ isFalse, isTrue }: Truths, place: number): Truth =>
  (isTrue[place * blockWords]! & 1) === 1 ? true : (isFalse[place * blockWords]! & 1) === 1 ? false : undefined

/** A program and a row of its own, so that it can be run over one activity at a time. */
const oneByOne = (program: Program, units: ReadonlyArray<Unit>, { today }: Scope) => {
  const hosts = new Int32Array(1)
  const allBinds = program.bounds.map((bound) => units.map((unit) => binds(bound, unit)))
  const truths = truthsFor(program.steps.length)
  return (activity: Activity, host: number): { readonly rows: Rows; readonly truths: Truths } => {
    hosts[0] = host
    const rows = { activities: [activity], hosts, binds: allBinds, today }
    run(program, rows, 0, 1, truths)
    return { rows, truths }
  }
}

/** The activities of a portfolio that changes, and what is counted of them. */
export class Activities {
  readonly tally: Tally
  readonly recommended: { readonly counted: Int32Array; readonly possible: Int32Array }
  readonly #plan: Plan
  /** The rules on activities whose time has not run out. */
  readonly #inTime: ReadonlySet<PlannedRule>
  readonly #unitPlace: ReadonlyMap<string, number>
  readonly #held = new Map<string, Held>()
  readonly #ofUnit: ReadonlyArray<Set<Held>>
  readonly #open = new Set<Held>()
  readonly #ask: ReturnType<typeof oneByOne>
  readonly #askRecommended: ReturnType<typeof oneByOne>
  #recommendations: ReadonlyArray<Recommendation> = []
  #recommendationsOf = new Map<string, Array<number>>()
  #turn = 0

  constructor(plan: Plan, scope: Scope, units: ReadonlyArray<Unit>, unitPlace: ReadonlyMap<string, number>) {
    this.#plan = plan
    this.#inTime = new Set(
      plan.rules.filter(
        ({ asks }) => asks.about === "activity" && asks.limit !== undefined && scope.asOf < runsOutAt(asks.limit, scope)
      )
    )
    this.#unitPlace = unitPlace
    this.tally = emptyTally(plan, units.length)
    const counts = units.length * plan.recommendationCounts.length
    this.recommended = { counted: new Int32Array(counts), possible: new Int32Array(counts) }
    this.#ofUnit = units.map(() => new Set())
    this.#ask = oneByOne(plan.program, units, scope)
    this.#askRecommended = oneByOne(plan.recommended, units, scope)
  }

  /** The place of the unit that hosts an activity. */
  hostOf(id: string): number | undefined {
    return this.#held.get(id)?.host
  }

  get(id: string): Activity | undefined {
    return this.#held.get(id)?.activity
  }

  all(): ReadonlyArray<Activity> {
    return [...this.#held.values()].map(({ activity }) => activity)
  }

  /** Those that a unit hosts or co-hosts, and those of unknown co-hosts where that may matter. */
  of(unit: number): ReadonlyArray<Activity> {
    return [...new Set([...this.#ofUnit[unit]!, ...this.#open])]
      .toSorted((a, b) => a.turn - b.turn)
      .map(({ activity }) => activity)
  }

  put(activity: Activity): void {
    const host = this.#unitPlace.get(activity.host)
    if (host === undefined) throw new RangeError(`unit ${activity.host} is named but is not among the units`)
    const before = this.#held.get(activity.id)
    if (before !== undefined) this.#count(before, -1)
    const held = { activity, host, turn: before?.turn ?? this.#turn++ }
    this.#held.set(activity.id, held)
    this.#count(held, 1)
  }

  remove(id: string): void {
    const held = this.#held.get(id)
    if (held === undefined) return
    this.#count(held, -1)
    this.#held.delete(id)
  }

  setRecommendations(recommendations: ReadonlyArray<Recommendation> = []): void {
    this.#recommendations = recommendations
    this.#recommendationsOf = new Map()
    for (const [place, { activity }] of recommendations.entries()) {
      const places = this.#recommendationsOf.get(activity)
      if (places) places.push(place)
      else this.#recommendationsOf.set(activity, [place])
    }
    this.recommended.counted.fill(0)
    this.recommended.possible.fill(0)
    for (const id of this.#recommendationsOf.keys()) {
      const held = this.#held.get(id)
      if (held !== undefined) this.#countRecommended(held, 1)
    }
  }

  #count(held: Held, sign: 1 | -1): void {
    const { activity, host } = held
    const { rows, truths } = this.#ask(activity, host)
    tallyBlock(this.#plan, rows, this.#unitPlace, 0, 1, truths, this.tally, sign)
    const jointly = this.#plan.unitCounts.some(({ credit }) => credit === "all-hosts")
    const sets = [host, ...(activity.coHosts ?? []).map((id) => this.#unitPlace.get(id) ?? host)].map(
      (unit) => this.#ofUnit[unit]!
    )
    if (jointly && activity.coHosts === undefined) sets.push(this.#open)
    for (const set of sets) {
      if (sign === 1) set.add(held)
      else set.delete(held)
    }
    this.#countRecommended(held, sign)
  }

  #countRecommended({ activity, host }: Held, sign: 1 | -1): void {
    const counts = this.#plan.recommendationCounts
    const places = this.#recommendationsOf.get(activity.id)
    if (places === undefined || counts.length === 0) return
    const { truths } = this.#askRecommended(activity, host)
    for (const place of places) {
      const at = this.#unitPlace.get(this.#recommendations[place]!.unit)! * counts.length
      for (const [n, condition] of counts.entries()) {
        const truth = truthAt(truths, condition)
        if (truth === true) this.recommended.counted[at + n]! += sign
        if (truth !== false) this.recommended.possible[at + n]! += sign
      }
    }
  }

  /** How an activity and its recommendations stand under the rules on them. */
  statusesOf(activity: Activity): ReadonlyArray<Stands> {
    const host = this.#unitPlace.get(activity.host)!
    const { truths } = this.#ask(activity, host)
    const places = this.#recommendationsOf.get(activity.id) ?? []
    const asRecommended = places.length === 0 ? truths : this.#askRecommended(activity, host).truths
    return this.#plan.rules.flatMap((planned): ReadonlyArray<Stands> => {
      const { asks } = planned
      switch (asks.about) {
        case "activity": {
          const [applies, fulfilled] = [truthAt(truths, asks.where), truthAt(truths, asks.require)]
          return [{ planned, place: 0, status: statusOf(applies, fulfilled, this.#inTime.has(planned)) }]
        }
        case "recommendation": {
          const { asks: form } = asks
          return places.map((place) => ({
            planned,
            place,
            status:
              form.of === "activity"
                ? statusOf(true, truthAt(asRecommended, form.require), false)
                : form.fields.some((field) => isBlank(this.#recommendations[place]!, field))
                  ? "undetermined"
                  : "met"
          }))
        }
        default:
          return []
      }
    })
  }
}
