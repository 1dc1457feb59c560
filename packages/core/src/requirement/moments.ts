import type { Notice } from "../notice/Notice.ts"
import { daysOf } from "../time/days.ts"
import type { Deadline } from "../time/Deadline.ts"
import type { DaysFrom } from "../time/lastDayInTime.ts"
import { offsetDay } from "../time/offsetDay.ts"
import type { PlainDate } from "../time/PlainDate.ts"
import type { RelativeDeadline } from "../time/RelativeDeadline.ts"
import type { FromWindow, Limit, TimeLimit } from "../time/TimeLimit.ts"
import type { WorkingCalendar } from "../time/WorkingCalendar.ts"
import { isWorkingDay } from "../time/workingDays.ts"
import { byId } from "./byId.ts"

const known = new WeakMap<WorkingCalendar, ReadonlyArray<PlainDate>>()

/** All days worked of the years of a calendar, in their order. */
const workedIn = (calendar: WorkingCalendar): ReadonlyArray<PlainDate> => {
  const found =
    known.get(calendar) ??
    calendar.years
      .map(({ year }) => year)
      .toSorted((a, b) => a - b)
      .flatMap((year) => daysOf({ start: `${year}-01-01` as PlainDate, end: `${year}-12-31` as PlainDate }))
      .filter((day) => isWorkingDay(day, calendar))
  known.set(calendar, found)
  return found
}

/** A deadline that is relative to an activity, with the days worked if it counts in these. */
export const daysFrom = (
  { days, to, working }: RelativeDeadline,
  { calendar }: Pick<Notice, "calendar">
): DaysFrom => ({
  days,
  to,
  ...(working ? { worked: calendar === undefined ? [] : workedIn(calendar) } : {})
})

type InWindow = Pick<Notice, "calendar" | "windows" | "zone">

/** The deadline that is so many days from a window; that the calendar has its year was checked when the notice was decoded. */
const deadlineFrom = ({ days, to, window: id, working }: typeof FromWindow.Type, notice: InWindow): Deadline => {
  const window = byId(notice.windows).get(id)!
  const isBefore = to === "before-start"
  const date = offsetDay(
    isBefore ? window.start : window.end,
    { days, side: isBefore ? "before" : "after", dayItself: "not-counted", ...(working ? { working } : {}) },
    notice.calendar
  ) as PlainDate
  return { date, boundary: "inclusive", zone: notice.zone, ...(window.tentative ? { tentative: true } : {}) }
}

/** The time that a rule gives, with its day worked out; none if it gives none or asks for something at once. */
export const limitOf = (limit: Limit | undefined, notice: InWindow): TimeLimit | undefined => {
  switch (limit?._tag) {
    case "AtOnce":
      return undefined
    case "FromWindow":
      return { _tag: "Until", deadline: deadlineFrom(limit, notice) }
    default:
      return limit
  }
}

/** The end of a window as a deadline. */
const endOf = ({ end }: Pick<Notice["windows"][number], "end">, zone: Notice["zone"]): Deadline => ({
  date: end,
  boundary: "inclusive",
  zone,
  tentative: true
})

/**
 * The time that is left under a rule that rests on days which are tentative: until they are confirmed nothing is overdue,
 * so that nobody is accused by them.
 */
export const tentatively = (
  limit: TimeLimit | undefined,
  window: Notice["windows"][number],
  notice: InWindow
): TimeLimit => {
  switch (limit?._tag) {
    case "NoLimit":
    case "Open":
      return limit
    case "Until":
      return { _tag: "Until", deadline: { ...limit.deadline, tentative: true } }
    case "WindowEnd":
      return { _tag: "Until", deadline: endOf(byId(notice.windows).get(limit.window)!, notice.zone) }
    case undefined:
      return { _tag: "Until", deadline: endOf(window, notice.zone) }
  }
}
