import { Language } from "@kepu/core"
import * as HttpApiEndpoint from "effect/http-api/HttpApiEndpoint"
import * as HttpApiSchema from "effect/http-api/HttpApiSchema"
import * as OpenApi from "effect/http-api/OpenApi"
import * as Schema from "effect/Schema"
import { group, permit } from "../Policy.ts"
import { base, ledgerParams, readers, readProblems, shortText } from "./place.ts"

const unit = Schema.optionalKey(shortText).annotate({
  description: "The unit whose part of the file is wanted; a unit's caller gets its own in any case"
})

const table = {
  params: ledgerParams,
  query: { unit },
  success: Schema.String.pipe(HttpApiSchema.asText({ contentType: "text/csv; charset=utf-8" })),
  error: readProblems
}
const says = (summary: string) => OpenApi.annotations({ summary })

/** A ledger as files: the notice's own forms, and a calendar. */
export const files = group(
  "files",
  permit(
    readers,
    HttpApiEndpoint.get("getAnnex1", `${base}/annex-1.csv`, table).annotateMerge(
      says("Annex 1 as the notice prints it: the table of activities, as a CSV file that spreadsheets open")
    )
  ),
  permit(
    readers,
    HttpApiEndpoint.get("getAnnex2", `${base}/annex-2.csv`, table).annotateMerge(
      says("Annex 2: the recommendations, a row for each")
    )
  ),
  permit(
    readers,
    HttpApiEndpoint.get("getUnitTable", `${base}/units.csv`, table).annotateMerge(says("The register of units"))
  ),
  permit(
    readers,
    HttpApiEndpoint.get("getSubmissionTable", `${base}/submissions.csv`, table).annotateMerge(
      says("The log of documents that arrived")
    )
  ),
  permit(
    readers,
    HttpApiEndpoint.get("getCalendar", `${base}/activities.ics`, {
      params: ledgerParams,
      query: { unit, lang: Schema.optionalKey(Language) },
      success: Schema.String.pipe(HttpApiSchema.asText({ contentType: "text/calendar; charset=utf-8" })),
      error: readProblems
    }).annotateMerge(
      says("The activities as a calendar (RFC 5545), those whose time is known: an entry for each session")
    )
  )
).annotateMerge(OpenApi.annotations({ description: "Files (文件): annexes, registers and the calendar of a ledger" }))
