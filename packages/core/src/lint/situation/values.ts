import type { Question } from "../../condition/Condition.ts"
import type { Fact } from "../../condition/Fact.ts"
import type { Scope } from "../../condition/Scope.ts"
import type { Activity } from "../../portfolio/Activity.ts"
import { activityFacts, type FactRow } from "../../portfolio/facts.ts"
import type { PlainDate } from "../../time/PlainDate.ts"
import { type Distinction, distinctionsOf, those } from "./distinctions.ts"
import { names } from "./names.ts"
import { numbers } from "./numbers.ts"
import { subsets } from "./subsets.ts"
import { times } from "./times.ts"

/** A value of a fact, and the day on which it is asked about if that matters. */
export interface Value {
  readonly facts: Partial<Activity>
  readonly today?: PlainDate
}

/** Values of a fact; `undefined` where they are too many. */
export type Values = ReadonlyArray<Value> | undefined

const unnamed = "×××"

const told = (fact: Fact, distinctions: ReadonlyArray<Distinction>): ReadonlyArray<string> =>
  those(distinctions, "value").flatMap((one) => (one.fact === fact ? [one.value] : []))

type Tried = ReadonlyArray<unknown> | undefined

/** For each type of fact one value for every way in which questions can answer to it; `undefined` where they are too many. */
const tried: {
  readonly [T in (typeof activityFacts)[Fact]["type"]]: (
    fact: Fact,
    distinctions: ReadonlyArray<Distinction>,
    most: number,
    row: FactRow
  ) => Tried
} = {
  choice: (_fact, _distinctions, _most, { values }) => values,
  count: numbers,
  // Times are tried together with the day on which it is asked.
  schedule: () => undefined,
  term: (fact, distinctions) => [...new Set([...told(fact, distinctions), "another-one"])],
  terms: (fact, distinctions, most) => subsets(told(fact, distinctions), most),
  text: (fact, distinctions, most) => (fact === "name" ? names(distinctions, most) : [unnamed]),
  units: () => [[]],
  "yes-no": () => [true, false]
}

const known = (fact: Fact, asked: ReadonlyArray<Question>, scope: Scope, most: number): Values => {
  if (fact === "time") return times(asked, scope, most)
  const row = activityFacts[fact]
  return tried[row.type](fact, distinctionsOf(asked, scope), most, row)?.map((value) => ({ facts: { [fact]: value } }))
}

/** One value of the fact for every way in which the questions can answer to it; `undefined` if there are more than `most`. */
export const valuesOf = (fact: Fact, asked: ReadonlyArray<Question>, scope: Scope, most: number): Values => {
  const values = known(fact, asked, scope, most)
  const mayBeAbsent = those(distinctionsOf(asked, scope), "known").some((one) => one.fact === fact)
  return mayBeAbsent && fact !== "name" ? values && [...values, { facts: {} }] : values
}
