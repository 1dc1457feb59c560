import type { Asks, QuestionFields } from "../QuestionFields.ts"

/** Holds for every activity. */
export interface Always {
  readonly _tag: "Always"
}

export const AlwaysFields: QuestionFields<Always> = {}

export const Always: Asks<Always> = () => ({ kind: "anything" })
