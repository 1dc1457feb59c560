import type { FieldsOf, TestFor } from "./columns.ts"
import * as table from "./questions/table.ts"
import type { Test } from "./Test.ts"

type Table = typeof table.tests

/** A question about one activity; `questions/` has a file for each. */
export type Question = { [T in keyof Table]: Parameters<Table[T]>[0] }[keyof Table]
export type QuestionTag = Question["_tag"]

/** The question of a tag. */
export type QuestionOf<T extends QuestionTag> = Extract<Question, { readonly _tag: T }>

type Flags<Q> = { [K in keyof Q]-?: Q[K] extends true | undefined ? K : never }[keyof Q] & string

/** What a question is said as: by its tag, and by its flag if one is set. */
export type Said = { [T in QuestionTag]: T | `${T} ${Flags<QuestionOf<T>>}` }[QuestionTag]

/** What is advised: that the fact be reported, that it is too late, or what a question is said as. */
export type Advised = Said | "report" | "tooLate"

/** The fields of every question, by its tag. */
export const fields: { readonly [T in QuestionTag]: FieldsOf<QuestionOf<T>> } = table.fields

const tests: { readonly [T in QuestionTag]: TestFor<QuestionOf<T>> } = table.tests

/** The test that a question makes of an activity. */
export const testOf = (question: Question): Test => (tests[question._tag] as TestFor<Question>)(question)
