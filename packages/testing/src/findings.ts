import {
  assess,
  type Assessment,
  type Finding,
  type Moment,
  type Notice,
  type Portfolio,
  portfolioFromData,
  type PortfolioInput
} from "@kepu/core"
import { same } from "@kepu/core/text"

/** A portfolio as plain data, whose words must be the notice's; throws `Failed`, with all that is wrong with it. */
export const portfolioOf = (given: PortfolioInput, notice: Notice): Portfolio => portfolioFromData(given, { notice })

/** Assesses as of `asOf`; throws if that or the portfolio is ill-formed. */
export const assessAt = (notice: Notice, given: PortfolioInput, asOf: Moment): Assessment =>
  assess(notice, portfolioOf(given, notice), { asOf })

/** The findings of a rule, about one subject if its id is given. */
export const findingsAbout = (
  { findings }: Assessment,
  rule: string,
  subject: string | undefined
): ReadonlyArray<Finding> =>
  findings.filter((finding) => finding.rule === rule && (subject === undefined || finding.subject.id === subject))

/** The units of a portfolio, to choose from. */
export const unitChoices = ({ units }: Portfolio) =>
  units.map(({ aliases = [], id, name }) => ({ id, name: same(name), synonyms: aliases }))

/** The rules of a notice, to choose from. */
export const ruleChoices = ({ clauses }: Notice) =>
  clauses.flatMap(({ rules }) => rules.map(({ id, says }) => ({ id, name: says })))
