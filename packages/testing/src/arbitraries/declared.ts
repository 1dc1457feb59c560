import type { Notice } from "@kepu/core"
import type { Condition } from "@kepu/core/condition"
import type { DeclaredFact } from "@kepu/core/notice"
import type { DeclaredValue } from "@kepu/core/portfolio"
import { type Field, questionFields, testOf, typeAsked } from "@kepu/core/tables"
import * as Arbitrary from "effect/Arbitrary"
import { amounts, days } from "./edges.ts"
import { anyOf, ids, maybe, oneOf, present, someOf } from "./values.ts"

type Terms = Pick<Notice, "vocabulary" | "windows">
type Facts = ReadonlyArray<DeclaredFact>

const factsOf = ({ facts = [] }: Notice["vocabulary"], register: DeclaredFact["of"]): Facts =>
  facts.filter(({ of }) => of === register)

/** Values of a fact of each type: numbers and days lie on and beside those that the notice asks for. */
const values: {
  readonly [T in DeclaredFact["type"]]: (fact: DeclaredFact, notice: Notice) => Arbitrary.Arbitrary<DeclaredValue>
} = {
  number: (_, notice) => oneOf(amounts(notice)),
  choice: ({ values = [] }) => oneOf(ids(values)),
  date: (_, notice) => oneOf(days(notice)),
  "yes-no": () => oneOf([true, false]),
  // The last one is seen as the first.
  text: ({ id }) => oneOf([id, `${id}2`, `\uff53${id.slice(1)}`])
}

/** What a record of a register says of the facts that the notice declares of it; never anything if it declares none. */
export const declaredValues = (
  notice: Notice,
  register: DeclaredFact["of"]
): Arbitrary.Arbitrary<Readonly<Record<string, DeclaredValue>> | undefined> => {
  const facts = factsOf(notice.vocabulary, register)
  if (facts.length === 0) return Arbitrary.Constant(undefined)
  const each = facts.map((fact) => [fact.id, maybe(values[fact.type](fact, notice))] as const)
  return maybe(Arbitrary.map(Arbitrary.all(Object.fromEntries(each)), present))
}

/** What is asked with: numbers, so that some lie below zero or between two whole ones, and shares. */
const thresholds = [0, 1, 2.5] as const
const percents = [50, 100] as const

const questionsOf = (tag: string, fact: DeclaredFact, facts: Facts, { windows }: Terms) => {
  const fields: Readonly<Record<string, Field>> = questionFields[tag as keyof typeof questionFields]
  const comparable = facts.filter(({ type }) => type === fact.type)
  const all: Readonly<Record<string, Arbitrary.Arbitrary<unknown>>> = {
    fact: Arbitrary.Constant(fact.id),
    of: oneOf([
      ...ids(comparable),
      ...(fact.of === "activities" && fact.type === "number" ? (["participants"] as const) : []),
      ...(fact.of === "activities" && tag === "FactBefore" ? (["time"] as const) : [])
    ]),
    values: someOf(ids(fact.values ?? [])),
    number: oneOf(thresholds),
    percent: oneOf(percents),
    date: oneOf(ids(windows.flatMap(({ end, start }) => [{ id: start }, { id: end }])))
  }
  return Arbitrary.map(
    Arbitrary.all(Object.fromEntries(Object.keys(fields).map((name) => [name, all[name]!]))),
    (asked) => ({ _tag: tag, ...asked }) as unknown as Condition
  )
}

/** Whether a question is about facts that a notice declares. */
export const asksDeclared = (fields: Readonly<Record<string, Field>>): boolean =>
  Object.values(fields).includes("facts")

/** A condition that asks for facts that the notice declares of a register; none if it declares none. */
export const declaredCondition = (
  terms: Terms,
  register: DeclaredFact["of"]
): ReadonlyArray<Arbitrary.Arbitrary<Condition>> => {
  const asked = Object.entries<Readonly<Record<string, Field>>>(questionFields).flatMap(([tag, fields]) =>
    asksDeclared(fields) ? declaredQuestion(tag, terms, register) : []
  )
  const [first, ...rest] = asked
  if (first === undefined) return []
  const one = anyOf([first, ...rest])
  return [anyOf([one, Arbitrary.map(one, (of): Condition => ({ _tag: "Not", of }))])]
}

/** A number that the notice declares of a register. */
export const declaredNumbers = ({ vocabulary }: Terms, register: DeclaredFact["of"]): ReadonlyArray<string> =>
  factsOf(vocabulary, register).flatMap(({ id, type }) => (type === "number" ? [id] : []))

/** A question about facts that the notice declares of a register, of the type that it asks for; none if there are none. */
export const declaredQuestion = (
  tag: string,
  terms: Terms,
  register: DeclaredFact["of"] = "activities"
): ReadonlyArray<Arbitrary.Arbitrary<Condition>> => {
  const facts = factsOf(terms.vocabulary, register)
  const test = testOf({ _tag: tag } as never)
  const type = test.kind === "declared" ? typeAsked[test.check.is] : undefined
  const [first, ...rest] = facts
    .filter((fact) => type === undefined || fact.type === type)
    .map((fact) => questionsOf(tag, fact, facts, terms))
  return first === undefined ? [] : [anyOf([first, ...rest])]
}
