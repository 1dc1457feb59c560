import { fill } from "../../text/Localized.ts"
import type { PlainDate } from "../../time/PlainDate.ts"
import { type Check, inRules } from "../found.ts"
import { words } from "../words.ts"
import { deadlinesOf } from "./deadlines.ts"

const restDays = new Map([
  [0, words.sunday],
  [6, words.saturday]
])
const restDay = (date: PlainDate) => restDays.get(new Date(`${date}T00:00Z`).getUTCDay())

/** A deadline is a Saturday or a Sunday; public holidays and days worked in their stead (调休) are not known. */
export const deadlineOnRestDay: Check = (draft) =>
  deadlinesOf(draft).flatMap(({ deadline: { date }, rules }) => {
    const weekday = restDay(date)
    return weekday === undefined ? [] : [inRules(rules, words.onRestDay, fill(words.isRestDay, { date, weekday }))]
  })
