import * as Schema from "effect/Schema"
import { amendable } from "../rule/Amended.ts"
import { Modality, Rule } from "../rule/Rule.ts"
import { Localized } from "../text/schema.ts"
import { Guide } from "./Guide.ts"
import { Indicator } from "./Indicator.ts"

/** By what the office chooses among recommended activities; `open` if the notice's list is not closed (等). */
export const Criteria = Schema.Struct({
  names: Schema.NonEmptyArray(Localized),
  open: Schema.Boolean,
  /** Points of each, in the order of `names`, if the notice gives any. */
  points: Schema.optionalKey(Schema.NonEmptyArray(Schema.Natural)),
  ...amendable
})
export interface Criteria extends Schema.Schema.Type<typeof Criteria> {}

/** What a sentence can have become other than rules and indicators. */
export const accounts = ["definition", "informative", "judgement", "guide"] as const

/** A part of the notice, under the number by which people cite it. */
export const Clause = Schema.Struct({
  /** As printed, each level joined: `三（五）5`. */
  number: Schema.NonEmptyString,
  /** A key phrase of the clause, at most 20 characters. */
  phrase: Schema.NonEmptyString.check(Schema.isMaxCodePoints(20)),
  summary: Localized,
  /** The strongest way in which the clause binds; absent where it binds nobody. */
  modality: Schema.optionalKey(Modality),
  /** The reading taken where its words are open. */
  reading: Schema.optionalKey(Localized),
  /** SHA-256 of the clause's normalised text, by which a holder of the notice can tell that it is the one encoded. */
  fingerprint: Schema.String.check(Schema.isPattern(/^sha256-[0-9a-f]{64}$/u)),
  /**
   * What each sentence of the clause's text has become, in its order: ids of rules, indicators, items and vetoes of the
   * rubric that the clause gives, and the words
   * `definition` (data of the notice), `informative` (binds nobody), `judgement` and `guide`, separated by spaces
   * and the chief one first. A notice that accounts for all of its text has an entry for each.
   */
  sentences: Schema.optionalKey(Schema.Array(Schema.NonEmptyString)),
  rules: Schema.Array(Rule),
  indicators: Schema.optionalKey(Schema.NonEmptyArray(Indicator)),
  criteria: Schema.optionalKey(Criteria),
  guide: Schema.optionalKey(Guide)
}).annotate({ identifier: "Clause" })
export interface Clause extends Schema.Schema.Type<typeof Clause> {}
