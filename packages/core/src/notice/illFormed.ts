import type { Failure } from "../failure/Failure.ts"
import { inQuotes } from "../text/Localized.ts"
import { accounts } from "./Clause.ts"
import { problemsInRubric } from "./problemsInRubric.ts"
import { undeclared } from "./undeclared.ts"
import type { PlainDate } from "../time/PlainDate.ts"
import { noticeFailure as failure } from "./words.ts"

type Parts = Parameters<typeof undeclared>[0] &
  Parameters<typeof problemsInRubric>[0] & { readonly validFrom: PlainDate; readonly validTo?: PlainDate }

/** The sentences of clauses that are left to something which their clause has not. */
const strayAccounts = ({ clauses, rubric }: Parts): ReadonlyArray<Failure> => {
  const scoredBy = [...(rubric?.items ?? []), ...(rubric?.vetoes ?? [])]
  return clauses.flatMap(({ indicators = [], number, rules, sentences = [] }, at) => {
    const scored = scoredBy.filter(({ clause }) => clause === number)
    const own = [...accounts, ...[...rules, ...indicators, ...scored].map(({ id }) => id)]
    return sentences.flatMap((entry, n) =>
      entry
        .split(" ")
        .filter((word) => !own.includes(word))
        .map((word) =>
          failure("stray-account", `clauses[${at}].sentences[${n}]`, { number, word, choices: inQuotes(own) })
        )
    )
  })
}

/** That the notice is in force on no day. */
const wrongValidity = ({ validFrom, validTo }: Parts): ReadonlyArray<Failure> =>
  validTo === undefined || validFrom <= validTo
    ? []
    : [failure("validity-ends-before-start", "validTo", { validFrom, validTo })]

/** Everything that keeps the parts of a notice from fitting together, each with its place; empty if they do. */
export const illFormed = (notice: Parts): ReadonlyArray<Failure> => [
  ...wrongValidity(notice),
  ...undeclared(notice),
  ...problemsInRubric(notice),
  ...strayAccounts(notice)
]
