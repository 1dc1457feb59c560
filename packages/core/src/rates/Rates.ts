import * as Schema from "effect/Schema"
import { TermId } from "../portfolio/ids.ts"
import { Status } from "../requirement/Status.ts"
import { Modality } from "../rule/Rule.ts"
import { Localized } from "../text/schema.ts"
import { Instant } from "../time/Instant.ts"

/** How many stand how. What is not asked of is not among them. */
export const Standings = Schema.Struct({
  met: Schema.Natural,
  unmet: Schema.Natural,
  /** Not yet, and there is still time. */
  pending: Schema.Natural,
  /** Facts are missing, or a person has yet to judge. */
  open: Schema.Natural
}).annotate({ identifier: "Standings" })
export interface Standings extends Schema.Schema.Type<typeof Standings> {}

/** The same of all units, and of those of each kind; a unit of several kinds is among those of each. */
export const StandingsByKind = Schema.Struct({
  all: Standings,
  /** In the order of the notice; a kind of which no unit is asked is left out. */
  kinds: Schema.Array(Schema.Struct({ kind: TermId, standings: Standings })),
  /** Of units whose kinds are not known: each of them may be among those of any kind. */
  unknown: Standings
}).annotate({ identifier: "StandingsByKind" })
export interface StandingsByKind extends Schema.Schema.Type<typeof StandingsByKind> {}

/** How units stand under a rule that sets a time: a finding for each unit, or for each activity of it. */
export const TimedRule = Schema.Struct({
  rule: TermId,
  clause: Schema.NonEmptyString,
  modality: Modality,
  says: Localized,
  /** The first instant that is too late, to the second; absent where each has a time of its own. */
  by: Schema.optionalKey(Instant),
  standings: StandingsByKind
}).annotate({ identifier: "TimedRule" })
export interface TimedRule extends Schema.Schema.Type<typeof TimedRule> {}

/**
 * How many are in time, and how many units have all that is asked of them (按时率, 齐全率), as numbers from which rates are
 * made. What is open is told apart, as it may yet be met.
 *
 * @example
 * ```ts
 * import { portfolioFromData } from "@kepu/core"
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 * import { ratesOf } from "@kepu/core/rank"
 * import { Rates } from "@kepu/core/schema"
 * import * as Schema from "effect/Schema"
 *
 * const portfolio = portfolioFromData({ units: [{ id: "edu", name: "县教育局" }], activities: [] })
 * const rates = ratesOf(notice, portfolio, { asOf: "2023-10-01" })
 * console.log(Schema.is(Rates)(rates)) // true
 * ```
 */
export const Rates = Schema.Struct({
  notice: Schema.Struct({ id: Schema.String, digest: Schema.String }),
  asOf: Instant,
  /** In the order of the notice. */
  timed: Schema.Array(TimedRule),
  /** Findings of each clause by their status, in the order of the notice; of clauses without findings nothing is said. */
  clauses: Schema.Array(
    Schema.Struct({ clause: Schema.NonEmptyString, findings: Schema.Record(Status, Schema.Natural) })
  ),
  /** Units by all that must be; and by all that must or should be. A unit is unmet if one finding of it is. */
  complete: Schema.Struct({ must: StandingsByKind, should: StandingsByKind })
}).annotate({ identifier: "Rates" })
export interface Rates extends Schema.Schema.Type<typeof Rates> {}
