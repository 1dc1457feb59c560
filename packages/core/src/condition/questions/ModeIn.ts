import type { Mode } from "../../portfolio/Activity.ts"
import type { QuestionRow } from "../QuestionRow.ts"

/** The activity is held in one of the modes. */
export interface ModeIn {
  readonly _tag: "ModeIn"
  readonly modes: readonly [Mode, ...Array<Mode>]
}

export const ModeIn: QuestionRow<ModeIn> = {
  fields: { modes: ["mode"] },
  test: ({ modes }) => ({ kind: "is", fact: "mode", values: modes })
}
