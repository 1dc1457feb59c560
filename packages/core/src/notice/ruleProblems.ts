import type { Portfolio } from "../portfolio/Portfolio.ts"
import { catalogue } from "../text/catalogue.ts"
import { fill, type Localized } from "../text/Localized.ts"
import type { Notice } from "./Notice.ts"
import * as en from "./words/declared.en.ts"
import * as zh from "./words/declared.zh-CN.ts"

/** A decision or an exemption about a rule that the notice has not. */
export interface RuleProblem {
  readonly code: "rule-unknown"
  /** Where in the portfolio it stands: `exemptions[0].rule`. */
  readonly path: string
  readonly text: Localized
}

const texts = /* @__PURE__ */ catalogue({ "zh-CN": zh.rules, en: en.rules })

/** The decisions and exemptions of a portfolio that name a rule which the notice has not; nothing is judged by them. */
export const ruleProblems = (
  { clauses }: Pick<Notice, "clauses">,
  { attestations = [], exemptions = [] }: Pick<Portfolio, "attestations" | "exemptions">
): ReadonlyArray<RuleProblem> => {
  const ids = clauses.flatMap(({ rules }) => rules.map(({ id }) => id))
  return Object.entries({ attestations, exemptions }).flatMap(([register, records]) =>
    records.flatMap(({ rule }, n): ReadonlyArray<RuleProblem> =>
      ids.includes(rule)
        ? []
        : [
            {
              code: "rule-unknown",
              path: `${register}[${n}].rule`,
              text: fill(texts.unknown, { rule, choices: ids.join(", ") })
            }
          ]
    )
  )
}
