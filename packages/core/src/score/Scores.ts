import * as Schema from "effect/Schema"
import { Missing } from "../assessment/Finding.ts"
import { TermId } from "../portfolio/ids.ts"
import { Status } from "../requirement/Status.ts"
import { Subject } from "../requirement/Subject.ts"
import { Localized } from "../text/schema.ts"
import { Instant } from "../time/Instant.ts"

/**
 * Points of which a part may be open: from `from` to `to`, both included; `null` where nothing bounds them on that
 * side. More facts only bring the ends together. Points have two decimals at most: added up in hundredths they are exact.
 */
export const Amount = Schema.Struct({
  from: Schema.NullOr(Schema.Finite),
  to: Schema.NullOr(Schema.Finite)
}).annotate({ identifier: "Amount" })
export interface Amount extends Schema.Schema.Type<typeof Amount> {}

const NonNegative = Schema.Finite.check(Schema.isGreaterThanOrEqualTo(0))

/**
 * What was counted or added up: at least `known`, at most `possible`, both included; `null` where nothing bounds it. A
 * sum of facts may have decimals.
 */
const Counted = Schema.Struct({ known: NonNegative, possible: Schema.NullOr(NonNegative) })

/** What would give an item more points: so many more of what it goes by, or what the text says. */
export const Raise = Schema.Struct({
  /** What the item would then come to; below 0 where it is a deduction. */
  points: Schema.Finite,
  more: Schema.optionalKey(NonNegative),
  text: Localized
}).annotate({ identifier: "Raise" })
export interface Raise extends Schema.Schema.Type<typeof Raise> {}

/** Whether something is there, or is the case; `open` while it is not known or not decided. */
export const State = Schema.Literals(["yes", "no", "open"])
export type State = typeof State.Type

/** What one item came to. */
export const ItemScore = Schema.Struct({
  item: TermId,
  clause: Schema.NonEmptyString,
  /** Of a deduction they are 0 or below. */
  points: Amount,
  /** Where it goes by a number. */
  number: Schema.optionalKey(Counted),
  /** How the rule stands, where it goes by one. */
  status: Schema.optionalKey(Status),
  /** Whether all evidence is there, where some is asked for. */
  evidence: Schema.optionalKey(State),
  /** The facts that are missing, where the points are open. */
  missing: Schema.Array(Missing),
  raise: Schema.optionalKey(Raise)
}).annotate({ identifier: "ItemScore" })
export interface ItemScore extends Schema.Schema.Type<typeof ItemScore> {}

/** What the items add up to: each sum that of its items, and `total` of these sums before any veto. */
export const Sums = Schema.Struct({
  /** Of the items of the full mark. */
  items: Amount,
  /** The same, scaled to another full mark; as `items` where the rubric does not scale. */
  scaled: Amount,
  /** Of the bonuses, and of the deductions (0 or below), with what the rubric allows at most. */
  bonus: Amount,
  deductions: Amount,
  total: Amount
})

/** One unit, or the region, under a rubric: where it stands, its points, grades and vetoes, item by item. */
export const ScoreRow = Schema.Struct({
  /** 1, 2, 2, 4: one more than the number of rows ahead, on the points that are certain. */
  rank: Schema.Natural,
  /** The ranks that it may have when everything is known, both included. */
  ranks: Schema.Struct({ best: Schema.Natural, worst: Schema.Natural }),
  subject: Subject,
  /** Set where it is not known whether the rubric is for this unit: the facts by which it is told. */
  bound: Schema.optionalKey(Schema.Array(Missing)),
  /** After vetoes. */
  total: Amount,
  /** The grades that it may have, the best first; `null` stands for none. Empty where the rubric gives no grades. */
  grades: Schema.Array(Schema.NullOr(TermId)),
  sums: Sums,
  /** One for each item of the rubric, in its order. */
  items: Schema.Array(ItemScore),
  /** One for each veto of the rubric, in its order. */
  vetoes: Schema.Array(
    Schema.Struct({ veto: TermId, clause: Schema.NonEmptyString, applies: State, missing: Schema.Array(Missing) })
  )
}).annotate({ identifier: "ScoreRow" })
export interface ScoreRow extends Schema.Schema.Type<typeof ScoreRow> {}

/**
 * What the rubric of a notice gives at a moment (得分), ordered by rank, then by name.
 *
 * @example
 * ```ts
 * import { portfolioFromData } from "@kepu/core"
 * import { notice } from "@kepu/core/notices/exemplary-county-2026"
 * import { score } from "@kepu/core/rubric"
 * import { Scores } from "@kepu/core/schema"
 * import * as Schema from "effect/Schema"
 *
 * const portfolio = portfolioFromData({ units: [{ id: "sun", name: "孙镇" }], activities: [] })
 * const scores = score(notice, portfolio, { asOf: "2026-10-01" })
 * console.log(Schema.is(Scores)(scores), scores?.rows.length) // true 1
 * ```
 */
export const Scores = Schema.Struct({
  notice: Schema.Struct({ id: Schema.String, digest: Schema.String }),
  asOf: Instant,
  rows: Schema.Array(ScoreRow)
}).annotate({ identifier: "Scores" })
export interface Scores extends Schema.Schema.Type<typeof Scores> {}
