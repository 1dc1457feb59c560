import * as Schema from "effect/Schema"
import { TermId } from "../portfolio/ids.ts"
import { Localized } from "../text/schema.ts"

/** What can be wrong with a notice itself; `checks.ts` says of each what it means. */
export const DiagnosticCode = Schema.Literals([
  "contact-conflict",
  "name-twice",
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
  "tier-never-reached",
  "tier-against-order",
  "points-do-not-add-up",
  "grade-never-reached",
  "grades-leave-gap",
  "compared-with-itself",
  "percentage-of-nothing",
  "group-without-day",
  "late-copies-count",
  "unsatisfiable-rule",
  "contradictory-rules",
  "rule-never-fires",
  "rule-never-fails",
  "rule-subsumed",
  "too-large-to-check",
  "stale-suppression"
])
export type DiagnosticCode = typeof DiagnosticCode.Type

/**
 * A `warning` leaves the notice workable; an `error` leaves somebody without knowing what is asked, or asks too much.
 * What is `known` was either, and is suppressed: the text is as it is.
 */
export const Severity = Schema.Literals(["error", "warning", "known"])
export type Severity = typeof Severity.Type

/**
 * Something that is wrong with a notice before it is sent out.
 *
 * @example
 * ```ts
 * import { lint } from "@kepu/core/lint"
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 * import { Diagnostic } from "@kepu/core/schema"
 * import * as Schema from "effect/Schema"
 *
 * const found = lint(notice)
 * console.log(found.length > 0, found.every(Schema.is(Diagnostic))) // true true
 * ```
 */
export const Diagnostic = Schema.Struct({
  code: DiagnosticCode,
  severity: Severity,
  /** Numbers of the clauses concerned, in the order of the notice; none where no clause can be named. */
  clauses: Schema.Array(Schema.NonEmptyString),
  /** Ids of the rules concerned, if it is about rules. */
  rules: Schema.optionalKey(Schema.NonEmptyArray(TermId)),
  message: Localized,
  /** The value or the example that shows it. */
  witness: Localized,
  /** Why it stays; only of what is `known`. */
  reason: Schema.optionalKey(Localized),
  /** Digest of the rules, or of the part of the notice, that it is about; a suppression refers to it. */
  digest: Schema.String
}).annotate({ identifier: "Diagnostic" })
export interface Diagnostic extends Schema.Schema.Type<typeof Diagnostic> {}
