import type { CountFact } from "../../portfolio/facts.ts"
import type { QuestionRow } from "../QuestionRow.ts"

/** The number is at most `number` (不超过, 以内: the number itself is allowed). */
export interface AtMost {
  readonly _tag: "AtMost"
  readonly fact: CountFact
  readonly number: number
}

export const AtMost: QuestionRow<AtMost> = {
  fields: { fact: "count", number: "number" },
  test: ({ fact, number }) => ({ kind: "number", fact, most: number })
}
