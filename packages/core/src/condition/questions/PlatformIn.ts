import type { PlatformState } from "../../portfolio/Activity.ts"
import type { QuestionRow } from "../QuestionRow.ts"

/** The activity is in one of the states on the platform. */
export interface PlatformIn {
  readonly _tag: "PlatformIn"
  readonly states: readonly [PlatformState, ...Array<PlatformState>]
}

export const PlatformIn: QuestionRow<PlatformIn> = {
  fields: { states: ["platform"] },
  test: ({ states }) => ({ kind: "is", fact: "platform", values: states })
}
