import * as Schema from "effect/Schema"
import { Localized } from "../text/schema.ts"
import { RegisterName } from "./Register.ts"

/**
 * The store could not be used: not reached, busy with other writers, its disk full, opened for reading only, or
 * refusing the credentials. Nothing of the call was kept, unless the answer to a commit was lost: then the versions
 * tell, so trying again with the same expected versions is always safe.
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

/** Somebody else changed the record first. Both versions and both values are here, so that a person can merge them. */
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

/** Something that is kept can no longer be read as what it was. */
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

/** What was to be written breaks a rule of the ledger. */
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

/** A unit wants to write what is not its own, or to say what only the office may say. */
export class Forbidden extends Schema.TaggedError<Forbidden>()("Forbidden", {
  register: RegisterName,
  key: Schema.String,
  /** The facts that only the office may say; none where the record itself is not the unit's. */
  facts: Schema.Array(Schema.String)
}) {
  readonly isRetryable = false
}

/** More than a store takes at once. */
export class TooLarge extends Schema.TaggedError<TooLarge>()("TooLarge", {
  what: Schema.Literals(["writes", "page", "record", "condition", "depth"]),
  /** Records in UTF-16 units, conditions in questions and words, depth in conditions, the others in records. */
  size: Schema.Natural,
  most: Schema.Natural
}) {
  readonly isRetryable = false
}

/** The condition asks for something that the notice does not declare, or that no engine could compare. */
export class Refused extends Schema.TaggedError<Refused>()("Refused", {
  /** The list of the notice and the id in it, or the words. */
  detail: Schema.String
}) {
  readonly isRetryable = false
}

/** What can happen to a call of a store. Each tells by `isRetryable` whether the same call may succeed later. */
export const StoreErrorReason = Schema.Union([Unavailable, Conflict, Corrupt, Constraint, Forbidden, TooLarge, Refused])
export type StoreErrorReason = typeof StoreErrorReason.Type

/** What an `ActivityStore` fails with: the reason says what happened, and `isRetryable` whether to try again as it is. */
export class StoreError extends Schema.TaggedError<StoreError>()("StoreError", { reason: StoreErrorReason }) {
  get isRetryable(): boolean {
    return this.reason.isRetryable
  }
  override get message(): string {
    const { _tag, isRetryable: _, ...facts } = this.reason
    return `${_tag}: ${JSON.stringify(facts)}`
  }
}

/** The error of a store that has this reason. */
export const storeError = (reason: StoreErrorReason): StoreError => new StoreError({ reason })
