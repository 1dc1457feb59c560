import * as Schema from "effect/Schema"
import { Localized } from "../text/schema.ts"
import { RegisterName } from "./Register.ts"

/**
 * The store could not be used: not reached, busy with other writers, its disk full, opened for reading only, or
 * refusing the credentials. Nothing of the call was kept, unless the answer to a commit was lost: then the versions
 * tell, so trying again with the same expected versions is always safe.
 *
 * @example
 * ```ts
 * import { Unavailable } from "@kepu/core/port"
 *
 * const because = "busy"
 * console.log(new Unavailable({ because, detail: "" }).isRetryable) // true
 * ```
 */
export class Unavailable extends Schema.TaggedError<Unavailable>()("Unavailable", {
  because: Schema.Literals(["unreachable", "busy", "full", "read-only", "denied", "failed"]),
  /** What the engine said, without addresses or passwords. */
  detail: Schema.String
}) {
  get isRetryable(): boolean {
    return this.because === "unreachable" || this.because === "busy"
  }
}

/**
 * Somebody else changed the record first. Both versions and both values are here, so that a person can merge them.
 *
 * @example
 * ```ts
 * import { Conflict } from "@kepu/core/port"
 *
 * const conflict = new Conflict({ register: "units", key: "edu", expected: 1, actual: 2 })
 * console.log(conflict.actual, conflict.isRetryable) // 2 false
 * ```
 */
export class Conflict extends Schema.TaggedError<Conflict>()("Conflict", {
  register: RegisterName,
  key: Schema.String,
  expected: Schema.Natural,
  /** 0 if there is no such record. */
  actual: Schema.Natural,
  held: Schema.optionalKey(Schema.Unknown),
  offered: Schema.optionalKey(Schema.Unknown)
}) {
  readonly isRetryable = false
}

/**
 * Something that is kept can no longer be read as what it was.
 *
 * @example
 * ```ts
 * import { Corrupt } from "@kepu/core/port"
 *
 * console.log(new Corrupt({ where: "activities/7", detail: "no JSON" }).where) // activities/7
 * ```
 */
export class Corrupt extends Schema.TaggedError<Corrupt>()("Corrupt", {
  /** The row or page, such as `activities/7`. */
  where: Schema.String,
  detail: Schema.String,
  /** All that people are told, where it is something else than to restore it from a backup. */
  why: Schema.optionalKey(Localized)
}) {
  readonly isRetryable = false
}

/** Which rule of a ledger a write breaks: a code for programs, with its meaning beside it. */
export const ConstraintRule = Schema.Literals([
  /** The value is not one of the register. */
  "value",
  /** A text holds a NUL character or half of a surrogate pair, which not every engine can keep. */
  "text",
  /** A unit, activity or kept register has an id of its own, and the key is another. */
  "key",
  /** No address could name the key: it is `.` or `..`, or has a control character. */
  "address",
  /** It points at a unit or activity that is not there. */
  "points-nowhere",
  /** A unit's record points at an activity that is not there, or in which the unit has no part: which of them is not told. */
  "points-elsewhere",
  /** Other records point at what was to be removed. */
  "pointed-at",
  /** It was removed: restore it first. */
  "removed",
  /** It is there, so it cannot be restored. */
  "not-removed",
  /** The notice is not the one of the ledger. */
  "notice",
  /** A review would not go on from what was done in it. */
  "review"
])
export type ConstraintRule = typeof ConstraintRule.Type

/**
 * What was to be written breaks a rule of the ledger.
 *
 * @example
 * ```ts
 * import { Constraint } from "@kepu/core/port"
 *
 * console.log(new Constraint({ rule: "key", where: "units/edu", detail: "sun" }).rule) // key
 * ```
 */
export class Constraint extends Schema.TaggedError<Constraint>()("Constraint", {
  rule: ConstraintRule,
  /** The record, such as `activities/7`. */
  where: Schema.String,
  detail: Schema.String,
  /** The same for people, where it is no name or text of the record's. */
  why: Schema.optionalKey(Localized)
}) {
  readonly isRetryable = false
}

/**
 * A unit wants to write what is not its own, or to say what only the office may say.
 *
 * @example
 * ```ts
 * import { Forbidden } from "@kepu/core/port"
 *
 * const forbidden = new Forbidden({ register: "activities", key: "7", facts: ["platform"] })
 * console.log(forbidden.facts) // [ 'platform' ]
 * ```
 */
export class Forbidden extends Schema.TaggedError<Forbidden>()("Forbidden", {
  register: RegisterName,
  key: Schema.String,
  /** The facts that only the office may say; none where the record itself is not the unit's. */
  facts: Schema.Array(Schema.String)
}) {
  readonly isRetryable = false
}

/**
 * More than a store takes at once.
 *
 * @example
 * ```ts
 * import { limits, TooLarge } from "@kepu/core/port"
 *
 * const error = new TooLarge({ what: "writes", size: limits.writes + 1, most: limits.writes })
 * console.log(error.size - error.most) // 1
 * ```
 */
export class TooLarge extends Schema.TaggedError<TooLarge>()("TooLarge", {
  what: Schema.Literals(["writes", "page", "record", "condition", "depth"]),
  /** Records in UTF-16 units, conditions in questions and words, depth in conditions, the others in records. */
  size: Schema.Natural,
  most: Schema.Natural
}) {
  readonly isRetryable = false
}

/**
 * The condition asks for something that the notice does not declare, or that no engine could compare.
 *
 * @example
 * ```ts
 * import { Refused } from "@kepu/core/port"
 *
 * console.log(new Refused({ detail: "topics/food-safty" }).detail) // topics/food-safty
 * ```
 */
export class Refused extends Schema.TaggedError<Refused>()("Refused", {
  /** The list of the notice and the id in it, or the words. */
  detail: Schema.String
}) {
  readonly isRetryable = false
}

/** What can happen to a call of a store. Each tells by `isRetryable` whether the same call may succeed later. */
export const StoreErrorReason = Schema.Union([Unavailable, Conflict, Corrupt, Constraint, Forbidden, TooLarge, Refused])
export type StoreErrorReason = typeof StoreErrorReason.Type

/**
 * What an `ActivityStore` fails with: the reason says what happened, and `isRetryable` whether to try again as it is.
 *
 * @example
 * ```ts
 * import { Refused, StoreError } from "@kepu/core/port"
 *
 * const error = new StoreError({ reason: new Refused({ detail: "topics/food-safty" }) })
 * console.log(error.message) // Refused: {"detail":"topics/food-safty"}
 * ```
 */
export class StoreError extends Schema.TaggedError<StoreError>()("StoreError", { reason: StoreErrorReason }) {
  get isRetryable(): boolean {
    return this.reason.isRetryable
  }
  override get message(): string {
    const { _tag, isRetryable: _, ...facts } = this.reason
    return `${_tag}: ${JSON.stringify(facts)}`
  }
}

/**
 * The error of a store that has this reason.
 *
 * @example
 * ```ts
 * import { storeError, Unavailable } from "@kepu/core/port"
 *
 * const error = storeError(new Unavailable({ because: "unreachable", detail: "" }))
 * console.log(error.reason._tag, error.isRetryable) // Unavailable true
 * ```
 */
export const storeError = (reason: StoreErrorReason): StoreError => new StoreError({ reason })
