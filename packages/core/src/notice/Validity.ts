import * as Schema from "effect/Schema"

/** How a moment lies to the days on which a notice is the one to ask. */
export const Validity = Schema.Literals(["in-force", "not-yet", "expired"])
export type Validity = typeof Validity.Type
