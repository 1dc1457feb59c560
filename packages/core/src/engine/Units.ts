import type { Unit } from "../portfolio/Unit.ts"
import { binds } from "../rule/binds.ts"
import type { Bound } from "../rule/Bound.ts"
import type { Truth } from "../Truth.ts"

/** A truth as a number: 1 is yes, -1 no, and 0 that it is not known. */
export const codeOf = (truth: Truth): number => (truth === undefined ? 0 : truth ? 1 : -1)

export const truthOf = (code: number): Truth => (code === 0 ? undefined : code > 0)

/** The units of a portfolio, each at a place of its own. */
export interface Units {
  readonly at: (place: number) => Unit
  readonly all: () => ReadonlyArray<Unit>
  readonly placeOf: (id: string) => number | undefined
  /** The code of whether a bound binds each unit, by the unit's place; asked once of each distinct bound. */
  readonly boundBy: (bound: Bound) => Int8Array
  /** Tells whether a bound binds one of the units. */
  readonly haveOne: (bound: Bound) => () => Truth
}

/** Makes something of each distinct bound once, and keeps it by the bound as text. */
export const forBound = <A>(made: Map<string, A>, bound: Bound, make: () => A): A => {
  const key = JSON.stringify(bound)
  const known = made.get(key) ?? make()
  made.set(key, known)
  return known
}

/** The units of a list, at their places in it. */
export const unitsIn = (list: ReadonlyArray<Unit>): Units => {
  const places = new Map<string, number>()
  for (let place = 0; place < list.length; place++) places.set(list[place]!.id, place)
  // A loop, since `Int8Array.from` goes through an iterator, which takes ten times as long.
  const ask = (bound: Bound): Int8Array => {
    const codes = new Int8Array(list.length)
    for (let place = 0; place < list.length; place++) codes[place] = codeOf(binds(bound, list[place]!))
    return codes
  }
  const asked = new Map<string, Int8Array>()
  const boundBy = (bound: Bound) => forBound(asked, bound, () => ask(bound))
  return {
    at: (place) => list[place]!,
    all: () => list,
    placeOf: (id) => places.get(id),
    boundBy,
    haveOne: (bound) => {
      const codes = boundBy(bound)
      const found = codes.includes(codeOf(true)) || (codes.includes(codeOf(undefined)) ? undefined : false)
      return () => found
    }
  }
}
