import { Resubmission, ReviewedRegister, ReviewReason, ReviewRound, ReviewText, UnitId } from "@kepu/core/schema"
import { RecordKey } from "@kepu/core/port"
import { reviewedRegisters, reviewStates } from "@kepu/core/review"
import * as HttpApiEndpoint from "effect/http-api/HttpApiEndpoint"
import * as HttpApiSchema from "effect/http-api/HttpApiSchema"
import * as OpenApi from "effect/http-api/OpenApi"
import * as Schema from "effect/Schema"
import { group, permit } from "../Policy.ts"
import { ReviewRefused } from "../problem/problems.ts"
import { shortText } from "../queries.ts"
import { severalOf } from "./lists.ts"
import {
  base,
  idempotencyKey,
  judgeProblems,
  ledgerParams,
  limit,
  officeAlone,
  readers,
  writeProblems,
  writers
} from "./place.ts"
import { NoSuchRecord, NoticeNotInForce } from "../problem/problems.ts"

const text = Schema.optionalKey(shortText)
const says = (summary: string) => OpenApi.annotations({ summary })

const State = Schema.Literals(reviewStates)
/** What is reviewed and how it stands, in a list and alone. */
const reviewed = {
  register: ReviewedRegister,
  key: Schema.String,
  name: Schema.optionalKey(Schema.String),
  unit: Schema.optionalKey(UnitId),
  version: Schema.Natural.annotate({
    description: "The version of the record; a step names the one that was looked at"
  }),
  review: Schema.Natural.annotate({
    description: "The version of the review, which is its ETag; 0 where nothing was decided yet"
  }),
  state: State,
  isChanged: Schema.Boolean.annotate({ description: "Whether the record has changed since the last step" })
}

/** One of the queue of an office. */
export const ReviewedItem = Schema.Struct({
  ...reviewed,
  rounds: Schema.Natural.annotate({ description: "How often an office has decided on it" }),
  at: Schema.optionalKey(Schema.String).annotate({ description: "When the last step was done" })
}).annotate({ identifier: "ReviewedItem" })
export interface ReviewedItem extends Schema.Schema.Type<typeof ReviewedItem> {}

/** How a record stands in review: every round, what its reasons come to, and what the caller may do. */
export const ReviewedRecord = Schema.Struct({
  ...reviewed,
  open: Schema.Natural.annotate({ description: "Reasons that are still open" }),
  steps: Schema.Array(Schema.Literals(["accept", "return", "resubmit"])).annotate({
    description: "What the caller may do now"
  }),
  rounds: Schema.Array(
    Schema.Struct({
      round: ReviewRound,
      reasons: Schema.Array(
        Schema.Struct({
          reason: ReviewReason,
          isOpen: Schema.Boolean,
          by: Schema.optionalKey(Schema.Literals(["finding", "decision"])).annotate({
            description: "What has closed it: its finding, or a later decision"
          })
        })
      ),
      resubmission: Schema.optionalKey(Resubmission)
    })
  )
}).annotate({ identifier: "ReviewedRecord" })
export interface ReviewedRecord extends Schema.Schema.Type<typeof ReviewedRecord> {}

const path = `${base}/reviewed` as const
const place = { ...ledgerParams, register: ReviewedRegister, key: RecordKey }
const Answer = HttpApiSchema.WithHeaders(ReviewedRecord, { etag: Schema.String })
const headers = {
  "if-match": Schema.optionalKey(Schema.String.check(Schema.isMaxLength(100))).annotate({
    description: 'The version of the review that is gone on from, such as `"2"`; `"0"` where there is none yet'
  }),
  "idempotency-key": idempotencyKey
}
const looked = Schema.Int.check(Schema.isGreaterThanOrEqualTo(1)).annotate({
  description: "The version of the record that was looked at"
})
const remark = Schema.optionalKey(ReviewText)
const problems = [...writeProblems, NoticeNotInForce, ReviewRefused] as const

/** Offices decide on what units have reported, and units send again what was returned. */
export const reviewing = group(
  "reviewing",
  permit(
    readers,
    HttpApiEndpoint.get("listReviewed", path, {
      params: ledgerParams,
      query: {
        states: severalOf(reviewStates),
        registers: severalOf(reviewedRegisters),
        unit: text,
        after: Schema.optionalKey(Schema.NonEmptyString.check(Schema.isMaxLength(1024))).annotate({
          description: "`next` of the page before"
        }),
        limit
      },
      success: Schema.Struct({
        sequence: Schema.Natural,
        items: Schema.Array(ReviewedItem),
        next: Schema.optionalKey(Schema.String).annotate({ description: "`after` of the next page" }),
        counts: Schema.Record(State, Schema.Natural).annotate({
          description: "How many records of those units and registers are in each state"
        })
      }),
      error: judgeProblems
    }).annotateMerge(says("A page of what units have reported and how it stands in review, with counts by state"))
  ),
  permit(
    readers,
    HttpApiEndpoint.get("getReviewed", `${path}/:register/:key`, {
      params: place,
      success: Answer,
      error: [...judgeProblems, NoSuchRecord]
    }).annotateMerge(says("How a record stands in review: rounds, open and closed reasons, what may be done"))
  ),
  permit(
    officeAlone,
    HttpApiEndpoint.post("accept", `${path}/:register/:key/acceptance`, {
      params: place,
      headers,
      payload: Schema.Struct({ version: looked, comment: remark }),
      success: Answer,
      error: problems
    }).annotateMerge(says("Accepts the record in the version that was looked at"))
  ),
  permit(
    officeAlone,
    HttpApiEndpoint.post("giveBack", `${path}/:register/:key/return`, {
      params: place,
      headers,
      payload: Schema.Struct({
        version: looked,
        comment: Schema.String.check(Schema.isMaxLength(2000)),
        reasons: Schema.Array(ReviewReason).check(Schema.isMaxLength(200))
      }),
      success: Answer,
      error: problems
    }).annotateMerge(says("Returns the record to its unit, with a comment and reasons: open findings, or words"))
  ),
  permit(
    writers,
    HttpApiEndpoint.post("resubmit", `${path}/:register/:key/resubmission`, {
      params: place,
      headers,
      payload: Schema.Struct({ version: looked, comment: remark }),
      success: Answer,
      error: problems
    }).annotateMerge(says("Sends a returned record again; one that was not changed since needs a comment"))
  )
).annotateMerge(OpenApi.annotations({ description: "Review (审核): offices accept or return what units report" }))
