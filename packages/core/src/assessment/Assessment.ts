import * as Schema from "effect/Schema"
import { Validity } from "../notice/Validity.ts"
import { Instant } from "../time/Instant.ts"
import { Finding } from "./Finding.ts"

/** How many units and activities were judged, and how many findings have each status that asks for attention. */
export const Counts = Schema.Struct({
  units: Schema.Natural,
  activities: Schema.Natural,
  met: Schema.Natural,
  unmet: Schema.Natural,
  pending: Schema.Natural,
  undetermined: Schema.Natural,
  judgement: Schema.Natural
})

/**
 * What was found of a portfolio under a notice at a moment (评估): every rule answered for every subject.
 *
 * @example
 * ```ts
 * import { assess, portfolioFromData } from "@kepu/core"
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 * import { Assessment } from "@kepu/core/schema"
 * import * as Schema from "effect/Schema"
 *
 * const portfolio = portfolioFromData({ units: [{ id: "edu", name: "县教育局" }], activities: [] })
 * const assessment = assess(notice, portfolio, { asOf: "2023-10-01" })
 * console.log(Schema.decodeUnknownSync(Assessment)(JSON.parse(JSON.stringify(assessment))).counts.units) // 1
 * ```
 */
export const Assessment = Schema.Struct({
  notice: Schema.Struct({ id: Schema.String, digest: Schema.String }),
  asOf: Instant,
  /** Whether the notice was the one to ask then; it is asked all the same. */
  validity: Validity,
  counts: Counts,
  findings: Schema.Array(Finding)
}).annotate({ identifier: "Assessment" })
export interface Assessment extends Schema.Schema.Type<typeof Assessment> {}
