import type { CountFact } from "../../portfolio/facts.ts"
import type { FieldsOf, TestFor } from "../columns.ts"

/** The number is at most `percent` % of another one; the percentage itself is allowed. */
export interface ShareAtMost {
  readonly _tag: "ShareAtMost"
  readonly fact: CountFact
  readonly of: CountFact
  readonly percent: number
}

export const fields: FieldsOf<ShareAtMost> = { fact: "count", of: "count", percent: "percent" }

export const test: TestFor<ShareAtMost> = (question) => ({ kind: "share", ...question })
