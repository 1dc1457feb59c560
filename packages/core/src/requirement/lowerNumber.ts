import type { Condition } from "../condition/Condition.ts"
import type { Notice } from "../notice/Notice.ts"
import type { TermId } from "../portfolio/ids.ts"
import type { Amount as AmountOfForm } from "../rule/Amount.ts"
import type { Counted } from "../rule/Counted.ts"
import { ends } from "../rule/ends.ts"
import { boundOf, only } from "./boundOf.ts"
import { byId } from "./byId.ts"
import type { ByValue } from "./byValue.ts"
import { defined } from "./defined.ts"
import type { Amount, Comparison, Demand, Entries } from "./Requirement.ts"

const always: Condition = { _tag: "Always" }

/** The facts of which one activity has a list. */
const lists: ReadonlySet<string> = new Set(["coHosts", "topics", "settings", "annexes"])

/** Counting the different values of a fact; those of a choice are all known. */
const distinctIn = (fact: TermId | undefined, { vocabulary: { facts = [] } }: Notice): ByValue | undefined => {
  if (fact === undefined) return undefined
  const choices = facts.find(({ id }) => id === fact)?.values
  return {
    fact,
    take: "distinct",
    ...(lists.has(fact) ? { many: true } : {}),
    ...(choices === undefined ? {} : { among: choices.map(({ id }) => id) })
  }
}

/** What a form counts. */
export const entriesOf = (of: Counted, notice: Notice): Entries => {
  switch (of._tag) {
    case "Activities": {
      const { credit = "host", distinct, hosts, sum, where = always } = of
      const together = of.together?.map((bound) => boundOf(bound, notice))
      const values = distinctIn(distinct, notice)
      return { of: "activities", where, credit, ...defined({ sum, together, values }), ...only("hosts", hosts, notice) }
    }
    case "Recommendations":
      return { of: "recommendations", where: of.where ?? always }
    case "Units": {
      const { among, sum, where } = of
      return { of: "units", ...defined({ sum, where }), ...only("among", among, notice) }
    }
    case "Submissions": {
      const { distinct, document, sum, where, within } = of
      const window = within === undefined ? undefined : byId(notice.windows).get(within)!
      const between = window && { start: window.start, end: window.end }
      return { of: "submissions", document, ...defined({ where, sum, between, values: distinctIn(distinct, notice) }) }
    }
    case "Facilities": {
      const { distinct, kind, sum, where } = of
      return { of: "facilities", ...defined({ kind, where, sum, values: distinctIn(distinct, notice) }) }
    }
    case "Officers":
      return { of: "officers" }
  }
}

/** The amount that a form says. */
const amountOf = (amount: AmountOfForm, notice: Notice): Amount => {
  if (typeof amount === "number") return amount
  switch (amount._tag) {
    case "Percent":
      return { times: amount.percent, over: 100, of: entriesOf(amount.of, notice), ...defined({ round: amount.round }) }
    case "Times":
      return { times: amount.times, over: 1, of: entriesOf(amount.of, notice) }
    case "Per":
      return {
        times: amount.amount ?? 1,
        over: amount.each,
        of: entriesOf(amount.of, notice),
        ...defined({ round: amount.round })
      }
    case "ByUnit": {
      const amounts = amount.amounts.map(({ amount, bound }) => ({ amount, bound: boundOf(bound, notice) }))
      return { amounts, ...defined({ otherwise: amount.otherwise }) }
    }
  }
}

type Ends = Partial<Record<(typeof ends)[number], AmountOfForm | undefined>>

/** With what a form compares a number. */
export const comparisonsOf = (form: Ends, notice: Notice): ReadonlyArray<Comparison> =>
  ends.flatMap((is) => {
    const amount = form[is]
    return amount === undefined ? [] : [{ is, amount: amountOf(amount, notice) }]
  })

/** What a form asks of a number: plain amounts, both included, stand by themselves. */
export const askedOf = (form: Ends, notice: Notice): Pick<Demand, "atLeast" | "atMost" | "compared"> => {
  const { atLeast, atMost } = form
  const compared = comparisonsOf(form, notice).filter(
    ({ amount, is }) => typeof amount !== "number" || is === "moreThan" || is === "lessThan"
  )
  return {
    ...(typeof atLeast === "number" ? { atLeast } : {}),
    ...(typeof atMost === "number" ? { atMost } : {}),
    ...(compared.length === 0 ? {} : { compared })
  }
}
