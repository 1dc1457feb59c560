import * as Schema from "effect/Schema"
import { Finding } from "../assessment/Finding.ts"
import { Subject } from "../requirement/Subject.ts"
import { TermId } from "../portfolio/ids.ts"
import { Localized } from "../text/schema.ts"
import { PlainDate } from "../time/PlainDate.ts"
import { Dominance } from "../rank/Dominance.ts"
import { Indicators } from "../rank/Indicators.ts"
import { Quantity } from "../rank/Quantity.ts"
import { Ranking } from "../rank/Ranking.ts"

/**
 * How many activities may be chosen: of each unit, and in all; what is absent is not limited by the caller.
 *
 * @example
 * ```ts
 * import { Quotas } from "@kepu/core/schema"
 * import * as Schema from "effect/Schema"
 *
 * const is = Schema.is(Quotas)
 * console.log(is({ perUnit: 2, total: 20 }), is({ perUnit: -1 })) // true false
 * ```
 */
export const Quotas = Schema.Struct({
  perUnit: Schema.optionalKey(Schema.Natural),
  total: Schema.optionalKey(Schema.Natural)
}).annotate({ identifier: "Quotas" })
export interface Quotas extends Schema.Schema.Type<typeof Quotas> {}

const OfActivity = {
  activity: Subject,
  /** The unit that recommends it: who did so, else its host. */
  unit: Subject
}

/**
 * Whether an activity can be recommended: `met` if it fulfils every `must` of a recommendation. The findings are those
 * that are unmet or undetermined, of any modality; where they are no `must`, they are advice.
 */
export const Eligibility = Schema.Struct({
  ...OfActivity,
  status: Schema.Literals(["met", "unmet", "undetermined"]),
  findings: Schema.Array(Finding)
}).annotate({ identifier: "Eligibility" })
export interface Eligibility extends Schema.Schema.Type<typeof Eligibility> {}

/** Set where facts that are not known may still change its rank. */
const provisional = Schema.optionalKey(Schema.Literal(true))

/** An activity that is chosen, with its rank among the eligible ones and its points. */
export const Chosen = Schema.Struct({
  ...OfActivity,
  rank: Schema.Natural,
  points: Quantity,
  provisional
}).annotate({ identifier: "Chosen" })
export interface Chosen extends Schema.Schema.Type<typeof Chosen> {}

/**
 * Why an eligible activity is not chosen: there are no weights, so it is for a person to choose; the unit's quota or
 * the total is used up by those ahead; or it is level with others, of which only some may be chosen.
 */
export const WhyNot = Schema.Literals(["no-weights", "unit-quota", "total", "tie"])
export type WhyNot = typeof WhyNot.Type

/** An eligible activity that is not chosen, with the code of the reason and the reason in words. */
export const NotChosen = Schema.Struct({ ...OfActivity, why: WhyNot, reason: Localized, provisional }).annotate({
  identifier: "NotChosen"
})
export interface NotChosen extends Schema.Schema.Type<typeof NotChosen> {}

/** A box of a form: what is to stand in it, absent where that is not known. */
export const DraftField = Schema.Struct({
  label: Schema.NonEmptyString,
  value: Schema.optionalKey(Schema.NonEmptyString),
  required: Schema.Boolean,
  /** The box takes a seal (盖章) and a date; `on` is the date, if there is one yet. */
  seal: Schema.optionalKey(Schema.Literal(true)),
  on: Schema.optionalKey(PlainDate)
}).annotate({ identifier: "DraftField" })
export interface DraftField extends Schema.Schema.Type<typeof DraftField> {}

/** A recommendation form (annex 2) of a chosen activity, filled in as far as the facts go; fields in printed order. */
export const Draft = Schema.Struct({
  ...OfActivity,
  annex: TermId,
  title: Localized,
  fields: Schema.Array(DraftField)
}).annotate({ identifier: "Draft" })
export interface Draft extends Schema.Schema.Type<typeof Draft> {}

/**
 * Which activities can be recommended as excellent ones, and which are (择优推荐).
 *
 * @example
 * ```ts
 * import { portfolioFromData } from "@kepu/core"
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 * import { recommend } from "@kepu/core/rank"
 * import { Selection } from "@kepu/core/schema"
 * import * as Schema from "effect/Schema"
 *
 * const portfolio = portfolioFromData({ units: [{ id: "edu", name: "县教育局" }], activities: [] })
 * const selection = recommend(notice, portfolio, { asOf: "2023-10-01" })
 * console.log(Schema.is(Selection)(selection), selection.chosen.length) // true 0
 * ```
 */
export const Selection = Schema.Struct({
  quotas: Quotas,
  /** In the order of the portfolio, as are the ineligible ones. */
  eligible: Schema.Array(Eligibility),
  ineligible: Schema.Array(Eligibility),
  /** Indicators of the eligible activities, each for itself; of the region they are those of all activities. */
  indicators: Indicators,
  /** Among the eligible activities, over the indicators of the clauses that say by what is chosen. */
  dominance: Dominance,
  /** Absent without weights. */
  ranking: Schema.optionalKey(Ranking),
  /** In the order of the ranking, as are the drafts and those not chosen; without weights nothing is chosen. */
  chosen: Schema.Array(Chosen),
  notChosen: Schema.Array(NotChosen),
  drafts: Schema.Array(Draft)
}).annotate({ identifier: "Selection" })
export interface Selection extends Schema.Schema.Type<typeof Selection> {}
