import type { QuestionRow } from "../QuestionRow.ts"

/** Holds for every activity. */
export interface Always {
  readonly _tag: "Always"
}

export const Always: QuestionRow<Always> = {
  fields: {},
  test: () => ({ kind: "anything" })
}
