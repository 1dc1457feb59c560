import type { Notice, PlainDate } from "@kepu/core"
import type { ReportedTime } from "@kepu/core/portfolio"
import { atClock, dayOf, fromMillis, isInstant, isPlainDate, isPlainDateTime, startOfDay } from "@kepu/core/time"
import { type CivilTime, readCivil } from "./civil.ts"
import { readMoment } from "./moment.ts"

const isReported = (text: string | undefined): text is ReportedTime =>
  isPlainDate(text) || isPlainDateTime(text) || isInstant(text)

/** A civil time in the form of `ReportedTime`, if it is one. With seconds it is the instant at which clocks show it. */
const reported = ({ isEnd, second, text }: CivilTime, zone: string): string | undefined => {
  // 24:00 of a day is that day's last moment, as 00:00 of the next day is not.
  if (isEnd) return fromMillis(startOfDay(text as PlainDate, zone, 1) - 1, zone)
  if (second === undefined) return text
  return isPlainDateTime(text) && Number(second) < 60
    ? fromMillis(atClock(dayOf(text), `${text.slice(11)}:${second}`, zone), zone)
    : undefined
}

/**
 * When something arrived (收到时间), as exactly as it was written, in every form in which a time of an activity is read;
 * `undefined` if it cannot be read. A day without year is of the year of the notice; 24:00 is the day's last moment.
 */
export const readReceived = (
  text: string,
  { issuedOn, zone }: Pick<Notice, "issuedOn" | "zone">
): ReportedTime | undefined => {
  const civil = readCivil(text, issuedOn)
  const time = civil && reported(civil, zone)
  return isReported(time) ? time : readMoment(text, Number(issuedOn.slice(0, 4)))
}
