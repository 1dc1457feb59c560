import type { CountFact } from "../../portfolio/facts.ts"
import type { QuestionRow } from "../QuestionRow.ts"

/** The number is at most `percent` % of another one; the percentage itself is allowed. */
export interface ShareAtMost {
  readonly _tag: "ShareAtMost"
  readonly fact: CountFact
  readonly of: CountFact
  readonly percent: number
}

export const ShareAtMost: QuestionRow<ShareAtMost> = {
  fields: { fact: "count", of: "count", percent: "percent" },
  test: (question) => ({ kind: "share", ...question })
}
