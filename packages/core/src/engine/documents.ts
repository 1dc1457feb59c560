import type { Scope } from "../condition/Scope.ts"
import type { Notice } from "../notice/Notice.ts"
import type { Activity } from "../portfolio/Activity.ts"
import type { Portfolio } from "../portfolio/Portfolio.ts"
import type { Submission } from "../portfolio/Submission.ts"
import { byItsDays, documentOf, lateFor } from "../requirement/documents.ts"
import type { OfActivities, OfDocuments } from "../requirement/Requirement.ts"
import type { Status } from "../requirement/Status.ts"
import { statusOf } from "../requirement/statusOf.ts"
import type { Truth } from "../Truth.ts"
import type { PlannedRule } from "./Plan.ts"

/** A rule whose time is counted from the days of each activity: about a document of it, or about the activity itself. */
export interface TimedRule extends PlannedRule {
  readonly asked: OfDocuments | (OfActivities & Pick<OfDocuments, "by">)
}

export const isTimedRule = (planned: PlannedRule): planned is TimedRule => "by" in planned.asked

/** Tells how an activity stands under such a rule, which applies to it and is fulfilled but for a document as it is said. */
export type TimedJudge = (activity: Activity, applies: Truth, fulfilled: Truth) => Status

/** The submissions of each activity, and those that could not be read: laid out once for all rules. */
export const documentsIn = ({ submissions, unread = [] }: Pick<Portfolio, "submissions" | "unread">) => {
  const byActivity = new Map<string, Array<Submission>>()
  const byUnit = new Map<string, Array<Submission>>()
  for (const one of submissions ?? []) {
    const [by, key] = one.activity === undefined ? [byUnit, one.unit] : [byActivity, one.activity]
    const own = by.get(key)
    if (own === undefined) by.set(key, [one])
    else own.push(one)
  }
  const lost = unread.filter(({ register }) => register === "submissions").map(({ unit }) => unit)
  const units = new Set(lost)
  return {
    of: ({ id }: Activity): ReadonlyArray<Submission> | undefined => submissions && (byActivity.get(id) ?? []),
    near: ({ host }: Activity): ReadonlyArray<Submission> => byUnit.get(host) ?? [],
    isUnread: ({ host }: Activity): boolean => units.has(undefined) || units.has(host)
  }
}

export const timedJudge =
  ({ asked }: TimedRule, documents: ReturnType<typeof documentsIn>, scope: Scope<Notice>): TimedJudge =>
  (activity, applies, fulfilled) => {
    const late = lateFor(asked, activity, scope)
    const found =
      "document" in asked
        ? documentOf(asked, documents.of(activity), documents.near(activity), late, documents.isUnread(activity), scope)
        : byItsDays(fulfilled, late, scope)
    return statusOf(applies, found.fulfilled, found.inTime)
  }
