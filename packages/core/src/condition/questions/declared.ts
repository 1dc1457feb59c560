import type { TermId } from "../../portfolio/ids.ts"
import type { PlainDate } from "../../time/PlainDate.ts"
import type { Check } from "../Check.ts"
import type { QuestionRow } from "../QuestionRow.ts"
import type { Test } from "../Test.ts"

// Questions about facts that the notice declares. A number of an activity may be compared with one that every notice has.

const asks = (fact: TermId, check: Check): Test => ({ kind: "declared", fact, check })

/** The declared fact is known, and not a no. */
export interface FactReported {
  readonly _tag: "FactReported"
  readonly fact: TermId
}

export const FactReported: QuestionRow<FactReported> = {
  fields: { fact: "facts" },
  test: (question) => asks(question.fact, { is: "known" })
}

/** The choice is one of the values. */
export interface FactIn {
  readonly _tag: "FactIn"
  readonly fact: TermId
  readonly values: readonly [TermId, ...ReadonlyArray<TermId>]
}
/** All values that the choice has, which `requirement/withChoices` fills in: what is none of them is not known. */
interface Lowered extends FactIn {
  readonly choices?: ReadonlyArray<TermId>
}

export const FactIn: QuestionRow<FactIn> = {
  fields: { fact: "facts", values: ["value"] },
  test: ({ choices, fact, values }: Lowered) => asks(fact, { is: "among", values, choices })
}

/** The number is at least `number`, the number itself included. */
export interface FactAtLeast {
  readonly _tag: "FactAtLeast"
  readonly fact: TermId
  readonly number: number
}

export const FactAtLeast: QuestionRow<FactAtLeast> = {
  fields: { fact: "facts", number: "amount" },
  test: (question) => asks(question.fact, { is: "number", from: question.number })
}

/** The number is at most `number`, the number itself included. */
export interface FactAtMost {
  readonly _tag: "FactAtMost"
  readonly fact: TermId
  readonly number: number
}

export const FactAtMost: QuestionRow<FactAtMost> = {
  fields: { fact: "facts", number: "amount" },
  test: (question) => asks(question.fact, { is: "number", to: question.number })
}

/** The date is `date` or later. */
export interface FactFrom {
  readonly _tag: "FactFrom"
  readonly fact: TermId
  readonly date: PlainDate
}

export const FactFrom: QuestionRow<FactFrom> = {
  fields: { fact: "facts", date: "date" },
  test: (question) => asks(question.fact, { is: "date", from: question.date })
}

/** The date is `date` or earlier. */
export interface FactUntil {
  readonly _tag: "FactUntil"
  readonly fact: TermId
  readonly date: PlainDate
}

export const FactUntil: QuestionRow<FactUntil> = {
  fields: { fact: "facts", date: "date" },
  test: (question) => asks(question.fact, { is: "date", to: question.date })
}

/** The number is at most `percent` % of another one; the percentage itself is allowed. */
export interface FactShareAtMost {
  readonly _tag: "FactShareAtMost"
  readonly fact: TermId
  readonly of: TermId
  readonly percent: number
}

export const FactShareAtMost: QuestionRow<FactShareAtMost> = {
  fields: { fact: "facts", of: "facts", percent: "percent" },
  test: (question) => asks(question.fact, { is: "share", of: question.of, most: question.percent })
}

/** The number is at least `percent` % of another one; the percentage itself is enough. */
export interface FactShareAtLeast {
  readonly _tag: "FactShareAtLeast"
  readonly fact: TermId
  readonly of: TermId
  readonly percent: number
}

export const FactShareAtLeast: QuestionRow<FactShareAtLeast> = {
  fields: { fact: "facts", of: "facts", percent: "percent" },
  test: (question) => asks(question.fact, { is: "share", of: question.of, least: question.percent })
}

/** The number is less than `percent` % of another one (不到一半); the percentage itself is not. */
export interface FactShareBelow {
  readonly _tag: "FactShareBelow"
  readonly fact: TermId
  readonly of: TermId
  readonly percent: number
}

export const FactShareBelow: QuestionRow<FactShareBelow> = {
  fields: { fact: "facts", of: "facts", percent: "percent" },
  test: (question) => asks(question.fact, { is: "share", of: question.of, under: question.percent })
}

/** The number is less than another one. */
export interface FactBelow {
  readonly _tag: "FactBelow"
  readonly fact: TermId
  readonly of: TermId
}

export const FactBelow: QuestionRow<FactBelow> = {
  fields: { fact: "facts", of: "facts" },
  test: (question) => asks(question.fact, { is: "below", of: question.of })
}

/** The date is not after another one; the same day is allowed. */
export interface FactBefore {
  readonly _tag: "FactBefore"
  readonly fact: TermId
  readonly of: TermId
}

export const FactBefore: QuestionRow<FactBefore> = {
  fields: { fact: "facts", of: "facts" },
  test: (question) => asks(question.fact, { is: "before", of: question.of })
}
