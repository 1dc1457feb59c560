import * as Schema from "effect/Schema"
import { Localized } from "../text/schema.ts"
import { PlainDate } from "./PlainDate.ts"

/** A period of whole civil days, first and last day included, in the notice's time zone. */
export const Window = Schema.Struct({
  id: Schema.NonEmptyString,
  name: Localized,
  start: PlainDate,
  end: PlainDate,
  /** The number of the clause that sets it: rules of other clauses that ask for the window rest on that clause too. */
  clause: Schema.optionalKey(Schema.NonEmptyString)
})
  .check(
    Schema.makeFilter((window) => window.start <= window.end, { message: "a window must not end before it starts" })
  )
  .annotate({ identifier: "Window" })
export interface Window extends Schema.Schema.Type<typeof Window> {}
