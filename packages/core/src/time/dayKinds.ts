import { all, any, not, type Truth } from "../Truth.ts"
import { addDays, daysBetween } from "./days.ts"
import type { PlainDate } from "./PlainDate.ts"
import type { Schedule, Session } from "./Schedule.ts"
import { firstDay, lastDay } from "./scheduleDays.ts"
import type { WorkingCalendar } from "./WorkingCalendar.ts"
import { isWorkingDay } from "./workingDays.ts"

const weekdays = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"] as const

/**
 * Kinds of days: those of the week, and working days and days of rest by the calendar of a notice. A Sunday that is
 * worked is a Sunday and a working day, and no day of rest.
 *
 * @example
 * ```ts
 * import { dayKinds } from "@kepu/core/tables"
 *
 * console.log(dayKinds[0], dayKinds.at(-1)) // sunday rest-day
 * ```
 */
export const dayKinds = [...weekdays, "working-day", "rest-day"] as const

/** One of `dayKinds`. */
export type DayKind = (typeof dayKinds)[number]

/** Whether it is told by the calendar of a notice, and not by the week alone. */
export const isByCalendar = (kind: DayKind): boolean => kind === "working-day" || kind === "rest-day"

const isOfKind = (day: PlainDate, kind: DayKind, calendar: WorkingCalendar | undefined): Truth => {
  if (!isByCalendar(kind)) return weekdays[new Date(day).getUTCDay()] === kind
  const isWorked = calendar && isWorkingDay(day, calendar)
  return kind === "working-day" ? isWorked : not(isWorked)
}

/** Whether a day is of one of the kinds; of a year that the calendar does not have that may not be known. */
export const isOneOf = (day: PlainDate, kinds: ReadonlyArray<DayKind>, calendar: WorkingCalendar | undefined): Truth =>
  any(kinds.map((kind) => isOfKind(day, kind, calendar)))

/** As many days of a session as are looked at one by one: what is beyond them is not known. */
const most = 750

const truthsOf = (session: Session, truthOf: (day: PlainDate) => Truth): ReadonlyArray<Truth> => {
  const first = firstDay(session)
  const days = daysBetween(first, lastDay(session)) + 1
  const truths = Array.from({ length: Math.min(days, most) }, (_, n) => truthOf(addDays(first, n)))
  return days > most ? [...truths, undefined] : truths
}

/**
 * Whether at least one day of a schedule is of one of the kinds or, with `wholly`, every day is. An approximate session is
 * held once within its days, and which days an open end has is not known.
 */
export const isOnKinds = (
  { approximate, openEnd, sessions }: Schedule,
  kinds: ReadonlyArray<DayKind>,
  wholly: boolean,
  calendar: WorkingCalendar | undefined
): Truth => {
  const join = wholly ? all : any
  const truths = sessions.map((session): Truth => {
    const own = truthsOf(session, (day) => isOneOf(day, kinds, calendar))
    if (!approximate) return join(own)
    return own.every((truth) => truth === own[0]) ? own[0] : undefined
  })
  return join(openEnd ? [...truths, undefined] : truths)
}
