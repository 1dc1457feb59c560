import * as Schema from "effect/Schema"
import { officerFacts } from "./registerFacts.ts"
import { fieldsOf } from "./fields.ts"

/** How many of a unit's people are registered information officers (科普中国信息员). No person is recorded. */
export const OfficerRegistration = Schema.Struct(fieldsOf(officerFacts)).annotate({ identifier: "OfficerRegistration" })
export interface OfficerRegistration extends Schema.Schema.Type<typeof OfficerRegistration> {}
