import { fill, localized, type Localized } from "../text/Localized.ts"

/**
 * Why a live assessment did not take a change, and stayed as it was; `id` is that of the unit or activity in question.
 *
 * - `unknown-unit`: a unit is named that is not among the units; put it in first;
 * - `unknown-activity`: an activity is recommended that is not there; put it in first;
 * - `unit-in-use`: a unit is taken out that activities or registers name; take those out first.
 */
export class LiveRefused extends Error {
  readonly _tag = "LiveRefused"
  override readonly name = "LiveRefused"
  readonly code: keyof typeof reasons
  readonly id: string
  readonly reason: Localized

  constructor(code: keyof typeof reasons, id: string) {
    const reason = fill(reasons[code], { id })
    super(reason.en)
    this.code = code
    this.id = id
    this.reason = reason
  }
}

const reasons = {
  "unknown-unit": localized(
    "提到了单位 {id}，但单位名单中没有；请先加入该单位",
    "unit {id} is named but is not among the units: put it in first"
  ),
  "unknown-activity": localized(
    "推荐了活动 {id}，但活动名单中没有；请先加入该活动",
    "activity {id} is recommended but is not among the activities: put it in first"
  ),
  "unit-in-use": localized(
    "单位 {id} 仍被活动或登记引用；请先取出这些记录",
    "unit {id} is still named by activities or registers: take those out first"
  )
}
