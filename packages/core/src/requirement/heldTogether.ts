import type { Activity } from "../portfolio/Activity.ts"
import { binds } from "../rule/binds.ts"
import type { Bound } from "../rule/Bound.ts"
import type { Truth } from "../Truth.ts"
import type { UnitsById } from "./Wide.ts"

/** Whether each of some can have a place of its own, by the places that each may have. */
const haveEach = (places: ReadonlyArray<ReadonlyArray<number>>, taken: ReadonlyArray<number> = []): boolean => {
  const [own, ...rest] = places
  return own === undefined || own.some((place) => !taken.includes(place) && haveEach(rest, [...taken, place]))
}

/**
 * Whether each of some bounds has a unit of its own among hosts, by whether it binds each of them. With `isOpen` there may
 * be further hosts that nobody knows.
 */
export const areTogether = (bound: ReadonlyArray<ReadonlyArray<Truth>>, isOpen: boolean): Truth => {
  const placesOf = (mayBe: boolean) =>
    bound.map((truths) => truths.flatMap((truth, n) => (truth === true || (mayBe && truth === undefined) ? [n] : [])))
  if (haveEach(placesOf(false))) return true
  return isOpen || haveEach(placesOf(true)) ? undefined : false
}

/** Whether an activity is held together (联合举办): each of the bounds has a unit of its own among its host and co-hosts. */
export const isHeldTogether = (
  bounds: ReadonlyArray<Bound>,
  { coHosts, host }: Activity,
  { unitById }: UnitsById
): Truth => {
  const units = [...new Set([host, ...(coHosts ?? [])])].map((id) => unitById.get(id))
  return areTogether(
    bounds.map((bound) => units.map((unit) => unit && binds(bound, unit))),
    coHosts === undefined
  )
}
