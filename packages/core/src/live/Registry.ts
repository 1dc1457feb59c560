import type { Grouped, Registers } from "../compiled/Registers.ts"
import type { Activities } from "./Activities.ts"
import { changedIn, Entries, type Entry } from "./Entries.ts"
import type { LiveRegisters } from "./LiveOptions.ts"
import { LiveRefused } from "./LiveRefused.ts"
import type { Units } from "./Units.ts"

/** What may stand otherwise under other registers. */
export interface Concerned {
  /** Every unit, as something is different that may be any unit's. */
  readonly all: boolean
  /** The places of the units that are named by what is different, by their ids. */
  readonly units: ReadonlyMap<string, number>
  /** The activities that are otherwise recommended. */
  readonly activities: ReadonlySet<string>
}

const names = ["attestations", "facilities", "officers", "recommendations", "submissions", "unread"] as const

const lay = <A extends Entry>(
  list: ReadonlyArray<A> | undefined,
  units: ReadonlyMap<string, number>,
  before: Grouped<A> | undefined
): Grouped<A> | undefined => list && (before instanceof Entries ? before : new Entries<A>()).set(list, units)

/** The registers of a portfolio that changes, by unit. */
export class Registry {
  readonly #units: Units
  readonly #activities: Activities
  #lists: LiveRegisters = {}
  #registers: Registers | undefined

  constructor(units: Units, activities: Activities) {
    this.#units = units
    this.#activities = activities
  }

  get lists(): LiveRegisters {
    return this.#lists
  }

  /** Whom other lists concern; refuses what is not there. */
  concerned(lists: LiveRegisters): Concerned {
    const before = this.lists
    const facilities = changedIn(before.facilities, lists.facilities)
    const recommendations = changedIn(before.recommendations, lists.recommendations)
    const unread = changedIn(before.unread, lists.unread)
    const others = (["attestations", "officers", "submissions"] as const).flatMap((name) =>
      changedIn<Entry>(before[name], lists[name])
    )
    const units = new Map<string, number>()
    for (const { unit } of [...facilities, ...recommendations, ...unread, ...others])
      if (unit !== undefined) units.set(unit, this.#units.placeOf(unit))
    const activities = new Set(recommendations.map(({ activity }) => activity))
    for (const id of activities)
      if (this.#activities.places.get(id) === undefined) throw new LiveRefused("unknown-activity", id)
    // A facility of nobody may be any unit's, and so may what could not be read.
    const all =
      this.#registers === undefined ||
      unread.length > 0 ||
      facilities.some(({ unit }) => unit === undefined) ||
      names.some((name) => (lists[name] === undefined) !== (this.#registers?.[name] === undefined))
    return { all, units: all ? this.#units.places.all : units, activities }
  }

  /** Takes other lists, of which it has been asked whom they concern. */
  set(lists: LiveRegisters, { all, units }: Concerned): Registers {
    const before = all ? undefined : this.#registers
    this.#lists = lists
    this.#registers = {
      submissions: lay(lists.submissions, units, before?.submissions),
      facilities: lay(lists.facilities, units, before?.facilities),
      officers: lay(lists.officers, units, before?.officers),
      recommendations: lay(lists.recommendations, units, before?.recommendations),
      attestations: lay(lists.attestations, units, before?.attestations),
      unread: lay(lists.unread, units, before?.unread)
    }
    return this.#registers
  }
}
