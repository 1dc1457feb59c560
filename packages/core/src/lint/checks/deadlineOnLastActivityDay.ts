import type { Check } from "../found.ts"
import { words } from "../words.ts"
import { endOfReport } from "./endOfReport.ts"

/** Something is due on the very last day of the activities on which it reports. */
export const deadlineOnLastActivityDay: Check = endOfReport((due, end) => due === end, words.onLastDay)
