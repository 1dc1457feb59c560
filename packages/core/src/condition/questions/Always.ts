import type { Asks } from "../QuestionFields.ts"

/** Holds for every activity. */
export interface Always {
  readonly _tag: "Always"
}

export const Always: Asks<Always> = () => ({ kind: "anything" })
