import type { Question, ShareAtMost } from "../../condition/Condition.ts"
import type { CountFact } from "../../condition/Fact.ts"

/** The numbers from which on an answer about the fact changes, 0 among them. */
const steps = (fact: CountFact, asked: ReadonlyArray<Question>): ReadonlyArray<number> => {
  const found = asked.flatMap((question) => {
    if (question._tag === "AtLeast" && question.fact === fact) return [question.number]
    return question._tag === "AtMost" && question.fact === fact ? [question.number + 1] : []
  })
  return [...new Set([0, ...found])].toSorted((a, b) => a - b)
}

const sharesOf = (fact: CountFact, asked: ReadonlyArray<Question>): ReadonlyArray<typeof ShareAtMost.Type> => {
  const shares = asked.filter((question) => question._tag === "ShareAtMost")
  return shares
    .filter((share) => share.fact === fact || share.of === fact)
    .filter(
      (share, n, own) =>
        own.findIndex((a) => a.fact === share.fact && a.of === share.of && a.percent === share.percent) === n
    )
}

/**
 * A number between any two steps. Under a share of another number the least and the greatest between two steps:
 * the share is smallest for the least part of the greatest whole, so that each answer it can give is among them.
 * `undefined` where two different shares take the fact, for then that is not so.
 */
export const numbers = (fact: CountFact, asked: ReadonlyArray<Question>): ReadonlyArray<number> | undefined => {
  const own = steps(fact, asked)
  const [share, ...others] = sharesOf(fact, asked)
  if (share === undefined) return own
  if (others.length > 0) return undefined
  const highest = Math.max(...steps(share.fact, asked), ...steps(share.of, asked))
  const beyondAll = (highest + 1) * (100 + share.percent)
  return [...new Set(own.flatMap((step, n) => [step, (own[n + 1] ?? beyondAll + 1) - 1]))]
}
