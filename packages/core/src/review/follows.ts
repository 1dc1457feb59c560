import * as Equal from "effect/Equal"
import type { Failure } from "../failure/Failure.ts"
import type { Review } from "./Review.ts"
import { refusal } from "./words.ts"

const startsWith = (longer: ReadonlyArray<unknown>, shorter: ReadonlyArray<unknown>): boolean =>
  longer.length >= shorter.length && shorter.every((one, n) => Equal.equals(one, longer[n]))

/**
 * Why a review cannot take the place of the one that is kept; `undefined` if it can. Nothing that was done is ever taken
 * back: it has one step more, which whoever writes it does now, on a version that the record has had; or it is the same.
 *
 * @example
 * ```ts
 * import { whyNotFollows } from "@kepu/core/review"
 * import { Review } from "@kepu/core/schema"
 * import * as Schema from "effect/Schema"
 *
 * const step = { decision: "accepted", by: "县科协", at: "2023-09-20T09:00:00+08:00", version: 1 }
 * const data = { register: "activities", key: "7", rounds: [step], resubmissions: [] }
 * const review = Schema.decodeUnknownSync(Review)(data)
 * const note = { by: "县文旅局", at: step.at }
 * console.log(whyNotFollows(undefined, review, { note, version: 1 })?.code) // said-by-another
 * ```
 */
export const whyNotFollows = (
  before: Review | undefined,
  after: Review,
  { note, version }: { readonly note: { readonly by: string; readonly at: string }; readonly version: number }
): Failure | undefined => {
  const held = before ?? { rounds: [], resubmissions: [] }
  if (!startsWith(after.rounds, held.rounds)) return refusal("rewritten", "rounds")
  if (!startsWith(after.resubmissions, held.resubmissions)) return refusal("rewritten", "resubmissions")
  const rounds = after.rounds.slice(held.rounds.length)
  const resubmissions = after.resubmissions.slice(held.resubmissions.length)
  const [step, another] = [...rounds, ...resubmissions]
  if (another !== undefined) return refusal("several-steps", "rounds")
  if (step === undefined) return undefined
  if ("round" in step && step.round !== after.rounds.length) return refusal("not-returned", "resubmissions")
  if (step.by !== note.by || step.at !== note.at)
    return refusal("said-by-another", "round" in step ? "resubmissions" : "rounds")
  return step.version <= version
    ? undefined
    : refusal("record-changed", "version", { version: step.version, now: version })
}
