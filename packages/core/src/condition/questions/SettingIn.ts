import type { TermId } from "../../portfolio/ids.ts"
import type { FieldsOf, TestFor } from "../columns.ts"

/** The activity reaches people in one of the settings. */
export interface SettingIn {
  readonly _tag: "SettingIn"
  readonly settings: readonly [TermId, ...Array<TermId>]
}

export const fields: FieldsOf<SettingIn> = { settings: ["settings"] }

export const test: TestFor<SettingIn> = ({ settings }) => ({ kind: "lists", fact: "settings", values: settings })
