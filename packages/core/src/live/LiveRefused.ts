import { fill, type Localized } from "../text/Localized.ts"
import { words } from "../engine/words.ts"

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
  "unknown-unit": words.unknownUnit,
  "unknown-activity": words.unknownActivity,
  "unit-in-use": words.unitInUse
}
