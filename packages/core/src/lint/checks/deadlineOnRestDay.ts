import { fill } from "../../text/Localized.ts"
import { weekdayOf } from "../../time/weekdayOf.ts"
import { type Check, inRules } from "../found.ts"
import { words } from "../words.ts"
import { deadlinesOf } from "./deadlines.ts"

const restDays = new Map([
  [6, words.saturday],
  [7, words.sunday]
])

/** A deadline is a Saturday or a Sunday; public holidays and days worked in their stead (调休) are not known. */
export const deadlineOnRestDay: Check = (draft) =>
  deadlinesOf(draft).flatMap(({ deadline: { date }, rules }) => {
    const weekday = restDays.get(weekdayOf(date))
    return weekday === undefined ? [] : [inRules(rules, words.onRestDay, fill(words.isRestDay, { date, weekday }))]
  })
