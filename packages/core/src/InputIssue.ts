import * as Schema from "effect/Schema"
import { Localized } from "./text/Localized.ts"

/**
 * Something in the input that could not be used as it stands, and where. It is not a finding: the notice
 * does not speak of it, and whatever else was on the row is kept.
 */
export const InputIssue = Schema.Struct({
  file: Schema.String,
  /** As the spreadsheet numbers it: the first row of the file is 1. */
  row: Schema.Int,
  column: Schema.optionalKey(Schema.String),
  /** Stable, in kebab case. */
  code: Schema.NonEmptyString,
  message: Localized
}).annotate({ identifier: "InputIssue" })
export interface InputIssue extends Schema.Schema.Type<typeof InputIssue> {}
