import type { Status } from "../assessment/Status.ts"
import { statuses } from "../assessment/statuses.ts"
import type { Notice } from "../notice/Notice.ts"
import type { Judgeable } from "../requirement/Rulebook.ts"
import type { PlannedRule } from "./Plan.ts"
import { bitsIn, isSet, wordBits, wordsFor } from "./Truths.ts"

/** The statuses of a rule's subjects, in the order of the portfolio. */
export interface Statuses<N extends Judgeable = Notice> {
  readonly planned: PlannedRule<N>
  readonly length: number
  /** Shows the subjects of those statuses that are given something, with what is given, in order. */
  readonly visit: <A>(given: { readonly [S in Status]?: A }, see: (place: number, as: A) => void) => void
  /** How many subjects have each status. */
  readonly counts: Readonly<Record<Status, number>>
}

/** The same, where each is kept. */
export interface ListedStatuses<N extends Judgeable = Notice> extends Statuses<N> {
  readonly at: (place: number) => Status
}

/** No findings of any status. */
export const noStatuses = () => Object.fromEntries(statuses.map((status) => [status, 0])) as Record<Status, number>

/** Adds numbers of findings, status by status. */
export const addCounts = (total: Record<Status, number>, counts: Readonly<Record<Status, number>>): void => {
  for (const status of statuses) total[status] += counts[status]
}

/** The places of those of some status, a bit a place. */
export interface StatusMask {
  readonly status: Status
  readonly places: Int32Array
}

/** The statuses of so many subjects, each of whom is in just one of the masks. */
export const ofMasks = <N extends Judgeable>(
  planned: PlannedRule<N>,
  length: number,
  masks: ReadonlyArray<StatusMask>
): Statuses<N> => {
  const counts = noStatuses()
  for (const { places, status } of masks)
    for (let word = 0; word < places.length; word++) counts[status] += bitsIn(places[word]!)
  return {
    planned,
    length,
    counts,
    visit: (given, see) => {
      const wanted = masks.flatMap(({ places, status }) => {
        const as = given[status]
        return as === undefined ? [] : [{ places, as }]
      })
      for (let word = 0; word < wordsFor(length); word++) {
        let left = 0
        for (const { places } of wanted) left |= places[word]!
        for (; left !== 0; left &= left - 1) {
          const bit = left & -left
          let n = 0
          while ((wanted[n]!.places[word]! & bit) === 0) n++
          see(word * wordBits + 31 - Math.clz32(bit), wanted[n]!.as)
        }
      }
    }
  }
}

/** The statuses of so many subjects, each asked for once. */
export const listed = <N extends Judgeable>(
  planned: PlannedRule<N>,
  length: number,
  statusAt: (place: number) => Status
): ListedStatuses<N> => {
  const masks = statuses.map((status) => ({ status, places: new Int32Array(wordsFor(length)) }))
  for (let place = 0; place < length; place++)
    masks[statuses.indexOf(statusAt(place))]!.places[place >>> 5]! |= 1 << (place & 31)
  return {
    ...ofMasks(planned, length, masks),
    at: (place) => masks.find(({ places }) => isSet(places, place))!.status
  }
}
