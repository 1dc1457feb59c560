import * as Schema from "effect/Schema"
import { TermId, UnitId } from "./ids.ts"
import { Source } from "./Source.ts"

/**
 * A unit (单位) that the notice may bind.
 *
 * `kinds` and `responsibilities` are complete lists when present and unknown when absent: an empty
 * list says that the unit has none.
 */
export const Unit = Schema.Struct({
  id: UnitId,
  name: Schema.NonEmptyString,
  kinds: Schema.optionalKey(Schema.Array(TermId)),
  responsibilities: Schema.optionalKey(Schema.Array(TermId)),
  source: Schema.optionalKey(Source)
}).annotate({ identifier: "Unit" })
export interface Unit extends Schema.Schema.Type<typeof Unit> {}
