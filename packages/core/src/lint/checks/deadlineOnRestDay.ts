import { fill, type Localized } from "../../text/Localized.ts"
import type { PlainDate } from "../../time/PlainDate.ts"
import { weekdayOf } from "../../time/weekdayOf.ts"
import type { WorkingCalendar } from "../../time/WorkingCalendar.ts"
import { isWorkingDay } from "../../time/workingDays.ts"
import { type Check, inRules } from "../found.ts"
import { words } from "../words.ts"
import { deadlinesOf } from "./deadlines.ts"

const weekend = new Map([
  [6, words.saturday],
  [7, words.sunday]
])

interface RestDay {
  readonly message: Localized
  readonly witness: Localized
}

/** Why nobody works on a day; of a year that the calendar does not have it is told of a weekend that this is not known. */
const restDayOf = (date: PlainDate, calendar: WorkingCalendar): RestDay | undefined => {
  const isWorked = isWorkingDay(date, calendar)
  const weekday = weekend.get(weekdayOf(date))
  const year = date.slice(0, 4)
  if (isWorked) return undefined
  if (isWorked === undefined)
    return weekday && { message: words.onWeekend, witness: fill(words.yearLacking, { date, weekday, year }) }
  if (weekday !== undefined) return { message: words.onRestDay, witness: fill(words.isRestDay, { date, weekday }) }
  const documentNumber = calendar.years.find((one) => one.year === Number(year))!.setBy.at(-1)!.documentNumber
  return { message: words.onRestDay, witness: fill(words.isHoliday, { date, documentNumber }) }
}

/** Nobody works on the day of a deadline: a weekend that is not worked in exchange (调休), or a holiday. */
export const deadlineOnRestDay: Check = (draft) =>
  deadlinesOf(draft).flatMap(({ deadline: { date }, rules }) => {
    const restDay = restDayOf(date, draft.calendar)
    return restDay === undefined ? [] : [inRules(rules, restDay.message, restDay.witness)]
  })
