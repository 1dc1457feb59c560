import type { QuestionRow } from "../QuestionRow.ts"

/** The activity's last day has come. */
export interface LastDayReached {
  readonly _tag: "LastDayReached"
}

export const LastDayReached: QuestionRow<LastDayReached> = {
  fields: {},
  test: () => ({ kind: "over" })
}
