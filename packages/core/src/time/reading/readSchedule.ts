import * as Result from "effect/Result"
import type { Localized } from "../../text/Localized.ts"
import type { Schedule, Session } from "../Schedule.ts"
import { adoptUnits } from "./bare.ts"
import { type Assumption, assumption, type AssumptionCode } from "./assumption.ts"
import { plainText } from "./characters.ts"
import { parse } from "./parse.ts"
import { phrasesOf } from "./phrases.ts"
import { type Refusal, type RefusalCode, refuse } from "./refusal.ts"
import type { ReadingContext, Scope } from "./resolveDay.ts"
import { resolveGroup } from "./resolveGroup.ts"
import { windowMonth } from "./windowMonth.ts"
import { tokensOf } from "./tokens.ts"

export type { Assumption, AssumptionCode } from "./assumption.ts"
export type { RefusalCode } from "./refusal.ts"
export type { ReadingContext } from "./resolveDay.ts"
export { writeSchedule } from "./writeSchedule.ts"

/** What a text says, with everything that was taken for granted; or why it was not read. */
export type Reading =
  | { readonly ok: true; readonly schedule: Schedule; readonly assumed: ReadonlyArray<Assumption> }
  | { readonly ok: false; readonly code: RefusalCode; readonly reason: Localized; readonly suggestion?: string }

const longestText = 100_000

/** Sorts like the sessions themselves: a day before the clocks of that day. */
const key = ({ end, start }: Session): string => `${start}/${end ?? ""}`

/** Sessions in chronological order, each once. */
const inOrder = (sessions: ReadonlyArray<Session>): ReadonlyArray<Session> =>
  [...new Map(sessions.map((session) => [key(session), session]))]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, session]) => session)

const read = (text: string, context: ReadingContext, notes: Set<AssumptionCode>): Result.Result<Schedule, Refusal> =>
  Result.gen(function* () {
    if (text.length > longestText) return yield* refuse("too-long")
    const tokens = tokensOf(plainText(text))
    if (tokens.length === 0) return yield* refuse("empty")
    const groups = yield* parse(adoptUnits(phrasesOf(tokens, notes)), notes)
    const scope: Scope = { context, notes, previous: undefined, windowMonth: windowMonth(groups, context) }
    const resolved = []
    for (const group of groups) resolved.push(yield* resolveGroup(group, scope))
    const [first, ...rest] = inOrder(resolved.flatMap(({ sessions }) => sessions))
    if (first === undefined) return yield* refuse("no-date")
    const open = resolved.filter(({ openEnd }) => openEnd)
    const last = rest.at(-1) ?? first
    if (open.some(({ sessions }) => !sessions.some((session) => key(session) === key(last))))
      return yield* refuse("open-range")
    return {
      sessions: [first, ...rest],
      ...(open.length > 0 ? ({ openEnd: true } as const) : {}),
      ...(resolved.some(({ approximate }) => approximate) ? ({ approximate: true } as const) : {})
    }
  })

/**
 * Reads 活动时间 as organisers write it.
 *
 * Dates without a year or month take them from `context`, and 活动期间 or 每周六 their days from its window; several
 * days without a month, such as 18日、19日, take that of the window if they lie in it. Every such step is listed in
 * `assumed`. A text that can be read in two ways, or holds anything that is not understood,
 * is refused with a reason. Sessions are in chronological order without duplicates; a session of one day has no
 * `end` unless a clock states one.
 */
export const readSchedule = (text: string, context: ReadingContext): Reading => {
  const notes = new Set<AssumptionCode>()
  const result = read(text, context, notes)
  return Result.isSuccess(result)
    ? { ok: true, schedule: result.success, assumed: [...notes].map(assumption) }
    : { ok: false, ...result.failure }
}
