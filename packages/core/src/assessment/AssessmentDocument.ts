import * as Schema from "effect/Schema"
import { InputIssue } from "../InputIssue.ts"
import { Assessment } from "./Assessment.ts"

/** An assessment as a file: what was found, and what of the input could not be used. */
export const AssessmentDocument = Schema.Struct({
  format: Schema.Literal("kepu.assessment/1"),
  ...Assessment.fields,
  issues: Schema.Array(InputIssue)
}).annotate({ identifier: "AssessmentDocument" })
export interface AssessmentDocument extends Schema.Schema.Type<typeof AssessmentDocument> {}

/** The document of an assessment, with the issues of the files that its portfolio was read from. */
export const assessmentDocument = (assessment: Assessment, issues: ReadonlyArray<InputIssue>): AssessmentDocument => ({
  format: "kepu.assessment/1",
  ...assessment,
  issues
})
