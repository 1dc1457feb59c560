import * as Schema from "effect/Schema"
import { caseOf } from "../assessment/Case.ts"
import { type Finding, Subject } from "../assessment/Finding.ts"
import { Status, statusName } from "../assessment/Status.ts"
import type { Clause } from "../notice/Clause.ts"
import type { Notice } from "../notice/Notice.ts"
import type { Portfolio } from "../portfolio/Portfolio.ts"
import { explain as explainRule } from "../rule/explain.ts"
import type { Rule } from "../rule/Rule.ts"
import { localized } from "../text/Localized.ts"
import { Token } from "../text/Token.ts"
import type { Instant } from "../time/Instant.ts"
import { conclude } from "./Grounds.ts"
import { Step } from "./Step.ts"

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

const text = (zh: string, en: string): Token => ({ kind: "text", text: localized(zh, en) })

/** Explains findings of one assessment. */
export type Explainer = (finding: Pick<Finding, "rule" | "subject">) => Explanation | undefined

const lead = ({ clause, rule }: Spoken, subject: Subject, status: Status): ReadonlyArray<Token> => {
  const reading = rule.reading ?? clause.reading
  return [
    { kind: "subject", text: localized(subject.name, subject.name) },
    text("：", ": "),
    { kind: "status", text: statusName[status] },
    text("，依据", ", under clause "),
    { kind: "clause", text: localized(clause.number, clause.number) },
    text("，要求：", ", which asks: "),
    { kind: "rule", text: rule.says },
    ...(reading === undefined ? [] : [text("；理解：", "; read as: "), { kind: "text" as const, text: reading }])
  ]
}

/** A rule and the clause that it stands in. */
interface Spoken {
  readonly clause: Clause
  readonly rule: Rule
}

/**
 * Explains findings of `assess`, one at a time: the same notice, portfolio and moment must be given. What they share
 * is laid out once, so the portfolio must not be changed in between.
 *
 * A judgement's status is `judgement` where the decision is the only thing open. Answers `undefined` if the
 * notice has no such rule or the rule does not speak of the subject.
 */
export const explainer = (notice: Notice, portfolio: Portfolio, { asOf }: { readonly asOf: Instant }): Explainer => {
  const given = caseOf(notice, portfolio, asOf)
  const spoken = new Map<string, Spoken>(
    notice.clauses.flatMap((clause) => clause.rules.map((rule) => [rule.id, { clause, rule }] as const))
  )
  return ({ rule: id, subject }) => {
    const found = spoken.get(id)
    const grounds = found && explainRule(found.rule, subject.id, given)
    if (found === undefined || grounds === undefined) return undefined
    const { clause, rule } = found
    const { status: concluded, steps } = conclude(grounds)
    const isJudgement = rule.form._tag === "Judgement" && concluded === "undetermined" && grounds.applies.truth === true
    const status = isJudgement ? "judgement" : concluded
    return { rule: rule.id, clause: clause.number, subject, status, says: lead(found, subject, status), steps }
  }
}

/** Explains one finding of `assess`, as `explainer` does, which is faster for several. */
export const explain = (
  notice: Notice,
  portfolio: Portfolio,
  options: { readonly asOf: Instant },
  finding: Pick<Finding, "rule" | "subject">
): Explanation | undefined => explainer(notice, portfolio, options)(finding)
