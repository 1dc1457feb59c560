import type { Status } from "../assessment/Status.ts"
import { statuses } from "../assessment/statuses.ts"
import type { Notice } from "../notice/Notice.ts"
import type { Judgeable } from "../requirement/Rulebook.ts"
import type { PlannedRule } from "./Plan.ts"
import { bitsIn, maskOf, wordBits } from "./Truths.ts"

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
export const noStatuses = (): Record<Status, number> => ({
  met: 0,
  unmet: 0,
  pending: 0,
  undetermined: 0,
  "not-applicable": 0,
  judgement: 0
})

/** Adds numbers of findings, status by status. */
export const addCounts = (total: Record<Status, number>, counts: Readonly<Record<Status, number>>): void => {
  total.met += counts.met
  total.unmet += counts.unmet
  total.pending += counts.pending
  total.undetermined += counts.undetermined
  total["not-applicable"] += counts["not-applicable"]
  total.judgement += counts.judgement
}

/** The statuses of so many subjects, each asked for once and kept in a byte. */
export const listed = <N extends Judgeable>(
  planned: PlannedRule<N>,
  length: number,
  statusAt: (place: number) => Status
): ListedStatuses<N> => {
  const codes = new Uint8Array(length)
  const counts = noStatuses()
  const byCode = statuses.map(() => 0)
  for (let place = 0; place < length; place++) {
    const code = statuses.indexOf(statusAt(place))
    codes[place] = code
    byCode[code]!++
  }
  for (const [code, status] of statuses.entries()) counts[status] = byCode[code]!
  return {
    planned,
    length,
    counts,
    at: (place) => statuses[codes[place]!]!,
    visit: (given, see) => {
      const asOf = statuses.map((status) => given[status])
      for (let place = 0; place < length; place++) {
        const as = asOf[codes[place]!]
        if (as !== undefined) see(place, as)
      }
    }
  }
}

/** How activities stand under a rule on each of them, a bit an activity. Who is in no mask is not met. */
export interface RowStatuses {
  readonly notApplicable: Int32Array
  readonly met: Int32Array
  readonly open: Int32Array
  /** What those are who do not meet it. */
  readonly otherwise: "pending" | "unmet"
}

export const ofRows = <N extends Judgeable>(
  planned: PlannedRule<N>,
  rows: number,
  { met, notApplicable, open, otherwise }: RowStatuses
): Statuses<N> => {
  const counts = noStatuses()
  const sum = (words: Int32Array) => words.reduce((total, word) => total + bitsIn(word), 0)
  counts.met = sum(met)
  counts["not-applicable"] = sum(notApplicable)
  counts.undetermined = sum(open)
  counts[otherwise] = rows - counts.met - counts["not-applicable"] - counts.undetermined
  return {
    planned,
    length: rows,
    counts,
    visit: (given, see) => {
      const asMet = given.met
      const asNot = given["not-applicable"]
      const asOpen = given.undetermined
      const asOther = given[otherwise]
      for (let word = 0; word < met.length; word++) {
        const others = ~(met[word]! | notApplicable[word]! | open[word]!) & maskOf(rows - word * wordBits)
        let left =
          (asMet === undefined ? 0 : met[word]!) |
          (asNot === undefined ? 0 : notApplicable[word]!) |
          (asOpen === undefined ? 0 : open[word]!) |
          (asOther === undefined ? 0 : others)
        for (; left !== 0; left &= left - 1) {
          const bit = left & -left
          const isOther = (others & bit) !== 0
          const as = isOther ? asOther : (open[word]! & bit) !== 0 ? asOpen : (met[word]! & bit) !== 0 ? asMet : asNot
          see(word * wordBits + 31 - Math.clz32(bit), as!)
        }
      }
    }
  }
}
