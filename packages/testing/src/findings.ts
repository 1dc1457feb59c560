import { assess, type Assessment, type Finding, Instant, type Notice, Portfolio } from "@kepu/core"
import * as Schema from "effect/Schema"

/** A portfolio as `Portfolio` or as the data that it is written in. */
export type GivenPortfolio = Portfolio | typeof Portfolio.Encoded

const decodePortfolio = Schema.decodeUnknownSync(Portfolio)
const decodeInstant = Schema.decodeUnknownSync(Instant)

/** Throws if `given` is no portfolio or points at what it does not have. */
export const portfolioOf = (given: GivenPortfolio): Portfolio => decodePortfolio(given)

/** Assesses as of `asOf`, a moment with its offset; throws if that or the portfolio is ill-formed. */
export const assessAt = (notice: Notice, given: GivenPortfolio, asOf: string): Assessment =>
  assess(notice, portfolioOf(given), { asOf: decodeInstant(asOf) })

/** The findings of a rule, about one subject if its id is given. */
export const findingsAbout = (
  { findings }: Assessment,
  rule: string,
  subject: string | undefined
): ReadonlyArray<Finding> =>
  findings.filter((finding) => finding.rule === rule && (subject === undefined || finding.subject.id === subject))
