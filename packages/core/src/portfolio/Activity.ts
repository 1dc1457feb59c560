import * as Schema from "effect/Schema"
import { Schedule } from "../time/Schedule.ts"
import { ActivityId, TermId, UnitId } from "./ids.ts"
import { Source } from "./Source.ts"

/** Where an activity stands on the platform on which it must be filed. Only `published` is public. */
export const PlatformState = Schema.Literals(["not-filed", "filed", "under-review", "published", "rejected"])
export type PlatformState = typeof PlatformState.Type

/** Whether people meet at a place (线下), on the network (线上) or both. */
export const Mode = Schema.Literals(["on-site", "online", "hybrid"])
export type Mode = typeof Mode.Type

const Terms = Schema.Array(TermId)

/**
 * One science-popularisation activity (科普活动).
 *
 * Every optional fact may be absent, and absent means *not known*: never "no", never zero. A list or a
 * number that is present is complete: `topics: []` says that no topic of the notice applies.
 */
export const Activity = Schema.Struct({
  id: ActivityId,
  /** 活动名称; annex 1 calls it 项目名称. */
  name: Schema.NonEmptyString,
  /** The unit that holds it (举办单位). */
  host: UnitId,
  coHosts: Schema.optionalKey(Schema.Array(UnitId)),
  programme: Schema.optionalKey(TermId),
  topics: Schema.optionalKey(Terms),
  /** Where it reaches people (五进: 机关, 校园 …), in the notice's terms. */
  settings: Schema.optionalKey(Terms),
  mode: Schema.optionalKey(Mode),
  time: Schema.optionalKey(Schedule),
  /** 活动时间 as it was written, kept whether or not it could be read. */
  timeText: Schema.optionalKey(Schema.NonEmptyString),
  place: Schema.optionalKey(Schema.NonEmptyString),
  contactName: Schema.optionalKey(Schema.NonEmptyString),
  contactPhone: Schema.optionalKey(Schema.NonEmptyString),
  /** Web address of an online activity. */
  address: Schema.optionalKey(Schema.NonEmptyString),
  platform: Schema.optionalKey(PlatformState),
  /** Evidence on the platform: how many images, videos and news links, and whether a summary. */
  images: Schema.optionalKey(Schema.Natural),
  videos: Schema.optionalKey(Schema.Natural),
  newsLinks: Schema.optionalKey(Schema.Natural),
  summary: Schema.optionalKey(Schema.Boolean),
  /** Scale, in persons. */
  participants: Schema.optionalKey(Schema.Natural),
  staff: Schema.optionalKey(Schema.Natural),
  volunteers: Schema.optionalKey(Schema.Natural),
  /** Money, in whole yuan: what was granted for it, and what it cost. */
  grant: Schema.optionalKey(Schema.Natural),
  cost: Schema.optionalKey(Schema.Natural),
  /** The annex forms in which it is listed. */
  annexes: Schema.optionalKey(Terms),
  remark: Schema.optionalKey(Schema.NonEmptyString),
  source: Schema.optionalKey(Source)
}).annotate({ identifier: "Activity" })
export interface Activity extends Schema.Schema.Type<typeof Activity> {}
