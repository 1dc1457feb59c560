import { limitOf } from "../../requirement/partsOf.ts"
import type { Deadline } from "../../time/Deadline.ts"
import type { Draft } from "../Draft.ts"
import { type Check, groupBy, inRules } from "../found.ts"
import type { Placed } from "../Placed.ts"
import { nounsOf } from "../../condition/nouns.ts"
import { type Localized, fill, same } from "../../text/Localized.ts"
import type { PlainDate } from "../../time/PlainDate.ts"
import { showDeadline } from "../../time/showDeadline.ts"
import { words } from "../words.ts"
import { weekdayOf } from "../../time/weekdayOf.ts"
import type { WorkingCalendar } from "../../time/WorkingCalendar.ts"
import { isWorkingDay } from "../../time/workingDays.ts"

/** A deadline that a clause sets, once for all the rules that take it from there. */
interface ClauseDeadline {
  readonly deadline: Deadline
  readonly rules: readonly [Placed, ...ReadonlyArray<Placed>]
}

interface Mention {
  readonly placed: Placed
  readonly deadline: Deadline
}

const keyOf = ({ boundary, date, time, zone }: Deadline): string => JSON.stringify([date, time, boundary, zone])

const once = (mentions: ReadonlyArray<Mention>): ReadonlyArray<ClauseDeadline> =>
  groupBy(mentions, ({ deadline, placed }) => `${placed.clause} ${keyOf(deadline)}`).map(([first, ...rest]) => ({
    deadline: first.deadline,
    rules: [first.placed, ...rest.map(({ placed }) => placed)]
  }))

/** Every deadline of the notice; the ends of groups, such as the days of a window, are none. */
const deadlinesOf = ({ rules }: Draft): ReadonlyArray<ClauseDeadline> =>
  once(
    rules.flatMap((placed) => {
      const limit = limitOf(placed.asked)
      return limit?._tag === "Until" ? [{ placed, deadline: limit.deadline }] : []
    })
  )

/** The deadlines of documents by the window on whose activities they report. */
const deadlinesOfReports = ({ rules }: Draft): ReadonlyMap<string, ReadonlyArray<ClauseDeadline>> => {
  const reports = rules.flatMap((placed) =>
    placed.counts.flatMap(({ atLeast, number }) =>
      number.of === "submissions" && number.reportsOn !== undefined && number.by !== undefined && atLeast > 0
        ? [{ window: number.reportsOn, placed, deadline: number.by }]
        : []
    )
  )
  return new Map(groupBy(reports, ({ window }) => window).map((group) => [group[0].window, once(group)]))
}

/** Holds the deadline of what reports on a window against the last day of the window. */
const endOfReport =
  (isAtFault: (due: PlainDate, end: PlainDate) => boolean, message: Localized): Check =>
  (draft) => {
    const reports = deadlinesOfReports(draft)
    return draft.notice.windows.flatMap(({ end, id, name: window }) =>
      (reports.get(id) ?? [])
        .filter(({ deadline }) => isAtFault(deadline.date, end))
        .map(({ deadline, rules }) =>
          inRules(
            rules,
            fill(message, nounsOf(draft.notice.vocabulary)),
            fill(words.endOfWindow, { deadline: showDeadline(deadline), window, end })
          )
        )
    )
  }

/** Something is due before the last day of the activities on which it reports. */
export const deadlineBeforeLastActivityDay: Check = endOfReport((due, end) => due < end, words.beforeLastDay)

/** Something is due on the very last day of the activities on which it reports. */
export const deadlineOnLastActivityDay: Check = endOfReport((due, end) => due === end, words.onLastDay)

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

/** A deadline names a day and no hour. */
export const deadlineWithoutClock: Check = (draft) =>
  deadlinesOf(draft)
    .filter(({ deadline }) => deadline.time === undefined)
    .map(({ deadline, rules }) => inRules(rules, words.noClock, showDeadline(deadline)))

/** 2023年, 二〇二三年, 今年, 2023-09-06 */
const year = /(?:\d{2}|[〇零○一二三四五六七八九]{2}|[今本明当])\s*年|\d{4}[-./]/u

/** A deadline is written without its year. Of one whose wording is not known nothing is said. */
export const deadlineWithoutYear: Check = (draft) =>
  deadlinesOf(draft).flatMap(({ deadline: { written }, rules }) =>
    written === undefined || year.test(written.normalize("NFKC")) ? [] : [inRules(rules, words.noYear, same(written))]
  )
