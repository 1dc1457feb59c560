import type { CountFact } from "../../portfolio/facts.ts"
import type { FieldsOf, TestFor } from "../columns.ts"

/** The number is at least `number` (不少于, 以上: the number itself is enough). */
export interface AtLeast {
  readonly _tag: "AtLeast"
  readonly fact: CountFact
  readonly number: number
}

export const fields: FieldsOf<AtLeast> = { fact: "count", number: "number" }

export const test: TestFor<AtLeast> = ({ fact, number }) => ({ kind: "number", fact, least: number })
