import { addDays } from "./days.ts"
import type { PlainDate } from "./PlainDate.ts"
import type { RelativeDeadline } from "./RelativeDeadline.ts"
import type { Schedule } from "./Schedule.ts"
import { firstDay, lastDay } from "./scheduleDays.ts"

/** A deadline relative to an activity; of one in working days with all days worked of the years that are known, in their order. */
export interface DaysFrom extends Pick<RelativeDeadline, "days" | "to"> {
  readonly worked?: ReadonlyArray<PlainDate>
}

/** The day that is so many days worked earlier or later; not known where a year is needed that is not. */
const fromWorked = (
  day: PlainDate,
  days: number,
  isBefore: boolean,
  worked: ReadonlyArray<PlainDate>
): PlainDate | undefined => {
  const [first, last] = [worked[0], worked.at(-1)].map((end) => end?.slice(0, 4) ?? "")
  const year = day.slice(0, 4)
  if (year < first! || year > last!) return undefined
  if (days === 0) return day
  let passed = 0
  while (passed < worked.length && (isBefore ? worked[passed]! < day : worked[passed]! <= day)) passed++
  return worked[isBefore ? passed - days : passed + days - 1]
}

/** The last day in time for an activity of this schedule; not known where its days are not, or the years of its working days. */
export const lastDayInTime = (
  { days, to, worked }: DaysFrom,
  { approximate, openEnd, sessions }: Schedule
): PlainDate | undefined => {
  const isBefore = to === "before-start"
  if (approximate || (openEnd && !isBefore)) return undefined
  const day = isBefore
    ? sessions.map(firstDay).reduce((a, b) => (b < a ? b : a))
    : sessions.map(lastDay).reduce((a, b) => (b > a ? b : a))
  return worked === undefined ? addDays(day, isBefore ? -days : days) : fromWorked(day, days, isBefore, worked)
}
