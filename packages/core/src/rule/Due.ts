import * as Schema from "effect/Schema"
import { TermId } from "../portfolio/ids.ts"
import { Deadline } from "../time/Deadline.ts"
import { Bound } from "./Bound.ts"

/** Every bound unit has sent the document by the deadline; it answers once for each unit. */
export const Due = Schema.TaggedStruct("Due", {
  bound: Bound,
  document: TermId,
  deadline: Deadline,
  /** The window on whose activities the document reports. */
  reportsOn: Schema.optionalKey(TermId)
})
export interface Due extends Schema.Schema.Type<typeof Due> {}
