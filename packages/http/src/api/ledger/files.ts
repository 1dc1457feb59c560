import { Language } from "@kepu/core/schema"
import * as HttpApiEndpoint from "effect/http-api/HttpApiEndpoint"
import * as HttpApiSchema from "effect/http-api/HttpApiSchema"
import * as OpenApi from "effect/http-api/OpenApi"
import * as Schema from "effect/Schema"
import { WeightsRefused } from "../problem/problems.ts"
import { shortText, signature } from "../queries.ts"
import { group, lettingIn, permit } from "../Policy.ts"
import { csvFile, documentFile, workbookFile } from "../fileTypes.ts"
import { asOf, base, ledgerParams, measured, offices, readers, judgeProblems, readProblems } from "./place.ts"
import { RankingRequest } from "./ranking.ts"

const unit = Schema.optionalKey(shortText).annotate({
  description: "The unit whose part of the file is wanted; a unit's caller gets its own in any case"
})

/** A table of the ledger as a file of a kind. */
const file = <S extends Schema.Top>(success: S) => ({
  params: ledgerParams,
  query: { unit, signature },
  success,
  error: readProblems
})
const table = file(csvFile)
const workbook = file(workbookFile)
const form = file(documentFile)
const says = (summary: string) => OpenApi.annotations({ summary })

/** Declares a file, which the region's people may download, also by a signed link. */
const download = <E extends HttpApiEndpoint.Constraint>(endpoint: E) =>
  permit(readers, lettingIn("signature", endpoint))

const lang = Schema.optionalKey(Language)

/** A ledger as files: the notice's own forms, and a calendar. */
export const files = group(
  "files",
  download(
    HttpApiEndpoint.get("getAnnex1", `${base}/annex-1.csv`, table).annotateMerge(
      says("Annex 1 as the notice prints it: the table of activities, as a CSV file that spreadsheets open")
    )
  ),
  download(
    HttpApiEndpoint.get("getAnnex1Workbook", `${base}/annex-1.xlsx`, workbook).annotateMerge(
      says("Annex 1 as it is printed and sealed: A4 across, with lists of the notice's words to choose from")
    )
  ),
  download(
    HttpApiEndpoint.get("getAnnex1Document", `${base}/annex-1.docx`, form).annotateMerge(
      says("Annex 1 as a table in a document")
    )
  ),
  download(
    HttpApiEndpoint.get("getAnnex2", `${base}/annex-2.csv`, table).annotateMerge(
      says("Annex 2: the recommendations, a row for each")
    )
  ),
  download(
    HttpApiEndpoint.get("getAnnex2Workbook", `${base}/annex-2.xlsx`, workbook).annotateMerge(
      says("The recommendations as a sheet, a row for each")
    )
  ),
  download(
    HttpApiEndpoint.get("getAnnex2Document", `${base}/annex-2.docx`, form).annotateMerge(
      says(
        "Annex 2 as the notice prints it: a page with its boxes and seals for each recommendation; blank without any"
      )
    )
  ),
  download(
    HttpApiEndpoint.get("getUnitTable", `${base}/units.csv`, table).annotateMerge(says("The register of units"))
  ),
  download(
    HttpApiEndpoint.get("getUnitWorkbook", `${base}/units.xlsx`, workbook).annotateMerge(
      says("The register of units as a sheet")
    )
  ),
  download(
    HttpApiEndpoint.get("getSubmissionTable", `${base}/submissions.csv`, table).annotateMerge(
      says("The log of documents that arrived")
    )
  ),
  download(
    HttpApiEndpoint.get("getSubmissionWorkbook", `${base}/submissions.xlsx`, workbook).annotateMerge(
      says("The log of documents that arrived as a sheet")
    )
  ),
  permit(
    offices,
    lettingIn(
      "signature",
      HttpApiEndpoint.get("getIndicatorWorkbook", `${base}/indicators.xlsx`, {
        params: ledgerParams,
        query: { asOf, of: measured, lang, signature },
        success: workbookFile,
        error: judgeProblems
      }).annotateMerge(says("The indicators of units or activities as a sheet"))
    )
  ),
  permit(
    offices,
    HttpApiEndpoint.post("getRankingWorkbook", `${base}/ranking.xlsx`, {
      params: ledgerParams,
      query: { lang },
      payload: RankingRequest,
      success: workbookFile,
      error: [...judgeProblems, WeightsRefused]
    }).annotateMerge(says("Units or activities in order of points by the weights that are given, as a sheet"))
  ),
  download(
    HttpApiEndpoint.get("getCalendar", `${base}/activities.ics`, {
      params: ledgerParams,
      query: { unit, lang, signature },
      success: Schema.String.pipe(HttpApiSchema.asText({ contentType: "text/calendar; charset=utf-8" })),
      error: readProblems
    }).annotateMerge(
      says("The activities as a calendar (RFC 5545), those whose time is known: an entry for each session")
    )
  )
).annotateMerge(OpenApi.annotations({ description: "Files (文件): annexes, registers and the calendar of a ledger" }))
