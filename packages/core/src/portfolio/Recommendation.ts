import * as Schema from "effect/Schema"
import { PlainDate } from "../time/PlainDate.ts"
import { ActivityId, UnitId } from "./ids.ts"
import { Source } from "./Source.ts"

/** An opinion box of the form: what was written, and the day beside the seal. */
export const Opinion = Schema.Struct({
  text: Schema.NonEmptyString,
  on: Schema.optionalKey(PlainDate)
}).annotate({ identifier: "Opinion" })
export interface Opinion extends Schema.Schema.Type<typeof Opinion> {}

/** A unit's proposal (annex 2) that one of the activities be named an excellent one (优秀活动). */
export const Recommendation = Schema.Struct({
  activity: ActivityId,
  unit: UnitId,
  contactName: Schema.optionalKey(Schema.NonEmptyString),
  contactPhone: Schema.optionalKey(Schema.NonEmptyString),
  /** 主要内容 */
  content: Schema.optionalKey(Schema.NonEmptyString),
  /** 推荐单位意见 and 县科协审核意见. */
  unitOpinion: Schema.optionalKey(Opinion),
  officeOpinion: Schema.optionalKey(Opinion),
  source: Schema.optionalKey(Source)
}).annotate({ identifier: "Recommendation" })
export interface Recommendation extends Schema.Schema.Type<typeof Recommendation> {}
