import type { Moment } from "../condition/momentOf.ts"
import { ofRegion, ofUnit } from "../requirement/asSubject.ts"
import type { Notice } from "../notice/Notice.ts"
import { indicatorsHead } from "../recommend/indicate.ts"
import type { Indicators } from "../rank/Indicators.ts"
import type { Live } from "./Live.ts"

/**
 * What `indicate` measures for the region and each unit, told by a live assessment that keeps every indicator of the
 * notice, for a moment at which it is steady: it goes through units, not through activities.
 *
 * @example
 * ```ts
 * import { portfolioFromData } from "@kepu/core"
 * import { indicateLive, live } from "@kepu/core/live"
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 *
 * const portfolio = portfolioFromData({ units: [{ id: "edu", name: "县教育局" }], activities: [] })
 * const kept = live(notice, portfolio, { asOf: "2023-10-01", indicators: notice.clauses.flatMap(({ indicators = [] }) => indicators.map(({ id }) => id)) })
 * console.log(indicateLive(kept, notice, "2023-10-01").rows.length) // 1
 * ```
 */
export const indicateLive = (kept: Live, notice: Notice, asOf: Moment): Indicators => ({
  ...indicatorsHead(notice, asOf),
  rows: kept.portfolio.units.map((unit) => ({ subject: ofUnit(unit), values: kept.indicators(unit.id) })),
  region: { subject: ofRegion({ notice }), values: kept.indicators() }
})
