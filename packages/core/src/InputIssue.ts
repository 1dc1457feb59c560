import * as Schema from "effect/Schema"
import { Localized } from "./text/schema.ts"

/**
 * Something in the input that could not be used as it stands, and where. It is not a finding: the notice
 * does not speak of it, and whatever else was on the row is kept.
 *
 * @example
 * ```ts
 * import { InputIssue } from "@kepu/core/schema"
 * import * as Schema from "effect/Schema"
 *
 * const text = { "zh-CN": "请改为数字", en: "Write a number" }
 * const issue = { file: "附件1.csv", row: 3, code: "not-a-number", severity: "error", message: text, suggestion: text }
 * console.log(Schema.is(InputIssue)(issue), Schema.is(InputIssue)({ ...issue, severity: "fatal" })) // true false
 * ```
 */
export const InputIssue = Schema.Struct({
  file: Schema.String,
  /** The sheet of a workbook, or the table of a document: 表1, 表2 …; absent in a file of text. */
  table: Schema.optionalKey(Schema.NonEmptyString),
  /** As the spreadsheet numbers it: the first row of the file, or of a document's table, is 1. */
  row: Schema.Int,
  column: Schema.optionalKey(Schema.String),
  /** As the spreadsheet names it: `B7`; of a workbook alone. */
  cell: Schema.optionalKey(Schema.String),
  /** Stable, in kebab case. */
  code: Schema.NonEmptyString,
  /** `error`: something that was written was not taken. `warning`: all was taken, and a person should look at it. */
  severity: Schema.Literals(["error", "warning"]),
  /** What is wrong and what to do, in one sentence that names the place. */
  message: Localized,
  /** What to do alone, for programs that show it apart. */
  suggestion: Localized
}).annotate({ identifier: "InputIssue" })
export interface InputIssue extends Schema.Schema.Type<typeof InputIssue> {}
