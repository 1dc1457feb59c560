import * as Schema from "effect/Schema"
import { InputIssue } from "../InputIssue.ts"
import { Assessment } from "./Assessment.ts"

/**
 * An assessment as a file: what was found, and what of the input could not be used.
 *
 * @example
 * ```ts
 * import { assess, assessmentDocument, portfolioFromData } from "@kepu/core"
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 * import { AssessmentDocument } from "@kepu/core/schema"
 * import * as Schema from "effect/Schema"
 *
 * const portfolio = portfolioFromData({ units: [{ id: "edu", name: "县教育局" }], activities: [] })
 * const document = assessmentDocument(assess(notice, portfolio, { asOf: "2023-10-01" }), [])
 * const json = JSON.stringify(Schema.encodeSync(AssessmentDocument)(document))
 * console.log(Schema.is(AssessmentDocument)(JSON.parse(json))) // true
 * ```
 */
export const AssessmentDocument = Schema.Struct({
  format: Schema.Literal("kepu.assessment/1"),
  ...Assessment.fields,
  issues: Schema.Array(InputIssue)
}).annotate({ identifier: "AssessmentDocument" })
export interface AssessmentDocument extends Schema.Schema.Type<typeof AssessmentDocument> {}

/**
 * The document of an assessment, with the issues of the files that its portfolio was read from.
 *
 * @example
 * ```ts
 * import { assess, assessmentDocument, portfolioFromData } from "@kepu/core"
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 *
 * const portfolio = portfolioFromData({ units: [{ id: "edu", name: "县教育局" }], activities: [] })
 * const assessment = assess(notice, portfolio, { asOf: "2023-10-01" })
 * console.log(assessmentDocument(assessment, []).format) // kepu.assessment/1
 * ```
 */
export const assessmentDocument = (assessment: Assessment, issues: ReadonlyArray<InputIssue>): AssessmentDocument => ({
  format: "kepu.assessment/1",
  ...assessment,
  issues
})
