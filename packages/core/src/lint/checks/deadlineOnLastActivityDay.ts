import { localized } from "../../text/Localized.ts"
import type { Check } from "../found.ts"
import { endOfReport } from "./endOfReport.ts"

/** Something is due on the very last day of the activities on which it reports. */
export const deadlineOnLastActivityDay: Check = endOfReport(
  (due, end) => due === end,
  localized(
    "截止日就是所报活动的最后一日：按不含当日理解，最后一日的活动尚未举办",
    "the deadline is the last day of the activities it reports on: if that day is excluded, they are not yet over"
  )
)
