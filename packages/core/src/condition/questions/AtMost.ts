import type { CountFact } from "../../portfolio/facts.ts"
import type { FieldsOf, TestFor } from "../columns.ts"

/** The number is at most `number` (不超过, 以内: the number itself is allowed). */
export interface AtMost {
  readonly _tag: "AtMost"
  readonly fact: CountFact
  readonly number: number
}

export const fields: FieldsOf<AtMost> = { fact: "count", number: "number" }

export const test: TestFor<AtMost> = ({ fact, number }) => ({ kind: "number", fact, most: number })
