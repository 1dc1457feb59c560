import type { Assessment, Moment, Notice, PortfolioInput, Status } from "@kepu/core"
import { mustBeKnown } from "@kepu/core/assessment"
import { statuses } from "@kepu/core/judge"
import { same } from "@kepu/core/text"
import { assessAt, findingsAbout, ruleChoices } from "../findings.ts"
import { outcome, type Outcome } from "./Outcome.ts"
import { showFindings } from "./showFinding.ts"

/** The finding that is looked for: of this rule, with this status. */
export interface WantedFinding<Id extends string = string> {
  readonly rule: Id
  readonly status: Status
  /** Id of the subject; any subject will do without it. */
  readonly subject?: string
}

/** What is asked of an assessment, or of a portfolio that is to be assessed first. */
export type FindingArguments =
  | readonly [wanted: WantedFinding]
  | readonly [notice: Notice, options: { readonly asOf: Moment }, wanted: WantedFinding]

const assessed = (received: PortfolioInput | Assessment, args: FindingArguments): Assessment => {
  if (args.length === 3) {
    if ("findings" in received) throw new Error("an assessment already knows its notice: ask it for the finding alone")
    return assessAt(args[0], received, args[1].asOf)
  }
  if ("findings" in received) return received
  throw new Error(
    "to look for a finding in a portfolio, give the notice and the moment: toHaveFinding(notice, { asOf }, …)"
  )
}

/** An assessment knows the rules of which it found something, and a notice all of its own. */
const refuseUnknown = (
  { rule, status, subject }: WantedFinding,
  { findings }: Assessment,
  notice: Notice | undefined
): void => {
  // Misspelt, any of them would make `not.toHaveFinding` hold for ever.
  mustBeKnown(
    "unknown-status",
    status,
    statuses.map((id) => ({ id }))
  )
  if (subject !== undefined)
    mustBeKnown(
      "unknown-subject",
      subject,
      [...new Map(findings.map((finding) => [finding.subject.id, finding.subject.name]))].map(([id, name]) => ({
        id,
        name: same(name)
      }))
    )
  if (notice !== undefined) return mustBeKnown("unknown-rule", rule, ruleChoices(notice))
  const asked = [...new Set(findings.map((finding) => finding.rule))]
  if (!asked.includes(rule))
    throw new Error(
      `the assessment has nothing of ${rule}, and does not know whether there is such a rule: give the portfolio, the notice and the moment, toHaveFinding(notice, { asOf }, …); it has: ${asked.join(", ")}`
    )
}

/** The rule has the status, for the subject or for any. */
export const toHaveFinding = (received: PortfolioInput | Assessment, ...args: FindingArguments): Outcome => {
  const assessment = assessed(received, args)
  const wanted = args.length === 3 ? args[2] : args[0]
  const { rule, status, subject } = wanted
  refuseUnknown(wanted, assessment, args.length === 3 ? args[0] : undefined)
  const about = findingsAbout(assessment, rule, subject)
  const found = about.filter((finding) => finding.status === status)
  const what = `${rule} ${status} for ${subject ?? "any subject"} as of ${assessment.asOf}`
  return outcome(found.length > 0, () => {
    if (found.length > 0) return `expected not to find ${what}, but:\n\n${showFindings(found)}`
    if (about.length > 0) return `expected to find ${what}, but:\n\n${showFindings(about)}`
    const subjects = findingsAbout(assessment, rule, undefined).map((finding) => finding.subject.id)
    return `expected to find ${what}, but ${
      subjects.length > 0 ? `the rule was asked of: ${subjects.join(", ")}` : "the rule was asked of nobody"
    }`
  })
}
