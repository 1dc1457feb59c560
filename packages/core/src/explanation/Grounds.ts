import type { Status } from "../assessment/Status.ts"
import { statusOf } from "../rule/statusOf.ts"
import { localized } from "../text/Localized.ts"
import type { Explained } from "./explainCondition.ts"
import type { Step } from "./Step.ts"
import { stepOf } from "./steps.ts"

/** What every status rests on: whether the rule applies, whether what it asks for is fulfilled, and whether there is time. */
export interface Grounds {
  readonly applies: Explained
  readonly fulfilled: Explained
  readonly inTime: Explained
}

/** For a rule that applies to all. */
export const toAll: Explained = stepOf(localized("本条适用于全部对象", "it applies to every subject"), true)

/** For a requirement that cannot wait. */
export const atOnce: Explained = stepOf(localized("本条没有宽限时间", "there is no time to wait for"), false)

/** For a requirement of which the notice does not say by when. */
export const withoutDate: Explained = stepOf(
  localized("通知未规定期限，不算逾期", "the notice gives no date, so it is never overdue"),
  true
)

/** The status that the grounds lead to, and the steps in their order, each marked if it decided. */
export const conclude = ({
  applies,
  fulfilled,
  inTime
}: Grounds): { readonly status: Status; readonly steps: ReadonlyArray<Step> } => {
  const status = statusOf(applies.truth, fulfilled.truth, inTime.truth === true)
  const mark = ({ step }: Explained, decisive: boolean): Step => ({ ...step, decisive })
  const open = status === "undetermined"
  return {
    status,
    steps: [
      mark(applies, open ? applies.truth === undefined : true),
      mark(fulfilled, open ? fulfilled.truth === undefined : status !== "not-applicable"),
      mark(inTime, status === "pending" || status === "unmet")
    ]
  }
}
