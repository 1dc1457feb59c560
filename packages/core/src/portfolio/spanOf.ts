import { atClock, startOfDay } from "../time/civil.ts"
import { dayOf } from "../time/dayOf.ts"
import type { Instant } from "../time/Instant.ts"
import { toMillis } from "../time/millis.ts"
import type { PlainDate } from "../time/PlainDate.ts"
import type { ReportedTime } from "./ReportedTime.ts"

/** A day is written in ten characters, a day and clock in sixteen, and an instant, with its offset, in more. */
const isDate = (time: ReportedTime): time is PlainDate => time.length === 10
export const isInstant = (time: ReportedTime): time is Instant => time.length > 16

/** The first and the last millisecond that a reported time may mean. */
export const spanOf = (time: ReportedTime, zone: string): { readonly first: number; readonly last: number } => {
  if (isDate(time)) return { first: startOfDay(time, zone), last: startOfDay(time, zone, 1) - 1 }
  const moment = isInstant(time) ? toMillis(time) : atClock(dayOf(time), time.slice(11), zone)
  return { first: moment, last: moment }
}
