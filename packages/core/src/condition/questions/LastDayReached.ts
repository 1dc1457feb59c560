import type { Asks } from "../QuestionFields.ts"

/** The activity's last day has come. */
export interface LastDayReached {
  readonly _tag: "LastDayReached"
}

export const LastDayReached: Asks<LastDayReached> = () => ({ kind: "over" })
