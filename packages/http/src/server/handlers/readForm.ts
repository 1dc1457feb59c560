import { fill, localized } from "@kepu/core/text"
import type { CsvFile } from "@kepu/csv"
import * as Effect from "effect/Effect"
import type { HttpServerRequest } from "effect/http/HttpServerRequest"
import * as Multipart from "effect/http/Multipart"
import * as Stream from "effect/Stream"
import { formLimits } from "../../api/assessments.ts"
import { InvalidRequest, type RequestIssue } from "../../api/problem/problems.ts"
import type { FormFiles } from "../jobs/formFiles.ts"

const lists = ["annex1", "annex2"] as const
const single = ["units", "submissions", "platform"] as const

const texts = {
  form: localized("表单不合要求，见 issues", "the form is not as required: see issues"),
  twice: localized("只能有一个", "must be there only once"),
  unknown: localized("没有这一项；可用 {known}", "is no known part; known are {known}")
}

/** A form with tables: its files, its fields by name, and what is wrong with its parts. */
export interface Form {
  readonly files: FormFiles
  readonly fields: ReadonlyMap<string, string>
  readonly issues: ReadonlyArray<RequestIssue>
}

const isOf = <A extends string>(names: ReadonlyArray<A>, key: string): key is A =>
  (names as ReadonlyArray<string>).includes(key)

/** What is wrong with a part of a form, or with all of it. */
export const formIssue = (part: string | undefined, message: RequestIssue["message"]): RequestIssue => ({
  path: part === undefined ? "payload" : `payload.${part}`,
  message
})

/** That a form cannot be used. */
export const formRefused = (issues: ReadonlyArray<RequestIssue>): InvalidRequest =>
  new InvalidRequest({ issues, message: texts.form })

/** Reads a form with tables, and fields of these names, to its end, whatever is wrong with it. */
export const readForm = Effect.fnUntraced(function* (
  { multipartStream }: HttpServerRequest,
  names: ReadonlyArray<string> = []
) {
  const many: { readonly [K in (typeof lists)[number]]: Array<CsvFile> } = { annex1: [], annex2: [] }
  const one: { -readonly [K in (typeof single)[number]]?: CsvFile } = {}
  const fields = new Map<string, string>()
  const issues: Array<RequestIssue> = []
  const unknown = fill(texts.unknown, { known: [...names, ...lists, ...single].join(", ") })
  const take = (key: string, file: CsvFile): void => {
    if (isOf(lists, key)) many[key].push(file)
    else if (!isOf(single, key)) issues.push(formIssue(key, unknown))
    else if (one[key] !== undefined) issues.push(formIssue(key, texts.twice))
    else one[key] = file
  }
  const takeField = ({ key, value }: Multipart.Field): void => {
    if (names.includes(key)) fields.set(key, value)
    else issues.push(formIssue(key, unknown))
  }
  const parts = Stream.provideContext(multipartStream, Multipart.limitsServices(formLimits))
  yield* Stream.runForEach(Stream.orDie(parts), (part) =>
    Multipart.isFile(part)
      ? Effect.map(Effect.orDie(part.contentEffect), (bytes) => take(part.key, { name: part.name, bytes }))
      : Effect.sync(() => takeField(part))
  )
  return { files: { ...many, ...one }, fields, issues } satisfies Form
})
