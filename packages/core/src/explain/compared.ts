import type { Basis } from "../assessment/Finding.ts"
import { type Bounds, type Counted, wantedOf } from "../requirement/counted.ts"
import { fill, list, type Localized, same } from "../text/Localized.ts"
import { reportOf } from "./missing.ts"
import { nounOf } from "./tally.ts"
import type { Messages, Telling, Told } from "./Telling.ts"
import { words } from "./words.ts"

const messages: Messages = {
  met: words.comparedMet,
  unmet: words.comparedUnmet,
  pending: words.comparedPending,
  undetermined: words.cannotBeJudged,
  "not-applicable": words.notBound
}

/** A number as far as it is known: one, or from one to another. */
export const showBounds = ({ known, possible }: Bounds): Localized => {
  if (known === possible) return same(known)
  return possible === Infinity ? fill(words.fromOn, { known }) : fill(words.fromTo, { known, possible })
}

/** Tells of a number that is compared with other amounts than plain ones. */
export const tellCompared = (counted: Counted, { missing, says, status, subject }: Telling): Omit<Told, "missing"> => {
  const { atLeast, atMost } = wantedOf(counted)
  const { amounts, demand, known, possible } = counted
  const value = showBounds({ known, possible })
  const asked = list([
    ...(atLeast > 0 ? [fill(words.noLess, { amount: atLeast })] : []),
    ...(atMost < Infinity ? [fill(words.noMore, { amount: atMost })] : [])
  ])
  const compared = amounts.map((amount): Basis => ({
    fact: "required",
    name: words.required,
    value: showBounds(amount)
  }))
  return {
    message: fill(messages[status], {
      subject: subject.name,
      says,
      noun: nounOf(demand.number),
      counted: value,
      asked,
      missing: list(missing.map(({ name }) => name))
    }),
    facts: status === "not-applicable" ? [] : [{ fact: "counted", name: words.counted, value }, ...compared],
    remedies: status === "undetermined" ? missing.map(reportOf) : []
  }
}
