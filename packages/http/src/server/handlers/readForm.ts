import { Instant, type Localized } from "@kepu/core"
import { localized } from "@kepu/core/text"
import type { CountyFiles, CsvFile } from "@kepu/csv"
import * as Effect from "effect/Effect"
import * as Multipart from "effect/http/Multipart"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import { InvalidRequest, type RequestIssue } from "../../api/problem/problems.ts"

const single = ["units", "submissions", "platform"] as const
const isSingle = (key: string): key is (typeof single)[number] => single.some((name) => name === key)

const texts = {
  form: localized("表单不合要求，见 issues", "the form is not as required: see issues"),
  twice: localized("只能有一个", "must be there only once"),
  unknown: localized(
    "没有这一项；可用 notice、asOf、annex1、units、submissions、platform",
    "is no known part; known are notice, asOf, annex1, units, submissions and platform"
  ),
  notice: localized("缺少通知编号", "the id of the notice is missing"),
  annex1: localized("至少要有一个文件", "there must be at least one file"),
  asOf: localized("应为带时区的时点，如 2023-09-25T09:00:00+08:00", "must be a moment like 2023-09-25T09:00:00+08:00")
}

/** What the parts of a form add up to, and what is wrong with them. */
interface Form {
  notice?: string
  asOf?: Instant
  readonly annex1: Array<CsvFile>
  readonly registers: { -readonly [K in (typeof single)[number]]?: CsvFile }
  readonly issues: Array<RequestIssue>
}

const isInstant = Schema.is(Instant)

const fault = ({ issues }: Form, key: string, message: Localized): void => {
  issues.push({ path: `payload.${key}`, message })
}

const takeField = (form: Form, { key, value }: Multipart.Field): void => {
  if (key === "notice") form.notice = value
  else if (key !== "asOf") fault(form, key, texts.unknown)
  else if (!isInstant(value)) fault(form, key, texts.asOf)
  else form.asOf = value
}

const takeFile = (form: Form, key: string, file: CsvFile): void => {
  if (key === "annex1") form.annex1.push(file)
  else if (!isSingle(key)) fault(form, key, texts.unknown)
  else if (form.registers[key] !== undefined) fault(form, key, texts.twice)
  else form.registers[key] = file
}

/** Reads the form with the files of a county to its end, whatever is wrong with it. */
export const readForm = Effect.fnUntraced(function* (parts: Stream.Stream<Multipart.Part, Multipart.MultipartError>) {
  const form: Form = { annex1: [], registers: {}, issues: [] }
  yield* Stream.runForEach(Stream.orDie(parts), (part) =>
    Multipart.isFile(part)
      ? Effect.map(Effect.orDie(part.contentEffect), (bytes) => takeFile(form, part.key, { name: part.name, bytes }))
      : Effect.sync(() => takeField(form, part))
  )
  const { annex1, asOf, issues, notice, registers } = form
  if (notice === undefined) fault(form, "notice", texts.notice)
  if (annex1.length === 0) fault(form, "annex1", texts.annex1)
  if (notice === undefined || issues.length > 0) return yield* new InvalidRequest({ issues, message: texts.form })
  const files: CountyFiles = { annex1, ...registers }
  return { notice, asOf, files }
})
