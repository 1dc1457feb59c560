import * as Schema from "effect/Schema"
import { PlainDate } from "../time/PlainDate.ts"

/** An opinion box of the form: what was written, and the day beside the seal. */
export const Opinion = Schema.Struct({
  text: Schema.NonEmptyString,
  on: Schema.optionalKey(PlainDate)
}).annotate({ identifier: "Opinion" })
export interface Opinion extends Schema.Schema.Type<typeof Opinion> {}
