import type { Fact } from "../../portfolio/facts.ts"
import type { FieldsOf, TestFor } from "../columns.ts"

/** The fact is known; a `false` in `summary` counts as none. Never false while the fact is merely absent. */
export interface Reported {
  readonly _tag: "Reported"
  readonly fact: Fact
}

export const fields: FieldsOf<Reported> = { fact: "fact" }

export const test: TestFor<Reported> = (question) => ({ kind: "known", ...question })
