import type { CountFact } from "../../portfolio/facts.ts"
import type { Asks, QuestionFields } from "../QuestionFields.ts"

/** The number is at most `number` (不超过, 以内: the number itself is allowed). */
export interface AtMost {
  readonly _tag: "AtMost"
  readonly fact: CountFact
  readonly number: number
}

export const AtMostFields: QuestionFields<AtMost> = { fact: "count", number: "number" }

export const AtMost: Asks<AtMost> = ({ fact, number }) => ({ kind: "number", fact, most: number })
