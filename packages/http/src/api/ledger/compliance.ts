import {
  AssessmentDocument,
  Finding,
  Instant,
  Status,
  Indicators,
  Quotas,
  Ranking,
  Rates,
  Selection,
  Weights,
  UnitQuestions,
  UnitSteps,
  Edit
} from "@kepu/core/schema"
import { portfolioRegisters, StoredRecord } from "@kepu/core/port"
import * as HttpApiEndpoint from "effect/http-api/HttpApiEndpoint"
import * as OpenApi from "effect/http-api/OpenApi"
import * as Schema from "effect/Schema"
import { shortText } from "../queries.ts"
import { group, permit } from "../Policy.ts"
import { statuses } from "./lists.ts"
import { PatchRefused, WeightsRefused } from "../problem/problems.ts"
import {
  asOf,
  base,
  idempotencyKey,
  judgeProblems,
  ledgerParams,
  measured,
  officeAlone,
  offices,
  readers,
  whyText,
  writeProblems
} from "./place.ts"
import { RankingRequest } from "./ranking.ts"
import { Shifts, shiftsQuery } from "./shifts.ts"

const params = ledgerParams
const text = Schema.optionalKey(shortText)
const says = (summary: string) => OpenApi.annotations({ summary })

/** What Kepu finds of a ledger as it is now, and what to do about it. */
export const compliance = group(
  "compliance",
  permit(
    offices,
    HttpApiEndpoint.get("getAssessment", `${base}/assessment`, {
      params,
      query: { asOf },
      success: AssessmentDocument,
      error: judgeProblems
    }).annotateMerge(says("What was found of the whole ledger"))
  ),
  permit(
    readers,
    HttpApiEndpoint.get("listFindings", `${base}/findings`, {
      params,
      query: {
        asOf,
        status: statuses,
        modality: Schema.optionalKey(Schema.Literals(["must", "should"])),
        rule: text,
        clause: text,
        unit: text,
        subject: text,
        after: Schema.optionalKey(Schema.Natural),
        limit: Schema.optionalKey(Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 10_000 })))
      },
      success: Schema.Struct({
        findings: Schema.Array(Finding),
        next: Schema.optionalKey(Schema.Natural).annotate({ description: "`after` of the next page" }),
        sequence: Schema.Natural.annotate({ description: "The ledger's last change that they take into account" })
      }),
      error: judgeProblems
    }).annotateMerge(says("A page of findings, in the order of the notice; those of the same sequence belong together"))
  ),
  permit(
    offices,
    HttpApiEndpoint.get("listShifts", `${base}/shifts`, {
      params,
      query: shiftsQuery,
      success: Shifts,
      error: judgeProblems
    }).annotateMerge(says("Findings that differ from those of an earlier moment, and why: rule, facts or time"))
  ),
  permit(
    readers,
    HttpApiEndpoint.get("getCounts", `${base}/counts`, {
      params,
      query: { asOf, unit: text },
      success: Schema.Struct({
        sequence: Schema.Natural,
        records: Schema.Record(Schema.Literals(portfolioRegisters), Schema.Natural).annotate({
          description: "Records of each register of what is reported"
        }),
        findings: Schema.Record(Status, Schema.Natural).annotate({ description: "Findings of each status" })
      }),
      error: judgeProblems
    }).annotateMerge(says("How many records of each register there are, and findings of each status"))
  ),
  permit(
    readers,
    HttpApiEndpoint.get("listNextSteps", `${base}/next-steps`, {
      params,
      query: {
        asOf,
        unit: text,
        after: text.annotate({ description: "`next` of the page before" }),
        limit: Schema.optionalKey(Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 100 }))).annotate({
          description:
            "Units whose findings make a page; without it all at once, or pages of 50 where there are more than 100. The last page has the findings of the region"
        })
      },
      success: Schema.Struct({
        sequence: Schema.Natural,
        units: Schema.Array(UnitSteps),
        next: Schema.optionalKey(Schema.String).annotate({ description: "`after` of the next page" })
      }),
      error: judgeProblems
    }).annotateMerge(says("What units have to do next, what must be done before what should be, then by deadline"))
  ),
  permit(
    readers,
    HttpApiEndpoint.get("listQuestions", `${base}/questions`, {
      params,
      query: {
        asOf,
        unit: text,
        after: Schema.optionalKey(Schema.Natural).annotate({ description: "`next` of the page before" }),
        limit: Schema.optionalKey(Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 1000 }))).annotate({
          description: "Units of a page at most; 100 if it is not said"
        })
      },
      success: Schema.Struct({
        sequence: Schema.Natural,
        units: Schema.Array(UnitQuestions),
        total: Schema.Natural.annotate({ description: "Those asked in all" }),
        next: Schema.optionalKey(Schema.Natural).annotate({
          description: "`after` of the next page; pages of the same sequence and moment belong together"
        })
      }),
      error: judgeProblems
    }).annotateMerge(says("Whom to ask for which missing facts, those first whose answers decide most findings"))
  ),
  permit(
    offices,
    HttpApiEndpoint.get("getRates", `${base}/rates`, {
      params,
      query: { asOf },
      success: Schema.Struct({ sequence: Schema.Natural, rates: Rates }),
      error: judgeProblems
    }).annotateMerge(says("How many are in time at each deadline, and how many units have all that is asked of them"))
  ),
  permit(
    offices,
    HttpApiEndpoint.get("getIndicators", `${base}/indicators`, {
      params,
      query: { asOf, of: measured },
      success: Indicators,
      error: judgeProblems
    }).annotateMerge(says("The indicators of the notice for units or activities"))
  ),
  permit(
    offices,
    HttpApiEndpoint.post("rank", `${base}/ranking`, {
      params,
      payload: RankingRequest,
      success: Ranking,
      error: [...judgeProblems, WeightsRefused]
    }).annotateMerge(says("Units or activities in order of points by the weights that are given"))
  ),
  permit(
    offices,
    HttpApiEndpoint.post("recommend", `${base}/recommendation`, {
      params,
      payload: Schema.Struct({
        weights: Schema.optionalKey(Weights),
        quotas: Schema.optionalKey(Quotas),
        asOf: Schema.optionalKey(Instant)
      }),
      success: Selection,
      error: [...judgeProblems, WeightsRefused]
    }).annotateMerge(says("Which activities can be recommended, and with weights which are chosen"))
  ),
  permit(
    officeAlone,
    HttpApiEndpoint.post("applyRemedy", `${base}/remedies`, {
      params,
      headers: { "idempotency-key": idempotencyKey },
      payload: Schema.Struct({
        /** The sequence of the findings or next steps that it was taken from. */
        sequence: Schema.Natural,
        edits: Schema.NonEmptyArray(Edit).check(Schema.isMaxLength(1000)),
        /** What people gave for the needs of the edits, by path. */
        supplied: Schema.optionalKey(Schema.Record(Schema.String, Schema.Json)),
        why: Schema.optionalKey(whyText)
      }),
      success: Schema.Struct({ records: Schema.Array(StoredRecord) }),
      error: [...writeProblems, PatchRefused]
    }).annotateMerge(says("Applies the edits of a remedy, JSON Patches over the portfolio of that sequence"))
  )
).annotateMerge(
  OpenApi.annotations({ description: "Compliance (合规): findings, next steps, ranking, recommendation" })
)
