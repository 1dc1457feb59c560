import type { Localized } from "@kepu/core"
import type { Schedule } from "@kepu/core/time"
import { type Assumption, assumption } from "./assumption.ts"
import { readSchedule } from "./readSchedule.ts"
import type { RefusalCode } from "./refusal.ts"
import type { ScheduleOptions } from "./ScheduleOptions.ts"
import { tellRefusal } from "./tellRefusal.ts"

/** Why a text was not parsed. */
export interface Refusal {
  /** Stable, in kebab case. */
  readonly code: RefusalCode
  /** What is wrong and what to write instead. */
  readonly reason: Localized
  /** A corrected text that can be parsed; present if the correction is likely. */
  readonly suggestion?: string
}

/** The schedule with every assumption that it rests on, or why there is none. */
export type ParsedSchedule =
  | { readonly ok: true; readonly schedule: Schedule; readonly assumed: ReadonlyArray<Assumption> }
  | ({ readonly ok: false } & Refusal)

/**
 * Parses the time of an activity (活动时间) as organisers write it in Chinese.
 *
 * Dates without a year or month take them from `options`; 活动期间 and 每周六 take their days from its window. Several
 * days without a month, such as 18日、19日, take the window's month if they all lie in the window. Each such step is an
 * entry of `assumed`.
 *
 * The parser never guesses: a text with two possible meanings, or with words that it does not know, is refused. It
 * never throws, and its answer does not depend on the clock or the time zone of the process.
 *
 * Times are civil times without a zone, to the minute. Sessions are in chronological order without duplicates. `end` is
 * inclusive, and absent where it says no more than `start`. Years are 1900 to 2199.
 *
 * @example
 * ```ts
 * import { parseSchedule } from "@kepu/schedule"
 *
 * const parsed = parseSchedule("9月17日上午9:00-11:30", { year: 2023 })
 * if (parsed.ok) for (const { end, start } of parsed.schedule.sessions) console.log(start, end) // 2023-09-17T09:00 2023-09-17T11:30
 * ```
 */
export const parseSchedule = (text: string, options: ScheduleOptions = {}): ParsedSchedule => {
  const read = readSchedule(text, options)
  if (read.ok) return { ...read, assumed: read.assumed.map(assumption) }
  const { code, slots, suggestion } = read
  const told = tellRefusal(slots === undefined ? { code } : { code, slots })
  return { ok: false, code, reason: told, ...(suggestion === undefined ? {} : { suggestion }) }
}
