import {
  Instant,
  Language,
  Localized,
  Notice,
  PlainDate,
  AmendingNotice,
  Diagnostic,
  NoticeDeadline
} from "@kepu/core/schema"
import * as HttpApiEndpoint from "effect/http-api/HttpApiEndpoint"
import * as HttpApiSchema from "effect/http-api/HttpApiSchema"
import * as OpenApi from "effect/http-api/OpenApi"
import * as Schema from "effect/Schema"
import { csvFile, documentFile, workbookFile } from "./fileTypes.ts"
import { shortText, signature } from "./queries.ts"
import { group, lettingIn, permit } from "./Policy.ts"
import { AmendmentBodies, AmendmentBody, NoticeBody } from "./NoticeBody.ts"
import { NoSuchNotice } from "./problem/problems.ts"

export const NoticeId = Schema.String.check(Schema.isPattern(/^[\w.-]{1,80}$/u)).annotate({
  description: "Id of a notice that the service knows"
})

/**
 * What a list says of a notice: who issued it, for which region and event, and from when to when it holds.
 *
 * @example
 * ```ts
 * import { NoticeSummary } from "@kepu/http/api"
 * import * as Schema from "effect/Schema"
 *
 * const headers = { authorization: `Bearer ${process.env["KEPU_TOKEN"]}` }
 * const response = await fetch(`${process.env["KEPU_URL"]}/v1/notices`, { headers })
 * const read = Schema.decodeUnknownSync(Schema.Struct({ notices: Schema.Array(NoticeSummary) }))
 * console.log(read(await response.json()).notices.map(({ id }) => id)) // [ 'pucheng-2023' ]
 * ```
 */
export const NoticeSummary = Schema.Struct({
  id: Schema.NonEmptyString,
  title: Schema.NonEmptyString,
  issuer: Schema.NonEmptyString,
  region: Notice.fields.region,
  event: Localized,
  issuedOn: PlainDate,
  validFrom: PlainDate,
  validTo: Schema.optionalKey(PlainDate),
  digest: Schema.NonEmptyString
}).annotate({ identifier: "NoticeSummary" })
export interface NoticeSummary extends Schema.Schema.Type<typeof NoticeSummary> {}

/** A version of a notice: from which day on it holds, and those that amend it, in the order of their issue. */
export const VersionSummary = Schema.Struct({
  from: PlainDate,
  digest: Schema.NonEmptyString,
  amendments: Schema.Array(AmendingNotice)
}).annotate({ identifier: "VersionSummary" })
export interface VersionSummary extends Schema.Schema.Type<typeof VersionSummary> {}

const Diagnostics = Schema.Struct({ diagnostics: Schema.Array(Diagnostic) })

/** A notice that the service knows, by its id, or one that comes along. */
export const NoticeGiven = Schema.Union([NoticeId, NoticeBody])

/** A notice and those that amend it. */
export const AmendedNotice = Schema.Struct({ notice: NoticeGiven, amendments: AmendmentBodies }).annotate({
  identifier: "AmendedNotice"
})

/** Two notices; the second may be one that amends the first, and is then taken as it leaves that. */
export const TwoNotices = Schema.Struct({
  before: NoticeGiven,
  after: Schema.Union([NoticeGiven, AmendmentBody])
}).annotate({ identifier: "TwoNotices" })

/** One thing in which two notices differ: where by the keys and names of their data, what it was and what it is. */
export const Difference = Schema.Struct({
  kind: Schema.Literals(["added", "removed", "changed"]),
  path: Schema.Array(Schema.String),
  before: Schema.optionalKey(Localized),
  after: Schema.optionalKey(Localized),
  text: Localized
}).annotate({ identifier: "Difference" })

/** The tables that people fill in, as files. */
const templateTables = ["annex-1", "annex-2", "units", "submissions", "platform"] as const
const templateFormats = ["csv", "xlsx", "docx"] as const
type TemplateFile = `${(typeof templateTables)[number]}.${(typeof templateFormats)[number]}`
export const TemplateName = Schema.Literals(
  templateTables.flatMap((table) => templateFormats.map((format): TemplateFile => `${table}.${format}`))
).annotate({ description: "Which table, and as what: text, a workbook or a document" })

const anybody = { unit: "all", county: "all", viewer: "all", issuer: "all" } as const
const drafters = { unit: "none", county: "all", viewer: "none", issuer: "all" } as const
const params = { notice: NoticeId }
const asOf = Schema.optionalKey(Instant).annotate({
  description: "The moment whose version is meant; now if it is not said"
})
const says = (summary: string) => OpenApi.annotations({ summary })

/** The notices that the service judges by. */
export const notices = group(
  "notices",
  permit(
    anybody,
    HttpApiEndpoint.get("listNotices", "/v1/notices", {
      success: Schema.Struct({ notices: Schema.Array(NoticeSummary) })
    }).annotateMerge(says("The notices that the service knows"))
  ),
  permit(
    anybody,
    HttpApiEndpoint.get("getNotice", "/v1/notices/:notice", {
      params,
      query: { asOf },
      success: NoticeBody,
      error: NoSuchNotice
    }).annotateMerge(says("One notice, as data"))
  ),
  permit(
    anybody,
    HttpApiEndpoint.get("explainNotice", "/v1/notices/:notice/explanation", {
      params,
      query: { asOf, lang: Schema.optionalKey(Language) },
      success: Schema.String.pipe(HttpApiSchema.asText({ contentType: "text/plain; charset=utf-8" })),
      error: NoSuchNotice
    }).annotateMerge(says("One notice in plain words, clause by clause"))
  ),
  permit(
    anybody,
    lettingIn(
      "signature",
      HttpApiEndpoint.get("getTemplate", "/v1/notices/:notice/templates/:template", {
        params: { ...params, template: TemplateName },
        query: {
          unit: Schema.optionalKey(shortText).annotate({ description: "The unit that reports, as its line has it" }),
          form: Schema.optionalKey(shortText).annotate({
            description: "The id of a form of the notice, where it prints several of a table; else the first"
          }),
          example: Schema.optionalKey(Schema.Literal("true")).annotate({
            description: "`true` for a line that shows how to fill it in"
          }),
          signature
        },
        success: [csvFile, workbookFile, documentFile],
        error: NoSuchNotice
      }).annotateMerge(says("A table ready to be filled in, as the notice prints it"))
    )
  ),
  permit(
    anybody,
    HttpApiEndpoint.get("listDeadlines", "/v1/notices/:notice/deadlines", {
      params,
      query: { asOf },
      success: Schema.Struct({ deadlines: Schema.Array(NoticeDeadline) }),
      error: NoSuchNotice
    }).annotateMerge(says("The deadlines and windows of a notice, in the order of time"))
  ),
  permit(
    anybody,
    HttpApiEndpoint.get("listVersions", "/v1/notices/:notice/versions", {
      params,
      success: Schema.Struct({ versions: Schema.Array(VersionSummary) }),
      error: NoSuchNotice
    }).annotateMerge(says("The versions of a notice, from which day on each holds, and what amends it"))
  ),
  permit(
    anybody,
    HttpApiEndpoint.get("lintNotice", "/v1/notices/:notice/diagnostics", {
      params,
      success: Diagnostics,
      error: NoSuchNotice
    }).annotateMerge(says("What lint finds in a notice itself"))
  ),
  permit(
    drafters,
    HttpApiEndpoint.post("lintDraft", "/v1/notices/lint", { payload: NoticeBody, success: Diagnostics }).annotateMerge(
      says("What lint finds in a notice that is not sent out yet")
    )
  ),
  permit(
    drafters,
    HttpApiEndpoint.post("mergeNotices", "/v1/notices/merge", {
      payload: AmendedNotice,
      success: NoticeBody,
      error: NoSuchNotice
    }).annotateMerge(says("A notice as those that amend it leave it; nothing is kept"))
  ),
  permit(
    drafters,
    HttpApiEndpoint.post("diffNotices", "/v1/notices/diff", {
      payload: TwoNotices,
      success: Schema.Struct({ differences: Schema.Array(Difference) }),
      error: NoSuchNotice
    }).annotateMerge(says("In what two notices differ, in words"))
  )
).annotateMerge(OpenApi.annotations({ description: "Notices (通知)" }))
