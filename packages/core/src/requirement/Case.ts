import { type Scope, scopeOf } from "../condition/Scope.ts"
import { lazily } from "../lazily.ts"
import type { Notice } from "../notice/Notice.ts"
import type { Activity } from "../portfolio/Activity.ts"
import type { UnitId } from "../portfolio/ids.ts"
import type { Portfolio } from "../portfolio/Portfolio.ts"
import type { Unit } from "../portfolio/Unit.ts"
import type { Demand } from "./Requirement.ts"
import type { Instant } from "../time/Instant.ts"

/** The lists of a portfolio other than its units. */
export type Records = Omit<Portfolio, "units">

interface Lookup<Id, A> {
  readonly get: (id: Id) => A | undefined
}

/** A portfolio to be judged under a notice at a moment, and to be looked up in. */
export interface Case extends Scope<Notice> {
  readonly portfolio: Portfolio
  readonly unitById: Lookup<UnitId, Unit>
  readonly activityById: Lookup<string, Activity>
  /**
   * The records that may bear on a unit or, without one, on the region: on all that is asked, or on a demand alone.
   * Lists are in the portfolio's order, and there may be records in them that do not bear on it.
   */
  readonly recordsFor: (unit?: UnitId, demand?: Demand) => Records
}

/** What a record may name: a unit, or several. */
type Entry = { readonly unit?: UnitId } | Activity

/** The units on which a record bears; none where it may bear on any. */
const unitsOf = (entry: Entry): ReadonlyArray<UnitId | undefined> =>
  "host" in entry ? [entry.host, ...(entry.coHosts ?? [undefined])] : [entry.unit]

const bearsOn = (entry: Entry, unit: UnitId): boolean =>
  "host" in entry
    ? entry.host === unit || entry.coHosts === undefined || entry.coHosts.includes(unit)
    : entry.unit === undefined || entry.unit === unit

type Finder = (unit: UnitId) => ReadonlyArray<Entry>

const indexOf = (list: ReadonlyArray<Entry>): Finder => {
  const placesOf = new Map<UnitId | undefined, Array<number>>()
  for (let place = 0; place < list.length; place++)
    for (const unit of new Set(unitsOf(list[place]!))) {
      const places = placesOf.get(unit)
      if (places === undefined) placesOf.set(unit, [place])
      else places.push(place)
    }
  const open = placesOf.get(undefined) ?? []
  return (unit) => {
    const own = placesOf.get(unit) ?? []
    const places = open.length === 0 ? own : [...new Set([...own, ...open])].toSorted((a, b) => a - b)
    return places.map((place) => list[place]!)
  }
}

/** After so many look-ups in a list an index of it is made, which costs as much as a few of them. */
const lookUpsWithoutIndex = 8

/** Finds the entries of a list that bear on a unit, in their order. */
const finderIn = (list: ReadonlyArray<Entry>): Finder => {
  let lookUps = 0
  let index: Finder | undefined
  return (unit) => {
    if (index === undefined && ++lookUps > lookUpsWithoutIndex) index = indexOf(list)
    return index === undefined ? list.filter((entry) => bearsOn(entry, unit)) : index(unit)
  }
}

/** Looks records up by unit; those of a unit are looked for when they are first wanted. */
export const recordsIn = (records: Records): Case["recordsFor"] => {
  const finders = Object.entries<ReadonlyArray<Entry> | undefined>(records).flatMap(([name, list]) =>
    list === undefined ? [] : [[name, finderIn(list)] as const]
  )
  const known = new Map<UnitId, Records>()
  const find = (unit: UnitId): Records => {
    const makers = Object.fromEntries(finders.map(([name, finder]) => [name, () => finder(unit)]))
    const found = lazily(makers) as object as Records
    known.set(unit, found)
    return found
  }
  return (unit) => (unit === undefined ? records : (known.get(unit) ?? find(unit)))
}

/** Another portfolio for the same notice and moment. */
export const withPortfolio = ({ asOf, notice, today }: Scope<Notice>, portfolio: Portfolio): Case => ({
  notice,
  asOf,
  today,
  portfolio,
  unitById: new Map(portfolio.units.map((unit) => [unit.id, unit])),
  activityById: new Map(portfolio.activities.map((activity): [string, Activity] => [activity.id, activity])),
  recordsFor: recordsIn(portfolio)
})

export const caseOf = (notice: Notice, portfolio: Portfolio, asOf: Instant): Case =>
  withPortfolio(scopeOf(notice, asOf), portfolio)
