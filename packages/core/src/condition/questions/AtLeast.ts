import type { CountFact } from "../../portfolio/facts.ts"
import type { Asks, QuestionFields } from "../QuestionFields.ts"

/** The number is at least `number` (不少于, 以上: the number itself is enough). */
export interface AtLeast {
  readonly _tag: "AtLeast"
  readonly fact: CountFact
  readonly number: number
}

export const AtLeastFields: QuestionFields<AtLeast> = { fact: "count", number: "number" }

export const AtLeast: Asks<AtLeast> = ({ fact, number }) => ({ kind: "number", fact, least: number })
