import type { Finding, Moment, Notice, PortfolioInput } from "@kepu/core"
import { isViolation, mustBeKnown } from "@kepu/core/assessment"
import { assessAt, portfolioOf, unitChoices } from "../findings.ts"
import { outcome, type Outcome } from "./Outcome.ts"
import { showFindings } from "./showFinding.ts"

/** As of when compliance is asked, of whom, and whether what is open counts against it. */
export interface ComplyOptions {
  /** A `Date`, a moment with its offset, or a day. */
  readonly asOf: Moment
  /** Id of the unit that is asked about; all units and the region without it. */
  readonly unit?: string
  /** What must be and cannot be decided, as facts or a person's decision are missing, counts as unmet. */
  readonly open?: "fails"
}

/** Whether a requirement that must be met is neither met nor unmet, and not for want of time. */
const isOpen = ({ modality, status }: Finding): boolean =>
  modality === "must" && (status === "undetermined" || status === "judgement")

const tellOpen = (open: ReadonlyArray<Finding>): string => {
  const undetermined = open.filter(({ status }) => status === "undetermined").length
  return open.length === 0
    ? "nothing is open"
    : `${open.length} open (undetermined ${undetermined}, judgement ${open.length - undetermined})`
}

/**
 * No requirement that must be met is unmet. What still has time does not count against it, nor does what is open, unless
 * `open` says so. A portfolio without units is refused: nothing would be asked of anybody.
 */
export const toComplyWith = (received: PortfolioInput, notice: Notice, options: ComplyOptions): Outcome => {
  const { open: treated, unit } = options
  const portfolio = portfolioOf(received, notice)
  if (portfolio.units.length === 0)
    throw new Error(`the portfolio has no units, so ${notice.id} asks nothing of anybody: put the units in first`)
  if (unit !== undefined) mustBeKnown("unknown-unit", unit, unitChoices(portfolio))
  const { asOf, findings } = assessAt(notice, portfolio, options.asOf)
  const own = findings.filter((finding) => unit === undefined || finding.unit?.id === unit)
  const open = own.filter(isOpen)
  const violations = own.filter((finding) => isViolation(finding) || (treated === "fails" && isOpen(finding)))
  const who = unit === undefined ? "the portfolio" : `unit ${unit}`
  const what = treated === "fails" ? "unmet or open" : "unmet"
  return outcome(violations.length === 0, () =>
    violations.length === 0
      ? `expected ${who} not to comply with ${notice.id} as of ${asOf}, but it does; ${tellOpen(open)}`
      : `expected ${who} to comply with ${notice.id} as of ${asOf}, but these requirements are ${what}; ${tellOpen(open)}:\n\n${showFindings(violations)}`
  )
}
