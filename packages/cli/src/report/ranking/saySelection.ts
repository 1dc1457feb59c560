import type { Finding, Localized } from "@kepu/core"
import type { Draft, Eligibility, Selection } from "@kepu/core/rank"
import { fill, list, localized } from "@kepu/core/text"
import { named } from "./say.ts"

const texts = {
  quotas: localized("名额：{quotas}", "quotas: {quotas}"),
  perUnit: localized("每个单位至多 {number} 项", "{number} at most of each unit"),
  total: localized("总共至多 {number} 项", "{number} at most in all"),
  unlimited: localized(
    "没有给出名额（--per-unit、--total）：除通知所限，可推荐的全部选入",
    "No quota was given (--per-unit, --total): all that are eligible are chosen, as far as the notice allows"
  ),
  because: localized("{clause}　{todo}", "{clause}  {todo}"),
  activity: localized("{activity}（{unit}）", "{activity} ({unit})"),
  filled: localized("已填 {labels}", "filled: {labels}"),
  blank: localized("待填 {labels}", "to be filled: {labels}"),
  sealed: localized("{label}（盖章）", "{label} (seal)"),
  draft: localized("{activity}（{unit}）：{state}", "{activity} ({unit}): {state}"),
  semicolon: localized("；", "; ")
}

/** Texts one after another, as clauses of a sentence. */
export const series = (parts: ReadonlyArray<Localized>): Localized =>
  localized(
    parts.map((part) => part["zh-CN"]).join(texts.semicolon["zh-CN"]),
    parts.map(({ en }) => en).join(texts.semicolon.en)
  )

/** An activity with its unit. */
export const sayActivity = ({ activity, unit }: Pick<Eligibility, "activity" | "unit">): Localized =>
  fill(texts.activity, { activity: named(activity), unit: named(unit) })

/** How many may be chosen. */
export const sayQuotas = ({ quotas: { perUnit, total } }: Selection): Localized => {
  const said = [
    ...(perUnit === undefined ? [] : [fill(texts.perUnit, { number: perUnit })]),
    ...(total === undefined ? [] : [fill(texts.total, { number: total })])
  ]
  return said.length === 0 ? texts.unlimited : fill(texts.quotas, { quotas: list(said) })
}

const isMust = ({ modality }: Finding): boolean => modality === "must"

/** What an activity lacks to be recommended, with the clauses that ask for it. */
export const sayLack = ({ findings }: Eligibility): Localized =>
  series(
    findings
      .filter(isMust)
      .map(({ clause, message, remedies }) =>
        fill(texts.because, { clause, todo: remedies.length === 0 ? message : list(remedies.map(({ text }) => text)) })
      )
  )

/** The facts that are missing to judge an activity, and the clauses that ask for it. */
export const missingOf = ({ findings }: Eligibility) => findings.filter(isMust).flatMap(({ missing }) => missing)
export const clausesOf = ({ findings }: Eligibility) => [
  ...new Set(findings.filter(isMust).map(({ clause }) => clause))
]

/** How far a form is filled in. */
export const sayDraft = ({ activity, fields, unit }: Draft): Localized => {
  const labels = (of: Draft["fields"]) =>
    list(of.map(({ label, seal }) => (seal ? fill(texts.sealed, { label }) : localized(label, label))))
  const filled = fields.filter(({ value }) => value !== undefined)
  const blank = fields.filter(({ value }) => value === undefined)
  return fill(texts.draft, {
    activity: named(activity),
    unit: named(unit),
    state: series([
      ...(filled.length === 0 ? [] : [fill(texts.filled, { labels: labels(filled) })]),
      ...(blank.length === 0 ? [] : [fill(texts.blank, { labels: labels(blank) })])
    ])
  })
}
