import { localized } from "../../text/Localized.ts"
import { showDeadline } from "../../time/showDeadline.ts"
import { type Check, inRules } from "../found.ts"
import { deadlinesOf } from "./deadlines.ts"

/** A deadline names a day and no hour. */
export const deadlineWithoutClock: Check = (draft) =>
  deadlinesOf(draft)
    .filter(({ deadline }) => deadline.time === undefined)
    .map(({ deadline, rules }) =>
      inRules(rules, localized("截止时间未写到几时", "the deadline leaves the hour open"), showDeadline(deadline))
    )
