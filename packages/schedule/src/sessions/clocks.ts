import * as Result from "../result.ts"
import type { AssumptionCode } from "../assumption.ts"
import type { ClockSpan, Time } from "../groups/Group.ts"
import type { ClockPhrase } from "../phrases/Phrase.ts"
import { type Refused, refuse } from "../refusal.ts"

/** Minutes since midnight, `end` on the next day if `nextDay`. Without `start`, the whole day. */
export interface ClockRange {
  readonly start?: number
  readonly end?: number
  readonly nextDay?: true
}

type PartOfDay = "am" | "pm" | "night" | "morning" | "noon" | "afternoon" | "dusk" | "evening"

const wordsOf: Readonly<Partial<Record<PartOfDay, string>>> = {
  night: "凌晨",
  morning: "清晨 早晨 早间 晨间 早上 早 上午 早读",
  noon: "中午 正午 午间 午休 午休时间 午读",
  afternoon: "下午 午后 放学 放学后 课后服务 课后服务时间 课后延时服务 延时服务",
  dusk: "傍晚",
  evening: "晚上 晚间 夜间 夜晚 晚 当晚 夜 晚自习"
}
const parts = new Map(
  Object.entries(wordsOf).flatMap(([part, words]) => words.split(" ").map((word) => [word, part as PartOfDay] as const))
)

/** The hours on the 24-hour clock for which people use each part of the day, both ends included. */
const hoursOf: Readonly<Record<PartOfDay, readonly [first: number, last: number]>> = {
  am: [0, 11],
  pm: [12, 23],
  night: [0, 6],
  morning: [5, 11],
  noon: [11, 15],
  afternoon: [12, 20],
  dusk: [16, 20],
  evening: [17, 24]
}

const within = (hour: number, [first, last]: readonly [number, number]): boolean => hour >= first && hour <= last

/** The hour on the 24-hour clock; `undefined` if that part of the day has no such hour. */
const hourIn = (part: PartOfDay, hour: number): number | undefined => {
  if (hour > 12 && part === "afternoon") return hour
  // 上午12点 is noon to some and midnight to others.
  if (within(hour, hoursOf[part])) return hour
  return hour >= 1 && hour <= 12 && within(hour + 12, hoursOf[part]) ? hour + 12 : undefined
}

/** The part of the day that the time states by a word or by am or pm. */
const partOf = ({ clock, period }: Time): PartOfDay | undefined => {
  if (period !== undefined) return parts.get(period)
  return clock?.afternoon === undefined ? undefined : clock.afternoon ? "pm" : "am"
}

export const minutesPerDay = 24 * 60

const exists = ({ hour, minute }: ClockPhrase): boolean => minute < 60 && (hour < 24 || (hour === 24 && minute === 0))

/** Resolves the clock times of a group in order. One without a part of the day takes that of the one before it. */
export const resolveClocks = (
  spans: ReadonlyArray<ClockSpan>,
  assumed: Set<AssumptionCode>
): Result.Result<ReadonlyArray<ClockRange>, Refused> =>
  Result.gen(function* () {
    const clocks: Array<ClockRange> = []
    let part: PartOfDay | undefined
    for (const span of spans) {
      part = partOf(span.start) ?? part ?? partOfEnd(span)
      clocks.push(yield* resolveClockSpan(span, part, assumed))
      part = inherited(span.end === undefined ? part : (partOf(span.end) ?? part))
    }
    return clocks
  })

/** The part of the day that later clock times take. am and pm are passed on as morning and afternoon. */
const inherited = (part: PartOfDay | undefined): PartOfDay | undefined =>
  part === "am" ? "morning" : part === "pm" ? "afternoon" : part

/** 2:00-4:00pm: the suffix of the end applies to the start, too. */
const partOfEnd = ({ end, start }: ClockSpan): PartOfDay | undefined =>
  end?.clock?.afternoon === undefined || start.clock?.afternoon !== undefined ? undefined : partOf(end)

/** The minutes of a clock time or range that inherits `part`. */
const resolveClockSpan = (
  span: ClockSpan,
  part: PartOfDay | undefined,
  assumed: Set<AssumptionCode>
): Result.Result<ClockRange, Refused> =>
  Result.gen(function* () {
    const start = yield* resolveTime(span.start, part, assumed)
    if (start === undefined) return {}
    if (span.end?.clock === undefined) return { start }
    const end = yield* resolveEnd(span.end, start, part, span, assumed)
    return span.nextDay ? { start, end, nextDay: true } : { start, end }
  })

/** Minutes since midnight; `undefined` for a part of the day without a clock time. */
export const resolveTime = (
  time: Time,
  part: PartOfDay | undefined,
  assumed: Set<AssumptionCode>
): Result.Result<number | undefined, Refused> => {
  const { clock, text } = time
  if (clock === undefined) {
    assumed.add("half-day")
    return Result.succeed(undefined)
  }
  if (!exists(clock) || clock.hour === 24) return refuse("no-such-clock", { text })
  const own = partOf(time)
  // An inherited part of the day does not apply to a time that is clearly on the 24-hour clock.
  const applies = own ?? (!clock.padded && (clock.hour < 12 || part === "evening") ? part : undefined)
  const hour = applies === undefined ? plainHour(clock) : hourIn(applies, clock.hour)
  if (hour === undefined || hour === 24) return refuse("ambiguous-clock", { text })
  if (hour !== clock.hour) assumed.add("twelve-hour-clock")
  return Result.succeed(hour * 60 + clock.minute)
}

/** The hour without a part of the day. 2:00 may be in the afternoon; 02:00 and 14:00 are on the 24-hour clock. */
const plainHour = ({ hour, padded }: ClockPhrase): number | undefined =>
  hour >= 1 && hour <= 5 && !padded ? undefined : hour

/** The end in minutes since midnight; it must be later than `start` unless it is on the next day. */
const resolveEnd = (
  time: Time,
  start: number,
  part: PartOfDay | undefined,
  { nextDay, start: { text } }: ClockSpan,
  assumed: Set<AssumptionCode>
): Result.Result<number, Refused> => {
  const clock = time.clock as ClockPhrase
  const quoted = { text: `${text}-${time.text}` }
  if (!exists(clock)) return refuse("no-such-clock", { text: time.text })
  const own = partOf(time)
  const midnight = clock.hour === 0 && clock.minute === 0 && !nextDay
  const hour =
    own === undefined
      ? endHour(midnight ? 24 : clock.hour, start, nextDay ? undefined : part)
      : endHourIn(own, clock.hour)
  if (hour === undefined) return refuse("ambiguous-clock", quoted)
  if (hour === 24 && clock.minute > 0) return refuse("no-such-clock", { text: time.text })
  const end = hour * 60 + clock.minute
  if (end <= start && !nextDay) return refuse("end-before-start")
  if (hour !== clock.hour && !midnight) assumed.add("twelve-hour-clock")
  return Result.succeed(end < minutesPerDay ? end : endOfDay(assumed))
}

/** 24:00 as an end. A civil time has no 24:00, so it becomes 23:59. */
const endOfDay = (assumed: Set<AssumptionCode>): number => {
  assumed.add("end-of-day")
  return minutesPerDay - 1
}

/** The time on the last of several days. Unlike others it may be 24:00. */
export const resolveLastTime = (time: Time, assumed: Set<AssumptionCode>): Result.Result<number | undefined, Refused> =>
  time.clock?.hour === 24 && time.clock.minute === 0
    ? Result.succeed(endOfDay(assumed))
    : resolveTime(time, undefined, assumed)

/** The hour of an end with its own part of the day. 上午12:00 as an end is noon. */
const endHourIn = (part: PartOfDay, hour: number): number | undefined =>
  part === "morning" && hour === 12 ? 12 : hourIn(part, hour)

/** The hour of an end without a part of the day: later than the start, in the start's part of the day. */
const endHour = (hour: number, start: number, part: PartOfDay | undefined): number => {
  const later =
    part !== undefined && part !== "night" && part !== "morning" && part !== "am" && hour <= 12 && hour * 60 <= start
  return later && (hour < 12 || part === "evening") ? hour + 12 : hour
}
