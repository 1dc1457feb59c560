import * as Schema from "effect/Schema"
import { Subject } from "../requirement/Subject.ts"
import { Criteria } from "../notice/Clause.ts"
import { TermId } from "../portfolio/ids.ts"
import { Localized } from "../text/schema.ts"
import { Instant } from "../time/Instant.ts"
import { Quantity } from "./Quantity.ts"

/** The indicators of one unit, activity or region, by id. */
export const IndicatorRow = Schema.Struct({
  subject: Subject,
  /** The host, where the subject is an activity. */
  unit: Schema.optionalKey(Subject),
  values: Schema.Record(Schema.String, Quantity)
}).annotate({ identifier: "IndicatorRow" })
export interface IndicatorRow extends Schema.Schema.Type<typeof IndicatorRow> {}

/**
 * What the indicators of a notice (指标) amount to at a moment: numbers that the notice speaks of without asking for
 * one. They carry no points and no order.
 *
 * @example
 * ```ts
 * import { portfolioFromData } from "@kepu/core"
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 * import { indicate } from "@kepu/core/rank"
 * import { Indicators } from "@kepu/core/schema"
 * import * as Schema from "effect/Schema"
 *
 * const portfolio = portfolioFromData({ units: [{ id: "edu", name: "县教育局" }], activities: [] })
 * console.log(Schema.is(Indicators)(indicate(notice, portfolio, { asOf: "2023-10-01" }))) // true
 * ```
 */
export const Indicators = Schema.Struct({
  notice: Schema.Struct({ id: Schema.String, digest: Schema.String }),
  asOf: Instant,
  /** In the order of the notice. */
  indicators: Schema.Array(Schema.Struct({ id: TermId, name: Localized, clause: Schema.NonEmptyString })),
  /** By what the notice says that the office chooses. */
  criteria: Schema.Array(Schema.Struct({ clause: Schema.NonEmptyString, ...Criteria.fields })),
  /** In the order of the portfolio. */
  rows: Schema.Array(IndicatorRow),
  region: IndicatorRow
}).annotate({ identifier: "Indicators" })
export interface Indicators extends Schema.Schema.Type<typeof Indicators> {}
