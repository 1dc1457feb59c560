import type { CountFact } from "../../portfolio/facts.ts"
import type { QuestionRow } from "../QuestionRow.ts"

/** The number is at least `number` (不少于, 以上: the number itself is enough). */
export interface AtLeast {
  readonly _tag: "AtLeast"
  readonly fact: CountFact
  readonly number: number
}

export const AtLeast: QuestionRow<AtLeast> = {
  fields: { fact: "count", number: "number" },
  test: ({ fact, number }) => ({ kind: "number", fact, least: number })
}
