import type { Case } from "../requirement/Case.ts"
import { caseOf } from "../requirement/caseOf.ts"
import type { Verdict } from "../assessment/Verdict.ts"
import { verdictOf } from "./verdict.ts"
import { requirementOf } from "../requirement/lower.ts"
import { subjectsOf } from "../requirement/subjects.ts"
import type { Rule } from "../rule/Rule.ts"
import { type Moment, momentOf } from "../condition/momentOf.ts"
import { withKnownTerms } from "../requirement/knownTerms.ts"
import type { Clause } from "../notice/Clause.ts"
import type { Notice } from "../notice/Notice.ts"
import { noticeDigest } from "../notice/noticeDigest.ts"
import { validityAt } from "../notice/validityAt.ts"
import type { Portfolio } from "../portfolio/Portfolio.ts"
import { fromMillis, toMillis } from "../time/millis.ts"
import type { Assessment } from "../assessment/Assessment.ts"
import type { Finding } from "../assessment/Finding.ts"
import type { Status } from "../requirement/Status.ts"

/** What a rule answers in a case: one verdict for each subject, in the order of the portfolio. */
const verdictsOf = (rule: Rule, given: Case): ReadonlyArray<Verdict> => {
  const asked = requirementOf(rule, given.notice)
  return subjectsOf(asked, given.portfolio).map((subject) => verdictOf(rule.says, asked, subject, given))
}

/** A verdict on a subject of a rule, as a finding. */
export const findingOf = (
  clause: Pick<Clause, "number" | "reading">,
  rule: Pick<Rule, "id" | "modality" | "reading">,
  verdict: Verdict
): Finding => {
  const reading = rule.reading ?? clause.reading
  return {
    rule: rule.id,
    clause: clause.number,
    modality: rule.modality,
    ...verdict,
    ...(reading === undefined ? {} : { reading })
  }
}

/** What one rule of a clause finds, for each of its subjects. */
export const findingsOf = (clause: Clause, rule: Rule, given: Case): ReadonlyArray<Finding> =>
  verdictsOf(rule, given).map((verdict) => findingOf(clause, rule, verdict))

/**
 * Judges a portfolio rule by rule and subject by subject, in the plainest way: the specification of `assess`, which
 * comes to the same assessment faster.
 *
 * @throws `Failed` if `asOf` is not a moment
 *
 * @example
 * ```ts
 * import { assess, portfolioFromData } from "@kepu/core"
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 * import { assessByReference } from "@kepu/core/reference"
 *
 * const portfolio = portfolioFromData({ units: [{ id: "edu", name: "县教育局" }], activities: [] })
 * const options = { asOf: "2023-10-01" }
 * console.log(assessByReference(notice, portfolio, options).counts.unmet === assess(notice, portfolio, options).counts.unmet) // true
 * ```
 */
export const assessByReference = (
  notice: Notice,
  portfolio: Portfolio,
  { asOf: moment }: { readonly asOf: Moment }
): Assessment => {
  const asOf = momentOf(moment, notice.zone)
  const given = caseOf(notice, withKnownTerms(notice, portfolio), asOf)
  const findings = notice.clauses.flatMap((clause) =>
    clause.rules.filter(({ modality }) => modality !== "may").flatMap((rule) => findingsOf(clause, rule, given))
  )
  const count = (status: Status) => findings.filter((finding) => finding.status === status).length
  return {
    notice: { id: notice.id, digest: noticeDigest(notice) },
    asOf: fromMillis(toMillis(asOf), notice.zone),
    validity: validityAt(notice, asOf),
    counts: {
      units: portfolio.units.length,
      activities: portfolio.activities.length,
      met: count("met"),
      unmet: count("unmet"),
      pending: count("pending"),
      undetermined: count("undetermined"),
      judgement: count("judgement")
    },
    findings
  }
}
