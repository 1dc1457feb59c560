import * as Schema from "effect/Schema"
import { activityFacts, type Choice } from "../portfolio/facts.ts"
import { TermId } from "../portfolio/ids.ts"
import { dayKinds } from "../time/dayKinds.ts"
import { PlainDate } from "../time/PlainDate.ts"
import { CountFact, Fact } from "./Fact.ts"
import type { Question as AnyQuestion, QuestionTag } from "./Question.ts"
import { questionFields } from "./questions/table.ts"
import type { Domain, Field } from "./QuestionFields.ts"

/** The schema of what a field may hold; of a choice, its row has the values. */
const domains: { readonly [D in Exclude<Domain, Choice>]: Schema.Top } = {
  windows: TermId,
  unitKinds: TermId,
  responsibilities: TermId,
  topics: TermId,
  settings: TermId,
  programmes: TermId,
  facilities: TermId,
  documents: TermId,
  annexes: TermId,
  text: Schema.NonEmptyString,
  fact: Fact,
  count: CountFact,
  number: Schema.Natural,
  percent: Schema.Natural,
  facts: TermId,
  amount: Schema.Finite,
  date: PlainDate,
  value: Schema.NonEmptyString,
  weekday: Schema.Literals(dayKinds)
}

const isChoice = (domain: Domain): domain is Choice => Object.hasOwn(activityFacts, domain) && !(domain in domains)

const domainOf = (domain: Domain): Schema.Top =>
  isChoice(domain) ? Schema.Literals(activityFacts[domain].values) : domains[domain]

const fieldOf = (field: Field): Schema.Top => {
  if (field === true) return Schema.optionalKey(Schema.Literal(true))
  return typeof field === "string" ? domainOf(field) : Schema.NonEmptyArray(domainOf(field[0]))
}

type Member = Schema.Codec<AnyQuestion> & {
  readonly fields: { readonly _tag: { readonly schema: { readonly literal: QuestionTag } } }
}

const members = Object.entries(questionFields).map(([tag, fields]) =>
  Schema.TaggedStruct(tag, Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, fieldOf(field)])))
) as unknown as ReadonlyArray<Member>

/** Conditions that ask about the activity directly. */
export const Question = Schema.Union(members)
export type Question = AnyQuestion

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
 * A question about one activity, or a combination of such, out of a closed set. There are no expressions and no
 * callbacks: a condition can be stored, compared, explained, generated and translated to SQL.
 */
export type Condition = Question | All | Any | Not

/** As JSON: nothing of a condition is written otherwise than it is. */
export type ConditionEncoded = Condition

const Nested = Schema.suspend((): Schema.Codec<Condition> => Condition)

/** All that a condition can be: where it stands beside other things, so that what is wrong with one of them alone is told. */
export const conditionMembers = [
  ...members,
  Schema.TaggedStruct("All", { of: Schema.NonEmptyArray(Nested) }),
  Schema.TaggedStruct("Any", { of: Schema.NonEmptyArray(Nested) }),
  Schema.TaggedStruct("Not", { of: Nested })
] as const

/**
 * @example
 * ```ts
 * import { Condition } from "@kepu/core/schema"
 * import * as Schema from "effect/Schema"
 *
 * const is = Schema.is(Condition)
 * console.log(is({ _tag: "NameContains", words: ["食品安全"] }), is({ _tag: "NameIs", words: [] })) // true false
 * ```
 */
export const Condition: Schema.Codec<Condition> = Schema.Union(conditionMembers).annotate({ identifier: "Condition" })
