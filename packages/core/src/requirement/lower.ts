import type { Notice } from "../notice/Notice.ts"
import type { Condition } from "../condition/Condition.ts"
import { isFact } from "../condition/isFact.ts"
import type { TermId } from "../portfolio/ids.ts"
import type { Bound, Counting } from "../rule/Bound.ts"
import type { Amount as AmountOfForm, Count, Counted, Groups } from "../rule/Count.ts"
import type { Due } from "../rule/Due.ts"
import type { Each } from "../rule/Each.ts"
import type { Rule } from "../rule/Rule.ts"
import { type Localized, same } from "../text/Localized.ts"
import { daysOf, monthsOf, weeksOf } from "../time/daysOf.ts"
import type { Deadline } from "../time/Deadline.ts"
import type { TimeLimit } from "../time/TimeLimit.ts"
import type { Window } from "../time/Window.ts"
import { byId } from "./byId.ts"
import type {
  ActivityEntries,
  Amount,
  Boxes,
  Comparison,
  Demand,
  Entries,
  OfDocuments,
  OfNumbers,
  Requirement
} from "./Requirement.ts"
import { withChoices } from "./withChoices.ts"

/** Those of the keys that have a value. */
const defined = <A extends object>(record: A): { readonly [K in keyof A]?: Exclude<A[K], undefined> } =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as never

const registers = { Facilities: "facilities", Officers: "officers", Submissions: "submissions" } as const

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

const declares = ({ vocabulary: { facts = [] } }: Notice, fact: string | undefined): fact is string =>
  facts.some(({ id }) => id === fact)

/** That the required facts of an annex form are reported, for each row of it. */
const reported = ({ fields }: Annex, notice: Notice): Condition => {
  const [first, ...rest] = fields
    .filter(({ required }) => required)
    .flatMap(({ fact }): ReadonlyArray<Condition> => {
      if (isFact(fact)) return [{ _tag: "Reported", fact }]
      return declares(notice, fact) ? [{ _tag: "FactReported", fact: fact as TermId }] : []
    })
  return first === undefined ? always : { _tag: "All", of: [first, ...rest] }
}

/** The boxes of a form that are to be filled; those of facts that the notice declares are marked. */
const boxesOf = ({ fields }: Annex, notice: Notice): Boxes["boxes"] =>
  fields.flatMap(({ fact, label, required }) =>
    required
      ? [{ label, ...(fact === undefined ? {} : { fact }), ...(declares(notice, fact) ? { declared: true } : {}) }]
      : []
  )

const ofRecords = ({ hosts, limit, of, remarks, require, where = always }: Each, notice: Notice): Requirement => {
  const { vocabulary } = notice
  if (require._tag === "HeldBy")
    return {
      about: "activity",
      where,
      ...only("hosts", hosts, notice),
      require: always,
      heldBy: boundOf(require.bound, notice),
      limit,
      remarks
    }
  if (require._tag !== "Filled")
    return of === "activities"
      ? { about: "activity", where, ...only("hosts", hosts, notice), require, limit, remarks }
      : { about: "recommendation", where, require, limit, remarks }
  const annex = byId(vocabulary.annexes).get(require.annex)!
  return of === "activities"
    ? {
        about: "activity",
        where: { _tag: "ListedIn", annex: annex.id },
        require: reported(annex, notice),
        limit,
        remarks
      }
    : {
        about: "recommendation",
        where: always,
        require: { annex: annex.id, boxes: boxesOf(annex, notice) },
        limit,
        remarks
      }
}

/** Who is bound; by a responsibility also the units that the notice lists beside it. */
const boundOf = <B extends Counting>(bound: B, notice: Notice): B => {
  if (bound._tag === "AllOf" || bound._tag === "AnyOf")
    return { ...bound, of: bound.of.map((part) => boundOf(part, notice)) }
  if (bound._tag === "NotOf") return { ...bound, of: boundOf(bound.of, notice) }
  if (bound._tag !== "Responsible") return bound
  const { units } = byId(notice.vocabulary.responsibilities).get(bound.responsibility)!
  return units === undefined ? bound : ({ _tag: "AnyOf", of: [bound, { _tag: "Named", units }] } as Bound as B)
}

/** The units that some alone may be, unless all may. */
const only = (key: "hosts" | "among", bound: Bound | undefined, notice: Notice): { readonly [key: string]: Bound } =>
  bound === undefined || bound._tag === "EveryUnit" ? {} : { [key]: boundOf(bound, notice) }

const entriesOf = (of: Counted, notice: Notice): Entries => {
  const { _tag, ...rest } = of
  switch (of._tag) {
    case "Activities": {
      const { credit = "host", hosts, sum, where = always } = of
      return { of: "activities", where, credit, ...(sum === undefined ? {} : { sum }), ...only("hosts", hosts, notice) }
    }
    case "Recommendations":
      return { of: "recommendations", where: of.where ?? always }
    case "Units": {
      const { among, sum, where } = of
      return { of: "units", ...defined({ sum, where }), ...only("among", among, notice) }
    }
    default:
      return { of: registers[of._tag], ...rest } as Entries
  }
}

const amountOf = (amount: AmountOfForm, notice: Notice): Amount => {
  if (typeof amount === "number") return amount
  switch (amount._tag) {
    case "Percent":
      return { percent: amount.percent, of: entriesOf(amount.of, notice), ...defined({ round: amount.round }) }
    case "Times":
      return { percent: amount.times * 100, of: entriesOf(amount.of, notice) }
    case "ByUnit": {
      const amounts = amount.amounts.map(({ amount, bound }) => ({ amount, bound: boundOf(bound, notice) }))
      return { amounts, ...defined({ otherwise: amount.otherwise }) }
    }
  }
}

const ends = ["atLeast", "atMost", "moreThan", "lessThan"] as const

/** What a form asks of a number: plain amounts, both included, stand by themselves. */
const askedOf = (form: Count, notice: Notice): Pick<Demand, "atLeast" | "atMost" | "compared"> => {
  const { atLeast, atMost } = form
  const compared = ends.flatMap((is): ReadonlyArray<Comparison> => {
    const amount = form[is]
    const isPlain = typeof amount === "number" && (is === "atLeast" || is === "atMost")
    return amount === undefined || isPlain ? [] : [{ is, amount: amountOf(amount, notice) }]
  })
  return {
    ...(typeof atLeast === "number" ? { atLeast } : {}),
    ...(typeof atMost === "number" ? { atMost } : {}),
    ...(compared.length === 0 ? {} : { compared })
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

/** Spans of days, each with an end of its own. */
const spans = (
  all: ReadonlyArray<Pick<Window, "start" | "end"> & { readonly name: Localized }>,
  zone: Notice["zone"]
): ReadonlyArray<Group> =>
  all.map(({ end, name, start }) => ({
    group: name,
    of: (number) => ({ ...number, between: { start, end } }),
    limit: { _tag: "Until", deadline: { date: end, boundary: "inclusive", zone } }
  }))

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
    case "Programmes":
      return groups.programmes.map((programme) => ({
        group: nameOf(vocabulary.programmes, programme),
        of: also({ _tag: "ProgrammeIn", programmes: [programme] })
      }))
    case "Values": {
      const { fact } = groups
      const { name, values } = byId(vocabulary.facts ?? []).get(fact)!
      if (values === undefined) return [{ group: name, of: (number) => ({ ...number, by: fact }) }]
      return values.map(({ id, name }) => ({ group: name, of: also({ _tag: "FactIn", fact, values: [id] }) }))
    }
    case "Days":
      return spans(
        daysOf(byId(windows).get(groups.window)!).map((day) => ({ start: day, end: day, name: same(day) })),
        zone
      )
    case "Weeks":
      return spans(weeksOf(byId(windows).get(groups.window)!), zone)
    case "Months":
      return spans(monthsOf(byId(windows).get(groups.window)!), zone)
  }
}

const ofCount = (form: Count, notice: Notice): Numbers => {
  const { each, holding, of } = form
  const bound = boundOf(form.bound ?? region, notice)
  // What is too few may still come.
  const limit = form.limit ?? (form.atLeast === undefined && form.moreThan === undefined ? undefined : noLimit)
  const demand: Demand = { number: entriesOf(of, notice), ...askedOf(form, notice) }
  const { number } = demand
  const named = {
    ...(form.bound === undefined ? ({ nobodyNamed: true } as const) : {}),
    ...(holding === undefined ? {} : { holding: entriesOf(holding, notice) })
  }
  if (each === undefined || number.of !== "activities") return { ...numbers(bound, [demand], limit), ...named }
  const [first, ...rest] = groupsOf(each, notice).map(({ of, ...group }): Demand => ({
    ...demand,
    ...group,
    number: of(number)
  }))
  return { ...numbers(bound, [first!, ...rest], limit), ...named }
}

const ofDue = (form: Due, notice: Notice): OfDocuments | Numbers => {
  const { deadline, document, having, holding, reportsOn, where = always } = form
  const bound = boundOf(form.bound, notice)
  if ("_tag" in deadline && deadline._tag === "Relative")
    return {
      about: "activity",
      where,
      ...only("hosts", form.bound, notice),
      document,
      ...defined({ having }),
      by: deadline
    }
  const [by, limit]: readonly [Deadline | undefined, TimeLimit] =
    "_tag" in deadline ? [undefined, deadline] : [deadline, { _tag: "Until", deadline }]
  const number: Entries = { of: "submissions", document, ...defined({ where: having, by, reportsOn }) }
  return {
    ...numbers(bound, [{ number, atLeast: 1 }], limit),
    ...(holding === undefined ? {} : { holding: entriesOf(holding, notice) })
  }
}

/** What a form asks. This is the one place that knows the forms of rules. */
const ofForm = ({ form, id }: Pick<Rule, "id" | "form">, notice: Notice): Exclude<Requirement, OfNumbers> | Numbers => {
  switch (form._tag) {
    case "Each":
      return ofRecords(form, notice)
    case "Count":
      return ofCount(form, notice)
    case "Due":
      return ofDue(form, notice)
    case "Judgement": {
      const bound = boundOf(form.bound ?? region, notice)
      return { about: bound._tag === "Region" ? "region" : "unit", bound, decision: id }
    }
  }
}

/** What a rule of a notice asks, worked out. */
const lower = (rule: Pick<Rule, "id" | "form">, notice: Notice): Requirement => {
  const asked = ofForm(rule, notice)
  return withChoices("demands" in asked ? { ...asked, rule: rule.id } : asked, notice)
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
