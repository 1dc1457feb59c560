import { type Entry, type Lists, registerNames } from "../engine/Registers.ts"
import { Failed } from "../failure/Failed.ts"
import { failure } from "../engine/words.ts"

const none: ReadonlyArray<never> = []

/** The entries of two lists, save those with which both begin and those with which both end. */
const changedIn = <A>(before: ReadonlyArray<A> = none, after: ReadonlyArray<A> = none): ReadonlyArray<A> => {
  if (before === after) return none
  let [from, left, right] = [0, before.length, after.length]
  while (from < left && from < right && before[from] === after[from]) from++
  while (left > from && right > from && before[left - 1] === after[right - 1]) {
    left--
    right--
  }
  return [...before.slice(from, left), ...after.slice(from, right)]
}

/** What may stand otherwise under other registers. */
export interface Concerned {
  /** The places of units; `all` where something is different that may be any unit's. */
  readonly units: ReadonlySet<number> | "all"
  /** The activities that are otherwise recommended. */
  readonly activities: ReadonlySet<string>
}

/** Whom it concerns that other lists come in place of those before; refuses units and activities that are not there. */
export const concernedBy = (
  before: Lists,
  after: Lists,
  needPlace: (unit: string) => number,
  hasActivity: (id: string) => boolean
): Concerned => {
  const units = new Set<number>()
  let isAll = false
  for (const name of registerNames) {
    if ((before[name] === undefined) !== (after[name] === undefined)) isAll = true
    for (const { unit } of changedIn<Entry>(before[name], after[name])) {
      if (unit !== undefined) units.add(needPlace(unit))
      // What names no unit may be any unit's, save for decisions: those are on the region then.
      else if (name !== "attestations") isAll = true
    }
  }
  const activities = new Set(changedIn(before.recommendations, after.recommendations).map(({ activity }) => activity))
  for (const id of activities) if (!hasActivity(id)) throw new Failed([failure("unknown-activity", id, { id })])
  return { units: isAll ? "all" : units, activities }
}
