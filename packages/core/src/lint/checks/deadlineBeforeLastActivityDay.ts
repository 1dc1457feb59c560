import type { Check } from "../found.ts"
import { words } from "../words.ts"
import { endOfReport } from "./endOfReport.ts"

/** Something is due before the last day of the activities on which it reports. */
export const deadlineBeforeLastActivityDay: Check = endOfReport((due, end) => due < end, words.beforeLastDay)
