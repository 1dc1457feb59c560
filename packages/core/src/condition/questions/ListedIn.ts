import type { TermId } from "../../portfolio/ids.ts"
import type { FieldsOf, TestFor } from "../columns.ts"

/** The activity is listed in the annex form. */
export interface ListedIn {
  readonly _tag: "ListedIn"
  readonly annex: TermId
}

export const fields: FieldsOf<ListedIn> = { annex: "annexes" }

export const test: TestFor<ListedIn> = ({ annex }) => ({ kind: "lists", fact: "annexes", values: [annex] })
