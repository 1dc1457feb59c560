import * as Schema from "effect/Schema"
import { Condition } from "../../condition/Condition.ts"
import { Localized } from "../../text/schema.ts"
import { TimeLimit } from "../../time/TimeLimit.ts"

/** Something worth saying about an activity for which `when` holds; it never changes the status. */
export const Remark = Schema.Struct({ when: Condition, text: Localized })

/**
 * Every activity for which `where` holds fulfils `require`; it answers once for each activity.
 * Without `limit` an unfulfilled requirement is unmet at once, as a wrong name is.
 */
export const EachActivity = Schema.TaggedStruct("EachActivity", {
  where: Condition,
  require: Condition,
  limit: Schema.optionalKey(TimeLimit),
  remarks: Schema.optionalKey(Schema.NonEmptyArray(Remark))
})
export interface EachActivity extends Schema.Schema.Type<typeof EachActivity> {}
