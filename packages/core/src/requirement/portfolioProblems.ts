import type { Notice } from "../notice/Notice.ts"
import { type DeclaredProblem, declaredProblems } from "../notice/declaredProblems.ts"
import { type TermProblem, termProblems } from "../notice/termProblems.ts"
import { type RuleProblem, ruleProblems } from "../notice/ruleProblems.ts"
import type { Exemption } from "../portfolio/Exemption.ts"
import type { Portfolio } from "../portfolio/Portfolio.ts"
import type { Rule } from "../rule/Rule.ts"
import { fill, list, type Localized, same } from "../text/Localized.ts"
import { requirementOf } from "./lower.ts"
import { limitsOf } from "./partsOf.ts"
import { exemptionWords as words } from "./words.ts"

/** Why something that a portfolio says has no effect under its notice. */
export interface PortfolioProblem extends Omit<DeclaredProblem, "code"> {
  readonly code:
    | DeclaredProblem["code"]
    | RuleProblem["code"]
    | TermProblem["code"]
    | "exemption-of-nothing"
    | "exemption-of-no-unit"
    | "extension-without-limit"
  /** What is said where it is refused, if that is not the same. */
  readonly refusal?: Localized
}

const rulesOf = ({ clauses }: Notice): ReadonlyArray<Rule> => clauses.flatMap(({ rules }) => rules)

const isAboutUnits = (rule: Rule, notice: Notice): boolean => requirementOf(rule, notice).about === "unit"

const ruleName = ({ id, says }: Rule): Localized => fill(words.rule, { id, says })

/**
 * Why an exemption or an extension has no effect under a notice; `undefined` if it has.
 *
 * @example
 * ```ts
 * import { exemptionProblemOf } from "@kepu/core/notice"
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 *
 * console.log(exemptionProblemOf(notice, { kind: "exempt", rule: "member-unit-activity" })) // undefined
 * ```
 */
export const exemptionProblemOf = (
  notice: Notice,
  { kind, rule: id }: Pick<Exemption, "kind" | "rule">
): PortfolioProblem | undefined => {
  const rules = rulesOf(notice)
  const rule = rules.find((one) => one.id === id)
  const problem = (code: PortfolioProblem["code"], text: Localized): PortfolioProblem => {
    const possible = rules.filter((one) => one.modality !== "may" && isAboutUnits(one, notice))
    const choices = possible.length === 0 ? words.none : list(possible.map(ruleName))
    return {
      code,
      path: "rule",
      text: fill(text, { id, rule: rule === undefined ? same(id) : ruleName(rule), choices })
    }
  }
  if (rule === undefined) return problem("exemption-of-nothing", words.ofNothing)
  if (!isAboutUnits(rule, notice)) return problem("exemption-of-no-unit", words.ofNoUnit)
  const asked = requirementOf(rule, notice)
  return kind === "extended" && "decision" in asked && limitsOf(asked).length === 0
    ? problem("extension-without-limit", words.withoutLimit)
    : undefined
}

/**
 * What of a portfolio has no effect under a notice, so that nothing is passed over in silence: kinds, topics, documents
 * and other words that it does not have, keys that no record has, facts that it does not
 * declare and values of another type, decisions on rules that it has not, and exemptions of rules that ask nothing of units.
 *
 * @example
 * ```ts
 * import { portfolioFromData } from "@kepu/core"
 * import { portfolioProblems } from "@kepu/core/notice"
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 *
 * const portfolio = portfolioFromData({ units: [{ id: "edu", name: "县教育局", kinds: ["member-unt"] }], activities: [] })
 * console.log(portfolioProblems(notice, portfolio)[0]?.path) // units[0].kinds[0]
 * ```
 */
export const portfolioProblems = (notice: Notice, portfolio: Portfolio): ReadonlyArray<PortfolioProblem> => [
  ...termProblems(notice, portfolio),
  ...declaredProblems(notice, portfolio),
  ...ruleProblems(notice, portfolio),
  ...(portfolio.exemptions ?? []).flatMap((exemption, n) => {
    const problem = exemptionProblemOf(notice, exemption)
    return problem === undefined ? [] : [{ ...problem, path: `exemptions[${n}].${problem.path}` }]
  })
]
