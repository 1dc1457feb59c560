import type { CountFact } from "../../portfolio/facts.ts"
import type { Asks, QuestionFields } from "../QuestionFields.ts"

/** The number is at most `percent` % of another one; the percentage itself is allowed. */
export interface ShareAtMost {
  readonly _tag: "ShareAtMost"
  readonly fact: CountFact
  readonly of: CountFact
  readonly percent: number
}

export const ShareAtMostFields: QuestionFields<ShareAtMost> = { fact: "count", of: "count", percent: "percent" }

export const ShareAtMost: Asks<ShareAtMost> = (question) => ({ kind: "share", ...question })
