import type { TermId } from "../../portfolio/ids.ts"
import type { Asks, QuestionFields } from "../QuestionFields.ts"

/** The activity is listed in the annex form. */
export interface ListedIn {
  readonly _tag: "ListedIn"
  readonly annex: TermId
}

export const ListedInFields: QuestionFields<ListedIn> = { annex: "annexes" }

export const ListedIn: Asks<ListedIn> = ({ annex }) => ({ kind: "lists", fact: "annexes", values: [annex] })
