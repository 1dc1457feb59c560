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
  readonly placeOf: (id: string) => number | undefined
  /** The code of whether a bound binds each unit, by the unit's place; asked once of each distinct bound. */
  readonly boundBy: (bound: Bound) => Int8Array
  /** Whether a bound binds any of the units, or may. */
  readonly mayHave: (bound: Bound) => boolean
}

/** Makes something of each distinct bound once. */
export const ofBounds = <A>(
  make: (bound: Bound) => A
): { readonly of: (bound: Bound) => A; readonly all: () => Iterable<A> } => {
  const byBound = new Map<Bound, A>()
  const byText = new Map<string, A>()
  return {
    of: (bound) => {
      const known = byBound.get(bound)
      if (known !== undefined) return known
      const key = JSON.stringify(bound)
      const made = byText.get(key) ?? make(bound)
      byText.set(key, made)
      byBound.set(bound, made)
      return made
    },
    all: () => byText.values()
  }
}

/** The units of a list, at their places in it. */
export const unitsIn = (list: ReadonlyArray<Unit>): Units => {
  const places = new Map<string, number>()
  for (let place = 0; place < list.length; place++) places.set(list[place]!.id, place)
  // A loop, since `Int8Array.from` goes through an iterator, which takes ten times as long.
  const bounds = ofBounds((bound) => {
    const codes = new Int8Array(list.length)
    for (let place = 0; place < list.length; place++) codes[place] = codeOf(binds(bound, list[place]!))
    return codes
  })
  return {
    at: (place) => list[place]!,
    placeOf: (id) => places.get(id),
    boundBy: bounds.of,
    mayHave: (bound) => bounds.of(bound).some((code) => code >= 0)
  }
}
