import type { QuestionRow } from "../QuestionRow.ts"

/** The name contains at least one of the words, as a person sees them: width, invisible marks and spacing do not count. */
export interface NameContains {
  readonly _tag: "NameContains"
  readonly words: readonly [string, ...Array<string>]
}

export const NameContains: QuestionRow<NameContains> = {
  fields: { words: ["text"] },
  test: (question) => ({ kind: "name", ...question })
}
