import type { Activity } from "../portfolio/Activity.ts"
import type { UnitId } from "../portfolio/ids.ts"
import { portfolioRegisters } from "../portfolio/registers.ts"
import type { Case, Records } from "../requirement/Case.ts"

/** What a record may name: a unit, or several. */
type Entry = { readonly unit?: UnitId } | Activity
type List = ReadonlyArray<Entry>
type Lists = Readonly<Record<string, List | undefined>>

/** The units on which a record bears; `undefined` where it may bear on any. */
const unitsOf = (entry: Entry): ReadonlyArray<UnitId> | undefined => {
  if (!("host" in entry)) return entry.unit === undefined ? undefined : [entry.unit]
  return entry.coHosts === undefined ? undefined : [entry.host, ...entry.coHosts]
}

/** Where in a list the records stand that bear on each unit, and those that may bear on any; in ascending order. */
interface Places {
  readonly ofUnit: ReadonlyMap<UnitId, ReadonlyArray<number>>
  readonly ofAny: ReadonlyArray<number>
}

const placesIn = (list: List): Places => {
  const ofUnit = new Map<UnitId, Array<number>>()
  const ofAny: Array<number> = []
  for (const [n, entry] of list.entries()) {
    const units = unitsOf(entry)
    if (units === undefined) ofAny.push(n)
    for (const unit of new Set(units)) {
      const places = ofUnit.get(unit)
      if (places === undefined) ofUnit.set(unit, [n])
      else places.push(n)
    }
  }
  return { ofUnit, ofAny }
}

/** Places are found once for each list, as a list never changes. */
const known = new WeakMap<List, Places>()
const placesOf = (list: List): Places => {
  const places = known.get(list) ?? placesIn(list)
  known.set(list, places)
  return places
}

/** Records as they were, and at which places of which lists others stand now; `undefined` where that is not known. */
export interface Before {
  readonly records: Records
  readonly changed: ReadonlyMap<string, ReadonlySet<number> | undefined>
}

const none: ReadonlySet<number> = new Set()

/** The records of a list that bear on a unit, or may, in its order. */
const ownIn = (list: List, name: string, before: Before | undefined, unit: UnitId): List => {
  const earlier = (before?.records as Lists | undefined)?.[name]
  const others = earlier === list ? none : before?.changed.get(name)
  const { ofAny, ofUnit } = placesOf(earlier === undefined || others === undefined ? list : earlier)
  const places = [...(ofUnit.get(unit) ?? []), ...ofAny]
  const same = others === undefined || others === none ? places : places.filter((n) => !others.has(n))
  if (earlier !== undefined)
    for (const n of others ?? none) {
      const entry = list[n]
      if (entry !== undefined && unitsOf(entry)?.includes(unit) !== false) same.push(n)
    }
  return same.toSorted((a, b) => a - b).map((n) => list[n]!)
}

/** The records of a unit; each list is made when it is first read. */
class Own {
  readonly #made = new Map<string, List | undefined>()
  readonly #make: (name: string) => List | undefined

  constructor(make: (name: string) => List | undefined) {
    this.#make = make
  }

  of(name: string): List | undefined {
    if (!this.#made.has(name)) this.#made.set(name, this.#make(name))
    return this.#made.get(name)
  }
}
for (const name of portfolioRegisters)
  Object.defineProperty(Own.prototype, name, {
    get(this: Own) {
      return this.of(name)
    }
  })

/**
 * Looks records up by unit, as `recordsIn` does; where most are those that were there `before`, it takes no longer than
 * there are others. A page that only judges has no use for it.
 */
export const recordsBeside = (records: Records, before?: Before): Case["recordsFor"] => {
  const lists = records as object as Lists
  const found = new Map<UnitId, Records>()
  const find = (unit: UnitId): Records => {
    const own = new Own((name) => {
      const list = lists[name]
      return list && ownIn(list, name, before, unit)
    }) as object as Records
    found.set(unit, own)
    return own
  }
  return (unit) => (unit === undefined ? records : (found.get(unit) ?? find(unit)))
}
