import type { Portfolio } from "../portfolio/Portfolio.ts"
import { catalogue } from "../text/catalogue.ts"
import { fill, type Localized } from "../text/Localized.ts"
import type { Notice } from "./Notice.ts"
import * as en from "./words/declared.en.ts"
import * as zh from "./words/declared.zh-CN.ts"

/** A decision on a rule that the notice has not. */
export interface RuleProblem {
  readonly code: "rule-unknown"
  /** Where in the portfolio it stands: `attestations[0].rule`. */
  readonly path: string
  readonly text: Localized
}

const texts = /* @__PURE__ */ catalogue({ "zh-CN": zh.rules, en: en.rules })

/**
 * The decisions of a portfolio on rules that the notice has not; nothing is judged by them.
 *
 * @example
 * ```ts
 * import { ruleProblems } from "@kepu/core/notice"
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 *
 * console.log(ruleProblems(notice, { attestations: [] }).length) // 0
 * ```
 */
export const ruleProblems = (
  { clauses }: Pick<Notice, "clauses">,
  { attestations = [] }: Pick<Portfolio, "attestations">
): ReadonlyArray<RuleProblem> => {
  const ids = clauses.flatMap(({ rules }) => rules.map(({ id }) => id))
  return attestations.flatMap(({ rule }, n): ReadonlyArray<RuleProblem> =>
    ids.includes(rule)
      ? []
      : [
          {
            code: "rule-unknown",
            path: `attestations[${n}].rule`,
            text: fill(texts.unknown, { rule, choices: ids.join(", ") })
          }
        ]
  )
}
