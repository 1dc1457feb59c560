import { factsOf } from "../condition/factsOf.ts"
import type { Condition } from "../condition/Condition.ts"
import type { CountFact, Fact } from "../condition/Fact.ts"
import type { Indicator } from "../notice/Indicator.ts"
import type { Notice } from "../notice/Notice.ts"
import type { Rulebook } from "../notice/Rulebook.ts"
import type { FormField } from "../notice/Vocabulary.ts"
import type { ActivityCount } from "../rule/ActivityCount/schema.ts"
import type { Bound } from "../rule/Bound.ts"
import type { Coverage } from "../rule/Coverage/schema.ts"
import type { FacilityCount } from "../rule/FacilityCount/schema.ts"
import { rowsAsked } from "../rule/FormComplete/asked.ts"
import type { Judgement } from "../rule/Judgement/schema.ts"
import type { OfficerCount } from "../rule/OfficerCount/schema.ts"
import type { RecommendationQuota } from "../rule/RecommendationQuota/schema.ts"
import type { Rule } from "../rule/Rule.ts"
import type { SubmissionDue } from "../rule/SubmissionDue/schema.ts"
import { daysOf } from "../time/daysOf.ts"
import type { TimeLimit } from "../time/TimeLimit.ts"
import { type Program, programFor } from "./Program.ts"

/** What a rule asks of each activity, as places of conditions. */
export interface RowRule {
  readonly about: "activity"
  readonly where: number
  readonly require: number
  readonly limit: TimeLimit | undefined
  /** The facts at issue, of which a single one is named with its column. */
  readonly facts: ReadonlyArray<Fact>
}

/** What a rule asks of each recommendation: a condition of the activity, or the filled boxes of its form. */
export interface RecommendationRule {
  readonly about: "recommendation"
  readonly asks:
    | { readonly of: "activity"; readonly require: number }
    | { readonly of: "form"; readonly fields: ReadonlyArray<Pick<FormField, "fact">> }
}

/** What a rule asks of each unit; `count` is the place of what is counted. */
export interface UnitRule {
  readonly about: "unit"
  readonly asks:
    | { readonly form: ActivityCount; readonly bound: Bound; readonly count: number }
    | { readonly form: RecommendationQuota; readonly bound: Bound; readonly count: number }
    | { readonly form: FacilityCount | OfficerCount | Judgement | SubmissionDue; readonly bound: Bound }
}

/** What a rule asks of the region; `counts` are the places of what is counted in all activities. */
export interface RegionRule {
  readonly about: "region"
  readonly asks:
    | { readonly form: ActivityCount; readonly count: number }
    | { readonly form: Coverage; readonly items: ReadonlyArray<number> }
    | { readonly form: FacilityCount | Judgement }
}

export interface PlannedRule<N extends Rulebook = Notice> {
  readonly clause: N["clauses"][number]
  readonly rule: N["clauses"][number]["rules"][number]
  readonly asks: RowRule | RecommendationRule | UnitRule | RegionRule
}

/** Something counted for each unit: the activities for which the condition at a place holds. */
export interface Counted {
  readonly place: number
  readonly credit: ActivityCount["credit"]
}

/** A number of activities that is summed for each unit, over those for which the condition at a place holds. */
export interface Summed {
  readonly place: number
  readonly fact: CountFact
}

/** An indicator, and where what it measures is counted or summed; `region` are places among the region's counts. */
export interface Measured {
  readonly indicator: Pick<Indicator, "id" | "measure">
  readonly unit: ReadonlyArray<number>
  readonly region: ReadonlyArray<number>
}

/** A notice made ready for judging many activities: everything that does not depend on them is done once. */
export interface Plan<N extends Rulebook = Notice> {
  readonly notice: N
  /** The rules that yield findings, in the order of the notice. */
  readonly rules: ReadonlyArray<PlannedRule<N>>
  /** The conditions that are asked of activities, and of those that are recommended. */
  readonly program: Program
  readonly recommended: Program
  /** What is counted for units, of activities and of recommendations; and for the region. */
  readonly unitCounts: ReadonlyArray<Counted>
  readonly recommendationCounts: ReadonlyArray<number>
  readonly regionCounts: ReadonlyArray<number>
  /** What the chosen indicators of the notice measure. */
  readonly measured: ReadonlyArray<Measured>
  readonly sums: ReadonlyArray<Summed>
}

const always: Condition = { _tag: "Always" }

/** The place of a value in a list that has it once; it is added if it is new. */
const once = <A>(list: Array<A>, value: A, same: (a: A, b: A) => boolean = Object.is): number => {
  const place = list.findIndex((other) => same(other, value))
  return place < 0 ? list.push(value) - 1 : place
}

const sameCount = (a: Counted, b: Counted) => a.place === b.place && a.credit === b.credit

const compile = <N extends Rulebook>(notice: N, indicators: ReadonlyArray<string>): Plan<N> => {
  const program = programFor(notice)
  const recommended = programFor(notice)
  const unitCounts: Array<Counted> = []
  const recommendationCounts: Array<number> = []
  const regionCounts: Array<number> = []

  const ofTopic = (topic: string): number => program.add({ _tag: "HasTopic", topic })
  const inSetting = (setting: string): number => program.add({ _tag: "SettingIn", settings: [setting] })
  const itemsOf = ({ hosts, items, where }: Coverage): ReadonlyArray<number> => {
    const counts = [program.hostedBy(hosts), program.add(where)]
    const covers = (): ReadonlyArray<number> => {
      switch (items._tag) {
        case "Topics":
          return items.topics.map(ofTopic)
        case "Settings":
          return items.settings.map(inSetting)
        case "Days":
          return daysOf(notice.windows.find(({ id }) => id === items.window)!).map((day) =>
            program.onDays({ start: day, end: day })
          )
      }
    }
    return covers().map((item) => once(regionCounts, program.all([...counts, item])))
  }

  const asksOf = ({ form }: Pick<Rule, "form">): PlannedRule["asks"] => {
    switch (form._tag) {
      case "EachActivity":
        return {
          about: "activity",
          where: program.add(form.where),
          require: program.add(form.require),
          limit: form.limit,
          facts: factsOf(form.require)
        }
      case "EachRecommendation":
        return { about: "recommendation", asks: { of: "activity", require: recommended.add(form.require) } }
      case "FormComplete": {
        const annex = notice.vocabulary.annexes.find(({ id }) => id === form.annex)!
        if (annex.about === "recommendation")
          return {
            about: "recommendation",
            asks: { of: "form", fields: annex.fields.filter(({ required }) => required) }
          }
        const { require, where } = rowsAsked(annex)
        return {
          about: "activity",
          where: program.add(where),
          require: program.add(require),
          limit: undefined,
          facts: []
        }
      }
      case "ActivityCount": {
        const place = program.add(form.where)
        if (form.bound._tag === "Region") return { about: "region", asks: { form, count: once(regionCounts, place) } }
        const count = once(unitCounts, { place, credit: form.credit }, sameCount)
        return { about: "unit", asks: { form, bound: form.bound, count } }
      }
      case "Coverage":
        return { about: "region", asks: { form, items: itemsOf(form) } }
      case "RecommendationQuota": {
        const count = once(recommendationCounts, recommended.add(form.where ?? always))
        return { about: "unit", asks: { form, bound: form.bound, count } }
      }
      case "FacilityCount":
      case "Judgement":
        return form.bound === undefined || form.bound._tag === "Region"
          ? { about: "region", asks: { form } }
          : { about: "unit", asks: { form, bound: form.bound } }
      case "OfficerCount":
      case "SubmissionDue":
        return { about: "unit", asks: { form, bound: form.bound } }
    }
  }

  const rules = notice.clauses.flatMap((clause) =>
    clause.rules
      .filter(({ modality }) => modality !== "may")
      .map((rule): PlannedRule<N> => ({ clause, rule, asks: asksOf(rule) }))
  )
  const sums: Array<Summed> = []
  const measureAt = (indicator: Measured["indicator"]): Measured => {
    const { measure } = indicator
    const counted = (places: ReadonlyArray<number>): Measured => ({
      indicator,
      unit: places.map((place) => once(unitCounts, { place, credit: "host" }, sameCount)),
      region: places.map((place) => once(regionCounts, place))
    })
    switch (measure._tag) {
      case "ActivityTally":
        return counted([program.add(measure.where)])
      case "TopicsCovered":
        return counted(measure.topics.map((topic) => program.all([program.add(measure.where), ofTopic(topic)])))
      case "SettingsCovered":
        return counted(measure.settings.map((setting) => program.all([program.add(measure.where), inSetting(setting)])))
      case "FactSum": {
        const summed = { place: program.add(measure.where), fact: measure.fact }
        const at = once(sums, summed, (a, b) => a.place === b.place && a.fact === b.fact)
        return { indicator, unit: [at], region: [at] }
      }
      case "OfficerTally":
        return { indicator, unit: [], region: [] }
    }
  }
  const measured = notice.clauses
    .flatMap((clause) => clause.indicators ?? [])
    .filter(({ id }) => indicators.includes(id))
    .map(measureAt)
  return { notice, rules, program, recommended, unitCounts, recommendationCounts, regionCounts, measured, sums }
}

const plans = new WeakMap<Rulebook, Map<string, Plan<Rulebook>>>()

/** The plan of a notice with those of its indicators, made once: a notice never changes. */
export const planOf = <N extends Rulebook>(notice: N, indicators: ReadonlyArray<string> = []): Plan<N> => {
  const own = (plans.get(notice) ?? new Map()) as Map<string, Plan<N>>
  plans.set(notice, own)
  const key = indicators.join(" ")
  const made = own.get(key) ?? compile(notice, indicators)
  own.set(key, made)
  return made
}
