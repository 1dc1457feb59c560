import * as Schema from "effect/Schema"
import { Localized } from "../text/schema.ts"
import { accounts } from "./Clause.ts"
import { clauseStates, sentenceKinds } from "./words.ts"

/**
 * What a sentence counts as; `changed` if its clause is no longer the one that was encoded.
 *
 * @example
 * ```ts
 * import { SentenceKind } from "@kepu/core/schema"
 * import * as Schema from "effect/Schema"
 *
 * const is = Schema.is(SentenceKind)
 * console.log(is("rule"), is("sentence")) // true false
 * ```
 */
export const SentenceKind = Schema.Literals(["rule", "indicator", "points", ...accounts, "changed", "unaccounted"])
export type SentenceKind = typeof SentenceKind.Type

/**
 * What each kind of sentence is called in both languages.
 *
 * @example
 * ```ts
 * import { sentenceKindName } from "@kepu/core/notice"
 *
 * console.log(sentenceKindName.rule["zh-CN"], sentenceKindName.rule.en) // 规则 rule
 * ```
 */
export const sentenceKindName: Readonly<Record<SentenceKind, Localized>> = sentenceKinds

/**
 * How a clause stands to the text:
 *
 * - `accounted`: it is the text that was encoded, and the notice says what every sentence has become;
 * - `changed`: its fingerprint is another one;
 * - `unaccounted`: the notice does not say of every sentence what it has become, or has rules that none became;
 * - `missing-in-source` and `not-in-notice`: only the notice has the clause, or only the text.
 *
 * @example
 * ```ts
 * import { ClauseState } from "@kepu/core/schema"
 * import * as Schema from "effect/Schema"
 *
 * const is = Schema.is(ClauseState)
 * console.log(is("changed"), is("new")) // true false
 * ```
 */
export const ClauseState = Schema.Literals([
  "accounted",
  "changed",
  "unaccounted",
  "missing-in-source",
  "not-in-notice"
])
export type ClauseState = typeof ClauseState.Type

/**
 * What each state of a clause is called in both languages.
 *
 * @example
 * ```ts
 * import { clauseStateName } from "@kepu/core/notice"
 *
 * console.log(clauseStateName.changed["zh-CN"], clauseStateName.changed.en) // 文字已变 changed
 * ```
 */
export const clauseStateName: Readonly<Record<ClauseState, Localized>> = clauseStates

/** A rule, an indicator or an account, by the name that people know it by. */
export const Named = Schema.Struct({ id: Schema.String, name: Localized })
export interface Named extends Schema.Schema.Type<typeof Named> {}

/** A sentence: how it begins, what it has become, and as what it is counted, which is the first thing it has become. */
export const SentenceTrace = Schema.Struct({
  excerpt: Schema.String,
  kind: SentenceKind,
  became: Schema.Array(Named)
})
export interface SentenceTrace extends Schema.Schema.Type<typeof SentenceTrace> {}

/** What has become of a clause. */
export const ClauseTrace = Schema.Struct({
  number: Schema.String,
  state: ClauseState,
  /** What is the matter, unless the clause is accounted for. */
  message: Schema.optionalKey(Localized),
  /** The fingerprint of the text, if the text has the clause. */
  fingerprint: Schema.optionalKey(Schema.String),
  sentences: Schema.Array(SentenceTrace),
  /** The rules and indicators that rest on the clause, or on a window that it sets. */
  rests: Schema.Array(Named)
})
export interface ClauseTrace extends Schema.Schema.Type<typeof ClauseTrace> {}

/**
 * What has become of a text of a notice, sentence by sentence: the clauses in the order of the text, then those it lacks.
 *
 * @example
 * ```ts
 * import { trace } from "@kepu/core/notice"
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 * import { Trace } from "@kepu/core/schema"
 * import * as Schema from "effect/Schema"
 *
 * const traced = trace(notice, "一、活动主题")
 * console.log(Schema.is(Trace)(traced), traced.wholly) // true false
 * ```
 */
export const Trace = Schema.Struct({
  format: Schema.Literal("kepu.trace/1"),
  notice: Schema.String,
  /** Whether every clause is accounted for. */
  wholly: Schema.Boolean,
  counts: Schema.Struct({
    sentences: Schema.Natural,
    kinds: Schema.Record(SentenceKind, Schema.Natural),
    clauses: Schema.Record(ClauseState, Schema.Natural)
  }),
  clauses: Schema.Array(ClauseTrace)
}).annotate({ identifier: "Trace" })
export interface Trace extends Schema.Schema.Type<typeof Trace> {}
