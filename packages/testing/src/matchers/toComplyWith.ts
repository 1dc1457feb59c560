import type { Notice } from "@kepu/core"
import { isViolation } from "@kepu/core/assessment"
import { assessAt, type GivenPortfolio, portfolioOf } from "../findings.ts"
import { outcome, type Outcome } from "./Outcome.ts"
import { showFindings } from "./showFinding.ts"

export interface ComplyOptions {
  /** A moment with its offset. */
  readonly asOf: string
  /** Id of the unit that is asked about; all units and the region without it. */
  readonly unit?: string
}

/** No requirement that must be met is unmet; what is open or still has time does not count against it. */
export const toComplyWith = (received: GivenPortfolio, notice: Notice, { asOf, unit }: ComplyOptions): Outcome => {
  const portfolio = portfolioOf(received)
  if (unit !== undefined && !portfolio.units.some(({ id }) => id === unit))
    throw new Error(`there is no unit ${unit}; there are: ${portfolio.units.map(({ id }) => id).join(", ")}`)
  const violations = assessAt(notice, portfolio, asOf).findings.filter(
    (finding) => isViolation(finding) && (unit === undefined || finding.unit?.id === unit)
  )
  const who = unit === undefined ? "the portfolio" : `unit ${unit}`
  return outcome(violations.length === 0, () =>
    violations.length === 0
      ? `expected ${who} not to comply with ${notice.id} as of ${asOf}, but it does`
      : `expected ${who} to comply with ${notice.id} as of ${asOf}, but these requirements are unmet:\n\n${showFindings(violations)}`
  )
}
