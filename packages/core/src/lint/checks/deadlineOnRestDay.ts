import { fill, localized } from "../../text/Localized.ts"
import { weekdayOf } from "../../time/weekdayOf.ts"
import { type Check, inRules } from "../found.ts"
import { deadlinesOf } from "./deadlines.ts"

const restDays = new Map([
  [6, localized("星期六", "a Saturday")],
  [7, localized("星期日", "a Sunday")]
])

/** A deadline is a Saturday or a Sunday; public holidays and days worked in their stead (调休) are not known. */
export const deadlineOnRestDay: Check = (draft) =>
  deadlinesOf(draft).flatMap(({ deadline: { date }, rules }) => {
    const weekday = restDays.get(weekdayOf(date))
    return weekday === undefined
      ? []
      : [
          inRules(
            rules,
            localized(
              "截止日在周末（未计调休）",
              "the deadline is on a weekend (days worked in exchange are not considered)"
            ),
            fill(localized("{date} 是{weekday}", "{date} is {weekday}"), { date, weekday })
          )
        ]
  })
