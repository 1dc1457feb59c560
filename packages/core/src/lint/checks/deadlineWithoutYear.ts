import { same } from "../../text/Localized.ts"
import { type Check, inRules } from "../found.ts"
import { words } from "../words.ts"
import { deadlinesOf } from "./deadlines.ts"

/** 2023年, 二〇二三年, 今年, 2023-09-06 */
const year = /(?:\d{2}|[〇零○一二三四五六七八九]{2}|[今本明当])\s*年|\d{4}[-./]/u

/** A deadline is written without its year. Of one whose wording is not known nothing is said. */
export const deadlineWithoutYear: Check = (draft) =>
  deadlinesOf(draft).flatMap(({ deadline: { written }, rules }) =>
    written === undefined || year.test(written.normalize("NFKC")) ? [] : [inRules(rules, words.noYear, same(written))]
  )
