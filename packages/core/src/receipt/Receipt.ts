import * as Schema from "effect/Schema"
import { Assessment } from "../assessment/Assessment.ts"
import { digest } from "../digest.ts"
import type { Notice } from "../notice/Notice.ts"
import { noticeDigest } from "../notice/noticeDigest.ts"
import { Portfolio } from "../portfolio/Portfolio.ts"
import { Localized } from "../text/schema.ts"
import { Instant } from "../time/Instant.ts"
import { version } from "../version.ts"

/**
 * What an assessment was made from, so that anybody who has the same notice, portfolio and weights can make it
 * again and see that it is the same. It holds digests only: no name, no phone, no activity.
 *
 * @example
 * ```ts
 * import { assess, portfolioFromData } from "@kepu/core"
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 * import { receiptOf } from "@kepu/core/receipt"
 * import { Receipt } from "@kepu/core/schema"
 * import * as Schema from "effect/Schema"
 *
 * const portfolio = portfolioFromData({ units: [{ id: "edu", name: "县教育局" }], activities: [] })
 * const receipt = receiptOf(notice, portfolio, assess(notice, portfolio, { asOf: "2023-10-01" }))
 * console.log(Schema.is(Receipt)(receipt), Schema.is(Receipt)({ ...receipt, asOf: "2023-10-01" })) // true false
 * ```
 */
export const Receipt = Schema.Struct({
  format: Schema.Literal("kepu.receipt/1"),
  /** Version of the library that made the assessment. */
  version: Schema.NonEmptyString,
  asOf: Instant,
  notice: Schema.Struct({ id: Schema.NonEmptyString, digest: Schema.NonEmptyString }),
  portfolio: Schema.NonEmptyString,
  /** Digest of the weights with which units were ranked, if they were. */
  weights: Schema.optionalKey(Schema.NonEmptyString),
  /** The readings of open words on which findings rest, by rule. */
  readings: Schema.Array(Schema.Struct({ rule: Schema.NonEmptyString, reading: Localized })),
  /** Digest of the assessment itself. */
  assessment: Schema.NonEmptyString
}).annotate({ identifier: "Receipt" })
export interface Receipt extends Schema.Schema.Type<typeof Receipt> {}

const encodePortfolio = Schema.encodeSync(Portfolio)
const encodeAssessment = Schema.encodeSync(Assessment)

const readingsOf = ({ clauses }: Notice): Receipt["readings"] =>
  clauses.flatMap((clause) =>
    clause.rules.flatMap((rule) => {
      const reading = rule.reading ?? clause.reading
      return reading === undefined ? [] : [{ rule: rule.id, reading }]
    })
  )

/**
 * The receipt of an assessment that `assess` made of this notice and portfolio; `weights` is the digest of a ranking's.
 *
 * @example
 * ```ts
 * import { assess, portfolioFromData, version } from "@kepu/core"
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 * import { receiptOf } from "@kepu/core/receipt"
 *
 * const portfolio = portfolioFromData({ units: [{ id: "edu", name: "县教育局" }], activities: [] })
 * const receipt = receiptOf(notice, portfolio, assess(notice, portfolio, { asOf: "2023-10-01" }))
 * console.log(receipt.version === version) // true
 * ```
 */
export const receiptOf = (notice: Notice, portfolio: Portfolio, assessment: Assessment, weights?: string): Receipt => ({
  format: "kepu.receipt/1",
  version,
  asOf: assessment.asOf,
  notice: { id: notice.id, digest: noticeDigest(notice) },
  portfolio: digest(encodePortfolio(portfolio)),
  ...(weights === undefined ? {} : { weights }),
  readings: readingsOf(notice),
  assessment: digest(encodeAssessment(assessment))
})
