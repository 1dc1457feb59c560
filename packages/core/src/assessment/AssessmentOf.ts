import type { Assessment } from "./Assessment.ts"
import type { Finding } from "./Finding.ts"

/** A finding under a notice of which the compiler knows the ids of its rules. */
export interface FindingOf<Id extends string> extends Finding {
  readonly rule: Id
}

/** An assessment under a notice of which the compiler knows the ids of its rules. Every `Assessment` is one of `string`. */
export interface AssessmentOf<Id extends string> extends Assessment {
  readonly findings: ReadonlyArray<FindingOf<Id>>
}
