import { assess } from "../engine/assess.ts"
import type { Assessment } from "../assessment/Assessment.ts"
import type { Notice } from "../notice/Notice.ts"
import type { Portfolio } from "../portfolio/Portfolio.ts"
import { fill, type Localized } from "../text/Localized.ts"
import { type Receipt, receiptOf } from "./Receipt.ts"
import { differs } from "./words.ts"

/** A part of a receipt that comes out otherwise now. */
export interface Difference {
  readonly part: "version" | "notice" | "portfolio" | "weights" | "assessment"
  readonly text: Localized
}

/**
 * Makes the assessment of a receipt again, as of the same moment, and says what differs; nothing, if it is the same.
 *
 * @example
 * ```ts
 * import { assess, portfolioFromData } from "@kepu/core"
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 * import { receiptOf, replay } from "@kepu/core/receipt"
 *
 * const portfolio = portfolioFromData({ units: [{ id: "edu", name: "县教育局" }], activities: [] })
 * const receipt = receiptOf(notice, portfolio, assess(notice, portfolio, { asOf: "2023-10-01" }))
 * const more = portfolioFromData({ units: [{ id: "edu", name: "县教育局" }, { id: "sun", name: "孙镇" }], activities: [] })
 * console.log(replay(receipt, notice, portfolio).differences.length, replay(receipt, notice, more).differences.length > 0) // 0 true
 * ```
 */
export const replay = (
  receipt: Receipt,
  notice: Notice,
  portfolio: Portfolio,
  weights?: string
): { readonly assessment: Assessment; readonly differences: ReadonlyArray<Difference> } => {
  const assessment = assess(notice, portfolio, { asOf: receipt.asOf })
  const now = receiptOf(notice, portfolio, assessment, weights)
  const differ = (part: Difference["part"], before: string | undefined, after: string | undefined) =>
    before === after
      ? []
      : [{ part, text: fill(differs[part], { before: before ?? differs.none, after: after ?? differs.none }) }]
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
