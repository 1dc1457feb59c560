import { nameOfFact, valueName } from "../condition/factName.ts"
import type { FactId } from "../condition/Fact.ts"
import { nounsOf } from "../condition/nouns.ts"
import type { Vocabulary } from "../condition/Vocabulary.ts"
import type { Bounds } from "../requirement/bounds.ts"
import { type Entries, valuesOf } from "../requirement/Requirement.ts"
import { fill, type Localized, same } from "../text/Localized.ts"
import { words } from "./words.ts"

type Facts = Pick<Vocabulary, "facts" | "nouns">

/** The units of those numbers that every notice has. */
const units: Readonly<Record<string, Localized>> = {
  participants: words.people,
  staff: words.people,
  volunteers: words.people,
  grant: words.yuan,
  cost: words.yuan
}

const none = same("")

/** The fact of which different values are counted, if they are. */
const distinctOf = (number: Entries): FactId | undefined => {
  const by = valuesOf(number)
  return by?.take === "distinct" ? by.fact : undefined
}

/** Whether something else is told of than entries one by one: a fact that is added up, or the values of one. */
export const isOfFact = (number: Entries): boolean => sumOf(number) !== undefined || distinctOf(number) !== undefined

const sumOf = (number: Entries): FactId | undefined => ("sum" in number ? number.sum : undefined)

/** What entries of a register are counted in (场, 处, 人) or, of a sum, the unit of its fact; empty if it has none. */
export const nounOf = (number: Entries, vocabulary: Facts): Localized => {
  const { facts = [] } = vocabulary
  if (distinctOf(number) !== undefined) return words.values
  const sum = sumOf(number)
  if (sum === undefined) return number.of === "activities" ? nounsOf(vocabulary).measure : words[number.of]
  return facts.find(({ id }) => id === sum)?.unit ?? units[sum] ?? none
}

/** What the fact is called that is added up, or whose different values are counted, if one is. */
export const sumName = (number: Entries, vocabulary: Facts): Localized | undefined => {
  const distinct = distinctOf(number)
  if (distinct !== undefined) return fill(words.different, { fact: valueName(distinct, vocabulary) })
  const sum = sumOf(number)
  return sum === undefined ? undefined : nameOfFact(sum, vocabulary)
}

/** A number as far as it is known: one, or from one to another. */
const showBounds = ({ known, possible }: Bounds): Localized => {
  if (known === possible) return same(known)
  return possible === Infinity ? fill(words.fromOn, { known }) : fill(words.fromTo, { known, possible })
}

/** A number as far as it is known, with what it is counted in. */
export const showAmount = (bounds: Bounds, number: Entries, vocabulary: Facts): Localized => {
  const noun = nounOf(number, vocabulary)
  return noun === none ? showBounds(bounds) : fill(words.amount, { value: showBounds(bounds), noun })
}
