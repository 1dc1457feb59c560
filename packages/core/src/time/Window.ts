import * as Schema from "effect/Schema"
import { Localized } from "../text/schema.ts"
import { day } from "./civil.ts"
import { PlainDate } from "./PlainDate.ts"

/** The most days that a window lasts, about ten years. A longer one is a slip of the pen. */
export const mostDays = 3660

/** A period of whole civil days, first and last day included, in the notice's time zone. */
export const Window = Schema.Struct({
  id: Schema.NonEmptyString,
  name: Localized,
  start: PlainDate,
  end: PlainDate,
  /** The notice calls its days provisional (暂定): until a later notice confirms them nothing that rests on them is overdue. */
  tentative: Schema.optionalKey(Schema.Literal(true)),
  /** The number of the clause that sets it: rules of other clauses that ask for the window rest on that clause too. */
  clause: Schema.optionalKey(Schema.NonEmptyString)
})
  .check(
    Schema.makeFilter((window) => window.start <= window.end, { message: "a window must not end before it starts" }),
    Schema.makeFilter(({ end, start }) => (Date.parse(end) - Date.parse(start)) / day < mostDays, {
      message: "a window must not last more than ten years"
    })
  )
  .annotate({ identifier: "Window" })
export interface Window extends Schema.Schema.Type<typeof Window> {}
