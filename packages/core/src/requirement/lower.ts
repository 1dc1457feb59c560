import type { Notice } from "../notice/Notice.ts"
import type { Condition } from "../condition/Condition.ts"
import type { Counting } from "../rule/Bound.ts"
import type { Count } from "../rule/Count.ts"
import type { Due } from "../rule/Due.ts"
import type { Rule } from "../rule/Rule.ts"
import type { TimeLimit } from "../time/TimeLimit.ts"
import { boundOf, only } from "./boundOf.ts"
import { defined } from "./defined.ts"
import { groupsOf } from "./groups.ts"
import { askedOf, entriesOf } from "./lowerNumber.ts"
import { daysFrom, limitOf, tentatively } from "./moments.ts"
import { ofRecords } from "./ofRecords.ts"
import type { Comparison, Demand, Entries, OfDocuments, OfNumbers, Requirement } from "./Requirement.ts"
import { withChoices } from "./withChoices.ts"

const always: Condition = { _tag: "Always" }
const region: Counting = { _tag: "Region" }
const noLimit: TimeLimit = { _tag: "NoLimit" }

/** Numbers that a form asks for; the id of the rule is added to those of every form. */
type Numbers = Omit<OfNumbers, "rule">

const numbers = (bound: Counting, demands: OfNumbers["demands"], limit: TimeLimit | undefined): Numbers => ({
  about: bound._tag === "Region" ? "region" : "unit",
  bound,
  demands,
  limit
})

const ofCount = (form: Count, notice: Notice): Numbers => {
  const { each, holding, inAtLeast, of } = form
  const bound = boundOf(form.bound ?? region, notice)
  // What is too few may still come.
  const isForMore = form.atLeast !== undefined || form.moreThan !== undefined
  const limit = form.limit === undefined && isForMore ? noLimit : limitOf(form.limit, notice)
  const demand: Demand = { number: entriesOf(of, notice), ...askedOf(form, notice) }
  const { number } = demand
  const named = {
    ...(form.bound === undefined ? ({ nobodyNamed: true } as const) : {}),
    ...defined({ holding: holding && entriesOf(holding, notice), inAtLeast })
  }
  if (each === undefined) return { ...numbers(bound, [demand], limit), ...named }
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
      by: daysFrom(deadline, notice)
    }
  const limit: TimeLimit = "_tag" in deadline ? limitOf(deadline, notice)! : { _tag: "Until", deadline }
  const by = limit._tag === "Until" ? limit.deadline : undefined
  const number: Entries = { of: "submissions", document, ...defined({ where: having, by, reportsOn }) }
  return {
    ...numbers(bound, [{ number, atLeast: 1 }], limit),
    ...defined({ holding: holding && entriesOf(holding, notice) })
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
      const limit = limitOf(form.limit, notice)
      return { about: bound._tag === "Region" ? "region" : "unit", bound, decision: id, ...defined({ limit }) }
    }
  }
}

/** The windows that stand anywhere in a form. */
const windowsIn = (data: unknown): ReadonlyArray<unknown> =>
  typeof data === "object" && data !== null
    ? Object.entries(data).flatMap(([key, part]) => (key === "window" || key === "within" ? [part] : windowsIn(part)))
    : []

/** What is asked under a rule that rests on tentative days of a window: until they are confirmed there is time. */
const whileTentative = (
  asked: ReturnType<typeof ofForm>,
  { form }: Pick<Rule, "form">,
  notice: Notice
): ReturnType<typeof ofForm> => {
  if (!notice.windows.some(({ tentative }) => tentative)) return asked
  const used = windowsIn(form)
  const window = notice.windows.find(({ id, tentative }) => tentative && used.includes(id))
  if (window === undefined || "document" in asked || "decision" in asked) return asked
  const { limit } = asked
  if (!("demands" in asked)) return { ...asked, limit: tentatively(limit, window, notice) }
  const own = ({ limit: end, number, ...demand }: Demand): Demand => ({
    ...demand,
    number: number.of === "submissions" && number.by ? { ...number, by: { ...number.by, tentative: true } } : number,
    ...(end === undefined ? {} : { limit: tentatively(end, window, notice) })
  })
  const [first, ...rest] = asked.demands
  return { ...asked, demands: [own(first), ...rest.map(own)], limit: tentatively(limit, window, notice) }
}

const isMost = ({ is }: Comparison): boolean => is === "atMost" || is === "lessThan"

/** What a demand asks for at least, or what it asks for at most, which is asked at once. */
const end = ({ atLeast, atMost, compared = [], ...same }: Demand, atOnce?: true): Demand => {
  const own = compared.filter((one) => isMost(one) === (atOnce ?? false))
  return { ...same, ...defined({ ...(atOnce ? { atMost, atOnce } : { atLeast }), compared: own[0] && own }) }
}

const asks = ({ atLeast, atMost, compared }: Demand): boolean => (atLeast ?? atMost ?? compared) !== undefined

/** What a demand asks for at least and what it asks for at most, where it asks for both and has no time of its own. */
const parted = (demand: Demand): ReadonlyArray<Demand> => {
  const ends = [end(demand), end(demand, true)]
  return demand.limit === undefined && ends.every(asks) ? ends : [demand]
}

/** Without a time for it, what is too few may still come, and what is too many is not waited for. */
const withoutTime = <A extends ReturnType<typeof ofForm>>(asked: A): A => {
  if (!("demands" in asked) || asked.limit?._tag !== "NoLimit") return asked
  const [first, ...rest] = asked.demands.flatMap(parted)
  return { ...asked, demands: [first!, ...rest] }
}

/** What a rule of a notice asks, worked out. */
const lower = (rule: Pick<Rule, "id" | "form">, notice: Notice): Requirement => {
  const stated = ofForm(rule, notice)
  const tentative = whileTentative(stated, rule, notice)
  const asked = tentative === stated ? withoutTime(stated) : tentative
  return withChoices("demands" in asked ? { ...asked, rule: rule.id } : asked, notice)
}

const known = new WeakMap<Notice, WeakMap<object, Requirement>>()

/**
 * What a rule of a notice asks; worked out once, as a notice never changes.
 *
 * @example
 * ```ts
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 * import { requirementOf } from "@kepu/core/reference"
 *
 * const rule = notice.clauses.flatMap(({ rules }) => rules).find(({ id }) => id === "member-unit-activity")!
 * console.log(requirementOf(rule, notice).about) // unit
 * ```
 */
export const requirementOf = (rule: Pick<Rule, "id" | "form">, notice: Notice): Requirement => {
  const own = known.get(notice) ?? new WeakMap<object, Requirement>()
  known.set(notice, own)
  const found = own.get(rule) ?? lower(rule, notice)
  own.set(rule, found)
  return found
}
