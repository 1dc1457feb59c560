import * as Schema from "effect/Schema"
import { Bound } from "../Bound.ts"

/** Every bound unit has at least `atLeast` registered information officers (科普中国信息员); it answers once for each unit. */
export const OfficerCount = Schema.TaggedStruct("OfficerCount", { bound: Bound, atLeast: Schema.Natural })
export interface OfficerCount extends Schema.Schema.Type<typeof OfficerCount> {}
