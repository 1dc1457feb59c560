import { runsOutAt } from "../assessment/runsOut.ts"
import type { Condition } from "../condition/Condition.ts"
import { holds } from "../condition/holds.ts"
import { type Scope, windowOf } from "../condition/Scope.ts"
import type { Items } from "../rule/Coverage/schema.ts"
import { whereOf } from "../rule/RecommendationQuota/evaluate.ts"
import { firstLateInstant } from "../time/firstLateInstant.ts"
import type { TimeLimit } from "../time/TimeLimit.ts"
import type { Each } from "./asked.ts"
import { includes } from "./bounds.ts"
import type { Placed } from "./Draft.ts"
import { type Situation, situationsOf } from "./situation/situations.ts"

/** Whether the situation falls under the requirement and leaves it unfulfilled. */
export const violates = ({ require, where }: Each, { activity, scope }: Situation): boolean =>
  holds(where, activity, scope) === true && holds(require, activity, scope) !== true

/** Whether `b` holds wherever `a` does. */
export const entails = (a: Condition, b: Condition, scope: Scope): boolean =>
  situationsOf([a, b], scope)?.every(
    ({ activity, scope }) => holds(a, activity, scope) !== true || holds(b, activity, scope) === true
  ) === true

/** What has no limit is asked at once. */
const runsOut = (limit: TimeLimit | undefined, scope: Scope): number =>
  limit === undefined ? Number.NEGATIVE_INFINITY : runsOutAt(limit, scope)

const impliesEach = (a: Each, b: Each, scope: Scope): boolean =>
  (a.of === "activity" || b.of === "recommendation") &&
  runsOut(a.limit, scope) <= runsOut(b.limit, scope) &&
  situationsOf([a.where, a.require, b.where, b.require], scope)?.every(
    (situation) => violates(a, situation) || !violates(b, situation)
  ) === true

const includesItems = (a: Items, b: Items, scope: Scope): boolean => {
  switch (a._tag) {
    case "Topics":
      return b._tag === "Topics" && b.topics.every((id) => a.topics.includes(id))
    case "Settings":
      return b._tag === "Settings" && b.settings.every((id) => a.settings.includes(id))
    case "Days": {
      if (b._tag !== "Days") return false
      const outer = windowOf(scope, a.window)
      const inner = windowOf(scope, b.window)
      return outer.start <= inner.start && inner.end <= outer.end
    }
  }
}

/** Whether whoever meets `a` meets `b` for certain, for rules of one form; rules about each activity count as one form. */
export const implies = (a: Placed, b: Placed, scope: Scope): boolean => {
  const form = a.rule.form
  const other = b.rule.form
  switch (form._tag) {
    case "ActivityCount":
      return (
        other._tag === "ActivityCount" &&
        includes(form.bound, other.bound) &&
        form.atLeast >= other.atLeast &&
        (form.credit === "host" || other.credit === "all-hosts") &&
        runsOut(form.limit, scope) <= runsOut(other.limit, scope) &&
        entails(form.where, other.where, scope)
      )
    case "Coverage":
      return (
        other._tag === "Coverage" &&
        includesItems(form.items, other.items, scope) &&
        includes(other.hosts, form.hosts) &&
        runsOut(form.limit, scope) <= runsOut(other.limit, scope) &&
        entails(form.where, other.where, scope)
      )
    case "FacilityCount":
      return (
        other._tag === "FacilityCount" &&
        form.kind === other.kind &&
        includes(form.bound, other.bound) &&
        form.atLeast >= other.atLeast
      )
    case "OfficerCount":
      return other._tag === "OfficerCount" && includes(form.bound, other.bound) && form.atLeast >= other.atLeast
    case "RecommendationQuota":
      return (
        other._tag === "RecommendationQuota" &&
        includes(form.bound, other.bound) &&
        form.atMost <= other.atMost &&
        entails(whereOf(other), whereOf(form), scope)
      )
    case "SubmissionDue":
      return (
        other._tag === "SubmissionDue" &&
        form.document === other.document &&
        (other.reportsOn === undefined || form.reportsOn === other.reportsOn) &&
        includes(form.bound, other.bound) &&
        firstLateInstant(form.deadline) <= firstLateInstant(other.deadline)
      )
    case "FormComplete":
      if (other._tag === "FormComplete" && form.annex === other.annex) return true
      break
    case "EachActivity":
    case "EachRecommendation":
      break
    case "Judgement":
      return false
  }
  const [mine] = a.asked.each
  const [theirs] = b.asked.each
  return mine !== undefined && theirs !== undefined && impliesEach(mine, theirs, scope)
}
