import { type Moment, momentOf } from "../condition/momentOf.ts"
import { withKnownTerms } from "../requirement/knownTerms.ts"
import { findingOf } from "../explain/assessByReference.ts"
import type { Finding } from "../assessment/Finding.ts"
import { scopeOf } from "../condition/Scope.ts"
import { verdictOf } from "../explain/verdict.ts"
import type { Notice } from "../notice/Notice.ts"
import type { Portfolio } from "../portfolio/Portfolio.ts"
import { subjectBy } from "../requirement/subjects.ts"
import { casesOf } from "./cases.ts"
import { planOf } from "./planOf.ts"
import { registersOf } from "./Registers.ts"
import { unitsIn } from "./Units.ts"

/** Tells what was found: an outcome becomes the finding of `assess`, with its texts, facts and remedies. */
export type Teller = (outcome: Pick<Finding, "rule" | "subject">) => Finding | undefined

/**
 * Tells outcomes of `judge`, one at a time: the notice of the rulebook and the same portfolio and moment must be
 * given, and the portfolio must not be changed in between. Answers `undefined` if the notice has no such rule or the
 * rule does not speak of the subject.
 *
 * @throws `Failed` if `asOf` is not a moment
 *
 * @example
 * ```ts
 * import { assess, portfolioFromData, teller } from "@kepu/core"
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 *
 * const portfolio = portfolioFromData({ units: [{ id: "edu", name: "县教育局" }], activities: [] })
 * const asOf = "2023-10-01"
 * const tell = teller(notice, portfolio, { asOf })
 * const [finding] = assess(notice, portfolio, { asOf }).findings
 * console.log(tell(finding!)?.status === finding!.status) // true
 * ```
 */
export const teller = (notice: Notice, given: Portfolio, { asOf: moment }: { readonly asOf: Moment }): Teller => {
  const asOf = momentOf(moment, notice.zone)
  const portfolio = withKnownTerms(notice, given)
  const units = unitsIn(portfolio.units)
  const cases = casesOf(scopeOf(notice, asOf), portfolio, { units, registers: registersOf(portfolio, units.placeOf) })
  const byRule = new Map(planOf(notice).rules.map((planned) => [planned.rule.id, planned]))
  return ({ rule: id, subject }) => {
    const planned = byRule.get(id)
    if (planned === undefined) return undefined
    const { asked, clause, rule } = planned
    const given = cases(planned)
    const record = subjectBy(asked, subject.id, given)
    return record && findingOf(clause, rule, verdictOf(rule.says, asked, record, given))
  }
}
