import type { Activity } from "../portfolio/Activity.ts"
import { lastDay } from "../time/scheduleDays.ts"
import type { FactId } from "./Fact.ts"
import type { Scope } from "./Scope.ts"
import { valueOf } from "./valueOf.ts"

/** What an activity is about: once it is stated it is not claimed to be otherwise. */
const stated: ReadonlySet<FactId> = new Set(["topics", "programme"])

/** Facts of what is kept about an activity, not of the activity itself: there may still be more of it afterwards. */
const records: ReadonlySet<FactId> = new Set(["annexes", "images", "newsLinks", "platform", "summary", "videos"])

/** Whether a fact is of what is kept about an activity: that is added to, and never taken back. */
export const isRecord = (fact: FactId): boolean => records.has(fact)

/** Whether the last day of an activity is known to be over. */
export const isOver = ({ time }: Pick<Activity, "time">, { today }: Pick<Scope, "today">): boolean =>
  time !== undefined && time.openEnd !== true && time.sessions.every((session) => lastDay(session) < today)

/**
 * Whether a fact may honestly come to be otherwise. What is not known may turn out to be anything. What is known of an
 * activity that is over has happened; of another one all may be planned anew but what it is about, and what the notice
 * alone declares.
 */
export const mayChange = (fact: FactId, activity: Activity, scope: Pick<Scope, "today">): boolean => {
  if (valueOf(fact, activity) === undefined || isRecord(fact)) return true
  return fact in activity && !stated.has(fact) && !isOver(activity, scope)
}
