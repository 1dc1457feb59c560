import { changeIn, type RegisterName, registers, reportedByUnits, storedRecordIn } from "@kepu/core/port"
import * as HttpApiEndpoint from "effect/http-api/HttpApiEndpoint"
import * as HttpApiSchema from "effect/http-api/HttpApiSchema"
import * as OpenApi from "effect/http-api/OpenApi"
import * as Schema from "effect/Schema"
import { group, large, permit } from "../Policy.ts"
import { ListRefused } from "../problem/problems.ts"
import { listQuery } from "./lists.ts"
import {
  base,
  idempotencyKey,
  ledgerParams,
  limit,
  officeAlone,
  readers,
  readProblems,
  recordParams,
  recordProblems,
  whyText,
  writeProblems,
  writers
} from "./place.ts"

const why = Schema.optionalKey(whyText).annotate({ description: "Why, for the history" })
const ifMatch = Schema.optionalKey(Schema.String.check(Schema.isMaxLength(100))).annotate({
  description: 'The version that is changed, such as `"3"`'
})
const says = (summary: string) => OpenApi.annotations({ summary })

const descriptions: Readonly<Record<RegisterName, string>> = {
  units: "Units (单位) that the notice may bind",
  activities: "Activities (活动), the rows of annex 1",
  submissions: "Submissions (报送) that the office has received",
  facilities: "Facilities and sites of units",
  officers: "Registrations of information officers (信息员)",
  recommendations: "Recommendations (推荐) of excellent activities",
  attestations: "Attestations (认定): people's decisions on what the notice leaves to judgement",
  exemptions: "Exemptions (免除、延期): units that were let off a rule about units, or given more time for it",
  unread: "Records that are known to exist and could not be read (未读入)",
  kept: "Which registers are kept, even if nothing is in them",
  weights: "Weights (权重) that were used",
  assessments: "Assessments (评估) as they were made, with their receipts",
  reviews:
    "Reviews (审核): what was decided on a record, and what its unit answered; steps are done at /reviewed, which says who did them"
}

/** The routes to the records of one register. */
export const recordsOf = <const R extends RegisterName>(register: R) => {
  const Stored = storedRecordIn(register)
  const Record = HttpApiSchema.WithHeaders(Stored, { etag: Schema.String })
  const Created = HttpApiSchema.WithHeaders(Stored.pipe(HttpApiSchema.status(201)), {
    etag: Schema.String,
    location: Schema.String
  })
  const value = registers[register] as Schema.Codec<(typeof registers)[R]["Type"], unknown>
  // A stored assessment is as large as what it was made from.
  const sized: typeof large = register === "assessments" ? large : (endpoint) => endpoint
  const writing = reportedByUnits.has(register) ? writers : officeAlone
  const path = `${base}/${register}` as const
  return group(
    register,
    permit(
      readers,
      HttpApiEndpoint.get("list", path, {
        params: ledgerParams,
        query: listQuery(register),
        success: Schema.Struct({
          items: Schema.Array(Stored),
          next: Schema.optionalKey(Schema.String).annotate({ description: "`after` of the next page" }),
          total: Schema.optionalKey(Schema.Natural)
        }),
        error: [...readProblems, ListRefused]
      }).annotateMerge(says("A page of records, those that are asked for, in the order that is asked for"))
    ),
    permit(
      readers,
      HttpApiEndpoint.get("get", `${path}/:key`, {
        params: recordParams,
        success: Record,
        error: recordProblems
      }).annotateMerge(says("One record and its version"))
    ),
    permit(
      writing,
      sized(
        HttpApiEndpoint.post("create", path, {
          params: ledgerParams,
          query: { why },
          headers: { "idempotency-key": idempotencyKey },
          payload: value,
          success: Created,
          error: writeProblems
        }).annotateMerge(says("Adds a record under its own id, or under a new key where it has none"))
      )
    ),
    permit(
      writing,
      sized(
        HttpApiEndpoint.put("save", `${path}/:key`, {
          params: recordParams,
          query: { why },
          headers: {
            "if-match": ifMatch,
            "if-none-match": Schema.optionalKey(Schema.Literal("*")),
            "idempotency-key": idempotencyKey
          },
          payload: value,
          success: Record,
          error: writeProblems
        }).annotateMerge(says("Replaces a record, or adds it under this key"))
      )
    ),
    permit(
      writing,
      HttpApiEndpoint.delete("remove", `${path}/:key`, {
        params: recordParams,
        query: { why },
        headers: { "if-match": ifMatch, "idempotency-key": idempotencyKey },
        success: Record,
        error: writeProblems
      }).annotateMerge(says("Takes a record out; its history stays and it can be restored"))
    ),
    permit(
      writing,
      HttpApiEndpoint.post("restore", `${path}/:key/restoration`, {
        params: recordParams,
        query: { why },
        headers: { "if-match": ifMatch, "idempotency-key": idempotencyKey },
        success: Record,
        error: writeProblems
      }).annotateMerge(says("Puts a removed record back as it was"))
    ),
    permit(
      readers,
      HttpApiEndpoint.get("history", `${path}/:key/history`, {
        params: recordParams,
        query: { after: Schema.optionalKey(Schema.Natural), limit },
        success: Schema.Struct({ items: Schema.Array(changeIn(register)), next: Schema.optionalKey(Schema.Int) }),
        error: recordProblems
      }).annotateMerge(says("Who did what to a record, when and why"))
    )
  ).annotateMerge(OpenApi.annotations({ description: descriptions[register] }))
}
