import * as Result from "../result.ts"
import { daysBetween, lastDayOfMonths, plusDays } from "../calendar.ts"
import type { Group } from "../groups/Group.ts"
import { type Refused, refuse } from "../refusal.ts"
import { type ClockRange, minutesPerDay } from "./clocks.ts"
import type { DayRange } from "./DayRange.ts"

/** 为期3天, 为期一个月: extends a single day, or must agree with the days that are given. */
export const applyLengthToDays = (
  { length }: Group,
  spans: ReadonlyArray<DayRange>
): Result.Result<ReadonlyArray<DayRange>, Refused> => {
  const [only, ...more] = spans
  if (length === undefined || length.unit === "minutes" || only === undefined) return Result.succeed(spans)
  const last =
    length.unit === "months" ? lastDayOfMonths(only.first, length.amount) : plusDays(only.first, length.amount - 1)
  if (more.length === 0 && only.first === only.last && !only.within) return Result.succeed([{ ...only, last }])
  const days = spans.reduce((sum, span) => sum + daysBetween(span.first, span.last) + 1, 0)
  // 9月17日至10月17日 is called a month as well.
  const month = more.length === 0 && (only.last === last || only.last === plusDays(last, 1))
  const agrees = length.unit === "days" ? days === length.amount : month
  return agrees && !only.within ? Result.succeed(spans) : refuse("length-mismatch")
}

/** 持续2小时: gives each clock time its end, or must agree with the end that is given. */
export const applyLengthToClocks = (
  { length }: Group,
  clocks: ReadonlyArray<ClockRange>
): Result.Result<ReadonlyArray<ClockRange>, Refused> => {
  if (length?.unit !== "minutes") return Result.succeed(clocks)
  const ends = clocks.map(({ end, start = 0 }) => ({ end: start + length.amount, given: end }))
  const timed = clocks.length > 0 && clocks.every(({ nextDay, start }) => start !== undefined && !nextDay)
  if (!timed || ends.some(({ end, given }) => end >= minutesPerDay || (given !== undefined && given !== end)))
    return refuse("length-mismatch")
  return Result.succeed(clocks.map((clock, index) => ({ ...clock, end: ends[index]?.end ?? 0 })))
}
