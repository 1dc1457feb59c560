import { type Case, withPortfolio } from "../assessment/Case.ts"
import type { Status } from "../assessment/Status.ts"
import type { Activity } from "../portfolio/Activity.ts"
import type { Portfolio } from "../portfolio/Portfolio.ts"
import { evaluate } from "../rule/evaluate.ts"
import { reads, type Register } from "../rule/reads.ts"
import type { Rule, RuleForm } from "../rule/Rule.ts"
import type { Edit } from "./Edit.ts"

/** The case with a changed portfolio; what is laid out of lists that did not change is kept. */
export const following = (given: Case, portfolio: Portfolio): Case => {
  const { activities, units } = given.portfolio
  const next = activities === portfolio.activities && units === portfolio.units ? given : withPortfolio(given, portfolio)
  return { ...next, portfolio }
}

/** Whom edits may concern: anybody else's findings stay as they are. */
export interface Concerned {
  readonly registers: ReadonlySet<Register>
  readonly activities: ReadonlySet<string>
  /** `undefined` for every unit. */
  readonly units: ReadonlySet<string> | undefined
  /** Whether the co-hosts of one of the activities are not known, or were not. */
  readonly openCoHosts: boolean
}

type Entry = Partial<Record<"id" | "unit" | "host" | "activity", string>> & Pick<Activity, "coHosts">

/** Whom the edits concern that lead from one portfolio to the other. */
export const concernedBy = (edits: ReadonlyArray<Edit>, before: Portfolio, after: Portfolio): Concerned => {
  const registers = new Set<Register>()
  const activities = new Set<string>()
  const units = new Set<string>()
  let isEveryUnit = false
  let openCoHosts = false
  for (const { path } of edits.flatMap(({ patch }) => patch)) {
    const [, name, index] = path.split("/")
    const register = name as Register
    registers.add(register)
    const entries = [before[register], after[register]].map((list) => list ?? []) as ReadonlyArray<ReadonlyArray<Entry>>
    if (index === undefined) isEveryUnit = true
    for (const entry of entries.flatMap((list) => (index === undefined ? list : (list[Number(index)] ?? [])))) {
      if (register === "activities") {
        activities.add(entry.id!)
        if (entry.coHosts === undefined) openCoHosts = true
        for (const unit of [entry.host!, ...(entry.coHosts ?? [])]) units.add(unit)
      } else {
        if (entry.activity !== undefined) activities.add(entry.activity)
        const unit = register === "units" ? entry.id : entry.unit
        if (unit === undefined) isEveryUnit = true
        else units.add(unit)
      }
    }
  }
  for (const { activity, unit } of after.recommendations ?? []) if (activities.has(activity)) units.add(unit)
  return { registers, activities, units: isEveryUnit ? undefined : units, openCoHosts }
}

/** The portfolio as far as it bears on those concerned, for one rule form; look-ups stay whole. */
const view = (given: Case, form: RuleForm, { activities, openCoHosts, units }: Concerned): Case => {
  const { portfolio } = given
  const { about, jointly = false } = reads(form)
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

/** What a rule says of one subject; `undefined` if it does not speak of it. */
export const statusIn = (rule: Rule, subject: string, given: Case): Status | undefined => {
  const activity = given.portfolio.recommendations?.find((one) => `${one.unit}/${one.activity}` === subject)?.activity
  const only = new Set([activity ?? subject])
  const about = { registers: new Set<Register>(), activities: only, units: only, openCoHosts: false }
  return evaluate(rule, view(given, rule.form, about)).find((verdict) => verdict.subject.id === subject)?.status
}

const unmetOf = (rule: Rule, given: Case, concerned: Concerned): ReadonlyArray<string> =>
  evaluate(rule, view(given, rule.form, concerned))
    .filter(({ status }) => status === "unmet")
    .map(({ subject }) => `${subject.kind} ${subject.id}`)

/** Whether one of the rules becomes unmet for somebody concerned for whom it was not. */
export const breaks = (rules: ReadonlyArray<Rule>, before: Case, after: Case, concerned: Concerned): boolean =>
  rules
    .filter(({ form }) => reads(form).registers.some((register) => concerned.registers.has(register)))
    .some((rule) => {
      const unmet = unmetOf(rule, after, concerned)
      if (unmet.length === 0) return false
      const known = new Set(unmetOf(rule, before, concerned))
      return unmet.some((subject) => !known.has(subject))
    })

/** The case with one activity of it, as it is or as it would be, and nothing else in its lists. */
export const alone = (given: Case, activity: Activity): Case =>
  withPortfolio(given, {
    ...given.portfolio,
    activities: [activity],
    recommendations: (given.portfolio.recommendations ?? []).filter((one) => one.activity === activity.id)
  })
