import type { Notice } from "@kepu/core"
import { fill, list, localized } from "@kepu/core/text"
import { template, templateFile, type TemplateKind, type TemplateOptions } from "@kepu/csv"
import * as Effect from "effect/Effect"
import * as HttpServerResponse from "effect/http/HttpServerResponse"
import { mediaTypes } from "../../api/fileTypes.ts"
import type { TemplateName } from "../../api/notices.ts"
import { InvalidRequest } from "../../api/problem/problems.ts"
import { attachment } from "../edge/fileName.ts"
import type { FileFormat } from "../jobs/tables.ts"

const texts = {
  query: localized("查询参数不合要求，见 issues", "the query is not as required: see issues"),
  form: localized("通知没有这种表样；可用 {known}", "the notice has no such form of this table; known are {known}"),
  none: localized("通知没有另印表样", "the notice prints no form of this table")
}

/** What the table of a template is, and what the file is called. */
const kinds: Readonly<Record<string, readonly [kind: TemplateKind, name: string]>> = {
  "annex-1": ["annex1", "附件1"],
  "annex-2": ["annex2", "附件2"],
  units: ["units", "单位名册"],
  submissions: ["submissions", "收件登记"],
  platform: ["platform", "平台导出"]
}

const about: Partial<Record<TemplateKind, "activity" | "recommendation">> = {
  annex1: "activity",
  annex2: "recommendation"
}

/** The form of a notice that is asked for, of those that it prints of a table. */
const formOf = Effect.fnUntraced(function* (notice: Notice, kind: TemplateKind, id: string) {
  const forms = notice.vocabulary.annexes.filter((annex) => annex.about === about[kind])
  const form = forms.find((annex) => annex.id === id)
  if (form !== undefined) return form
  const known = list(forms.map((annex) => localized(annex.id, annex.id)))
  const message = forms.length === 0 ? texts.none : fill(texts.form, { known })
  return yield* new InvalidRequest({ issues: [{ path: "query.form", message }], message: texts.query })
})

const encoder = new TextEncoder()

/** A table ready to be filled in, as a file to be saved. */
export const templateResponse = Effect.fnUntraced(function* (
  notice: Notice,
  name: typeof TemplateName.Type,
  asked: { readonly unit?: string; readonly form?: string; readonly example?: "true" }
) {
  const [table, format] = name.split(".") as [string, FileFormat]
  const [kind, called] = kinds[table]!
  const options: TemplateOptions = {
    ...(asked.unit === undefined ? {} : { unit: asked.unit }),
    ...(asked.form === undefined ? {} : { form: yield* formOf(notice, kind, asked.form) }),
    example: asked.example === "true"
  }
  const bytes =
    format === "csv"
      ? encoder.encode(template(notice, kind, options))
      : yield* Effect.promise(() => templateFile(notice, kind, format, options))
  const parts = [called, notice.region.name["zh-CN"], ...(asked.unit === undefined ? [] : [asked.unit])]
  return HttpServerResponse.uint8Array(bytes, {
    contentType: mediaTypes[format],
    headers: { "content-disposition": attachment(parts, name) }
  })
})
