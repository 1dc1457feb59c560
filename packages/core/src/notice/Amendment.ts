import * as Schema from "effect/Schema"
import * as Struct from "effect/Struct"
import { Vocabulary } from "../condition/Vocabulary.ts"
import { TermId } from "../portfolio/ids.ts"
import { AmendingNotice } from "../rule/Amended.ts"
import { Level, Rule } from "../rule/Rule.ts"
import { Localized } from "../text/schema.ts"
import { Deadline } from "../time/Deadline.ts"
import { PlainDate } from "../time/PlainDate.ts"
import { Window } from "../time/Window.ts"
import { Clause, Criteria } from "./Clause.ts"
import { Guide } from "./Guide.ts"
import { Indicator } from "./Indicator.ts"

/** The number of the clause that says so, in the amending notice. */
const by = { clause: Schema.NonEmptyString }

/** A rule has another deadline, or its limit becomes one; `says` is what it says now, where its words name the time. */
export const DeadlineMoved = Schema.TaggedStruct("DeadlineMoved", {
  ...by,
  rule: TermId,
  deadline: Deadline,
  says: Schema.optionalKey(Localized)
})
/** A window has other days, both included, or its tentative ones are confirmed; every rule that uses it is changed by this. */
export const WindowMoved = Schema.TaggedStruct("WindowMoved", {
  ...by,
  window: Schema.NonEmptyString,
  start: PlainDate,
  end: PlainDate,
  /** Set where these days too are provisional (暂定). */
  tentative: Schema.optionalKey(Schema.Literal(true))
})
/** A rule becomes the one given, which has its id. */
export const RuleReplaced = Schema.TaggedStruct("RuleReplaced", { ...by, rule: Rule })
/** A rule is no longer asked. */
export const RuleRemoved = Schema.TaggedStruct("RuleRemoved", { ...by, rule: TermId })
/** A clause of the amended notice has a further rule. */
export const RuleAdded = Schema.TaggedStruct("RuleAdded", { ...by, to: Schema.NonEmptyString, rule: Rule })
/** The notice has a further clause, after all others. */
export const ClauseAdded = Schema.TaggedStruct("ClauseAdded", { ...by, added: Clause })

/** An indicator becomes the one given, which has its id. */
export const IndicatorReplaced = Schema.TaggedStruct("IndicatorReplaced", { ...by, indicator: Indicator })
/** An indicator is no longer measured. */
export const IndicatorRemoved = Schema.TaggedStruct("IndicatorRemoved", { ...by, indicator: TermId })
/** A clause of the amended notice has a further indicator. */
export const IndicatorAdded = Schema.TaggedStruct("IndicatorAdded", {
  ...by,
  to: Schema.NonEmptyString,
  indicator: Indicator
})
/** What the office chooses by under a clause is other than it was, or is said for the first time. */
export const CriteriaReplaced = Schema.TaggedStruct("CriteriaReplaced", {
  ...by,
  of: Schema.NonEmptyString,
  criteria: Criteria
})
/** How something is done under a clause is other than it was, or is explained for the first time. */
export const GuideReplaced = Schema.TaggedStruct("GuideReplaced", { ...by, of: Schema.NonEmptyString, guide: Guide })

/** What a notice may change of another, out of a closed set. */
export const NoticeChange = Schema.Union([
  DeadlineMoved,
  WindowMoved,
  RuleReplaced,
  RuleRemoved,
  RuleAdded,
  ClauseAdded,
  IndicatorReplaced,
  IndicatorRemoved,
  IndicatorAdded,
  CriteriaReplaced,
  GuideReplaced
]).annotate({ identifier: "NoticeChange" })
export type NoticeChange = typeof NoticeChange.Type

/** Windows and terms that the changes use and the amended notice does not declare. */
const Declared = Schema.Struct({
  windows: Schema.Array(Window),
  ...Vocabulary.fields
}).mapFields(Struct.map(Schema.optionalKey))

/**
 * A notice that changes another one (补充通知、延期通知), as data: what it changes and in which of its clauses.
 * `mergeNotices` makes of both the notice that holds from its day of issue on.
 *
 * @example
 * ```ts
 * import { Amendment } from "@kepu/core/schema"
 * import * as Schema from "effect/Schema"
 *
 * const changes = [{ _tag: "RuleRemoved", clause: "一", rule: "member-unit-activity" }]
 * const head = { id: "change-1", title: "补充通知", issuedOn: "2023-09-01", issuer: "县科协" }
 * const data = { format: "kepu.amendment/1", ...head, amends: { notice: "pucheng-2023", changes } }
 * console.log(Schema.is(Amendment)(data), Schema.is(Amendment)({ ...data, issuer: "" })) // true false
 * ```
 */
export const Amendment = Schema.Struct({
  format: Schema.Literal("kepu.amendment/1"),
  ...AmendingNotice.fields,
  issuer: Schema.NonEmptyString,
  /** Set where an office below issues it: it may add to what the notice asks, and take nothing from it. */
  below: Schema.optionalKey(
    Schema.Struct({
      level: Level,
      /** Its region: GB/T 2260 code and name. What it adds is asked in this region alone. */
      region: Schema.Struct({ code: Schema.String.check(Schema.isPattern(/^\d{6}$/u)), name: Localized })
    })
  ),
  amends: Schema.Struct({
    /** Id of the notice that is changed, or of an earlier amendment of it. */
    notice: Schema.NonEmptyString,
    declares: Schema.optionalKey(Declared),
    /** In the order in which they are made. */
    changes: Schema.NonEmptyArray(NoticeChange)
  })
}).annotate({ identifier: "Amendment" })
export interface Amendment extends Schema.Schema.Type<typeof Amendment> {}
