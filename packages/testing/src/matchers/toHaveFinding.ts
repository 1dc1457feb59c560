import type { Assessment, Notice, Status } from "@kepu/core"
import { assessAt, findingsAbout, type GivenPortfolio } from "../findings.ts"
import { outcome, type Outcome } from "./Outcome.ts"
import { showFindings } from "./showFinding.ts"

export interface WantedFinding {
  readonly rule: string
  readonly status: Status
  /** Id of the subject; any subject will do without it. */
  readonly subject?: string
}

/** What is asked of an assessment, or of a portfolio that is to be assessed first. */
export type FindingArguments =
  | readonly [wanted: WantedFinding]
  | readonly [notice: Notice, options: { readonly asOf: string }, wanted: WantedFinding]

const assessed = (received: GivenPortfolio | Assessment, args: FindingArguments): Assessment => {
  if (args.length === 3) {
    if ("findings" in received) throw new Error("an assessment already knows its notice: ask it for the finding alone")
    return assessAt(args[0], received, args[1].asOf)
  }
  if ("findings" in received) return received
  throw new Error(
    "to look for a finding in a portfolio, give the notice and the moment: toHaveFinding(notice, { asOf }, …)"
  )
}

/** A misspelt rule would make `not.toHaveFinding` hold for ever. */
const refuseUnknown = ({ clauses, id }: Notice, rule: string): void => {
  const rules = clauses.flatMap((clause) => clause.rules.map((one) => one.id))
  if (!rules.includes(rule)) throw new Error(`${id} has no rule ${rule}; it has: ${rules.join(", ")}`)
}

/** The rule has the status, for the subject or for any. */
export const toHaveFinding = (received: GivenPortfolio | Assessment, ...args: FindingArguments): Outcome => {
  const assessment = assessed(received, args)
  const { rule, status, subject } = args.length === 3 ? args[2] : args[0]
  if (args.length === 3) refuseUnknown(args[0], rule)
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
