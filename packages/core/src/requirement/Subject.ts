import * as Schema from "effect/Schema"
import { Localized } from "../text/schema.ts"

/** Where the subject was read: the row, and if one fact of it is at issue the column, and in a workbook the cell. */
const SubjectSource = Schema.Struct({
  file: Schema.String,
  /** The sheet of a workbook, or the table of a document. */
  table: Schema.optionalKey(Schema.NonEmptyString),
  row: Schema.Int,
  column: Schema.optionalKey(Schema.String),
  /** As the spreadsheet names it: `B7`. */
  cell: Schema.optionalKey(Schema.String)
})

/**
 * Whom or what a finding is about.
 *
 * @example
 * ```ts
 * import { Subject } from "@kepu/core/schema"
 * import * as Schema from "effect/Schema"
 *
 * const is = Schema.is(Subject)
 * console.log(is({ kind: "unit", id: "edu", name: "县教育局" }), is({ kind: "person", id: "1", name: "王一" })) // true false
 * ```
 */
export const Subject = Schema.Struct({
  kind: Schema.Literals(["unit", "activity", "recommendation", "region"]),
  id: Schema.NonEmptyString,
  name: Schema.NonEmptyString,
  /** What it is called in each language, if it is the region; other names are proper names, the same in all. */
  names: Schema.optionalKey(Localized),
  source: Schema.optionalKey(SubjectSource)
}).annotate({ identifier: "Subject" })
export interface Subject extends Schema.Schema.Type<typeof Subject> {}
