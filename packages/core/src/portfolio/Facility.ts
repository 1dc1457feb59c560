import * as Schema from "effect/Schema"
import { facilityFacts } from "./registerFacts.ts"
import { fieldsOf } from "./fields.ts"

/** A place or display that was built for science popularisation, such as an outdoor site (户外宣教场地). */
export const Facility = Schema.Struct(fieldsOf(facilityFacts)).annotate({ identifier: "Facility" })
export interface Facility extends Schema.Schema.Type<typeof Facility> {}
