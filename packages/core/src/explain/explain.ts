import { type Moment, momentOf } from "../condition/momentOf.ts"
import { withKnownTerms } from "../requirement/knownTerms.ts"
import { caseOf } from "../requirement/caseOf.ts"
import { type Finding } from "../assessment/Finding.ts"
import { Subject } from "../requirement/Subject.ts"
import { Status, statusName } from "../requirement/Status.ts"
import type { Clause } from "../notice/Clause.ts"
import type { Notice } from "../notice/Notice.ts"
import type { Portfolio } from "../portfolio/Portfolio.ts"
import { requirementOf } from "../requirement/lower.ts"
import { subjectBy } from "../requirement/subjects.ts"
import { type Evaluation, evaluate } from "../requirement/evaluate.ts"
import type { Rule } from "../rule/Rule.ts"
import { type Localized, same } from "../text/Localized.ts"
import { Token } from "../text/Token.ts"
import type { Explained } from "./explainCondition.ts"
import { type Grounds, groundsOf } from "./grounds.ts"
import { Step } from "./Step.ts"
import { stepWords } from "./words.ts"
import * as Schema from "effect/Schema"
import { subjectName } from "../requirement/subjectName.ts"

/** Why a finding has its status: the sentence that says so, and the tree of steps that leads there. */
export const Explanation = Schema.Struct({
  rule: Schema.NonEmptyString,
  clause: Schema.NonEmptyString,
  subject: Subject,
  status: Status,
  says: Schema.Array(Token),
  steps: Schema.Array(Step)
}).annotate({ identifier: "Explanation" })
export interface Explanation extends Schema.Schema.Type<typeof Explanation> {}

const text = (says: Localized): Token => ({ kind: "text", text: says })

/** Explains findings of one assessment. */
export type Explainer = (finding: Pick<Finding, "rule" | "subject">) => Explanation | undefined

/** The steps in their order, each marked if it decided the status. */
const stepsOf = (
  { applies, fulfilled, inTime }: Grounds,
  { status, ...evaluation }: Evaluation
): ReadonlyArray<Step> => {
  const mark = ({ step }: Explained, decisive: boolean): Step => ({ ...step, decisive })
  const isOpen = status === "undetermined" || status === "judgement"
  return [
    mark(applies, isOpen ? evaluation.applies === undefined : true),
    mark(fulfilled, isOpen ? evaluation.fulfilled === undefined : status !== "not-applicable"),
    mark(inTime, status === "pending" || status === "unmet")
  ]
}

const lead = ({ clause, rule }: Stated, subject: Subject, status: Status): ReadonlyArray<Token> => {
  const reading = rule.reading ?? clause.reading
  return [
    { kind: "subject", text: subjectName(subject) },
    text(stepWords.colon),
    { kind: "status", text: statusName[status] },
    text(stepWords.under),
    { kind: "clause", text: same(clause.number) },
    text(stepWords.asks),
    { kind: "rule", text: rule.says },
    ...(reading === undefined ? [] : [text(stepWords.readAs), { kind: "text" as const, text: reading }])
  ]
}

/** A rule and the clause that it stands in. */
interface Stated {
  readonly clause: Clause
  readonly rule: Rule
}

/**
 * Explains findings of `assess`, one at a time: the same notice, portfolio and moment must be given. What they share
 * is laid out once, so the portfolio must not be changed in between.
 *
 * A judgement's status is `judgement` where the decision is the only thing open. Answers `undefined` if the
 * notice has no such rule or the rule does not speak of the subject.
 *
 * @throws `Failed` if `asOf` is not a moment
 *
 * @example
 * ```ts
 * import { assess, explainer, portfolioFromData } from "@kepu/core"
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 *
 * const portfolio = portfolioFromData({ units: [{ id: "edu", name: "县教育局" }], activities: [] })
 * const asOf = "2023-10-01"
 * const why = explainer(notice, portfolio, { asOf })
 * const [finding] = assess(notice, portfolio, { asOf }).findings
 * console.log(why(finding!)?.status === finding!.status) // true
 * ```
 */
export const explainer = (
  notice: Notice,
  portfolio: Portfolio,
  { asOf: moment }: { readonly asOf: Moment }
): Explainer => {
  const asOf = momentOf(moment, notice.zone)
  const given = caseOf(notice, withKnownTerms(notice, portfolio), asOf)
  const stated = new Map<string, Stated>(
    notice.clauses.flatMap((clause) => clause.rules.map((rule) => [rule.id, { clause, rule }] as const))
  )
  return ({ rule: id, subject }) => {
    const found = stated.get(id)
    if (found === undefined) return undefined
    const { clause, rule } = found
    const asked = requirementOf(rule, notice)
    const record = subjectBy(asked, subject.id, given)
    if (record === undefined) return undefined
    const evaluation = evaluate(asked, record, given)
    const { status } = evaluation
    const steps = stepsOf(groundsOf(asked, record, evaluation, given), evaluation)
    return { rule: rule.id, clause: clause.number, subject, status, says: lead(found, subject, status), steps }
  }
}

/**
 * Explains one finding of `assess`, as `explainer` does, which is faster for several.
 *
 * @throws `Failed` if `asOf` is not a moment
 *
 * @example
 * ```ts
 * import { assess, explain, portfolioFromData } from "@kepu/core"
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 *
 * const portfolio = portfolioFromData({ units: [{ id: "edu", name: "县教育局" }], activities: [] })
 * const asOf = "2023-10-01"
 * const [finding] = assess(notice, portfolio, { asOf }).findings
 * console.log(explain(notice, portfolio, { asOf }, finding!)?.rule === finding!.rule) // true
 * ```
 */
export const explain = (
  notice: Notice,
  portfolio: Portfolio,
  options: { readonly asOf: Moment },
  finding: Pick<Finding, "rule" | "subject">
): Explanation | undefined => explainer(notice, portfolio, options)(finding)
