import * as Schema from "effect/Schema"

/** Where a record was read, in the words of the person who has the file open. */
export const Source = Schema.Struct({
  file: Schema.String,
  /** The sheet of a workbook, or the table of a document: 表1, 表2 …; absent in a file of text. */
  table: Schema.optionalKey(Schema.NonEmptyString),
  /** As the spreadsheet numbers it: the first row of the file, or of a document's table, is 1. */
  row: Schema.Int.check(Schema.isGreaterThanOrEqualTo(1)),
  /** Heading of the column that gave a fact, by fact. */
  columns: Schema.optionalKey(Schema.Record(Schema.String, Schema.String)),
  /** Letters of that column, by fact; of a workbook alone. */
  letters: Schema.optionalKey(Schema.Record(Schema.String, Schema.String)),
  /** What stood on the row in columns that give no fact, by heading; blank cells are left out. */
  extra: Schema.optionalKey(Schema.Record(Schema.String, Schema.NonEmptyString))
}).annotate({ identifier: "Source" })
export interface Source extends Schema.Schema.Type<typeof Source> {}
