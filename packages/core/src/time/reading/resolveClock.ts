import * as Result from "effect/Result"
import type { AssumptionCode } from "./assumption.ts"
import type { ClockSpan, Time } from "./group.ts"
import type { ClockPhrase } from "./phrase.ts"
import { type Refusal, refuse } from "./refusal.ts"

/** Minutes since the day began, the end on the `nextDay` if so; without `start` the whole day. */
export interface Clocks {
  readonly start?: number
  readonly end?: number
  readonly nextDay?: true
}

type Part = "am" | "pm" | "night" | "morning" | "noon" | "afternoon" | "dusk" | "evening"

const parts: Readonly<Record<string, Part>> = {
  凌晨: "night",
  清晨: "morning",
  早晨: "morning",
  早上: "morning",
  早: "morning",
  上午: "morning",
  中午: "noon",
  正午: "noon",
  下午: "afternoon",
  午后: "afternoon",
  傍晚: "dusk",
  晚上: "evening",
  晚间: "evening",
  夜间: "evening",
  夜晚: "evening",
  晚: "evening",
  当晚: "evening",
  夜: "evening",
  晚自习: "evening",
  午间: "noon",
  午休: "noon",
  午休时间: "noon",
  午读: "noon",
  早读: "morning",
  放学: "afternoon",
  放学后: "afternoon",
  课后服务: "afternoon",
  课后服务时间: "afternoon",
  课后延时服务: "afternoon",
  延时服务: "afternoon"
}

/** The hours, on the 24-hour clock, that people call by the part's name. */
const hoursOf: Readonly<Record<Part, readonly [first: number, last: number]>> = {
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

/** The hour on the 24-hour clock, or nothing if no such hour is in that part of the day. */
const hourIn = (part: Part, hour: number): number | undefined => {
  if (hour > 12 && part === "afternoon") return hour
  // 上午12点 is noon to some and midnight to others.
  if (within(hour, hoursOf[part])) return hour
  return hour >= 1 && hour <= 12 && within(hour + 12, hoursOf[part]) ? hour + 12 : undefined
}

const partOf = ({ clock, period }: Time): Part | undefined => {
  if (period !== undefined) return parts[period]
  return clock?.afternoon === undefined ? undefined : clock.afternoon ? "pm" : "am"
}

export const dayMinutes = 24 * 60

const exists = ({ hour, minute }: ClockPhrase): boolean => minute < 60 && (hour < 24 || (hour === 24 && minute === 0))

/** Reads the clocks of one group in their order, each keeping to the part of the day before it. */
export const resolveClocks = (
  spans: ReadonlyArray<ClockSpan>,
  notes: Set<AssumptionCode>
): Result.Result<ReadonlyArray<Clocks>, Refusal> =>
  Result.gen(function* () {
    const clocks: Array<Clocks> = []
    let part: Part | undefined
    for (const span of spans) {
      part = partOf(span.start) ?? part ?? partAfter(span)
      clocks.push(yield* resolveSpan(span, part, notes))
      part = lasting(span.end === undefined ? part : (partOf(span.end) ?? part))
    }
    return clocks
  })

/** am and pm speak for their own clock; what follows is at most in that half of the day. */
const lasting = (part: Part | undefined): Part | undefined =>
  part === "am" ? "morning" : part === "pm" ? "afternoon" : part

/** 2:00-4:00pm: a suffix speaks for the clock before it, too. */
const partAfter = ({ end, start }: ClockSpan): Part | undefined =>
  end?.clock?.afternoon === undefined || start.clock?.afternoon !== undefined ? undefined : partOf(end)

const resolveSpan = (
  span: ClockSpan,
  part: Part | undefined,
  notes: Set<AssumptionCode>
): Result.Result<Clocks, Refusal> =>
  Result.gen(function* () {
    const start = yield* resolveTime(span.start, part, notes)
    if (start === undefined) return {}
    if (span.end?.clock === undefined) return { start }
    const end = yield* resolveEnd(span.end, start, part, span, notes)
    return span.nextDay ? { start, end, nextDay: true } : { start, end }
  })

/** Minutes since the day began; nothing for a part of the day alone. */
export const resolveTime = (
  time: Time,
  part: Part | undefined,
  notes: Set<AssumptionCode>
): Result.Result<number | undefined, Refusal> => {
  const { clock, text } = time
  if (clock === undefined) {
    notes.add("half-day")
    return Result.succeed(undefined)
  }
  if (!exists(clock) || clock.hour === 24) return refuse("no-such-clock", { text })
  const own = partOf(time)
  // A part of the day that stands farther off says nothing of a clock that has 24 hours by its looks.
  const applies = own ?? (!clock.padded && (clock.hour < 12 || part === "evening") ? part : undefined)
  const hour = applies === undefined ? plainHour(clock) : hourIn(applies, clock.hour)
  if (hour === undefined || hour === 24) return refuse("ambiguous-clock", { text })
  if (hour !== clock.hour) notes.add("twelve-hour-clock")
  return Result.succeed(hour * 60 + clock.minute)
}

/** 2:00 without a word before it may be in the afternoon; 02:00 and 14:00 are on the 24-hour clock. */
const plainHour = ({ hour, padded }: ClockPhrase): number | undefined =>
  hour >= 1 && hour <= 5 && !padded ? undefined : hour

const resolveEnd = (
  time: Time,
  start: number,
  part: Part | undefined,
  { nextDay, start: { text } }: ClockSpan,
  notes: Set<AssumptionCode>
): Result.Result<number, Refusal> => {
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
  if (hour !== clock.hour && !midnight) notes.add("twelve-hour-clock")
  return Result.succeed(end < dayMinutes ? end : endOfDay(notes))
}

/** 24:00 as an end, which a civil time cannot say. */
const endOfDay = (notes: Set<AssumptionCode>): number => {
  notes.add("end-of-day")
  return dayMinutes - 1
}

/** The time at the end of several days: like another one, or 24:00. */
export const resolveLastTime = (time: Time, notes: Set<AssumptionCode>): Result.Result<number | undefined, Refusal> =>
  time.clock?.hour === 24 && time.clock.minute === 0
    ? Result.succeed(endOfDay(notes))
    : resolveTime(time, undefined, notes)

/** 上午12:00 as an end can only be noon. */
const endHourIn = (part: Part, hour: number): number | undefined =>
  part === "morning" && hour === 12 ? 12 : hourIn(part, hour)

/** An end without its own part of the day goes on in that of the start, if the start is on the 12-hour clock. */
const endHour = (hour: number, start: number, part: Part | undefined): number => {
  const later =
    part !== undefined && part !== "night" && part !== "morning" && part !== "am" && hour <= 12 && hour * 60 <= start
  return later && (hour < 12 || part === "evening") ? hour + 12 : hour
}
