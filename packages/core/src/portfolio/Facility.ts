import * as Schema from "effect/Schema"
import { TermId, UnitId } from "./ids.ts"
import { Source } from "./Source.ts"

/** A place or display that was built for science popularisation, such as an outdoor site (户外宣教场地). */
export const Facility = Schema.Struct({
  kind: TermId,
  name: Schema.NonEmptyString,
  unit: Schema.optionalKey(UnitId),
  source: Schema.optionalKey(Source)
}).annotate({ identifier: "Facility" })
export interface Facility extends Schema.Schema.Type<typeof Facility> {}
