import type { PlatformState } from "../../portfolio/Activity.ts"
import type { Asks, QuestionFields } from "../QuestionFields.ts"

/** The activity is in one of the states on the platform. */
export interface PlatformIn {
  readonly _tag: "PlatformIn"
  readonly states: readonly [PlatformState, ...Array<PlatformState>]
}

export const PlatformInFields: QuestionFields<PlatformIn> = { states: ["platform"] }

export const PlatformIn: Asks<PlatformIn> = ({ states }) => ({ kind: "is", fact: "platform", values: states })
