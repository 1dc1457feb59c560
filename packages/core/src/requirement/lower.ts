import type { Condition } from "../condition/Condition.ts"
import { isFact } from "../condition/readers.ts"
import type { Rulebook } from "../notice/Rulebook.ts"
import type { Counting } from "../rule/Bound.ts"
import type { Coverage } from "../rule/Coverage/schema.ts"
import type { Rule } from "../rule/Rule.ts"
import { type Localized, same } from "../text/Localized.ts"
import { daysOf } from "../time/daysOf.ts"
import type { TimeLimit } from "../time/TimeLimit.ts"
import { byId } from "./byId.ts"
import type { Demand, OfNumbers, Requirement } from "./Requirement.ts"

const always: Condition = { _tag: "Always" }
const region: Counting = { _tag: "Region" }
const noLimit: TimeLimit = { _tag: "NoLimit" }

type Annex = Rulebook["vocabulary"]["annexes"][number]
type Terms = ReadonlyArray<{ readonly id: string; readonly name?: Localized }>

const numbers = (bound: Counting, demands: OfNumbers["demands"], limit?: TimeLimit): OfNumbers => ({
  about: bound._tag === "Region" ? "region" : "unit",
  bound,
  demands,
  limit
})

/** That the required facts of an annex form are reported, for each row of it. */
const reported = ({ fields }: Annex): Condition => {
  const [first, ...rest] = fields
    .filter(({ required }) => required)
    .flatMap(({ fact }): ReadonlyArray<Condition> => (isFact(fact) ? [{ _tag: "Reported", fact }] : []))
  return first === undefined ? always : { _tag: "All", of: [first, ...rest] }
}

/** A rulebook has no names. */
const nameOf = (terms: Terms | undefined, id: string): Localized => (terms && byId(terms).get(id)?.name) ?? same(id)

/** One demand for each of the items that are to be covered. */
const groups = ({ hosts, items, where }: Coverage, { vocabulary, windows }: Rulebook): OfNumbers["demands"] => {
  const demand = (group: Localized, more: Partial<Extract<Demand["number"], { of: "activities" }>>): Demand => ({
    number: { of: "activities", where, credit: "host", hosts, ...more },
    atLeast: 1,
    group
  })
  const also = (question: Condition) => ({ where: { _tag: "All", of: [where, question] } as const })
  const listed = (): ReadonlyArray<Demand> => {
    switch (items._tag) {
      case "Topics":
        return items.topics.map((topic) => demand(nameOf(vocabulary.topics, topic), also({ _tag: "HasTopic", topic })))
      case "Settings":
        return items.settings.map((setting) =>
          demand(nameOf(vocabulary.settings, setting), also({ _tag: "SettingIn", settings: [setting] }))
        )
      case "Days":
        return daysOf(byId(windows).get(items.window)!).map((on) => demand(same(on), { on }))
    }
  }
  const [first, ...rest] = listed()
  return [first!, ...rest]
}

/** What a rule of a notice asks, worked out. This is the one place that knows the forms of rules. */
const lower = ({ form, id }: Pick<Rule, "id" | "form">, notice: Rulebook): Requirement => {
  switch (form._tag) {
    case "EachActivity":
      return { about: "activity", where: form.where, require: form.require, limit: form.limit, remarks: form.remarks }
    case "EachRecommendation":
      return { about: "recommendation", require: form.require }
    case "FormComplete": {
      const annex = byId(notice.vocabulary.annexes).get(form.annex)!
      return annex.about === "activity"
        ? { about: "activity", where: { _tag: "ListedIn", annex: annex.id }, require: reported(annex) }
        : {
            about: "recommendation",
            require: { annex: annex.id, boxes: annex.fields.filter(({ required }) => required) }
          }
    }
    case "ActivityCount": {
      const { atLeast, bound, credit, limit, where } = form
      return numbers(bound, [{ number: { of: "activities", where, credit }, atLeast }], limit)
    }
    case "Coverage":
      return numbers(region, groups(form, notice), form.limit)
    case "FacilityCount": {
      const { atLeast, bound, kind } = form
      const asked = numbers(bound ?? region, [{ number: { of: "facilities", kind }, atLeast }], noLimit)
      return bound === undefined ? { ...asked, nobodyNamed: true } : asked
    }
    case "OfficerCount":
      return numbers(form.bound, [{ number: { of: "officers" }, atLeast: form.atLeast }], noLimit)
    case "RecommendationQuota": {
      const { atMost, bound, where = always } = form
      return numbers(bound, [{ number: { of: "recommendations", where }, atMost }])
    }
    case "SubmissionDue": {
      const { bound, deadline, document, reportsOn } = form
      const about = reportsOn === undefined ? {} : { reportsOn }
      return numbers(bound, [{ number: { of: "submissions", document, by: deadline, ...about }, atLeast: 1 }], {
        _tag: "Until",
        deadline
      })
    }
    case "Judgement": {
      const { bound = region } = form
      return { about: bound._tag === "Region" ? "region" : "unit", bound, decision: id }
    }
  }
}

const known = new WeakMap<Rulebook, WeakMap<object, Requirement>>()

/** What a rule of a notice asks; worked out once, as a notice never changes. */
export const requirementOf = (rule: Pick<Rule, "id" | "form">, notice: Rulebook): Requirement => {
  const own = known.get(notice) ?? new WeakMap<object, Requirement>()
  known.set(notice, own)
  const found = own.get(rule) ?? lower(rule, notice)
  own.set(rule, found)
  return found
}
