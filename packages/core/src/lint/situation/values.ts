import { type Distinction, distinctionsOf, those } from "./distinctions.ts"
import { subsets } from "./subsets.ts"
import type { Fact } from "../../condition/Fact.ts"
import type { Question } from "../../condition/Condition.ts"
import type { Scope } from "../../condition/Scope.ts"
import type { Activity } from "../../portfolio/Activity.ts"
import { type FactRow, activityFacts } from "../../portfolio/facts.ts"
import type { PlainDate } from "../../time/PlainDate.ts"
import { times } from "./times.ts"

/** A character that none of the words contains, so that no word arises where two of them meet. */
const filler = (words: ReadonlyArray<string>): string => {
  let code = "×".codePointAt(0)!
  while (words.some((word) => word.includes(String.fromCodePoint(code)))) code += 1
  return String.fromCodePoint(code)
}

/** A name for every set of words that a name can contain; `undefined` if there are more than `most`. */
const names = (distinctions: ReadonlyArray<Distinction>, most: number): ReadonlyArray<string> | undefined => {
  const words = those(distinctions, "word").map(({ word }) => word)
  const gap = filler(words)
  return subsets(words, most)?.map((contained) => `${gap}${contained.join(gap)}${gap}`)
}

/** The numbers from which on an answer about the fact changes, 0 among them. */
const steps = (fact: Fact, distinctions: ReadonlyArray<Distinction>): ReadonlyArray<number> => {
  const found = those(distinctions, "step").filter((step) => step.fact === fact)
  return [...new Set([0, ...found.map(({ from }) => from)])].toSorted((a, b) => a - b)
}

const sharesOf = (fact: Fact, distinctions: ReadonlyArray<Distinction>) =>
  those(distinctions, "share")
    .filter((share) => share.fact === fact || share.of === fact)
    .filter(
      (share, n, own) =>
        own.findIndex((a) => a.fact === share.fact && a.of === share.of && a.percent === share.percent) === n
    )

/**
 * A number between any two steps. Under a share of another number the least and the greatest between two steps:
 * the share is smallest for the least part of the greatest whole, so that each answer it can give is among them.
 * `undefined` where two different shares take the fact, for then that is not so.
 */
const numbers = (fact: Fact, distinctions: ReadonlyArray<Distinction>): ReadonlyArray<number> | undefined => {
  const own = steps(fact, distinctions)
  const [share, ...others] = sharesOf(fact, distinctions)
  if (share === undefined) return own
  if (others.length > 0) return undefined
  const highest = Math.max(...steps(share.fact, distinctions), ...steps(share.of, distinctions))
  const beyondAll = (highest + 1) * (100 + share.percent)
  return [...new Set(own.flatMap((step, n) => [step, (own[n + 1] ?? beyondAll + 1) - 1]))]
}

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
