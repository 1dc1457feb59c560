import * as Result from "effect/Result"
import type { Case } from "../requirement/Case.ts"
import { recordsBeside } from "./recordsBeside.ts"
import type { Fact } from "../condition/Fact.ts"
import type { Notice } from "../notice/Notice.ts"
import type { Activity } from "../portfolio/Activity.ts"
import type { UnitId } from "../portfolio/ids.ts"
import type { Portfolio } from "../portfolio/Portfolio.ts"
import { requirementOf } from "../requirement/lower.ts"
import type { Register } from "../requirement/entries.ts"
import { type Reads, readsOf } from "../requirement/readsOf.ts"
import type { Requirement } from "../requirement/Requirement.ts"
import { type SubjectRecord, subjectsOf } from "../requirement/subjects.ts"
import { evaluate } from "../requirement/evaluate.ts"
import { askedOf } from "../requirement/exemptions.ts"
import type { Rule } from "../rule/Rule.ts"
import type { Edit } from "./Edit.ts"
import { favourable, patched } from "./patch.ts"

/** A rule, what it asks, and what that rests on. */
export interface AskedRule {
  readonly rule: Rule
  readonly requirement: Requirement
  readonly reads: Reads
}

const known = new WeakMap<Requirement, AskedRule>()

/** What a rule of a notice asks; worked out once, as a notice never changes. */
export const askedRule = (rule: Rule, notice: Notice): AskedRule => {
  const requirement = requirementOf(rule, notice)
  const asked = known.get(requirement) ?? { rule, requirement, reads: readsOf(requirement) }
  known.set(requirement, asked)
  return asked
}

/** The same as it is asked of a subject: of a unit that was given more time, with that. */
export const askedRuleFor = (asked: AskedRule, { unit }: SubjectRecord, given: Case): AskedRule => {
  const { requirement } = asked
  if (!("bound" in requirement)) return asked
  const own = askedOf(requirement, unit, given)
  return own === requirement ? asked : { ...asked, requirement: own }
}

/** The rules of a notice that must not become unmet. */
export const mustsOf = (notice: Notice): ReadonlyArray<AskedRule> =>
  notice.clauses
    .flatMap(({ rules }) => rules)
    .filter(({ modality }) => modality === "must")
    .map((rule) => askedRule(rule, notice))

/** What edits touch: whatever rests on nothing of it stays as it is. */
export interface Touched {
  readonly registers: ReadonlySet<Register>
  readonly activities: ReadonlySet<string>
  /** Facts of activities; `undefined` for all of them. */
  readonly facts: ReadonlySet<string> | undefined
  /** Units concerned; `undefined` for all of them. */
  readonly units: ReadonlySet<string> | undefined
  /** Whether the co-hosts of one of the activities are not known, or were not. */
  readonly openCoHosts: boolean
}

type Entry = Partial<Record<"id" | "unit" | "host" | "activity", string>> & Pick<Activity, "coHosts">

/** What the edits touch that lead from one portfolio to the other. */
export const touchedBy = (edits: ReadonlyArray<Edit>, before: Portfolio, after: Portfolio): Touched => {
  const registers = new Set<Register>()
  const activities = new Set<string>()
  const facts = new Set<string>()
  const units = new Set<string>()
  let everyFact = false
  let everyUnit = false
  let openCoHosts = false
  for (const { path } of edits.flatMap(({ patch }) => patch)) {
    const [, name, index, fact] = path.split("/")
    const register = name as Register
    registers.add(register)
    const lists = [before[register] ?? [], after[register] ?? []] as ReadonlyArray<ReadonlyArray<Entry>>
    if (index === undefined) everyUnit = true
    for (const entry of lists.flatMap((list) => (index === undefined ? list : (list[Number(index)] ?? [])))) {
      if (register === "activities") {
        activities.add(entry.id!)
        if (fact === undefined) everyFact = true
        else facts.add(fact)
        if (entry.coHosts === undefined) openCoHosts = true
        for (const unit of [entry.host!, ...(entry.coHosts ?? [])]) units.add(unit)
      } else {
        if (entry.activity !== undefined) activities.add(entry.activity)
        const unit = register === "units" ? entry.id : entry.unit
        if (unit === undefined) everyUnit = true
        else units.add(unit)
      }
    }
  }
  for (const { activity, unit } of after.recommendations ?? []) if (activities.has(activity)) units.add(unit)
  return {
    registers,
    activities,
    facts: everyFact ? undefined : facts,
    units: everyUnit ? undefined : units,
    openCoHosts
  }
}

/** Whether a status rests on anything that was touched. */
const isTouched = ({ facts, registers }: Reads, touched: Pick<Touched, "registers" | "facts">): boolean =>
  registers.some(
    (register) =>
      touched.registers.has(register) &&
      (register !== "activities" ||
        touched.facts === undefined ||
        [...touched.facts].some((fact) => facts.has(fact as Fact)))
  )

/** The subjects whose status may be another. */
const touchedSubjects = (
  { reads, requirement }: AskedRule,
  { activities, openCoHosts, registers, units }: Touched,
  { activityById, portfolio, unitById }: Case
): ReadonlyArray<SubjectRecord> => {
  switch (requirement.about) {
    case "activity": {
      const ofHosts = reads.registers.some((register) => register !== "activities" && registers.has(register))
      return ofHosts
        ? portfolio.activities
            .filter(
              ({ coHosts = [], host, id }) =>
                activities.has(id) || units === undefined || [host, ...coHosts].some((unit) => units.has(unit))
            )
            .map((activity) => ({ activity }))
        : [...activities].flatMap((id) => {
            const activity = activityById.get(id)
            return activity === undefined ? [] : [{ activity }]
          })
    }
    case "recommendation":
      return (portfolio.recommendations ?? [])
        .filter(({ activity }) => activities.has(activity))
        .map((recommendation) => ({ recommendation }))
    case "unit":
      return units === undefined || (reads.jointly && (openCoHosts || registers.has("units")))
        ? subjectsOf(requirement, portfolio)
        : [...units].flatMap((id) => {
            const unit = unitById.get(id as UnitId)
            return unit === undefined ? [] : [{ unit }]
          })
    case "region":
      return subjectsOf(requirement, portfolio)
  }
}

/** The record of the same subject in another case; `undefined` if there is none. */
const sameIn = (given: Case, { activity, recommendation, unit }: SubjectRecord): SubjectRecord | undefined => {
  if (activity !== undefined) {
    const same = given.activityById.get(activity.id)
    return same && { activity: same }
  }
  if (unit !== undefined) {
    const same = given.unitById.get(unit.id)
    return same && { unit: same }
  }
  if (recommendation === undefined) return {}
  const same = given.portfolio.recommendations?.find(
    (one) => one.unit === recommendation.unit && one.activity === recommendation.activity
  )
  return same && { recommendation: same }
}

/** Whether one of the rules becomes unmet for somebody for whom it was not. */
export const breaks = (rules: ReadonlyArray<AskedRule>, before: Case, after: Case, touched: Touched): boolean =>
  rules
    .filter(({ reads }) => isTouched(reads, touched))
    .some((rule) => {
      const isUnmet = (subject: SubjectRecord, given: Case) =>
        evaluate(rule.requirement, subject, given).status === "unmet"
      return touchedSubjects(rule, touched, after).some((subject) => {
        if (!isUnmet(subject, after)) return false
        const earlier = sameIn(before, subject)
        return earlier === undefined || !isUnmet(earlier, before)
      })
    })

/** The places of lists that edits change; `undefined` for a list of which each may be changed. */
const placesChanged = (edits: ReadonlyArray<Edit>): ReadonlyMap<string, ReadonlySet<number> | undefined> => {
  const changed = new Map<string, Set<number> | undefined>()
  for (const { path } of edits.flatMap(({ patch }) => patch)) {
    const [, name = "", place] = path.split("/")
    const places = changed.has(name) ? changed.get(name) : new Set<number>()
    // Edits add and replace, so that nothing moves.
    changed.set(name, place === undefined ? undefined : places?.add(Number(place)))
  }
  return changed
}

/** Looks up what a list has instead of or besides another one, and all else in that one. */
const overlaid = <Id extends string, A extends { readonly id: Id }>(
  earlier: { readonly get: (id: Id) => A | undefined },
  before: ReadonlyArray<A>,
  after: ReadonlyArray<A>,
  places: ReadonlySet<number> | undefined
): { readonly get: (id: Id) => A | undefined } => {
  if (before === after) return earlier
  const others =
    places === undefined ? after.filter((one, n) => one !== before[n]) : [...places].flatMap((n) => after[n] ?? [])
  const changed = new Map(others.map((one) => [one.id, one]))
  return { get: (id) => changed.get(id) ?? earlier.get(id) }
}

/** The case with edits in it and what they hope for; `undefined` where they do not fit its portfolio. */
export const supposing = (given: Case, edits: ReadonlyArray<Edit>): Case | undefined => {
  const document = patched(given.portfolio, edits, favourable)
  if (Result.isFailure(document)) return undefined
  const portfolio = document.success as unknown as Portfolio
  const { activities, units } = given.portfolio
  const changed = placesChanged(edits)
  return {
    ...given,
    portfolio,
    unitById: overlaid(given.unitById, units, portfolio.units, changed.get("units")),
    activityById: overlaid(given.activityById, activities, portfolio.activities, changed.get("activities")),
    recordsFor: recordsBeside(portfolio, { records: given.portfolio, changed })
  }
}

/** Whether what a rule asks of an activity, or of a recommendation of it, is unmet if the activity is as given. */
const isUnmetFor = ({ requirement }: AskedRule, activity: Activity, given: Case): boolean => {
  const supposed: Case = { ...given, activityById: { get: () => activity } }
  const subjects: ReadonlyArray<SubjectRecord> =
    requirement.about === "activity"
      ? [{ activity }]
      : (given.portfolio.recommendations ?? [])
          .filter((one) => one.activity === activity.id)
          .map((recommendation) => ({ recommendation }))
  return subjects.some((subject) => evaluate(requirement, subject, supposed).status === "unmet")
}

/**
 * Whether a changed or, without `before`, a new activity breaches a rule about activities or recommendations which it
 * did not breach before. `facts` are those that changed; all if it is `undefined`.
 */
export const breaksAlone = (
  musts: ReadonlyArray<AskedRule>,
  before: Activity | undefined,
  after: Activity,
  facts: Touched["facts"],
  given: Case
): boolean =>
  musts
    .filter(({ requirement: { about } }) => about === "activity" || about === "recommendation")
    .filter(({ reads }) => isTouched(reads, { registers: new Set(["activities"]), facts }))
    .some((must) => isUnmetFor(must, after, given) && (before === undefined || !isUnmetFor(must, before, given)))
