import type { Mode } from "../../portfolio/Activity.ts"
import type { FieldsOf, TestFor } from "../columns.ts"

/** The activity is held in one of the modes. */
export interface ModeIn {
  readonly _tag: "ModeIn"
  readonly modes: readonly [Mode, ...Array<Mode>]
}

export const fields: FieldsOf<ModeIn> = { modes: ["mode"] }

export const test: TestFor<ModeIn> = ({ modes }) => ({ kind: "is", fact: "mode", values: modes })
