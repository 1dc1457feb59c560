import type { QuestionRow } from "./QuestionRow.ts"
import { table } from "./questions/table.ts"
import type { Test } from "./Test.ts"

type Table = typeof table

/** A question about one activity; `questions/` has a file for each. */
export type Question = { [T in keyof Table]: Parameters<Table[T]["test"]>[0] }[keyof Table]
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

/** The row of every question, by its tag. */
export const questionRows: { readonly [T in QuestionTag]: QuestionRow<QuestionOf<T>> } = table

/** The test that a question makes of an activity. */
export const testOf = (question: Question): Test =>
  (questionRows[question._tag] as QuestionRow<Question>).test(question)
