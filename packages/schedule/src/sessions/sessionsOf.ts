import type { Session } from "@kepu/core/time"
import * as Result from "../result.ts"
import { daysBetween, yearOf } from "../calendar.ts"
import type { Group } from "../groups/Group.ts"
import { type Refused, refuse } from "../refusal.ts"
import { resolveClocks } from "./clocks.ts"
import { type DateContext, resolveSpan } from "./days.ts"
import type { DayRange } from "./DayRange.ts"
import { expand } from "./expand.ts"
import { applyLengthToDays, applyLengthToClocks } from "./length.ts"

/** The sessions of a group, and how they bear on the schedule as a whole. */
export interface GroupSessions {
  readonly sessions: ReadonlyArray<Session>
  readonly openEnd: boolean
  readonly approximate: boolean
}

/** The days of the window in the options. */
const windowDays = (group: Group, { assumed, options }: DateContext): Result.Result<DayRange, Refused> => {
  const year = group.window?.year
  const { window } = options
  // A comparison with NaN is false, so this refuses a window whose days do not exist, too.
  if (window === undefined || !(daysBetween(window.start, window.end) >= 0)) return refuse("window-unknown")
  if (year !== undefined && (year !== yearOf(window.start) || year !== yearOf(window.end)))
    return refuse("window-unknown")
  assumed.add("window-from-context")
  return Result.succeed({ first: window.start, last: window.end, within: false })
}

/** The ranges of days of a group. */
const dayRanges = (group: Group, context: DateContext): Result.Result<ReadonlyArray<DayRange>, Refused> =>
  Result.gen(function* () {
    const ranges: Array<DayRange> = []
    for (const span of group.days) ranges.push(yield* resolveSpan(span, context))
    const [first, second, ...more] = ranges
    // Two days with a blank between are the ends of a range, or a list; of days in a row it is the same.
    const either = group.spaced && first && second && more.length === 0
    if (either && daysBetween(first.first, second.first) !== 1)
      return yield* refuse("list-or-range", { text: group.days.map(({ from }) => from.text).join(" ") })
    if (ranges.length > 0) return ranges
    return group.window || group.each ? [yield* windowDays(group, context)] : yield* refuse("no-date")
  })

/** Whether the exact days or times are open: 约9:00, 9月中旬, 9月5日至7日之间. */
const isApproximate = ({ between, clocks, days, each }: Group, spans: ReadonlyArray<DayRange>): boolean =>
  (between === true && each === undefined) ||
  clocks.some(({ end, start }) => start.about || end?.about) ||
  days.some(({ fromTime, toTime }) => fromTime?.about || toTime?.about) ||
  (each === undefined && spans.some(({ within }) => within))

/** The sessions of a group, in the calendar. What is taken for granted is added to the assumptions. */
export const sessionsOf = (group: Group, context: DateContext): Result.Result<GroupSessions, Refused> =>
  Result.gen(function* () {
    const { each, except, length } = group
    const spans = yield* applyLengthToDays(group, yield* dayRanges(group, context))
    const clocks = yield* applyLengthToClocks(group, yield* resolveClocks(group.clocks, context.assumed))
    const sessions = yield* expand(group, spans, clocks, context)
    if (each?.workdays) context.assumed.add("monday-to-friday")
    const openEnd = group.onwards === true && length === undefined
    if (openEnd && (each || except || sessions.some(({ end }) => end))) return yield* refuse("open-range")
    // 9月17日9:00起，持续2天 may be two mornings, or two whole days.
    const severalDays = group.onwards && length && length.unit !== "minutes" && !each
    if (severalDays && clocks.some(({ end }) => end === undefined)) return yield* refuse("ambiguous-range")
    return { sessions, openEnd, approximate: isApproximate(group, spans) }
  })
