import * as Schema from "effect/Schema"
import { Condition } from "../../condition/Condition.ts"
import { TermId } from "../../portfolio/ids.ts"
import { TimeLimit } from "../../time/TimeLimit.ts"
import { Bound } from "../Bound.ts"

/** Each of the topics. */
export const Topics = Schema.TaggedStruct("Topics", { topics: Schema.NonEmptyArray(TermId) })
/** Each of the settings. */
export const Settings = Schema.TaggedStruct("Settings", { settings: Schema.NonEmptyArray(TermId) })
/** Each day of a window. */
export const Days = Schema.TaggedStruct("Days", { window: TermId })

/** What is to be covered, item by item. */
export const Items = Schema.Union([Topics, Settings, Days])
export type Items = typeof Items.Type

/**
 * In the region, each of the items has at least one activity for which `where` holds and whose host is one of
 * `hosts`; it answers once.
 */
export const Coverage = Schema.TaggedStruct("Coverage", {
  items: Items,
  where: Condition,
  hosts: Bound,
  limit: TimeLimit
})
export interface Coverage extends Schema.Schema.Type<typeof Coverage> {}
