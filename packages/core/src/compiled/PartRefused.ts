import { localized, type Localized } from "../text/Localized.ts"

/**
 * Why parts were not added up.
 *
 * - `different`: they are of different notices, moments or indicators, so their sum would mean nothing;
 * - `other-notice`: the notice that was given with them is not theirs.
 */
export class PartRefused extends Error {
  readonly _tag = "PartRefused"
  override readonly name = "PartRefused"
  readonly code: keyof typeof reasons
  readonly reason: Localized

  constructor(code: keyof typeof reasons) {
    super(reasons[code].en)
    this.code = code
    this.reason = reasons[code]
  }
}

const reasons = {
  different: localized(
    "各部分的通知、时刻或指标不同，不能相加；请用同样的条件重新计算",
    "the parts are of different notices, moments or indicators: make them anew for the same"
  ),
  "other-notice": localized(
    "这一部分不属于所给的通知；请给出它的通知",
    "the part is not of the notice that is given: give the notice that it was made for"
  )
}
