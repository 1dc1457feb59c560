import * as Schema from "effect/Schema"
import { Condition } from "../condition/Condition.ts"
import { TermId } from "../portfolio/ids.ts"
import { Deadline } from "../time/Deadline.ts"
import { RelativeDeadline } from "../time/RelativeDeadline.ts"
import { FromWindow, Open } from "../time/TimeLimit.ts"
import { Bound } from "./Bound.ts"
import { Counted } from "./Counted.ts"

/**
 * Every bound unit has sent the document by the deadline; it answers once for each unit. With `holding` it is due only
 * of those that have at least one of what it counts (各完成单位). A document counts if `having` holds for it, which asks
 * for facts that the notice declares of submissions, such as a seal.
 *
 * With a deadline that is relative to an activity the document is one of each activity for which `where` holds, held by
 * bound units; it answers once for each activity.
 */
export const Due = Schema.TaggedStruct("Due", {
  bound: Bound,
  holding: Schema.optionalKey(Counted),
  document: TermId,
  having: Schema.optionalKey(Condition),
  where: Schema.optionalKey(Condition),
  deadline: Schema.Union([Deadline, RelativeDeadline, FromWindow, Open]),
  /** The window on whose activities the document reports. */
  reportsOn: Schema.optionalKey(TermId)
}).check(
  Schema.makeFilter(({ deadline, where }) => where === undefined || isRelative(deadline), {
    message: "where picks activities, so that the deadline must be relative to them"
  }),
  Schema.makeFilter(({ deadline, holding }) => holding === undefined || !isRelative(deadline), {
    message: "a document of each activity is due of those who hold one, so holding has no place beside it"
  })
)
export interface Due extends Schema.Schema.Type<typeof Due> {}

const isRelative = (deadline: object): boolean => "_tag" in deadline && deadline._tag === "Relative"
