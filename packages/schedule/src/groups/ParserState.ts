import * as Result from "../result.ts"
import type { AssumptionCode } from "../assumption.ts"
import type { WeekdaysPhrase } from "../phrases/Phrase.ts"
import type { Refused } from "../refusal.ts"
import type { Cursor } from "./cursor.ts"
import { type ClockSpan, type Group, newGroup } from "./Group.ts"

/** The result of taking a phrase into the state. */
export type Step = Result.Result<void, Refused>
export const done: Step = Result.succeed(undefined)

/** The groups found so far, and what the next phrase depends on. */
export interface ParserState extends Cursor {
  readonly groups: Array<Group>
  readonly assumed: Set<AssumptionCode>
  /** What stands between the last phrase and the next one; `scene` is an event or a place. */
  separator: "none" | "comma" | "semicolon" | "scene"
  /** A year without a month, which belongs to the next date. */
  year?: number | undefined
  /** A weekday that stands before its date: 周日（9月17日）. */
  weekdays?: WeekdaysPhrase | undefined
}

/** The last group, or a new one if there is none. */
export const currentGroup = (state: ParserState): Group => {
  const group = state.groups.at(-1) ?? newGroup()
  if (state.groups.length === 0) state.groups.push(group)
  return group
}

/** Whether the clock time has no end. */
export const lacksEnd = (span: ClockSpan | undefined): boolean => span !== undefined && span.end === undefined
