import type { Notice } from "../notice/Notice.ts"
import type { Portfolio } from "../portfolio/Portfolio.ts"
import type { Instant } from "../time/Instant.ts"
import { type Case, caseUnder } from "./Case.ts"
import { wide } from "./wideOf.ts"

/**
 * A portfolio to be judged under a notice as of a moment, whatever its rules ask.
 *
 * @example
 * ```ts
 * import type { Instant } from "@kepu/core"
 * import { portfolioFromData } from "@kepu/core"
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 * import { caseOf } from "@kepu/core/reference"
 *
 * const portfolio = portfolioFromData({ units: [{ id: "edu", name: "县教育局" }], activities: [] })
 * const given = caseOf(notice, portfolio, "2023-10-01T00:00:00+08:00" as Instant)
 * console.log(given.portfolio.units.length) // 1
 * ```
 */
export const caseOf = (notice: Notice, portfolio: Portfolio, asOf: Instant): Case => ({
  ...caseUnder(notice, portfolio, asOf),
  ...wide
})
