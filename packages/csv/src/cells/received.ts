import { atClock, dayOf, fromMillis, PlainDateTime, ReportedTime } from "@kepu/core"
import * as Option from "effect/Option"
import * as Schema from "effect/Schema"

const civil =
  /^(\d{4})(?:[-/.]|年)(\d{1,2})(?:[-/.]|月)(\d{1,2})日?(?:[T\s]*(\d{1,2})[:时点](\d{1,2})(?:[:分](\d{1,2})?秒?)?)?$/u

const decode = Schema.decodeUnknownOption(ReportedTime)
const isDateTime = Schema.is(PlainDateTime)

const two = (digits: string | undefined): string => (digits ?? "").padStart(2, "0")

/** With seconds a time is kept as the instant at which the notice's clocks show it. */
const withSeconds = (minute: string, second: string, zone: string): string | undefined =>
  isDateTime(minute) && Number(second) < 60
    ? fromMillis(atClock(dayOf(minute), `${minute.slice(11)}:${second}`, zone), zone)
    : undefined

/** A civil time in the form of `ReportedTime`; any other text as it is, since it may be an instant. */
const normalised = (text: string, zone: string): string | undefined => {
  const match = civil.exec(text)
  if (match === null) return text
  const [, year, month, day, hour, minute, second] = match
  const date = `${year}-${two(month)}-${two(day)}`
  if (hour === undefined) return date
  const dateTime = `${date}T${two(hour)}:${two(minute)}`
  return second === undefined ? dateTime : withSeconds(dateTime, two(second), zone)
}

/** When something arrived (收到时间), as exactly as it was written; `undefined` if it cannot be read. */
export const readReceived = (text: string, zone: string): ReportedTime | undefined =>
  Option.getOrUndefined(decode(normalised(text.normalize("NFKC").trim(), zone)))
