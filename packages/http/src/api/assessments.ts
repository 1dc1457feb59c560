import { AssessmentDocument, Instant, Portfolio, InputIssue } from "@kepu/core/schema"
import * as HttpApiEndpoint from "effect/http-api/HttpApiEndpoint"
import * as HttpApiSchema from "effect/http-api/HttpApiSchema"
import * as OpenApi from "effect/http-api/OpenApi"
import * as Schema from "effect/Schema"
import { AmendmentBodies } from "./NoticeBody.ts"
import { NoticeGiven, NoticeId } from "./notices.ts"
import { group, large, permit } from "./Policy.ts"
import { Declared } from "./problem/declare.ts"
import { NoSuchNotice, NoticeNotInForce } from "./problem/problems.ts"

/** No annex-1 file could be read; `issues` say why of each. */
export class UnusableFiles extends Declared<UnusableFiles>()("unusable-files", { issues: Schema.Array(InputIssue) }) {}

/**
 * A portfolio to judge, by a notice that the service knows or by one that comes along; of a notice with amendments by the
 * version that holds at the moment.
 *
 * @example
 * ```ts
 * import { AssessmentRequest } from "@kepu/http/api"
 * import * as Schema from "effect/Schema"
 *
 * const request = { notice: "pucheng-2023", portfolio: { units: [], activities: [] }, asOf: "2023-09-25T09:00:00+08:00" }
 * console.log(Schema.is(AssessmentRequest)(request)) // true
 * ```
 */
export const AssessmentRequest = Schema.Struct({
  notice: NoticeGiven,
  amendments: Schema.optionalKey(AmendmentBodies),
  portfolio: Portfolio,
  asOf: Schema.optionalKey(Instant)
}).annotate({ identifier: "AssessmentRequest" })
export interface AssessmentRequest extends Schema.Schema.Type<typeof AssessmentRequest> {}

const File = Schema.String.annotate({ format: "binary" })

/** Parts that a form has at most: a county has some two hundred units, and each sends a file. */
export const formParts = 500
export const formLimits = { maxParts: formParts, maxFieldSize: 1000 }

/** A portfolio to judge, as a form: the files of a county as they are, CSV in any encoding or of an office program. */
export const AssessmentForm = Schema.Struct({
  notice: NoticeId,
  asOf: Schema.optionalKey(Instant),
  annex1: Schema.NonEmptyArray(File),
  annex2: Schema.optionalKey(Schema.NonEmptyArray(File)),
  units: Schema.optionalKey(File),
  submissions: Schema.optionalKey(File),
  platform: Schema.optionalKey(File)
}).annotate({ identifier: "AssessmentForm" })

const anybody = { unit: "all", county: "all", viewer: "all", issuer: "all" } as const

/** Assessments of what comes with the request. Nothing of it is kept. */
export const assessments = group(
  "judging",
  permit(
    anybody,
    large(
      HttpApiEndpoint.post("assess", "/v1/assessments", {
        payload: [AssessmentRequest, AssessmentForm.pipe(HttpApiSchema.asMultipartStream(formLimits))],
        success: AssessmentDocument,
        error: [NoSuchNotice, NoticeNotInForce, UnusableFiles]
      }).annotateMerge(
        OpenApi.annotations({ summary: "Judges a portfolio, or the files of a county; nothing is kept" })
      )
    )
  )
).annotateMerge(OpenApi.annotations({ description: "Assessments (评估) for those who store nothing here" }))
