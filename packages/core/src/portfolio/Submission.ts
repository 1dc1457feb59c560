import * as Schema from "effect/Schema"
import { submissionFacts } from "./registerFacts.ts"
import { fieldsOf } from "./fields.ts"

export { ReportedTime } from "./ReportedTime.ts"

/**
 * A document (报送材料) that a unit sent to the office. Without `receivedAt` it is known to have come, not when.
 *
 * @example
 * ```ts
 * import { Submission } from "@kepu/core/schema"
 * import * as Schema from "effect/Schema"
 *
 * const is = Schema.is(Submission)
 * console.log(is({ unit: "edu", document: "summary", receivedAt: "2023-09-28T17:30:00+08:00" }), is({ unit: "edu" })) // true false
 * ```
 */
export const Submission = Schema.Struct(fieldsOf(submissionFacts)).annotate({ identifier: "Submission" })
export interface Submission extends Schema.Schema.Type<typeof Submission> {}
