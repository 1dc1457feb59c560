import { assess } from "../engine/assess.ts"
import type { Assessment } from "../assessment/Assessment.ts"
import type { Notice } from "../notice/Notice.ts"
import type { Portfolio } from "../portfolio/Portfolio.ts"
import { fill, localized, type Localized } from "../text/Localized.ts"
import { type Receipt, receiptOf } from "./Receipt.ts"

/** A part of a receipt that comes out otherwise now. */
export interface Difference {
  readonly part: "version" | "notice" | "portfolio" | "weights" | "assessment"
  readonly text: Localized
}

const texts: Readonly<Record<Difference["part"], Localized>> = {
  version: localized(
    "程序版本不同：当时 {before}，现在 {after}",
    "another version of the library: then {before}, now {after}"
  ),
  notice: localized(
    "通知数据不同：当时 {before}，现在 {after}",
    "other data of the notice: then {before}, now {after}"
  ),
  portfolio: localized("报送数据不同：当时 {before}，现在 {after}", "another portfolio: then {before}, now {after}"),
  weights: localized("权重不同：当时 {before}，现在 {after}", "other weights: then {before}, now {after}"),
  assessment: localized("评估结果不同：当时 {before}，现在 {after}", "another assessment: then {before}, now {after}")
}

const none = localized("无", "none")

/** Makes the assessment of a receipt again, as of the same moment, and says what differs; nothing, if it is the same. */
export const replay = (
  receipt: Receipt,
  notice: Notice,
  portfolio: Portfolio,
  weights?: string
): { readonly assessment: Assessment; readonly differences: ReadonlyArray<Difference> } => {
  const assessment = assess(notice, portfolio, { asOf: receipt.asOf })
  const now = receiptOf(notice, portfolio, assessment, weights)
  const differ = (part: Difference["part"], before: string | undefined, after: string | undefined) =>
    before === after ? [] : [{ part, text: fill(texts[part], { before: before ?? none, after: after ?? none }) }]
  return {
    assessment,
    differences: [
      ...differ("version", receipt.version, now.version),
      ...differ("notice", receipt.notice.digest, now.notice.digest),
      ...differ("portfolio", receipt.portfolio, now.portfolio),
      ...differ("weights", receipt.weights, now.weights),
      ...differ("assessment", receipt.assessment, now.assessment)
    ]
  }
}
