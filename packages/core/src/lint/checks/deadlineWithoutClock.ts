import { showDeadline } from "../../time/showDeadline.ts"
import { type Check, inRules } from "../found.ts"
import { words } from "../words.ts"
import { deadlinesOf } from "./deadlines.ts"

/** A deadline names a day and no hour. */
export const deadlineWithoutClock: Check = (draft) =>
  deadlinesOf(draft)
    .filter(({ deadline }) => deadline.time === undefined)
    .map(({ deadline, rules }) => inRules(rules, words.noClock, showDeadline(deadline)))
