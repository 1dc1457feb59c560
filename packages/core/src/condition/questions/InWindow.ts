import type { TermId } from "../../portfolio/ids.ts"
import type { Asks, QuestionFields } from "../QuestionFields.ts"

/** At least one day of the activity (`wholly`: every day) lies in the notice's window of that id. */
export interface InWindow {
  readonly _tag: "InWindow"
  readonly window: TermId
  readonly wholly?: true
}

export const InWindowFields: QuestionFields<InWindow> = { window: "windows", wholly: true }

export const InWindow: Asks<InWindow> = (question) => ({ kind: "days", ...question })
