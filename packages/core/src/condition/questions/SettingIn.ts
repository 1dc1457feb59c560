import type { TermId } from "../../portfolio/ids.ts"
import type { QuestionRow } from "../QuestionRow.ts"

/** The activity reaches people in one of the settings. */
export interface SettingIn {
  readonly _tag: "SettingIn"
  readonly settings: readonly [TermId, ...Array<TermId>]
}

export const SettingIn: QuestionRow<SettingIn> = {
  fields: { settings: ["settings"] },
  test: ({ settings }) => ({ kind: "lists", fact: "settings", values: settings })
}
