import * as Schema from "effect/Schema"
import { UnitId } from "./ids.ts"
import { Source } from "./Source.ts"

/** How many of a unit's people are registered information officers (科普中国信息员). No person is recorded. */
export const OfficerRegistration = Schema.Struct({
  unit: UnitId,
  registered: Schema.Natural,
  source: Schema.optionalKey(Source)
}).annotate({ identifier: "OfficerRegistration" })
export interface OfficerRegistration extends Schema.Schema.Type<typeof OfficerRegistration> {}
