import * as Result from "effect/Result"
import type { Failure, Failures } from "../failure/Failure.ts"
import type { UnitId } from "../portfolio/ids.ts"
import type { Status } from "../requirement/Status.ts"
import type { Subject } from "../requirement/Subject.ts"
import type { Instant } from "../time/Instant.ts"
import type { Review, ReviewedRegister, ReviewReason } from "./Review.ts"
import type { StatusNow } from "./standing.ts"
import { type ReviewedVersion, type ReviewState, reviewStateOf } from "./stateOf.ts"
import { refusal } from "./words.ts"

/** A record that is reviewed, as it stands. */
export interface ReviewedRecord extends ReviewedVersion {
  readonly register: ReviewedRegister
  readonly key: string
  /** The unit whose it is. */
  readonly unit?: UnitId | undefined
  /** The subject of findings that are about it; none where findings are about its unit alone. */
  readonly subject?: Pick<Subject, "kind" | "id"> | undefined
}

/** Who does something in a review and when, and the version of the record that they have looked at. */
export interface Look {
  readonly by: string
  readonly at: Instant
  readonly version: number
  readonly comment?: string | undefined
}

type Answer = Result.Result<Review, Failures>

const refused = (failures: ReadonlyArray<Failure>): Result.Result<never, Failures> | undefined => {
  const [first, ...more] = failures
  return first === undefined ? undefined : Result.fail([first, ...more])
}

/** Why nothing can be done with the record as it stands. */
const whyNotNow = (record: ReviewedRecord, { version }: Look): ReadonlyArray<Failure> =>
  record.isRemoved
    ? [refusal("record-withdrawn")]
    : record.version === version
      ? []
      : [refusal("record-changed", "version", { version, now: record.version })]

/** The step, without a comment that says nothing. */
const stepOf = ({ at, by, comment, version }: Look) => {
  const said = comment?.trim()
  return { by, at, version, ...(said === undefined || said === "" ? {} : { comment: said }) }
}

const withRound = (
  review: Review | undefined,
  { key, register, unit }: ReviewedRecord,
  round: Review["rounds"][number]
): Review => ({
  register,
  key,
  ...(unit === undefined ? {} : { unit }),
  rounds: [...(review?.rounds ?? []), round] as unknown as Review["rounds"],
  resubmissions: review?.resubmissions ?? []
})

/**
 * An office accepts a record in the version that it has looked at. Refused: what was removed or changed meanwhile
 * (`record-withdrawn`, `record-changed`), and what is accepted as it stands (`already-accepted`).
 *
 * @example
 * ```ts
 * import { acceptRecord } from "@kepu/core/review"
 * import { Instant } from "@kepu/core/schema"
 *
 * const record = { register: "activities", key: "7", version: 2, isRemoved: false } as const
 * const look = { by: "县科协", at: Instant.make("2023-09-20T09:00:00+08:00"), version: 1 }
 * const accepted = acceptRecord(undefined, record, look)
 * if (accepted._tag === "Failure") console.log(accepted.failure[0].code) // record-changed
 * ```
 */
export const acceptRecord = (review: Review | undefined, record: ReviewedRecord, look: Look): Answer => {
  const isAccepted = reviewStateOf(review, record) === "accepted"
  return (
    refused([...whyNotNow(record, look), ...(isAccepted ? [refusal("already-accepted")] : [])]) ??
    Result.succeed(withRound(review, record, { decision: "accepted", ...stepOf(look) }))
  )
}

/** Statuses for which a record may be returned; of what has time left nothing can be asked yet. */
const returnable: ReadonlySet<Status> = new Set(["unmet", "undetermined", "judgement"])

const sameReason = (a: ReviewReason, b: ReviewReason): boolean =>
  a._tag === "Finding"
    ? b._tag === "Finding" && a.rule === b.rule && a.subject.kind === b.subject.kind && a.subject.id === b.subject.id
    : b._tag === "Words" && a.text.trim() === b.text.trim()

const whyNotReasons = (
  reasons: ReadonlyArray<ReviewReason>,
  { subject, unit }: ReviewedRecord,
  statusNow: StatusNow
): ReadonlyArray<Failure> =>
  reasons.flatMap((reason, n) => {
    const path = `reasons[${n}]`
    if (reasons.slice(0, n).some((one) => sameReason(one, reason))) return [refusal("reason-twice", path)]
    if (reason._tag === "Words") return reason.text.trim() === "" ? [refusal("reason-blank", path)] : []
    const { id, kind } = reason.subject
    const isOwn = (subject?.kind === kind && subject.id === id) || (kind === "unit" && id === unit)
    if (!isOwn) return [refusal("reason-elsewhere", path, { rule: reason.rule })]
    const status = statusNow(reason)
    return status !== undefined && returnable.has(status)
      ? []
      : [refusal("reason-not-open", path, { rule: reason.rule })]
  })

/**
 * An office returns a record in the version that it has looked at, with a comment and reasons: open findings of the
 * record or its unit, or words. Refused, beside what was removed or changed meanwhile: a return without a comment or
 * without reasons, and findings that are not open, are said twice or are about something else.
 *
 * @example
 * ```ts
 * import { returnRecord } from "@kepu/core/review"
 * import { Instant } from "@kepu/core/schema"
 *
 * const record = { register: "activities", key: "7", version: 2, isRemoved: false } as const
 * const look = { by: "县科协", at: Instant.make("2023-09-20T09:00:00+08:00"), version: 2 }
 * const reasons = [{ _tag: "Words", text: "缺地点" }] as const
 * const returned = returnRecord(undefined, record, { ...look, comment: "请补地点", reasons }, () => undefined)
 * console.log(returned._tag) // Success
 * ```
 */
export const returnRecord = (
  review: Review | undefined,
  record: ReviewedRecord,
  look: Look & { readonly reasons: ReadonlyArray<ReviewReason> },
  statusNow: StatusNow
): Answer => {
  const { comment, ...step } = stepOf(look)
  const [first, ...more] = look.reasons
  const failures = [
    ...whyNotNow(record, look),
    ...(comment === undefined ? [refusal("comment-missing", "comment")] : []),
    ...(first === undefined ? [refusal("reason-missing", "reasons")] : []),
    ...whyNotReasons(look.reasons, record, statusNow)
  ]
  if (comment === undefined || first === undefined || failures.length > 0) return refused(failures)!
  return Result.succeed(
    withRound(review, record, { decision: "returned", ...step, comment, reasons: [first, ...more] })
  )
}

const notReturned = (state: ReviewState): ReadonlyArray<Failure> =>
  state === "returned" || state === "withdrawn" ? [] : [refusal("not-returned")]

/**
 * A unit sends a returned record again, in the version that it has looked at. A record that was not changed since the
 * return needs a comment that says why. Refused: what was not returned, or was sent again already (`not-returned`).
 *
 * @example
 * ```ts
 * import { resubmitRecord } from "@kepu/core/review"
 * import { Instant } from "@kepu/core/schema"
 *
 * const record = { register: "activities", key: "7", version: 2, isRemoved: false } as const
 * const look = { by: "县科协", at: Instant.make("2023-09-20T09:00:00+08:00"), version: 2 }
 * const sent = resubmitRecord(undefined, record, look)
 * if (sent._tag === "Failure") console.log(sent.failure[0].code) // not-returned
 * ```
 */
export const resubmitRecord = (review: Review | undefined, record: ReviewedRecord, look: Look): Answer => {
  const step = stepOf(look)
  const last = review?.rounds.at(-1)
  const isSilent = last?.version === record.version && step.comment === undefined
  const failures = [
    ...whyNotNow(record, look),
    ...notReturned(reviewStateOf(review, record)),
    ...(isSilent && last.decision === "returned" ? [refusal("nothing-changed", "comment")] : [])
  ]
  if (review === undefined || failures.length > 0) return refused(failures)!
  const resubmission = { round: review.rounds.length, ...step }
  return Result.succeed({ ...review, resubmissions: [...review.resubmissions, resubmission] })
}
