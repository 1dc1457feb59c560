import * as Result from "effect/Result"
import type { Session } from "../Schedule.ts"
import { lengthen, stretch } from "./applyLength.ts"
import { yearOf } from "./calendar.ts"
import { expand } from "./expand.ts"
import type { Group } from "./group.ts"
import { type Refusal, refuse } from "./refusal.ts"
import { resolveClocks } from "./resolveClock.ts"
import { type Days, resolveSpan, type Scope } from "./resolveDay.ts"

/** The sessions of a group, and what holds for all of its schedule. */
export interface Resolved {
  readonly sessions: ReadonlyArray<Session>
  readonly openEnd: boolean
  readonly approximate: boolean
}

const window = (group: Group, { context, notes }: Scope): Result.Result<Days, Refusal> => {
  const year = group.window?.year
  const known = context.window
  if (known === undefined) return refuse(group.window || group.each ? "window-unknown" : "no-date")
  if (year !== undefined && (year !== yearOf(known.start) || year !== yearOf(known.end)))
    return refuse("window-unknown")
  notes.add("window-from-context")
  return Result.succeed({ first: known.start, last: known.end, within: false })
}

const resolveSpans = (group: Group, scope: Scope): Result.Result<ReadonlyArray<Days>, Refusal> =>
  Result.gen(function* () {
    if (group.days.length > 0) return yield* Result.all(group.days.map((span) => resolveSpan(span, scope)))
    return group.window || group.each ? [yield* window(group, scope)] : yield* refuse("no-date")
  })

/** 约9:00, 9月中旬, 9月5日至7日之间 */
const isApproximate = ({ between, clocks, days, each }: Group, spans: ReadonlyArray<Days>): boolean =>
  (between === true && each === undefined) ||
  clocks.some(({ end, start }) => start.about || end?.about) ||
  days.some(({ fromTime, toTime }) => fromTime?.about || toTime?.about) ||
  (each === undefined && spans.some(({ within }) => within))

/** Dates and clocks of a group, put into the calendar. */
export const resolveGroup = (group: Group, scope: Scope): Result.Result<Resolved, Refusal> =>
  Result.gen(function* () {
    const { each, except, length } = group
    const spans = yield* stretch(group, yield* resolveSpans(group, scope))
    const clocks = yield* lengthen(group, yield* resolveClocks(group.clocks, scope.notes))
    const sessions = yield* expand(group, spans, clocks, scope)
    if (each?.workdays) scope.notes.add("monday-to-friday")
    const openEnd = group.onwards === true && length === undefined
    if (openEnd && (each || except || sessions.some(({ end }) => end))) return yield* refuse("open-range")
    // 9月17日9:00起，持续2天 may be two mornings, or two days on end.
    const lasting = group.onwards && length && length.unit !== "minutes" && !each
    if (lasting && clocks.some(({ end }) => end === undefined)) return yield* refuse("ambiguous-range")
    return { sessions, openEnd, approximate: isApproximate(group, spans) }
  })
