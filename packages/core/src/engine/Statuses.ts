import type { Status } from "../requirement/Status.ts"
import { statuses as every } from "../requirement/statuses.ts"
import type { PlannedRule } from "./Plan.ts"
import { bitsIn, isSet, wordBits, wordsFor } from "../condition/Truths.ts"

/** The places of a rule's subjects of some status, a bit a place. */
export interface StatusMask {
  readonly status: Status
  readonly places: Int32Array
}

/** The statuses of a rule's subjects, in the order of the portfolio; each is in just one of the masks. */
export interface Statuses {
  readonly planned: PlannedRule
  readonly length: number
  readonly masks: ReadonlyArray<StatusMask>
}

/** The statuses of so many subjects, each asked for once. */
export const listed = (planned: PlannedRule, length: number, statusAt: (place: number) => Status): Statuses => {
  const masks = every.map((status) => ({ status, places: new Int32Array(wordsFor(length)) }))
  for (let place = 0; place < length; place++)
    masks[every.indexOf(statusAt(place))]!.places[place >>> 5]! |= 1 << (place & 31)
  return { planned, length, masks }
}

/** Shows the subjects of those statuses that are given something, with what is given, in order. */
export const visit = <A>(
  { length, masks }: Statuses,
  given: { readonly [S in Status]?: A },
  see: (place: number, as: A) => void
): void => {
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

/** The status of the subject at a place. */
export const statusAt = ({ masks }: Statuses, place: number): Status =>
  masks.find(({ places }) => isSet(places, place))!.status

/** How many findings of each status there are. */
export type Counts = Record<Status, number>

/** No findings of any status. */
export const noStatuses = (): Counts => ({
  met: 0,
  unmet: 0,
  pending: 0,
  undetermined: 0,
  "not-applicable": 0,
  judgement: 0
})

/** Adds numbers of findings, status by status; keys that are written out are found fastest. */
export const addCounts = (total: Counts, counts: Readonly<Counts>): void => {
  total.met += counts.met
  total.unmet += counts.unmet
  total.pending += counts.pending
  total.undetermined += counts.undetermined
  total["not-applicable"] += counts["not-applicable"]
  total.judgement += counts.judgement
}

/** How many subjects have each status. */
export const countsOf = ({ masks }: Statuses): Counts => {
  const counts = noStatuses()
  for (const { places, status } of masks)
    for (let word = 0; word < places.length; word++) counts[status] += bitsIn(places[word]!)
  return counts
}
