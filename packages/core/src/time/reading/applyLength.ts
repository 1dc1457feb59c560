import * as Result from "effect/Result"
import { daysFrom, lastDayAfterMonths, plusDays } from "./calendar.ts"
import type { Group } from "./group.ts"
import { type Refusal, refuse } from "./refusal.ts"
import { type Clocks, dayMinutes } from "./resolveClock.ts"
import type { Days } from "./resolveDay.ts"

/** 为期3天 reaches from the one day that is said, or agrees with the days that are. */
export const stretch = ({ length }: Group, spans: ReadonlyArray<Days>): Result.Result<ReadonlyArray<Days>, Refusal> => {
  const [only, ...more] = spans
  if (length === undefined || length.unit === "minutes" || only === undefined) return Result.succeed(spans)
  const last =
    length.unit === "months" ? lastDayAfterMonths(only.first, length.amount) : plusDays(only.first, length.amount - 1)
  if (more.length === 0 && only.first === only.last && !only.within) return Result.succeed([{ ...only, last }])
  const days = spans.reduce((sum, span) => sum + daysFrom(span.first, span.last) + 1, 0)
  // 9月17日至10月17日 is called a month, too.
  const month = more.length === 0 && (only.last === last || only.last === plusDays(last, 1))
  const agrees = length.unit === "days" ? days === length.amount : month
  return agrees && !only.within ? Result.succeed(spans) : refuse("length-mismatch")
}

/** 持续2小时 gives each clock its end, or agrees with the one it has. */
export const lengthen = (
  { length }: Group,
  clocks: ReadonlyArray<Clocks>
): Result.Result<ReadonlyArray<Clocks>, Refusal> => {
  if (length?.unit !== "minutes") return Result.succeed(clocks)
  const ends = clocks.map(({ end, start = 0 }) => ({ end: start + length.amount, given: end }))
  const timed = clocks.length > 0 && clocks.every(({ nextDay, start }) => start !== undefined && !nextDay)
  if (!timed || ends.some(({ end, given }) => end >= dayMinutes || (given !== undefined && given !== end)))
    return refuse("length-mismatch")
  return Result.succeed(clocks.map((clock, index) => ({ ...clock, end: ends[index]?.end ?? 0 })))
}
