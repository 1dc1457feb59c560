import type { Moment, Notice, PortfolioInput } from "@kepu/core"
import { mustBeKnown } from "@kepu/core/assessment"
import { requirementOf } from "@kepu/core/reference"
import { same } from "@kepu/core/text"
import { assessAt, portfolioOf } from "../findings.ts"
import { outcome, type Outcome } from "./Outcome.ts"
import { showFindings } from "./showFinding.ts"

/** Of which activity it is asked whether it can be recommended, and as of when. */
export interface EligibleOptions {
  /** A `Date`, a moment with its offset, or a day. */
  readonly asOf: Moment
  /** Id of the activity that would be recommended. */
  readonly activity: string
}

/** The rules by which it is decided whether a recommended activity can be chosen: those that ask something of it. */
const eligibilityRules = (notice: Notice): ReadonlyArray<string> =>
  notice.clauses
    .flatMap(({ rules }) => rules)
    .filter((rule) => {
      const asked = requirementOf(rule, notice)
      return rule.modality === "must" && asked.about === "recommendation" && !("boxes" in asked.require)
    })
    .map(({ id }) => id)

/** Recommended by its host, the activity would meet everything that a recommended activity must. */
export const toBeEligible = (received: PortfolioInput, notice: Notice, options: EligibleOptions): Outcome => {
  const { activity: id } = options
  const portfolio = portfolioOf(received, notice)
  mustBeKnown(
    "unknown-activity",
    id,
    portfolio.activities.map((one) => ({ id: one.id, name: same(one.name) }))
  )
  const activity = portfolio.activities.find((one) => one.id === id)!
  const recommended = { ...portfolio, recommendations: [{ activity: id, unit: activity.host }] }
  const rules = eligibilityRules(notice)
  const { asOf, findings: all } = assessAt(notice, recommended, options.asOf)
  const findings = all.filter(({ rule }) => rules.includes(rule))
  const against = findings.filter(({ status }) => status !== "met")
  return outcome(against.length === 0, () =>
    against.length === 0
      ? `expected activity ${id} not to be eligible under ${notice.id} as of ${asOf}, but it is:\n\n${showFindings(findings)}`
      : `expected activity ${id} to be eligible under ${notice.id} as of ${asOf}, but:\n\n${showFindings(against)}`
  )
}
