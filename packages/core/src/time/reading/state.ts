import * as Result from "effect/Result"
import type { AssumptionCode } from "./assumption.ts"
import type { Cursor } from "./cursor.ts"
import { type ClockSpan, type Group, newGroup } from "./group.ts"
import type { WeekdaysPhrase } from "./phrase.ts"
import type { Refusal } from "./refusal.ts"

export type Step = Result.Result<void, Refusal>
export const done: Step = Result.succeed(undefined)

/** What has been read of a text so far. */
export interface State extends Cursor {
  readonly groups: Array<Group>
  readonly notes: Set<AssumptionCode>
  /** What parts the next phrase from the one before: a comma or the like, a semicolon, or words of place or event. */
  parted: "no" | "comma" | "semicolon" | "scene"
  /** A year by itself, waiting for its date. */
  year?: number | undefined
  /** A day of the week before its date: 周日（9月17日）. */
  weekdays?: WeekdaysPhrase | undefined
}

export const current = (state: State): Group => {
  const group = state.groups.at(-1) ?? newGroup()
  if (state.groups.length === 0) state.groups.push(group)
  return group
}

export const isOpen = (span: ClockSpan | undefined): boolean => span !== undefined && span.end === undefined
