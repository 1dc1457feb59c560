import { InputIssue, Dominance, Indicators, Ranking, Robustness, Selection } from "@kepu/core/schema"
import { bySubject, type Eligibility } from "@kepu/core/rank"
import * as Schema from "effect/Schema"
import type { County } from "../../county.ts"
import { type Compared, inOrderOf, type Ranked } from "./compare.ts"

const issues = Schema.Array(InputIssue)

/** What `kepu rank` says without weights, as a file: rows and `dominance` in one order. */
export const IndicatorsDocument = Schema.Struct({
  format: Schema.Literal("kepu.indicators/1"),
  ...Indicators.fields,
  /** Over the indicators of the clauses that say by what the office chooses. */
  dominance: Dominance,
  issues
}).annotate({ identifier: "IndicatorsDocument" })
export interface IndicatorsDocument extends Schema.Schema.Type<typeof IndicatorsDocument> {}

/** What `kepu rank` says with weights, as a file. */
export const RankingDocument = Schema.Struct({
  format: Schema.Literal("kepu.ranking/1"),
  ...Ranking.fields,
  /** All those of the notice, so that items can be told by name. */
  indicators: Indicators.fields.indicators,
  robustness: Robustness,
  issues
}).annotate({ identifier: "RankingDocument" })
export interface RankingDocument extends Schema.Schema.Type<typeof RankingDocument> {}

/** What `kepu recommend` says, as a file: its lists in an order that does not depend on that of the input. */
export const SelectionDocument = Schema.Struct({
  format: Schema.Literal("kepu.selection/1"),
  ...Selection.fields,
  issues
}).annotate({ identifier: "SelectionDocument" })
export interface SelectionDocument extends Schema.Schema.Type<typeof SelectionDocument> {}

export const indicatorsDocument = ({ county, dominance, indicators }: Compared): IndicatorsDocument => ({
  format: "kepu.indicators/1",
  ...indicators,
  dominance,
  issues: county.issues
})

export const rankingDocument = ({ county, indicators, ranking, robustness }: Ranked): RankingDocument => ({
  format: "kepu.ranking/1",
  ...ranking,
  indicators,
  robustness,
  issues: county.issues
})

const byUnit = (a: Eligibility, b: Eligibility): number =>
  bySubject({ subject: a.unit }, { subject: b.unit }) || bySubject({ subject: a.activity }, { subject: b.activity })

/** A selection whose lists do not depend on the order of the input: by unit and activity, or as in the comparison. */
export const inOrder = (selection: Selection): Selection => ({
  ...selection,
  eligible: selection.eligible.toSorted(byUnit),
  ineligible: selection.ineligible.toSorted(byUnit),
  indicators: { ...selection.indicators, rows: inOrderOf(selection.dominance, selection.indicators.rows) }
})

export const selectionDocument = (county: County, selection: Selection): SelectionDocument => ({
  format: "kepu.selection/1",
  ...selection,
  issues: county.issues
})
