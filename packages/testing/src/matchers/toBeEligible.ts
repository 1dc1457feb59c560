import { Portfolio, type Notice } from "@kepu/core"
import { requirementOf } from "@kepu/core/reference"
import * as Schema from "effect/Schema"
import { assessAt, type GivenPortfolio, portfolioOf } from "../findings.ts"
import { outcome, type Outcome } from "./Outcome.ts"
import { showFindings } from "./showFinding.ts"

export interface EligibleOptions {
  /** A moment with its offset. */
  readonly asOf: string
  /** Id of the activity that would be recommended. */
  readonly activity: string
}

const encode = Schema.encodeSync(Portfolio)

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
export const toBeEligible = (received: GivenPortfolio, notice: Notice, options: EligibleOptions): Outcome => {
  const { activity: id, asOf } = options
  const portfolio = encode(portfolioOf(received))
  const activity = portfolio.activities.find((one) => one.id === id)
  if (activity === undefined)
    throw new Error(`there is no activity ${id}; there are: ${portfolio.activities.map((one) => one.id).join(", ")}`)
  const recommended = { ...portfolio, recommendations: [{ activity: id, unit: activity.host }] }
  const rules = eligibilityRules(notice)
  const findings = assessAt(notice, recommended, asOf).findings.filter(({ rule }) => rules.includes(rule))
  const against = findings.filter(({ status }) => status !== "met")
  return outcome(against.length === 0, () =>
    against.length === 0
      ? `expected activity ${id} not to be eligible under ${notice.id} as of ${asOf}, but it is:\n\n${showFindings(findings)}`
      : `expected activity ${id} to be eligible under ${notice.id} as of ${asOf}, but:\n\n${showFindings(against)}`
  )
}
