import { Language } from "@kepu/core"
import * as HttpApiEndpoint from "effect/http-api/HttpApiEndpoint"
import * as HttpApiSchema from "effect/http-api/HttpApiSchema"
import * as OpenApi from "effect/http-api/OpenApi"
import * as Schema from "effect/Schema"
import { group, lettingIn, permit } from "../Policy.ts"
import { base, ledgerParams, readers, readProblems, shortText } from "./place.ts"

const unit = Schema.optionalKey(shortText).annotate({
  description: "The unit whose part of the file is wanted; a unit's caller gets its own in any case"
})

const signature = Schema.optionalKey(shortText).annotate({
  description: "Stands for a token for a short time: POST /v1/links gives the whole address"
})

const table = {
  params: ledgerParams,
  query: { unit, signature },
  success: Schema.String.pipe(HttpApiSchema.asText({ contentType: "text/csv; charset=utf-8" })),
  error: readProblems
}
const says = (summary: string) => OpenApi.annotations({ summary })

/** Declares a file, which the region's people may download, also by a signed link. */
const download = <E extends HttpApiEndpoint.Constraint>(endpoint: E) =>
  permit(readers, lettingIn("signature", endpoint))

/** A ledger as files: the notice's own forms, and a calendar. */
export const files = group(
  "files",
  download(
    HttpApiEndpoint.get("getAnnex1", `${base}/annex-1.csv`, table).annotateMerge(
      says("Annex 1 as the notice prints it: the table of activities, as a CSV file that spreadsheets open")
    )
  ),
  download(
    HttpApiEndpoint.get("getAnnex2", `${base}/annex-2.csv`, table).annotateMerge(
      says("Annex 2: the recommendations, a row for each")
    )
  ),
  download(
    HttpApiEndpoint.get("getUnitTable", `${base}/units.csv`, table).annotateMerge(says("The register of units"))
  ),
  download(
    HttpApiEndpoint.get("getSubmissionTable", `${base}/submissions.csv`, table).annotateMerge(
      says("The log of documents that arrived")
    )
  ),
  download(
    HttpApiEndpoint.get("getCalendar", `${base}/activities.ics`, {
      params: ledgerParams,
      query: { unit, lang: Schema.optionalKey(Language), signature },
      success: Schema.String.pipe(HttpApiSchema.asText({ contentType: "text/calendar; charset=utf-8" })),
      error: readProblems
    }).annotateMerge(
      says("The activities as a calendar (RFC 5545), those whose time is known: an entry for each session")
    )
  )
).annotateMerge(OpenApi.annotations({ description: "Files (文件): annexes, registers and the calendar of a ledger" }))
