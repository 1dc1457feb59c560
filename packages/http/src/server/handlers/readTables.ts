import { fill, localized } from "@kepu/core/text"
import type { CsvFile } from "@kepu/csv"
import * as Effect from "effect/Effect"
import * as Multipart from "effect/http/Multipart"
import * as Stream from "effect/Stream"
import { InvalidRequest, type RequestIssue } from "../../api/problem/problems.ts"
import type { FormFiles } from "../jobs/imports.ts"

const lists = ["annex1", "annex2"] as const
const single = ["units", "submissions", "platform"] as const

const texts = {
  form: localized("表单不合要求，见 issues", "the form is not as required: see issues"),
  twice: localized("只能有一个", "must be there only once"),
  unknown: localized("没有这一项；可用 {known}", "is no known part; known are {known}"),
  none: localized("至少要有一个文件", "there must be at least one file")
}

const isOf = <A extends string>(names: ReadonlyArray<A>, key: string): key is A =>
  (names as ReadonlyArray<string>).includes(key)

/** Reads a form with tables to its end, whatever is wrong with it. */
export const readTables = Effect.fnUntraced(function* (parts: Stream.Stream<Multipart.Part, Multipart.MultipartError>) {
  const many: { readonly [K in (typeof lists)[number]]: Array<CsvFile> } = { annex1: [], annex2: [] }
  const one: { -readonly [K in (typeof single)[number]]?: CsvFile } = {}
  const issues: Array<RequestIssue> = []
  const fault = (key: string, message: RequestIssue["message"]): void =>
    void issues.push({ path: key === "" ? "payload" : `payload.${key}`, message })
  const known = [...lists, ...single].join(", ")
  const take = (key: string, file: CsvFile): void => {
    if (isOf(lists, key)) many[key].push(file)
    else if (!isOf(single, key)) fault(key, fill(texts.unknown, { known }))
    else if (one[key] !== undefined) fault(key, texts.twice)
    else one[key] = file
  }
  yield* Stream.runForEach(Stream.orDie(parts), (part) =>
    Multipart.isFile(part)
      ? Effect.map(Effect.orDie(part.contentEffect), (bytes) => take(part.key, { name: part.name, bytes }))
      : Effect.sync(() => fault(part.key, fill(texts.unknown, { known })))
  )
  if (issues.length === 0 && many.annex1.length + many.annex2.length + Object.keys(one).length === 0)
    fault("", texts.none)
  if (issues.length > 0) return yield* new InvalidRequest({ issues, message: texts.form })
  return { ...many, ...one } satisfies FormFiles
})
