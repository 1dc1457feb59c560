import type { TermId } from "../../portfolio/ids.ts"
import type { QuestionRow } from "../QuestionRow.ts"

/** The activity is listed in the annex form. */
export interface ListedIn {
  readonly _tag: "ListedIn"
  readonly annex: TermId
}

export const ListedIn: QuestionRow<ListedIn> = {
  fields: { annex: "annexes" },
  test: ({ annex }) => ({ kind: "lists", fact: "annexes", values: [annex] })
}
