import { type Notice } from "@kepu/core"
import { Instant, PlainDate, PlainTime } from "@kepu/core/schema"
import { fill, localized } from "@kepu/core/text"
import { atClock, fromMillis, startOfDay } from "@kepu/core/time"
import { readMoment } from "@kepu/csv"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { Refused } from "./endings.ts"

const isInstant = Schema.is(Instant)
const isDate = Schema.is(PlainDate)
const isTime = Schema.is(PlainTime)

/** `2023-09-24`, or with a clock `2023-09-24T09:00`, `2023-09-24 09:00:30`. */
const civil = /^(?<date>\d{4}-\d{2}-\d{2})(?:[T ](?<clock>\d{2}:\d{2})(?<seconds>:[0-5]\d)?)?$/u

const instantOf = (text: string, zone: string): Instant | undefined => {
  if (isInstant(text)) return isDate(text.slice(0, 10)) ? text : undefined
  const { clock, date, seconds = "" } = civil.exec(text)?.groups ?? {}
  if (!isDate(date)) return undefined
  if (date < "1000") return undefined
  if (clock === undefined) return fromMillis(startOfDay(date, zone), zone)
  if (clock === "24:00" && seconds === "") return fromMillis(startOfDay(date, zone, 1), zone)
  return isTime(clock) ? fromMillis(atClock(date, `${clock}${seconds}`, zone), zone) : undefined
}

const wrong = localized(
  "时间“{text}”无法识别。请写成 2023-09-24（当日零点，也可写 2023/9/24、9月24日）、2023-09-24T09:00（{zone} 时间）或 2023-09-24T09:00:00+08:00。",
  "“{text}” is no time that can be read. Write 2023-09-24 (the day's 00:00; 2023/9/24 or 9月24日 will do), 2023-09-24T09:00 (clock of {zone}) or 2023-09-24T09:00:00+08:00."
)

/**
 * The moment for which to judge: the one that `--as-of` names, or now. It may be written as the times of activities
 * are; without a year it is of the notice's.
 */
export const asOfMoment = (
  text: string | undefined,
  { issuedOn, zone }: Pick<Notice, "issuedOn" | "zone">
): Effect.Effect<Instant, Refused> => {
  if (text === undefined) return Effect.map(Clock.currentTimeMillis, (now) => fromMillis(now, zone))
  const year = Number(issuedOn.slice(0, 4))
  const instant = instantOf(text.trim(), zone) ?? instantOf(readMoment(text, year) ?? "", zone)
  return instant === undefined
    ? Effect.fail(new Refused({ reason: fill(wrong, { text, zone }) }))
    : Effect.succeed(instant)
}
