import type { Notice, Portfolio } from "@kepu/core"
import { fill, list, localized } from "@kepu/core/text"
import {
  documentFile,
  fillForm,
  type KindOfSheet,
  type OfficeFormat,
  recommendationsFile,
  type RegisterName,
  registerWords,
  type TableKind,
  type TemplateKind,
  workbookFile
} from "@kepu/csv"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { Refused } from "../../endings.ts"
import { readBytes } from "../../input.ts"
import { CurrentLanguage, sayIn } from "../../language.ts"
import { remark } from "../../output.ts"
import { ofUnit, tableOf } from "./writeTable.ts"

const texts = {
  onlyOne: localized(
    "Word 文件写一种表；请用 --to 指明 annex1、annex2、units、submissions 或 platform",
    "A document holds one table: say which with --to annex1, annex2, units, submissions or platform"
  ),
  left: localized(
    "工作簿中没有：{registers}；要全部保留，请写成 .json",
    "not in the workbook: {registers}; write a .json to keep all"
  ),
  formUnusable: localized("表样“{path}”不能用：{why}", "The form “{path}” cannot be used: {why}"),
  formLacks: localized("表样里没有这些列，未写入：{columns}", "the form has no columns for: {columns}"),
  noRecommendations: localized("没有推荐可写", "There is no recommendation to write")
}

/** The sheets of a workbook that holds a portfolio, in order. */
const sheetsOf = ["platform", "units", "submissions", "annex2"] as const satisfies ReadonlyArray<TemplateKind>

/** Registers for which there is a sheet. */
const written = new Set(["units", "activities", "submissions", "recommendations"])

/** A portfolio, or a table of it, as a file that office programs open. */
export const writeOffice = Effect.fnUntraced(function* (
  notice: Notice,
  portfolio: Portfolio,
  {
    format,
    kind,
    unit
  }: { readonly format: OfficeFormat; readonly kind: TableKind; readonly unit: Option.Option<string> }
) {
  if (kind === "portfolio") {
    if (format === "docx") return yield* new Refused({ reason: texts.onlyOne })
    const sheets: Array<KindOfSheet> = []
    for (const one of sheetsOf) {
      const { filled, records } = yield* tableOf(notice, portfolio, one, unit)
      if (records > 0) sheets.push({ kind: one, sheet: filled() })
    }
    const left = Object.entries(portfolio)
      .filter(([register, records]) => Array.isArray(records) && records.length > 0 && !written.has(register))
      .map(([register]) => localized(registerWords[register as RegisterName], register))
    if (left.length > 0) {
      const say = sayIn(yield* CurrentLanguage)
      yield* remark(`${say(fill(texts.left, { registers: list(left) }))}\n`)
    }
    return yield* Effect.promise(() => workbookFile(notice, sheets))
  }
  if (kind === "annex2" && format === "docx") {
    const own = Option.isNone(unit) ? portfolio : yield* ofUnit(portfolio, unit.value)
    const { recommendations = [] } = own
    if (recommendations.length === 0) return yield* new Refused({ reason: texts.noRecommendations })
    return yield* Effect.promise(() =>
      recommendationsFile(notice, recommendations, portfolio.units, portfolio.activities)
    )
  }
  const sheet: KindOfSheet = { kind, sheet: (yield* tableOf(notice, portfolio, kind, unit)).filled() }
  return yield* Effect.promise(() => (format === "xlsx" ? workbookFile(notice, [sheet]) : documentFile(notice, sheet)))
})

/** A table of a portfolio in a form of the county's own. */
export const fillOwnForm = Effect.fnUntraced(function* (
  notice: Notice,
  portfolio: Portfolio,
  { form, kind, unit }: { readonly form: string; readonly kind: TableKind; readonly unit: Option.Option<string> }
) {
  if (kind === "portfolio") return yield* new Refused({ reason: texts.onlyOne })
  const table = yield* tableOf(notice, portfolio, kind, unit)
  const bytes = yield* readBytes(form)
  const filled = yield* Effect.promise(() => fillForm(bytes, table.filled(), kind, notice))
  if (!filled.ok) return yield* new Refused({ reason: fill(texts.formUnusable, { path: form, why: filled.why }) })
  if (filled.left.length > 0) {
    const say = sayIn(yield* CurrentLanguage)
    yield* remark(`${say(fill(texts.formLacks, { columns: filled.left.join("、") }))}\n`)
  }
  return filled.bytes
})
