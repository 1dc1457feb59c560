import * as Schema from "effect/Schema"
import { activityFacts } from "./facts.ts"
import { fieldsOf } from "./fields.ts"

/** Where an activity stands on the platform on which it must be filed. Only `published` is public. */
export const PlatformState = /* @__PURE__ */ Schema.Literals(activityFacts.platform.values)
export type PlatformState = typeof PlatformState.Type

/** Whether people meet at a place (线下), on the network (线上) or both. */
export const Mode = /* @__PURE__ */ Schema.Literals(activityFacts.mode.values)
export type Mode = typeof Mode.Type

/**
 * One science-popularisation activity (科普活动).
 *
 * Every optional fact may be absent, and absent means *not known*: never "no", never zero. A list or a
 * number that is present is complete: `topics: []` says that no topic of the notice applies.
 *
 * @example
 * ```ts
 * import { Activity } from "@kepu/core/schema"
 * import * as Schema from "effect/Schema"
 *
 * const is = Schema.is(Activity)
 * console.log(is({ id: "1", name: "讲座", host: "edu" }), is({ id: "1", name: "讲座" })) // true false
 * ```
 */
export const Activity = Schema.Struct(fieldsOf(activityFacts)).annotate({ identifier: "Activity" })
export interface Activity extends Schema.Schema.Type<typeof Activity> {}

/** An activity as one writes it by hand: plain data, whose ids and days are texts. */
export interface ActivityInput extends Schema.Codec.Encoded<typeof Activity> {}
