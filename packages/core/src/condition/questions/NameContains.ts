import type { Asks, QuestionFields } from "../QuestionFields.ts"

/** The name contains at least one of the words, as a person sees them: width, invisible marks and spacing do not count. */
export interface NameContains {
  readonly _tag: "NameContains"
  readonly words: readonly [string, ...Array<string>]
}

export const NameContainsFields: QuestionFields<NameContains> = { words: ["text"] }

export const NameContains: Asks<NameContains> = (question) => ({ kind: "name", ...question })
