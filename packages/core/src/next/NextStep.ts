import * as Schema from "effect/Schema"
import { Subject } from "../requirement/Subject.ts"
import { TermId } from "../portfolio/ids.ts"
import { Edit, EditKind } from "../remedy/Edit.ts"
import { Modality } from "../rule/Rule.ts"
import { Localized } from "../text/schema.ts"
import { Instant } from "../time/Instant.ts"

/** When something falls due, or where nothing says when, when it is asked: before, during or after the notice's windows. */
export const Phase = Schema.Literals(["before", "during", "after"])
export type Phase = typeof Phase.Type

/** A finding that a step helps to settle. */
const Settled = Schema.Struct({ rule: TermId, clause: Schema.NonEmptyString, subject: Subject })

/** One thing to do next, and all the findings that it helps to settle. */
export const NextStep = Schema.Struct({
  text: Localized,
  kind: EditKind,
  /** The strongest way in which one of its findings binds. */
  modality: Modality,
  clauses: Schema.NonEmptyArray(Schema.NonEmptyString),
  /** The first instant that is too late, to the second, in the notice's zone; absent where the notice gives no time. */
  by: Schema.optionalKey(Instant),
  /** From the moment asked about to `by`, whole days and hours; absent where `by` is, or where it is over. */
  left: Schema.optionalKey(Schema.Struct({ days: Schema.Natural, hours: Schema.Natural })),
  /** Whether `by` has come. */
  overdue: Schema.Boolean,
  phase: Phase,
  settles: Schema.NonEmptyArray(Settled),
  /** How it changes the portfolio; none where nothing can settle the finding any more, and this is what remains. */
  edits: Schema.Array(Edit)
}).annotate({ identifier: "NextStep" })
export interface NextStep extends Schema.Schema.Type<typeof NextStep> {}

/**
 * What a unit, or the region's office, has to do next.
 *
 * @example
 * ```ts
 * import { portfolioFromData } from "@kepu/core"
 * import { nextSteps } from "@kepu/core/next"
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 * import { UnitSteps } from "@kepu/core/schema"
 * import * as Schema from "effect/Schema"
 *
 * const units = [{ id: "edu", name: "县教育局", kinds: ["member-unit"] }]
 * const portfolio = portfolioFromData({ units, activities: [] })
 * const steps = nextSteps(notice, portfolio, { asOf: "2023-09-10" })
 * console.log(steps.every(Schema.is(UnitSteps))) // true
 * ```
 */
export const UnitSteps = Schema.Struct({
  /** A unit or the region. */
  who: Subject,
  steps: Schema.NonEmptyArray(NextStep)
}).annotate({ identifier: "UnitSteps" })
export interface UnitSteps extends Schema.Schema.Type<typeof UnitSteps> {}
