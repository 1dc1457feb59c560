import { holds } from "../../condition/holds.ts"
import { type Scope, windowOf } from "../../condition/Scope.ts"
import type { Condition } from "../../condition/Condition.ts"
import { fill, localized, type Localized } from "../../text/Localized.ts"
import { showDeadline } from "../../time/showDeadline.ts"
import type { SubmissionDue } from "../../rule/SubmissionDue/schema.ts"
import type { Asked, Each } from "../asked.ts"
import { overlap } from "../bounds.ts"
import { comparable, pairs, type Placed } from "../Draft.ts"
import { type Check, inRules, named } from "../found.ts"
import { entails, violates } from "../implies.ts"
import { showSituation } from "../situation/showSituation.ts"
import { situationsOf } from "../situation/situations.ts"

const always: Condition = { _tag: "Always" }

/** What shows that two requirements cannot go together. */
type Clash = Localized | undefined

/**
 * Some activity falls under both, could meet either, and cannot meet both. Where it cannot even meet one of
 * them, the other one only speaks of what has already gone wrong.
 */
const ofActivities = (a: Each, b: Each, scope: Scope): Clash => {
  const conditions = [a.where, a.require, b.where, b.require]
  const both = (situationsOf(conditions, scope) ?? []).filter(
    ({ activity, scope }) => holds(a.where, activity, scope) === true && holds(b.where, activity, scope) === true
  )
  const meetsA = both.filter(({ activity, scope }) => holds(a.require, activity, scope) === true)
  const meetsB = both.some(({ activity, scope }) => holds(b.require, activity, scope) === true)
  return meetsA[0] === undefined || !meetsB || !meetsA.every((situation) => violates(b, situation))
    ? undefined
    : showSituation(conditions, meetsA[0])
}

/** Some activity could be wanted, and every one that is wanted violates the requirement. */
const excludes = (each: Each, wanted: Condition, scope: Scope): Clash => {
  const conditions = [wanted, each.where, each.require]
  const candidates = (situationsOf(conditions, scope) ?? []).filter(
    ({ activity, scope }) => holds(wanted, activity, scope) === true
  )
  return candidates[0] === undefined || !candidates.every((situation) => violates(each, situation))
    ? undefined
    : showSituation(conditions, candidates[0])
}

const ofEach = (a: Each, b: Each, scope: Scope): Clash => {
  if (a.of === "recommendation") return excludes(b, a.require, scope)
  return b.of === "recommendation" ? excludes(a, b.require, scope) : ofActivities(a, b, scope)
}

/** What has to be held is at fault under a rule about activities; only what is recommended is under one about those. */
const ofSome = (counted: Condition, each: Each, scope: Scope): Clash =>
  each.of === "activity" ? excludes(each, counted, scope) : undefined

/** What is eligible may not be recommended; where nothing may be, eligibility never comes into play. */
const ofForbidden = (forbidden: Condition, each: Each, scope: Scope): Clash =>
  each.of === "recommendation" && !entails(always, forbidden, scope)
    ? excludes({ ...each, where: forbidden, require: { _tag: "Not", of: always } }, each.require, scope)
    : undefined

/** A document would be due, by a rule that does not say on what it reports, before what it reports on is over. */
const ofDue = (a: SubmissionDue, b: SubmissionDue, scope: Scope): Clash => {
  const [early, report] = a.reportsOn === undefined ? [a, b] : [b, a]
  if (early.reportsOn !== undefined || report.reportsOn === undefined) return undefined
  const { end } = windowOf(scope, report.reportsOn)
  return a.document === b.document && overlap(a.bound, b.bound) && early.deadline.date < end
    ? fill(localized("{deadline}；活动至 {end}", "{deadline}; activities to {end}"), {
        deadline: showDeadline(early.deadline),
        end
      })
    : undefined
}

const oneWay = ({ forbidden, some }: Asked, { each }: Asked, scope: Scope): ReadonlyArray<Clash> =>
  each.flatMap((part) => [
    ...some.map((counted) => ofSome(counted, part, scope)),
    ...forbidden.map((condition) => ofForbidden(condition, part, scope))
  ])

const clash = ({ asked: a }: Placed, { asked: b }: Placed, scope: Scope): Clash =>
  [
    ...a.each.flatMap((mine) => b.each.map((theirs) => ofEach(mine, theirs, scope))),
    ...oneWay(a, b, scope),
    ...oneWay(b, a, scope),
    ...a.due.flatMap((mine) => b.due.map((theirs) => ofDue(mine, theirs, scope)))
  ].find((found) => found !== undefined)

/** No portfolio can meet both of two rules, each of which can be met. */
export const contradictoryRules: Check = (draft) =>
  pairs(comparable(draft)).flatMap(([a, b]) => {
    const witness = clash(a, b, draft.scope)
    return witness === undefined
      ? []
      : [
          inRules(
            [a, b],
            fill(localized("{a}与{b}不能同时做到", "{a} and {b} cannot both be met"), { a: named(a), b: named(b) }),
            witness
          )
        ]
  })
