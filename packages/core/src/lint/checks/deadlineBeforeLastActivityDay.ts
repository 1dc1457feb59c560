import { localized } from "../../text/Localized.ts"
import type { Check } from "../found.ts"
import { endOfReport } from "./endOfReport.ts"

/** Something is due before the last day of the activities on which it reports. */
export const deadlineBeforeLastActivityDay: Check = endOfReport(
  (due, end) => due < end,
  localized("截止日早于所报活动的最后一日", "the deadline is before the last day of the activities it reports on")
)
