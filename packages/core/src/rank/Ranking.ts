import * as Schema from "effect/Schema"
import { Subject } from "../requirement/Subject.ts"
import { TermId } from "../portfolio/ids.ts"
import { Instant } from "../time/Instant.ts"
import { Quantity } from "./Quantity.ts"
import { Weights } from "./Weights.ts"

/** What one item of the weights earned. */
export const ItemPoints = Schema.Struct({
  indicator: TermId,
  value: Quantity,
  points: Quantity,
  /** The cap took points away; a number that just reaches it loses none. */
  capped: Schema.Boolean,
  /** Points that the known number falls short of the item's most; absent where nothing caps the item. */
  deducted: Schema.optionalKey(Schema.Natural)
}).annotate({ identifier: "ItemPoints" })
export interface ItemPoints extends Schema.Schema.Type<typeof ItemPoints> {}

/** One unit or activity of a ranking: where it stands, and the points item by item. */
export const RankingRow = Schema.Struct({
  /** 1, 2, 2, 4: one more than the number of rows ahead, on what is known. */
  rank: Schema.Natural,
  /** The ranks that it may have when open facts become known, both included. */
  ranks: Schema.Struct({ best: Schema.Natural, worst: Schema.Natural }),
  subject: Subject,
  /** The host, where the subject is an activity. */
  unit: Schema.optionalKey(Subject),
  points: Quantity,
  /** One for each item of the weights, in their order. */
  breakdown: Schema.Array(ItemPoints),
  /** The quantities of the tie-breaks, in their order. */
  tieBreaks: Schema.Array(Quantity)
}).annotate({ identifier: "RankingRow" })
export interface RankingRow extends Schema.Schema.Type<typeof RankingRow> {}

/**
 * Who stands where under the caller's weights (排序), ordered by rank, then by name.
 *
 * @example
 * ```ts
 * import { portfolioFromData } from "@kepu/core"
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 * import { indicate, rank } from "@kepu/core/rank"
 * import { Ranking, Weights } from "@kepu/core/schema"
 * import * as Schema from "effect/Schema"
 *
 * const portfolio = portfolioFromData({ units: [{ id: "edu", name: "县教育局" }], activities: [] })
 * const items = [{ indicator: "activities-published", points: 1, scale: { _tag: "PerUnit", per: 1 } }]
 * const weights = Schema.decodeUnknownSync(Weights)({ format: "kepu.weights/1", items })
 * const ranking = rank(indicate(notice, portfolio, { asOf: "2023-10-01" }), weights)
 * console.log(Schema.is(Ranking)(ranking), ranking.rows[0]?.rank) // true 1
 * ```
 */
export const Ranking = Schema.Struct({
  notice: Schema.Struct({ id: Schema.String, digest: Schema.String }),
  asOf: Instant,
  weights: Weights,
  /** Digest of the weights. */
  digest: Schema.String,
  rows: Schema.Array(RankingRow)
}).annotate({ identifier: "Ranking" })
export interface Ranking extends Schema.Schema.Type<typeof Ranking> {}
