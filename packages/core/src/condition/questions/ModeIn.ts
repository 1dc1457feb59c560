import type { Mode } from "../../portfolio/Activity.ts"
import type { Asks, QuestionFields } from "../QuestionFields.ts"

/** The activity is held in one of the modes. */
export interface ModeIn {
  readonly _tag: "ModeIn"
  readonly modes: readonly [Mode, ...Array<Mode>]
}

export const ModeInFields: QuestionFields<ModeIn> = { modes: ["mode"] }

export const ModeIn: Asks<ModeIn> = ({ modes }) => ({ kind: "is", fact: "mode", values: modes })
