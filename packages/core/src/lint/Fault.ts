import * as Schema from "effect/Schema"
import { TermId } from "../portfolio/ids.ts"
import { Localized } from "../text/schema.ts"

/** What can be wrong with a notice itself; `checks.ts` says of each what it means. */
export const FaultCode = Schema.Literals([
  "contact-conflict",
  "addressee-unbound",
  "quota-binds-nobody",
  "subject-not-listed",
  "figure-without-subject",
  "deadline-before-last-activity-day",
  "deadline-on-last-activity-day",
  "deadline-on-rest-day",
  "deadline-without-year",
  "deadline-without-clock",
  "label-conflict",
  "criteria-without-weights",
  "unsatisfiable-rule",
  "contradictory-rules",
  "rule-never-fires",
  "rule-never-fails",
  "rule-subsumed",
  "too-large-to-check",
  "stale-waiver"
])
export type FaultCode = typeof FaultCode.Type

/** A `warning` leaves the notice workable; an `error` leaves somebody without knowing what is asked, or asks too much. */
export const Severity = Schema.Literals(["error", "warning"])
export type Severity = typeof Severity.Type

/** Something that is wrong with a notice before it is sent out. */
export const Fault = Schema.Struct({
  code: FaultCode,
  severity: Severity,
  /** Numbers of the clauses at fault, in the order of the notice; none where no clause can be named. */
  clauses: Schema.Array(Schema.NonEmptyString),
  /** Ids of the rules at fault, if it lies in rules. */
  rules: Schema.optionalKey(Schema.NonEmptyArray(TermId)),
  message: Localized,
  /** The value or the example that shows it. */
  witness: Localized,
  /** Digest of the rules at fault, or of the part of the notice that is: by it a waiver says what it is about. */
  digest: Schema.String
}).annotate({ identifier: "Fault" })
export interface Fault extends Schema.Schema.Type<typeof Fault> {}
