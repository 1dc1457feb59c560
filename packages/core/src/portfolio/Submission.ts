import * as Schema from "effect/Schema"
import { submissionFacts } from "./registerFacts.ts"
import { fieldsOf } from "./fields.ts"

export { ReportedTime } from "./ReportedTime.ts"

/** A document (报送材料) that a unit sent to the office. Without `receivedAt` it is known to have come, not when. */
export const Submission = Schema.Struct(fieldsOf(submissionFacts)).annotate({ identifier: "Submission" })
export interface Submission extends Schema.Schema.Type<typeof Submission> {}
