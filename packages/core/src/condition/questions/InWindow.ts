import type { TermId } from "../../portfolio/ids.ts"
import type { FieldsOf, TestFor } from "../columns.ts"

/** At least one day of the activity (`wholly`: every day) lies in the notice's window of that id. */
export interface InWindow {
  readonly _tag: "InWindow"
  readonly window: TermId
  readonly wholly?: true
}

export const fields: FieldsOf<InWindow> = { window: "windows", wholly: true }

export const test: TestFor<InWindow> = (question) => ({ kind: "days", ...question })
