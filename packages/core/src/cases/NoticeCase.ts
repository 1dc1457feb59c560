import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { Failures } from "../failure/Failure.ts"
import { parseJson, reader } from "../failure/reading.ts"
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
const NoticeCases = Schema.NonEmptyArray(NoticeCase)

const read = reader(NoticeCases)

/**
 * Reads the cases of a notice from the text of a JSON file.
 *
 * @example
 * ```ts
 * import { parseCases } from "@kepu/core/lint"
 *
 * console.log(parseCases("[]")._tag) // Failure
 * ```
 */
export const parseCases = (text: string): Result.Result<ReadonlyArray<NoticeCase>, Failures> =>
  Result.flatMap(parseJson(text), read)
