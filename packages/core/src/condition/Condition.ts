import * as Schema from "effect/Schema"
import { Mode, PlatformState } from "../portfolio/Activity.ts"
import { TermId } from "../portfolio/ids.ts"
import { CountFact, Fact } from "./Fact.ts"

/** Holds for every activity. */
export const Always = Schema.TaggedStruct("Always", {})
/** At least one day of the activity (`wholly`: every day) lies in the notice's window of that id. */
export const InWindow = Schema.TaggedStruct("InWindow", {
  window: TermId,
  wholly: Schema.optionalKey(Schema.Literal(true))
})
/** The activity's last day has come. */
export const LastDayReached = Schema.TaggedStruct("LastDayReached", {})
/** The activity is about the topic: declared by the unit, or by a word in the name that the notice lets declare it. */
export const HasTopic = Schema.TaggedStruct("HasTopic", { topic: TermId })
/** The name contains at least one of the words, character by character. */
export const NameContains = Schema.TaggedStruct("NameContains", { words: Schema.NonEmptyArray(Schema.NonEmptyString) })
/** The activity reaches people in one of the settings. */
export const SettingIn = Schema.TaggedStruct("SettingIn", { settings: Schema.NonEmptyArray(TermId) })
/** The activity is in one of the states on the platform. */
export const PlatformIn = Schema.TaggedStruct("PlatformIn", { states: Schema.NonEmptyArray(PlatformState) })
/** The activity is held in one of the modes. */
export const ModeIn = Schema.TaggedStruct("ModeIn", { modes: Schema.NonEmptyArray(Mode) })
/** The activity belongs to one of the programmes: as the unit says, or by a word in the name that declares it. */
export const ProgrammeIn = Schema.TaggedStruct("ProgrammeIn", { programmes: Schema.NonEmptyArray(TermId) })
/** The activity is listed in the annex form. */
export const ListedIn = Schema.TaggedStruct("ListedIn", { annex: TermId })
/** The fact is known; a `false` in `summary` counts as none. Never false while the fact is merely absent. */
export const Reported = Schema.TaggedStruct("Reported", { fact: Fact })
/** The number is at least `number` (不少于, 以上: the number itself is enough). */
export const AtLeast = Schema.TaggedStruct("AtLeast", { fact: CountFact, number: Schema.Natural })

/** The number is at most `number` (不超过, 以内: the number itself is allowed). */
export const AtMost = Schema.TaggedStruct("AtMost", { fact: CountFact, number: Schema.Natural })
/** The number is at most `percent` % of another one; the percentage itself is allowed. */
export const ShareAtMost = Schema.TaggedStruct("ShareAtMost", {
  fact: CountFact,
  of: CountFact,
  percent: Schema.Natural
})

/** Conditions that ask about the activity directly. */
export const Question = Schema.Union([
  Always,
  InWindow,
  LastDayReached,
  HasTopic,
  SettingIn,
  NameContains,
  PlatformIn,
  ModeIn,
  ProgrammeIn,
  ListedIn,
  Reported,
  AtLeast,
  AtMost,
  ShareAtMost
])
export type Question = typeof Question.Type

/** All of the conditions hold. */
export interface All {
  readonly _tag: "All"
  readonly of: readonly [Condition, ...Array<Condition>]
}
/** At least one of the conditions holds. */
export interface Any {
  readonly _tag: "Any"
  readonly of: readonly [Condition, ...Array<Condition>]
}
/** The condition does not hold. */
export interface Not {
  readonly _tag: "Not"
  readonly of: Condition
}

/**
 * A question about one activity, out of a closed set. There are no expressions and no callbacks: a
 * condition can be stored, compared, explained, generated and translated to SQL.
 */
export type Condition = Question | All | Any | Not

interface AllEncoded {
  readonly _tag: "All"
  readonly of: readonly [ConditionEncoded, ...Array<ConditionEncoded>]
}
interface AnyEncoded {
  readonly _tag: "Any"
  readonly of: readonly [ConditionEncoded, ...Array<ConditionEncoded>]
}
interface NotEncoded {
  readonly _tag: "Not"
  readonly of: ConditionEncoded
}
export type ConditionEncoded = typeof Question.Encoded | AllEncoded | AnyEncoded | NotEncoded

const Nested = Schema.suspend((): Schema.Codec<Condition, ConditionEncoded> => Condition)

export const Condition: Schema.Codec<Condition, ConditionEncoded> = Schema.Union([
  ...Question.members,
  Schema.TaggedStruct("All", { of: Schema.NonEmptyArray(Nested) }),
  Schema.TaggedStruct("Any", { of: Schema.NonEmptyArray(Nested) }),
  Schema.TaggedStruct("Not", { of: Nested })
]).annotate({ identifier: "Condition" })
