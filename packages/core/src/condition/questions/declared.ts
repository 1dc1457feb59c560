import type { TermId } from "../../portfolio/ids.ts"
import type { PlainDate } from "../../time/PlainDate.ts"
import type { Check } from "../Check.ts"
import type { Asks, QuestionFields } from "../QuestionFields.ts"
import type { Test } from "../Test.ts"

// Questions about facts that the notice declares. A number of an activity may be compared with one that every notice has.

const asks = (fact: TermId, check: Check): Test => ({ kind: "declared", fact, check })

/** The declared fact is known, and not a no. */
export interface FactReported {
  readonly _tag: "FactReported"
  readonly fact: TermId
}

export const FactReportedFields: QuestionFields<FactReported> = { fact: "facts" }

export const FactReported: Asks<FactReported> = (question) => asks(question.fact, { is: "known" })

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

export const FactInFields: QuestionFields<FactIn> = { fact: "facts", values: ["value"] }

export const FactIn: Asks<FactIn> = ({ choices, fact, values }: Lowered) => asks(fact, { is: "among", values, choices })

/** The number is at least `number`, the number itself included. */
export interface FactAtLeast {
  readonly _tag: "FactAtLeast"
  readonly fact: TermId
  readonly number: number
}

export const FactAtLeastFields: QuestionFields<FactAtLeast> = { fact: "facts", number: "amount" }

export const FactAtLeast: Asks<FactAtLeast> = (question) => asks(question.fact, { is: "number", from: question.number })

/** The number is at most `number`, the number itself included. */
export interface FactAtMost {
  readonly _tag: "FactAtMost"
  readonly fact: TermId
  readonly number: number
}

export const FactAtMostFields: QuestionFields<FactAtMost> = { fact: "facts", number: "amount" }

export const FactAtMost: Asks<FactAtMost> = (question) => asks(question.fact, { is: "number", to: question.number })

/** The date is `date` or later. */
export interface FactFrom {
  readonly _tag: "FactFrom"
  readonly fact: TermId
  readonly date: PlainDate
}

export const FactFromFields: QuestionFields<FactFrom> = { fact: "facts", date: "date" }

export const FactFrom: Asks<FactFrom> = (question) => asks(question.fact, { is: "date", from: question.date })

/** The date is `date` or earlier. */
export interface FactUntil {
  readonly _tag: "FactUntil"
  readonly fact: TermId
  readonly date: PlainDate
}

export const FactUntilFields: QuestionFields<FactUntil> = { fact: "facts", date: "date" }

export const FactUntil: Asks<FactUntil> = (question) => asks(question.fact, { is: "date", to: question.date })

/** The number is at most `percent` % of another one; the percentage itself is allowed. */
export interface FactShareAtMost {
  readonly _tag: "FactShareAtMost"
  readonly fact: TermId
  readonly of: TermId
  readonly percent: number
}

export const FactShareAtMostFields: QuestionFields<FactShareAtMost> = { fact: "facts", of: "facts", percent: "percent" }

export const FactShareAtMost: Asks<FactShareAtMost> = (question) =>
  asks(question.fact, { is: "share", of: question.of, most: question.percent })

/** The number is at least `percent` % of another one; the percentage itself is enough. */
export interface FactShareAtLeast {
  readonly _tag: "FactShareAtLeast"
  readonly fact: TermId
  readonly of: TermId
  readonly percent: number
}

export const FactShareAtLeastFields: QuestionFields<FactShareAtLeast> = {
  fact: "facts",
  of: "facts",
  percent: "percent"
}

export const FactShareAtLeast: Asks<FactShareAtLeast> = (question) =>
  asks(question.fact, { is: "share", of: question.of, least: question.percent })

/** The number is less than `percent` % of another one (不到一半); the percentage itself is not. */
export interface FactShareBelow {
  readonly _tag: "FactShareBelow"
  readonly fact: TermId
  readonly of: TermId
  readonly percent: number
}

export const FactShareBelowFields: QuestionFields<FactShareBelow> = { fact: "facts", of: "facts", percent: "percent" }

export const FactShareBelow: Asks<FactShareBelow> = (question) =>
  asks(question.fact, { is: "share", of: question.of, under: question.percent })

/** The number is less than another one. */
export interface FactBelow {
  readonly _tag: "FactBelow"
  readonly fact: TermId
  readonly of: TermId
}

export const FactBelowFields: QuestionFields<FactBelow> = { fact: "facts", of: "facts" }

export const FactBelow: Asks<FactBelow> = (question) => asks(question.fact, { is: "below", of: question.of })

/**
 * The date is not after another one; the same day is allowed. Either may be `time`, that of the activity: its last day is
 * not after a date, or a date is not after its first day.
 */
export interface FactBefore {
  readonly _tag: "FactBefore"
  readonly fact: TermId
  readonly of: TermId
}

export const FactBeforeFields: QuestionFields<FactBefore> = { fact: "facts", of: "facts" }

export const FactBefore: Asks<FactBefore> = (question) => asks(question.fact, { is: "before", of: question.of })
