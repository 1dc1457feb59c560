import type { TermId } from "../../portfolio/ids.ts"
import type { QuestionRow } from "../QuestionRow.ts"

/** At least one day of the activity (`wholly`: every day) lies in the notice's window of that id. */
export interface InWindow {
  readonly _tag: "InWindow"
  readonly window: TermId
  readonly wholly?: true
}

export const InWindow: QuestionRow<InWindow> = {
  fields: { window: "windows", wholly: true },
  test: (question) => ({ kind: "days", ...question })
}
