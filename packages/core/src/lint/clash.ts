import { nounsOf } from "../condition/nouns.ts"
import { type Scope, windowOf } from "../condition/Scope.ts"
import type { Condition } from "../condition/Condition.ts"
import { fill, type Localized } from "../text/Localized.ts"
import { showDeadline } from "../time/showDeadline.ts"
import type { Count, Each } from "./asked.ts"
import { overlap } from "./bounds.ts"
import type { Placed } from "./Placed.ts"
import type { Explorer, Profile } from "./explore.ts"
import { entails } from "./implies.ts"
import { showSituation } from "./situation/showSituation.ts"
import { isWithin } from "./within.ts"
import { words } from "./words.ts"

const always: Condition = { _tag: "Always" }

/** What shows that two requirements cannot go together. */
type Clash = Localized | undefined

const shown = (conditions: ReadonlyArray<Condition>, profile: Profile | undefined): Clash =>
  profile && showSituation(conditions, profile.example)

/**
 * Some activity falls under both, could meet either, and cannot meet both. Where it cannot even meet one of
 * them, the other one only speaks of what has already gone wrong.
 */
const ofActivities = (a: Each, b: Each, { explore }: Explorer): Clash => {
  const conditions = [a.where, a.require, b.where, b.require]
  const both = (explore(...conditions)?.profiles ?? []).filter(({ holds: [inA, , inB] }) => inA! && inB!)
  const meetsA = both.filter(({ holds: [, meets] }) => meets!)
  const meetsB = both.some(({ holds: [, , , meets] }) => meets!)
  return meetsB && meetsA.every(({ holds: [, , , meets] }) => !meets) ? shown(conditions, meetsA[0]) : undefined
}

/** Some activity could be wanted, and every one that is wanted violates the requirement. */
const excludes = ({ require, where }: Each, wanted: Condition, { explore }: Explorer): Clash => {
  const conditions = [wanted, where, require]
  const candidates = (explore(...conditions)?.profiles ?? []).filter(({ holds: [isWanted] }) => isWanted!)
  return candidates.every(({ holds: [, applies, meets] }) => applies! && !meets)
    ? shown(conditions, candidates[0])
    : undefined
}

const ofEach = (a: Each, b: Each, explorer: Explorer): Clash => {
  if (a.of === "recommendation") return excludes(b, a.require, explorer)
  return b.of === "recommendation" ? excludes(a, b.require, explorer) : ofActivities(a, b, explorer)
}

/** Whether no unit may recommend an activity for which the count's condition holds. */
export const forbids = ({ atMost, bound, number }: Count): boolean =>
  number.of === "recommendations" && atMost === 0 && (bound._tag === "EveryUnit" || bound._tag === "Region")

/**
 * What has to be held or recommended violates what is asked of every activity or recommendation; or what alone is
 * eligible must not be recommended. Where nothing may be recommended, eligibility never comes into play.
 */
const ofCount = (count: Count, each: Each, explorer: Explorer): Clash => {
  const { atLeast, number, where } = count
  if (where === undefined) return undefined
  if (atLeast > 0 && (each.of === "activity" || number.of === "recommendations")) return excludes(each, where, explorer)
  return forbids(count) && each.of === "recommendation" && !entails(always, where, explorer)
    ? excludes({ ...each, where, require: { _tag: "Not", of: always } }, each.require, explorer)
    : undefined
}

/** Somebody has to reach more of what may not be as much. A unit's number is part of the region's. */
const exceeds = (large: Count, small: Count, explorer: Explorer): Clash =>
  large.atLeast > small.atMost &&
  (overlap(large.bound, small.bound) || small.bound._tag === "Region") &&
  isWithin(large, small, (a, b) => entails(a, b, explorer))
    ? fill(words.amounts, { atLeast: large.atLeast, atMost: small.atMost })
    : undefined

/** A document would be due, by a rule that does not say on what it reports, before what it reports on is over. */
const ofDue = (a: Count, b: Count, scope: Scope): Clash => {
  if (a.number.of !== "submissions" || b.number.of !== "submissions") return undefined
  const [early, report] = a.number.reportsOn === undefined ? [a.number, b.number] : [b.number, a.number]
  if (early.reportsOn !== undefined || report.reportsOn === undefined) return undefined
  const { end } = windowOf(scope, report.reportsOn)
  return a.atLeast > 0 &&
    b.atLeast > 0 &&
    early.document === report.document &&
    overlap(a.bound, b.bound) &&
    early.by !== undefined &&
    early.by.date < end
    ? fill(words.reportBeforeEnd, { ...nounsOf(scope.notice.vocabulary), deadline: showDeadline(early.by), end })
    : undefined
}

const ofCounts = (a: Count, b: Count, explorer: Explorer, scope: Scope): Clash =>
  exceeds(a, b, explorer) ?? exceeds(b, a, explorer) ?? ofDue(a, b, scope)

/** The first of the clashes of every one with every other one; looks no further than it. */
const among = <A, B>(as: ReadonlyArray<A>, bs: ReadonlyArray<B>, clash: (a: A, b: B) => Clash): Clash => {
  for (const a of as)
    for (const b of bs) {
      const found = clash(a, b)
      if (found !== undefined) return found
    }
  return undefined
}

/** What shows that no portfolio meets both of two rules, each of which can be met; `undefined` if nothing does. */
export const clash = (a: Placed, b: Placed, explorer: Explorer, scope: Scope): Clash =>
  among(a.each, b.each, (mine, theirs) => ofEach(mine, theirs, explorer)) ??
  among(b.each, a.counts, (each, count) => ofCount(count, each, explorer)) ??
  among(a.each, b.counts, (each, count) => ofCount(count, each, explorer)) ??
  among(a.counts, b.counts, (mine, theirs) => ofCounts(mine, theirs, explorer, scope))
