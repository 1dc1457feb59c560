import type { CountFact } from "../condition/Fact.ts"
import type { Activity } from "../portfolio/Activity.ts"
import type { PlainDate } from "../time/PlainDate.ts"
import type { Truth } from "../Truth.ts"
import type { Plan } from "./Plan.ts"
import type { Program } from "./Program.ts"
import { countReaders } from "../condition/readers.ts"
import type { Tally } from "./Tally.ts"

/** The answers to conditions for one activity, by their places: 1 is yes, -1 no, and 0 that it is not known. */
export type Answers = Int8Array

export const codeOf = (truth: Truth): number => (truth === undefined ? 0 : truth ? 1 : -1)

export const truthOf = (code: number): Truth => (code === 0 ? undefined : code > 0)

/**
 * Answers conditions for one activity: those at `places`, which stand in their order. Answers begin at `from`; `binds`
 * says whether the activity's host is under a bound of the program.
 */
export const answerRow = (
  { steps }: Program,
  places: ReadonlyArray<number>,
  activity: Activity,
  today: PlainDate,
  binds: (bound: number) => Truth,
  answers: Answers,
  from: number
): void => {
  for (let turn = 0; turn < places.length; turn++) {
    const place = places[turn]!
    const step = steps[place]!
    let code = 0
    switch (step.kind) {
      case "ask":
        code = codeOf(step.asker(activity, today))
        break
      case "host":
        code = codeOf(binds(step.bound))
        break
      case "all":
        code = 1
        for (let n = 0; n < step.of.length; n++) code = Math.min(code, answers[from + step.of[n]!]!)
        break
      case "any":
        code = -1
        for (let n = 0; n < step.of.length; n++) code = Math.max(code, answers[from + step.of[n]!]!)
        break
      case "not":
        code = -answers[from + step.of]!
    }
    answers[from + place] = code
  }
}

/** The activity in whose place another one comes, or the one that comes in its place. */
export interface OtherOne {
  readonly answers: Answers
  /** Whether both have the same number, or none. */
  readonly hasSame: (fact: CountFact) => boolean
}

/**
 * Adds one activity to a tally, or takes it away again: what `tallyBlock` does for a block. `hosts` are the places of
 * its host and of its known co-hosts, each once and the host first. What it has in common with the `other` one is left
 * out, which must have the same hosts and co-hosts, known or not.
 */
export const tallyRow = (
  { regionCounts, sums, unitCounts }: Plan,
  activity: Activity,
  hosts: ReadonlyArray<number>,
  answers: Answers,
  tally: Tally,
  sign: 1 | -1,
  other: OtherOne | undefined
): void => {
  const host = hosts[0]!
  const { counted, endless, possible, step, summable, summed } = tally
  const counts = step?.ints ?? unitCounts.length
  for (let n = 0; n < regionCounts.length; n++) {
    const place = regionCounts[n]!
    const code = answers[place]!
    if (code === -1 || code === other?.answers[place]) continue
    tally.regionPossible[n]! += sign
    if (code === 1) tally.regionCounted[n]! += sign
  }
  for (let n = 0; n < unitCounts.length; n++) {
    const { credit, place } = unitCounts[n]!
    const code = answers[place]!
    if (code === -1 || code === other?.answers[place]) continue
    if (credit === "all-hosts" && activity.coHosts === undefined) {
      tally.anywhere[n]! += sign
      if (code === 1) counted[host * counts + n]! += sign
      continue
    }
    const units = credit === "host" ? 1 : hosts.length
    for (let one = 0; one < units; one++) {
      const at = hosts[one]! * counts + n
      possible[at]! += sign
      if (code === 1) counted[at]! += sign
    }
  }
  for (let n = 0; n < sums.length; n++) {
    const { fact, place } = sums[n]!
    const code = answers[place]!
    if (code === -1 || (code === other?.answers[place] && other.hasSame(fact))) continue
    const amount = countReaders[fact](activity)
    const at = host * (step?.floats ?? sums.length) + n
    if (amount === undefined) {
      endless[host * (step?.ints ?? sums.length) + n]! += sign
      tally.regionEndless[n]! += sign
      continue
    }
    summable[at]! += sign * amount
    tally.regionSummable[n]! += sign * amount
    if (code !== 1) continue
    summed[at]! += sign * amount
    tally.regionSummed[n]! += sign * amount
  }
}
