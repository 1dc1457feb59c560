import type { Basis, Remedy } from "../assessment/Finding.ts"
import type { Vocabulary } from "../condition/Vocabulary.ts"
import { type Bounds, compare } from "../requirement/bounds.ts"
import type { Counted } from "../requirement/counted.ts"
import type { Comparison, Entries } from "../requirement/Requirement.ts"
import { subjectName } from "../requirement/subjectName.ts"
import { fill, list, type Localized } from "../text/Localized.ts"
import { reportOf } from "./missing.ts"
import { showAmount, sumName } from "./nouns.ts"
import { more } from "./tally.ts"
import type { Messages, Telling, Told } from "./Telling.ts"
import { words } from "./words.ts"

const messages: Messages = {
  met: words.comparedMet,
  unmet: words.comparedUnmet,
  pending: words.comparedPending,
  undetermined: words.cannotBeJudged,
  "not-applicable": words.notBound
}

/** What is said of a fact that is added up. */
const ofSums: Messages = { ...messages, met: words.sumMet, unmet: words.sumUnmet, pending: words.sumPending }

const wording: Readonly<Record<Comparison["is"], Localized>> = {
  atLeast: words.noLess,
  atMost: words.noMore,
  moreThan: words.moreThan,
  lessThan: words.lessThan
}

interface Compared {
  readonly is: Comparison["is"]
  readonly amount: Bounds
}

/** All that a number is compared with; nothing where a unit stands in no row of a table. */
const comparisonsOf = ({ amounts, demand }: Counted): ReadonlyArray<Compared> => {
  const { atLeast = 0, atMost, compared = [] } = demand
  const plain = (is: Comparison["is"], amount: number): Compared => ({
    is,
    amount: { known: amount, possible: amount }
  })
  return [
    ...(atLeast > 0 ? [plain("atLeast", atLeast)] : []),
    ...(atMost === undefined ? [] : [plain("atMost", atMost)]),
    ...compared.flatMap(({ amount, is }, n) => {
      const isTable = typeof amount === "object" && "amounts" in amount
      return isTable && amounts[n]!.possible === Infinity ? [] : [{ is, amount: amounts[n]! }]
    })
  ]
}

/** What a number is compared with, in words. */
export const sayCompared = (compared: ReadonlyArray<Compared>, number: Entries, vocabulary: Vocabulary): Localized =>
  list(compared.map(({ amount, is }) => fill(wording[is], { amount: showAmount(amount, number, vocabulary) })))

/** What is asked of a number, in words. */
export const sayAsked = (counted: Counted, vocabulary: Vocabulary): Localized =>
  sayCompared(comparisonsOf(counted), counted.demand.number, vocabulary)

/** What can be done: so that there is more, or about what is too much. No figure that is true is ever changed. */
const remediesFor = (failing: ReadonlyArray<Compared>, counted: Counted, telling: Telling): ReadonlyArray<Remedy> => {
  const isTooFew = failing.some(({ is }) => is === "atLeast" || is === "moreThan")
  return [{ kind: "act", text: isTooFew ? more(counted, telling) : words.checkCounted }]
}

/** Tells of a number that is compared with other amounts than plain ones, or of a fact that is added up. */
export const tellCompared = (counted: Counted, telling: Telling): Omit<Told, "missing"> => {
  const { given, missing, says, status, subject } = telling
  const { vocabulary } = given.notice
  const { number } = counted.demand
  const compared = comparisonsOf(counted)
  const value = showAmount(counted, number, vocabulary)
  const asked = sayAsked(counted, vocabulary)
  const fact = sumName(number, vocabulary)
  const required: ReadonlyArray<Basis> =
    compared.length === 0 ? [] : [{ fact: "required", name: words.required, value: asked }]
  const remedies = (): ReadonlyArray<Remedy> => {
    if (status === "undetermined") return missing.map(reportOf)
    if (status !== "unmet" && status !== "pending") return []
    return remediesFor(
      compared.filter(({ amount, is }) => compare(is, counted, amount) === false),
      counted,
      telling
    )
  }
  return {
    message: fill((fact === undefined ? messages : ofSums)[status], {
      subject: subjectName(subject),
      says,
      fact: fact ?? "",
      counted: value,
      asked,
      missing: list(missing.map(({ name }) => name))
    }),
    facts: status === "not-applicable" ? [] : [{ fact: "counted", name: fact ?? words.counted, value }, ...required],
    remedies: remedies()
  }
}
