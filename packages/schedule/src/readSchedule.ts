import type { Schedule, Session } from "@kepu/core/time"
import * as Result from "./result.ts"
import type { AssumptionCode } from "./assumption.ts"
import { groupsOf } from "./groups/groupsOf.ts"
import { inferUnits } from "./phrases/inferUnits.ts"
import { phrasesOf } from "./phrases/phrasesOf.ts"
import { type Refused, refuse } from "./refusal.ts"
import type { ScheduleOptions } from "./ScheduleOptions.ts"
import type { DateContext } from "./sessions/days.ts"
import { type GroupSessions, sessionsOf } from "./sessions/sessionsOf.ts"
import { maxSessions } from "./sessions/expand.ts"
import { windowMonth } from "./sessions/windowMonth.ts"
import { mendSpreadsheet } from "./spreadsheet.ts"
import { plainText } from "./tokens/plainText.ts"
import { tokensOf } from "./tokens/tokensOf.ts"

/** The schedule with the codes of every assumption that it rests on, or why there is none. */
export type ReadSchedule =
  | { readonly ok: true; readonly schedule: Schedule; readonly assumed: ReadonlyArray<AssumptionCode> }
  | ({ readonly ok: false } & Refused)

const maxLength = 100_000

/** Sorts a whole day before the clock times of that day. */
const sortKey = ({ end, start }: Session): string => `${start}/${end ?? ""}`

/** Sessions in chronological order, without duplicates. */
const inOrder = (sessions: ReadonlyArray<Session>): ReadonlyArray<Session> =>
  [...new Map(sessions.map((session) => [sortKey(session), session]))]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, session]) => session)

const scheduleOf = (groups: ReadonlyArray<GroupSessions>): Result.Result<Schedule, Refused> => {
  const [first, ...rest] = inOrder(groups.flatMap(({ sessions }) => sessions))
  if (first === undefined) return refuse("no-date")
  const openEnded = groups.filter(({ openEnd }) => openEnd)
  const lastKey = sortKey(rest.at(-1) ?? first)
  // Only the last session may be without an end.
  if (openEnded.some(({ sessions }) => !sessions.some((session) => sortKey(session) === lastKey)))
    return refuse("open-range")
  return Result.succeed({
    sessions: [first, ...rest],
    ...(openEnded.length > 0 ? ({ openEnd: true } as const) : {}),
    ...(groups.some(({ approximate }) => approximate) ? ({ approximate: true } as const) : {})
  })
}

const parse = (
  text: string,
  options: ScheduleOptions,
  assumed: Set<AssumptionCode>
): Result.Result<Schedule, Refused> =>
  Result.gen(function* () {
    if (text.length > maxLength) return yield* refuse("too-long")
    const tokens = tokensOf(yield* mendSpreadsheet(plainText(text), { ...options, assumed }))
    if (tokens.length === 0) return yield* refuse("empty")
    const groups = yield* groupsOf(inferUnits(phrasesOf(tokens, assumed)), assumed)
    const context: DateContext = { options, assumed, previous: undefined, windowMonth: windowMonth(groups, options) }
    const resolved: Array<GroupSessions> = []
    let count = 0
    for (const group of groups) {
      const part = yield* sessionsOf(group, context)
      count += part.sessions.length
      if (count > maxSessions) return yield* refuse("too-many")
      resolved.push(part)
    }
    return yield* scheduleOf(resolved)
  })

/**
 * Reads a time as `parseSchedule` does, without any words: a page loads those when it shows them.
 *
 * @example
 * ```ts
 * import { readSchedule } from "@kepu/schedule/read"
 *
 * const read = readSchedule("9月31日", { year: 2023 })
 * console.log(read.ok ? read.schedule.sessions.length : read.code) // no-such-date
 * ```
 */
export const readSchedule = (text: string, options: ScheduleOptions = {}): ReadSchedule => {
  const assumed = new Set<AssumptionCode>()
  const result = parse(text, options, assumed)
  return result.ok ? { ok: true, schedule: result.success, assumed: [...assumed] } : { ok: false, ...result.failure }
}
