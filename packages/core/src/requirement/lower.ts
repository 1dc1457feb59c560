import type { Notice } from "../notice/Notice.ts"
import type { Condition } from "../condition/Condition.ts"
import { isFact } from "../condition/isFact.ts"
import type { Counting } from "../rule/Bound.ts"
import type { Count, Counted, Groups } from "../rule/Count.ts"
import type { Each } from "../rule/Each.ts"
import type { Rule } from "../rule/Rule.ts"
import { type Localized, same } from "../text/Localized.ts"
import { daysOf } from "../time/daysOf.ts"
import type { TimeLimit } from "../time/TimeLimit.ts"
import { byId } from "./byId.ts"
import type { ActivityEntries, Demand, Entries, OfNumbers, Requirement } from "./Requirement.ts"

const always: Condition = { _tag: "Always" }
const region: Counting = { _tag: "Region" }
const noLimit: TimeLimit = { _tag: "NoLimit" }

type Annex = Notice["vocabulary"]["annexes"][number]
type Terms = ReadonlyArray<{ readonly id: string; readonly name: Localized }>

/** Numbers that a form asks for; the id of the rule is added to those of every form. */
type Numbers = Omit<OfNumbers, "rule">

const numbers = (bound: Counting, demands: OfNumbers["demands"], limit: TimeLimit | undefined): Numbers => ({
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

const ofRecords = ({ limit, of, remarks, require, where = always }: Each, { vocabulary }: Notice): Requirement => {
  if (require._tag !== "Filled")
    return of === "activities"
      ? { about: "activity", where, require, limit, remarks }
      : { about: "recommendation", where, require, limit, remarks }
  const annex = byId(vocabulary.annexes).get(require.annex)!
  return of === "activities"
    ? { about: "activity", where: { _tag: "ListedIn", annex: annex.id }, require: reported(annex), limit, remarks }
    : {
        about: "recommendation",
        where: always,
        require: { annex: annex.id, boxes: annex.fields.filter(({ required }) => required) },
        limit,
        remarks
      }
}

const entriesOf = (of: Counted): Entries => {
  switch (of._tag) {
    case "Activities": {
      const { credit = "host", hosts, where = always } = of
      const isOfSome = hosts !== undefined && hosts._tag !== "EveryUnit"
      return { of: "activities", where, credit, ...(isOfSome ? { hosts } : {}) }
    }
    case "Recommendations":
      return { of: "recommendations", where: of.where ?? always }
    case "Facilities":
      return { of: "facilities", kind: of.kind }
    case "Officers":
      return { of: "officers" }
  }
}

const nameOf = (terms: Terms, id: string): Localized => byId(terms).get(id)!.name

/** A group of activities: what it is called, what else is asked of one in it, and its own end. */
type Group = Required<Pick<Demand, "group">> &
  Pick<Demand, "limit"> & { readonly of: (number: ActivityEntries) => ActivityEntries }

/** That an activity meets a question too. */
const also =
  (question: Condition): Group["of"] =>
  (number) => ({ ...number, where: { _tag: "All", of: [number.where, question] } })

const groupsOf = (groups: Groups, { vocabulary, windows, zone }: Notice): ReadonlyArray<Group> => {
  switch (groups._tag) {
    case "Topics":
      return groups.topics.map((topic) => ({
        group: nameOf(vocabulary.topics, topic),
        of: also({ _tag: "HasTopic", topic })
      }))
    case "Settings":
      return groups.settings.map((setting) => ({
        group: nameOf(vocabulary.settings, setting),
        of: also({ _tag: "SettingIn", settings: [setting] })
      }))
    case "Days":
      return daysOf(byId(windows).get(groups.window)!).map((on) => ({
        group: same(on),
        of: (number) => ({ ...number, on }),
        limit: { _tag: "Until", deadline: { date: on, boundary: "inclusive", zone } }
      }))
  }
}

const ofCount = (form: Count, notice: Notice): Numbers => {
  const { atLeast, atMost, bound = region, each, of } = form
  const limit = form.limit ?? (atLeast === undefined ? undefined : noLimit)
  const demand: Demand = {
    number: entriesOf(of),
    ...(atLeast === undefined ? {} : { atLeast }),
    ...(atMost === undefined ? {} : { atMost })
  }
  const { number } = demand
  const named = form.bound === undefined ? ({ nobodyNamed: true } as const) : {}
  if (each === undefined || number.of !== "activities") return { ...numbers(bound, [demand], limit), ...named }
  const [first, ...rest] = groupsOf(each, notice).map(({ of, ...group }): Demand => ({
    ...demand,
    ...group,
    number: of(number)
  }))
  return { ...numbers(bound, [first!, ...rest], limit), ...named }
}

/** What a form asks. This is the one place that knows the forms of rules. */
const ofForm = ({ form, id }: Pick<Rule, "id" | "form">, notice: Notice): Exclude<Requirement, OfNumbers> | Numbers => {
  switch (form._tag) {
    case "Each":
      return ofRecords(form, notice)
    case "Count":
      return ofCount(form, notice)
    case "Due": {
      const { bound, deadline, document, reportsOn } = form
      const about = reportsOn === undefined ? {} : { reportsOn }
      const number: Entries = { of: "submissions", document, by: deadline, ...about }
      return numbers(bound, [{ number, atLeast: 1 }], { _tag: "Until", deadline })
    }
    case "Judgement": {
      const { bound = region } = form
      return { about: bound._tag === "Region" ? "region" : "unit", bound, decision: id }
    }
  }
}

/** What a rule of a notice asks, worked out. */
const lower = (rule: Pick<Rule, "id" | "form">, notice: Notice): Requirement => {
  const asked = ofForm(rule, notice)
  return "demands" in asked ? { ...asked, rule: rule.id } : asked
}

const known = new WeakMap<Notice, WeakMap<object, Requirement>>()

/** What a rule of a notice asks; worked out once, as a notice never changes. */
export const requirementOf = (rule: Pick<Rule, "id" | "form">, notice: Notice): Requirement => {
  const own = known.get(notice) ?? new WeakMap<object, Requirement>()
  known.set(notice, own)
  const found = own.get(rule) ?? lower(rule, notice)
  own.set(rule, found)
  return found
}
