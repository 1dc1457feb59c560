import type { Notice } from "@kepu/core"
import type { Condition } from "@kepu/core/condition"
import { CountFact, Fact } from "@kepu/core/schema"
import { activityFacts, type Choice, dayKinds, type Domain, type Field, questionFields } from "@kepu/core/tables"
import * as Arbitrary from "effect/Arbitrary"
import { asksDeclared, declaredQuestion } from "./declared.ts"
import { anyOf, distinct, ids, oneOf, someOf } from "./values.ts"

/** What conditions are made from. */
export type Terms = Pick<Notice, "calendar" | "vocabulary" | "windows">

type Joint = "All" | "Any" | "Not"
type Samples = readonly [string | number, ...ReadonlyArray<string | number>]

/** The lists of a notice from which a field may take a name. */
const declaring = ({ vocabulary, windows }: Terms) => {
  const { facts = [], nouns: _, ...lists } = vocabulary
  return { windows, ...lists, facts }
}

/** The domains that only questions about declared facts have. */
type OfDeclared = "amount" | "date" | "value"

/** What is taken for a field that names nothing, so that small portfolios answer it in every way. */
const samples: { readonly [D in Exclude<Domain, Choice | OfDeclared | keyof ReturnType<typeof declaring>>]: Samples } =
  {
    text: ["科普", "饮食", "安全"],
    fact: Fact.literals,
    count: CountFact.literals,
    number: [0, 1, 2],
    percent: [50, 100],
    weekday: dayKinds
  }

const samplesOf = (domain: Domain, terms: Terms): Samples => {
  // Working days are asked for only where the notice has a calendar.
  if (domain === "weekday" && terms.calendar === undefined) return ["saturday", "sunday", "monday"]
  if (domain in samples) return samples[domain as keyof typeof samples]
  const lists = declaring(terms)
  return domain in lists ? ids(lists[domain as keyof typeof lists]) : activityFacts[domain as Choice].values
}

const domainOf = (field: Field): Domain | undefined =>
  field === true ? undefined : typeof field === "string" ? field : field[0]

const fieldValues = (field: Field, terms: Terms): Arbitrary.Arbitrary<unknown> => {
  if (field === true) return oneOf([undefined, true])
  return typeof field === "string" ? oneOf(samplesOf(field, terms)) : someOf(samplesOf(field[0], terms))
}

/** Whether the notice has a name for each field that takes one. */
const askable = (asked: ReadonlyArray<Field>, terms: Terms): boolean => {
  const lists: Readonly<Record<string, ReadonlyArray<unknown>>> = declaring(terms)
  return asked.every((field) => lists[domainOf(field) ?? ""]?.length !== 0)
}

const withoutAbsent = (record: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined))

/** Each of the questions for which the notice has names, as likely as the others. */
const question = (terms: Terms): Arbitrary.Arbitrary<Condition> => {
  const [first, ...rest] = Object.entries<Readonly<Record<string, Field>>>(questionFields).flatMap(
    ([_tag, own]): ReadonlyArray<Arbitrary.Arbitrary<Condition>> => {
      if (asksDeclared(own)) return declaredQuestion(_tag, terms)
      if (!askable(Object.values(own), terms)) return []
      const values = Object.entries(own).map(([name, field]) => [name, fieldValues(field, terms)] as const)
      return [
        Arbitrary.map(
          Arbitrary.all(Object.fromEntries(values)),
          (asked) => ({ _tag, ...withoutAbsent(asked) }) as unknown as Condition
        )
      ]
    }
  )
  return anyOf([first!, ...rest])
}

/** Conditions over the notice's terms, nested at most `depth` deep. */
export const condition = (terms: Terms, depth = 2): Arbitrary.Arbitrary<Condition> => {
  const asked = question(terms)
  if (depth === 0) return asked
  const part = condition(terms, depth - 1)
  const parts = Arbitrary.map(
    Arbitrary.all({ first: part, rest: Arbitrary.array(part, { maxLength: 2 }) }),
    ({ first, rest }) => distinct(first, rest)
  )
  const joint: { readonly [T in Joint]: Arbitrary.Arbitrary<Condition> } = {
    All: Arbitrary.map(parts, ([first, ...rest]) => ({ _tag: "All", of: [first, ...rest] })),
    Any: Arbitrary.map(parts, ([first, ...rest]) => ({ _tag: "Any", of: [first, ...rest] })),
    Not: Arbitrary.map(part, (of) => ({ _tag: "Not", of }))
  }
  return anyOf([asked, asked, joint.All, joint.Any, joint.Not])
}
