import * as Schema from "effect/Schema"
import { Portfolio } from "../portfolio/Portfolio.ts"
import { Status } from "../requirement/Status.ts"
import { Instant } from "../time/Instant.ts"

/** What a case expects of one rule for one subject: a unit, an activity, `unit/activity` of a recommendation, a region. */
export const ExpectedStatus = Schema.Struct({
  rule: Schema.NonEmptyString,
  subject: Schema.NonEmptyString,
  status: Status
})

/** One case of a notice: what is reported, as of when it is judged, and what has to be found. */
export const NoticeCase = Schema.Struct({
  /** What is given, in words. */
  name: Schema.NonEmptyString,
  given: Portfolio,
  asOf: Instant,
  expected: Schema.NonEmptyArray(ExpectedStatus)
}).annotate({ identifier: "NoticeCase" })
export interface NoticeCase extends Schema.Schema.Type<typeof NoticeCase> {}

/** The cases of a notice, as a file holds them. */
export const NoticeCases = Schema.NonEmptyArray(NoticeCase)
