import {
  assess,
  assessmentDocument,
  fill,
  fromMillis,
  type Instant,
  type InputIssue,
  localized,
  type Notice,
  type Portfolio
} from "@kepu/core"
import { readPortfolio } from "@kepu/csv"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as HttpApiBuilder from "effect/http-api/HttpApiBuilder"
import * as Stream from "effect/Stream"
import { Api } from "../../api/Api.ts"
import { type AssessmentRequest, UnusableFiles } from "../../api/assessments.ts"
import { TooLarge } from "../../api/problem/problems.ts"
import { Settings } from "../Settings.ts"
import { findNotice, mustBeInForce } from "./findNotice.ts"
import { readForm } from "./readForm.ts"

const texts = {
  unusable: localized("没有一个附件1能够读取，原因见 issues", "none of the annex-1 files can be read: issues say why"),
  rows: localized("记录超过 {limit} 条；请分批发送", "there are more than {limit} records: send them in parts")
}

/** The moment asked about, or now, as clocks show it where the notice holds. */
export const momentOf = (asOf: Instant | undefined, { zone }: Notice): Effect.Effect<Instant> =>
  asOf === undefined
    ? Effect.map(Clock.currentTimeMillis, (now) => fromMillis(now - (now % 1000), zone))
    : Effect.succeed(asOf)

/** Refuses more records than a request may bring. */
export const mustFit = Effect.fnUntraced(function* (rows: number) {
  const { limits } = yield* Settings
  if (rows <= limits.rows) return
  return yield* new TooLarge({ what: "rows", limit: limits.rows, message: fill(texts.rows, { limit: limits.rows }) })
})

const judge = Effect.fnUntraced(function* (
  notice: Notice,
  portfolio: Portfolio,
  asked: Instant | undefined,
  issues: ReadonlyArray<InputIssue>
) {
  yield* mustFit(portfolio.units.length + portfolio.activities.length)
  const asOf = yield* momentOf(asked, notice)
  yield* mustBeInForce(notice, asOf)
  return assessmentDocument(assess(notice, portfolio, { asOf }), issues)
})

const ofJson = Effect.fnUntraced(function* ({ asOf, notice, portfolio }: AssessmentRequest) {
  return yield* judge(typeof notice === "string" ? yield* findNotice(notice) : notice, portfolio, asOf, [])
})

const ofForm = Effect.fnUntraced(function* (parts: Parameters<typeof readForm>[0]) {
  const form = yield* readForm(parts)
  const notice = yield* findNotice(form.notice)
  const { issues, portfolio, unusable } = readPortfolio(notice, form.files)
  if (form.files.annex1.every(({ name }) => unusable.includes(name))) {
    return yield* new UnusableFiles({ issues, message: texts.unusable })
  }
  return yield* judge(notice, portfolio, form.asOf, issues)
})

export const assessments = HttpApiBuilder.group(Api, "judging", (handlers) =>
  handlers.handle("assess", ({ payload }) => (Stream.isStream(payload) ? ofForm(payload) : ofJson(payload)))
)
