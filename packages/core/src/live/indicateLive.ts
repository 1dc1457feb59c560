import type { Moment } from "../condition/momentOf.ts"
import { ofRegion, ofUnit } from "../requirement/asSubject.ts"
import type { Notice } from "../notice/Notice.ts"
import { indicatorsHead } from "../recommend/indicate.ts"
import type { Indicators } from "../rank/Indicators.ts"
import type { Live } from "./Live.ts"

/**
 * What `indicate` measures for the region and each unit, told by a live assessment that keeps every indicator of the
 * notice, for a moment at which it is steady: it goes through units, not through activities.
 */
export const indicateLive = (kept: Live, notice: Notice, asOf: Moment): Indicators => ({
  ...indicatorsHead(notice, asOf),
  rows: kept.portfolio.units.map((unit) => ({ subject: ofUnit(unit), values: kept.indicators(unit.id) })),
  region: { subject: ofRegion({ notice }), values: kept.indicators() }
})
