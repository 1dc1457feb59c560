import type { Grouped } from "../compiled/Registers.ts"

/** What an entry of any register may name. */
export interface Entry {
  readonly unit?: string
}

const none: ReadonlyArray<never> = []

/** The entries of a register that changes, by unit. */
export class Entries<A extends Entry> implements Grouped<A> {
  #all: ReadonlyArray<A> = none
  #ofNone: ReadonlyArray<A> = none
  readonly #byUnit = new Map<number, Array<A>>()

  get all(): ReadonlyArray<A> {
    return this.#all
  }
  get ofNone(): ReadonlyArray<A> {
    return this.#ofNone
  }
  of(unit: number): ReadonlyArray<A> {
    return this.#byUnit.get(unit) ?? none
  }

  /** Takes another list, in which the entries of some units, by their ids and places, are not the same. */
  set(all: ReadonlyArray<A>, units: ReadonlyMap<string, number>): this {
    this.#all = all
    this.#ofNone = all.filter(({ unit }) => unit === undefined)
    for (const place of units.values()) this.#byUnit.delete(place)
    for (const entry of all) {
      const place = entry.unit === undefined ? undefined : units.get(entry.unit)
      if (place === undefined) continue
      const list = this.#byUnit.get(place)
      if (list) list.push(entry)
      else this.#byUnit.set(place, [entry])
    }
    return this
  }
}

/** The entries of two lists, save those with which both begin and those with which both end. */
export const changedIn = <A>(before: ReadonlyArray<A> = none, after: ReadonlyArray<A> = none): ReadonlyArray<A> => {
  if (before === after) return none
  let [from, left, right] = [0, before.length, after.length]
  while (from < left && from < right && before[from] === after[from]) from++
  while (left > from && right > from && before[left - 1] === after[right - 1]) {
    left--
    right--
  }
  return [...before.slice(from, left), ...after.slice(from, right)]
}
