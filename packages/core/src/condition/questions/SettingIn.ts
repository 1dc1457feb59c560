import type { TermId } from "../../portfolio/ids.ts"
import type { Asks, QuestionFields } from "../QuestionFields.ts"

/** The activity reaches people in one of the settings. */
export interface SettingIn {
  readonly _tag: "SettingIn"
  readonly settings: readonly [TermId, ...Array<TermId>]
}

export const SettingInFields: QuestionFields<SettingIn> = { settings: ["settings"] }

export const SettingIn: Asks<SettingIn> = ({ settings }) => ({ kind: "lists", fact: "settings", values: settings })
