import type { Notice, PlainDate } from "@kepu/core"
import type { ReportedTime } from "@kepu/core/portfolio"
import { atClock, dayOf, fromMillis, isInstant, isPlainDate, isPlainDateTime, startOfDay } from "@kepu/core/time"
import { readMoment } from "./moment.ts"

const civil =
  /^(?:(\d{4})(?:[-/.]|年))?(\d{1,2})([-/.]|月)(\d{1,2})日?(?:[T\s]*(\d{1,2})[:时点](\d{1,2})(?:[:分](\d{1,2})?秒?)?)?$/u

/** What decides which moment a civil time means. */
type Clocks = Pick<Notice, "issuedOn" | "zone">

const isReported = (text: string | undefined): text is ReportedTime =>
  isPlainDate(text) || isPlainDateTime(text) || isInstant(text)

const two = (digits: string | undefined): string => (digits ?? "").padStart(2, "0")

/** 24:00 of a day is that day's last moment, as 00:00 of the next day is not. */
const lastMomentOf = (date: PlainDate, zone: string): string => fromMillis(startOfDay(date, zone, 1) - 1, zone)

/** With seconds a time is kept as the instant at which the notice's clocks show it. */
const withSeconds = (minute: string, second: string, zone: string): string | undefined =>
  isPlainDateTime(minute) && Number(second) < 60
    ? fromMillis(atClock(dayOf(minute), `${minute.slice(11)}:${second}`, zone), zone)
    : undefined

/** A civil time in the form of `ReportedTime`; any other text as it is, since it may be an instant. */
const normalised = (text: string, { issuedOn, zone }: Clocks): string | undefined => {
  const match = civil.exec(text)
  if (match === null) return text
  const [, year, month, separator, day, hour, minute, second] = match
  if (year === undefined && separator !== "月") return undefined
  const date = `${year ?? issuedOn.slice(0, 4)}-${two(month)}-${two(day)}`
  if (hour === undefined || !isPlainDate(date)) return date
  const isMidnight = hour === "24" && [minute, second].every((part) => Number(part ?? 0) === 0)
  if (isMidnight) return lastMomentOf(date, zone)
  const dateTime = `${date}T${two(hour)}:${two(minute)}`
  return second === undefined ? dateTime : withSeconds(dateTime, two(second), zone)
}

/**
 * When something arrived (收到时间), as exactly as it was written, in every form in which a time of an activity is read;
 * `undefined` if it cannot be read. A day without year is of the year of the notice; 24:00 is the day's last moment.
 */
export const readReceived = (text: string, notice: Clocks): ReportedTime | undefined => {
  const written = text
    .normalize("NFKC")
    .trim()
    .replace(/24[点时]整?$/u, "24:00")
  const time = normalised(written, notice)
  return isReported(time) ? time : readMoment(text, Number(notice.issuedOn.slice(0, 4)))
}
