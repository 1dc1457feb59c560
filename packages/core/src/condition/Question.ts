import type { Asks } from "./QuestionFields.ts"
import { tests } from "./questions/table.ts"
import type { Test } from "./Test.ts"

type Tests = typeof tests

/** A question about one activity; `questions/` has a file for each. */
export type Question = { [T in keyof Tests]: Parameters<Tests[T]>[0] }[keyof Tests]

/** The `_tag` by which kinds of questions are told apart, such as `HasTopic`. */
export type QuestionTag = Question["_tag"]

/** The question of a tag. */
export type QuestionOf<T extends QuestionTag> = Extract<Question, { readonly _tag: T }>

type Flags<Q> = { [K in keyof Q]-?: Q[K] extends true | undefined ? K : never }[keyof Q] & string

/** What a question is said as: by its tag, and by its flag if one is set. */
export type Said = { [T in QuestionTag]: T | `${T} ${Flags<QuestionOf<T>>}` }[QuestionTag]

/**
 * What is advised: what a question is said as, save for those about what is stated of an activity, or declared by the
 * notice, and then only checked; or that the fact be reported, that it is too late, that it be checked or must not be so.
 */
export type Advised =
  | Exclude<Said, `Fact${string}` | "HasTopic" | "ProgrammeIn">
  | "report"
  | "tooLate"
  | "verify"
  | "avoid"

/** Whether it is the tag of a question. */
export const isQuestionTag = (tag: unknown): tag is QuestionTag => typeof tag === "string" && Object.hasOwn(tests, tag)

/**
 * The test that a question makes of an activity.
 *
 * @example
 * ```ts
 * import type { TermId } from "@kepu/core/portfolio"
 * import { testOf } from "@kepu/core/tables"
 *
 * console.log(testOf({ _tag: "HasTopic", topic: "energy" as TermId }).kind) // lists
 * ```
 */
export const testOf = (question: Question): Test => (tests[question._tag] as Asks<Question>)(question)
