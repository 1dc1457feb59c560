import type { Failure } from "../failure/Failure.ts"
import { accounts } from "./Clause.ts"
import { problemInRubric } from "./problemInRubric.ts"
import { undeclared } from "./undeclared.ts"
import { noticeFailure as failure } from "./words.ts"

type Parts = Parameters<typeof undeclared>[0] & Parameters<typeof problemInRubric>[0]

/** The first sentence of a clause that is left to something which the clause has not. */
const strayAccount = ({ clauses, rubric }: Parts): Failure | undefined => {
  const scoredBy = [...(rubric?.items ?? []), ...(rubric?.vetoes ?? [])]
  for (const [at, { indicators = [], number, rules, sentences = [] }] of clauses.entries()) {
    const scored = scoredBy.filter(({ clause }) => clause === number)
    const own = [...accounts, ...[...rules, ...indicators, ...scored].map(({ id }) => id)]
    for (const [n, entry] of sentences.entries()) {
      const word = entry.split(" ").find((one) => !own.includes(one))
      if (word !== undefined)
        return failure("stray-account", `clauses[${at}].sentences[${n}]`, { number, word, choices: own.join(", ") })
    }
  }
  return undefined
}

/** What keeps the parts of a notice from fitting together, and where; `undefined` if they do. */
export const illFormed = (notice: Parts): Failure | undefined =>
  undeclared(notice) ?? problemInRubric(notice) ?? strayAccount(notice)
