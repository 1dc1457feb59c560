import { type Case, recordsIn, withPortfolio } from "../assessment/Case.ts"
import type { Verdict } from "../assessment/Verdict.ts"
import type { Fact } from "../condition/Fact.ts"
import type { Notice } from "../notice/Notice.ts"
import type { Activity } from "../portfolio/Activity.ts"
import type { Portfolio } from "../portfolio/Portfolio.ts"
import { evaluate } from "../rule/evaluate.ts"
import type { Register } from "../requirement/entries.ts"
import { requirementOf } from "../requirement/lower.ts"
import { type Reads, readsOf } from "../requirement/readsOf.ts"
import type { Rule } from "../rule/Rule.ts"
import type { Edit } from "./Edit.ts"

/** A rule, and what it reads. */
export interface Reader {
  readonly rule: Rule
  readonly reads: Reads
}

export const readerOf = (rule: Rule, notice: Notice): Reader => ({ rule, reads: readsOf(requirementOf(rule, notice)) })

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

/** Whether the rule reads anything that was touched. */
const isTouched = ({ facts, registers }: Reads, touched: Touched): boolean =>
  registers.some(
    (register) =>
      touched.registers.has(register) &&
      (register !== "activities" ||
        touched.facts === undefined ||
        [...touched.facts].some((fact) => facts.has(fact as Fact)))
  )

/** The portfolio as far as it bears on what was touched, for one rule; look-ups stay whole. */
const view = (given: Case, { about, jointly }: Reads, { activities, openCoHosts, units }: Touched): Case => {
  const { portfolio } = given
  switch (about) {
    case "region":
      return given
    case "unit":
      return units === undefined || (jointly && openCoHosts)
        ? given
        : { ...given, portfolio: { ...portfolio, units: portfolio.units.filter(({ id }) => units.has(id)) } }
    case "activity":
    case "recommendation":
      return {
        ...given,
        portfolio: {
          ...portfolio,
          activities: portfolio.activities.filter(({ id }) => activities.has(id)),
          ...(portfolio.recommendations === undefined
            ? {}
            : { recommendations: portfolio.recommendations.filter(({ activity }) => activities.has(activity)) })
        }
      }
  }
}

/** What a rule answers for one subject; `undefined` if it does not speak of it. */
export const verdictOn = ({ reads, rule }: Reader, subject: string, given: Case): Verdict | undefined => {
  const activity = given.portfolio.recommendations?.find((one) => `${one.unit}/${one.activity}` === subject)?.activity
  const only = new Set([activity ?? subject])
  const about = { registers: new Set<Register>(), activities: only, facts: undefined, units: only, openCoHosts: false }
  return evaluate(rule, view(given, reads, about)).find((verdict) => verdict.subject.id === subject)
}

const unmetOf = ({ reads, rule }: Reader, given: Case, touched: Touched): ReadonlyArray<string> =>
  evaluate(rule, view(given, reads, touched))
    .filter(({ status }) => status === "unmet")
    .map(({ subject }) => `${subject.kind} ${subject.id}`)

/** Whether one of the rules becomes unmet for somebody for whom it was not. */
export const breaks = (rules: ReadonlyArray<Reader>, before: Case, after: Case, touched: Touched): boolean =>
  rules
    .filter(({ reads }) => isTouched(reads, touched))
    .some((reader) => {
      const unmet = unmetOf(reader, after, touched)
      if (unmet.length === 0) return false
      const known = new Set(unmetOf(reader, before, touched))
      return unmet.some((subject) => !known.has(subject))
    })

/** The case with a changed portfolio; what is laid out of lists that did not change is kept. */
export const following = (given: Case, portfolio: Portfolio): Case => {
  const { activities, units } = given.portfolio
  if (activities !== portfolio.activities) return withPortfolio(given, portfolio)
  const recordsFor = recordsIn(portfolio)
  return units === portfolio.units
    ? { ...given, portfolio, recordsFor }
    : { ...given, portfolio, recordsFor, unitById: new Map(portfolio.units.map((unit) => [unit.id, unit])) }
}

/** The case with one activity of it, as it is or as it would be, and nothing else in its lists. */
export const alone = (given: Case, activity: Activity): Case =>
  withPortfolio(given, {
    ...given.portfolio,
    activities: [activity],
    recommendations: (given.portfolio.recommendations ?? []).filter((one) => one.activity === activity.id)
  })
