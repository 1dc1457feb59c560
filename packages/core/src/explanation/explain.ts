import * as Schema from "effect/Schema"
import { caseOf } from "../assessment/Case.ts"
import { type Finding, Subject } from "../assessment/Finding.ts"
import { Status, statusName } from "../assessment/Status.ts"
import type { Notice } from "../notice/Notice.ts"
import type { Portfolio } from "../portfolio/Portfolio.ts"
import { explain as explainRule } from "../rule/explain.ts"
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

/**
 * Explains a finding of `assess`: the same notice, portfolio and moment must be given.
 *
 * A judgement's status is `judgement` where the decision is the only thing open. Returns `undefined` if the
 * notice has no such rule or the rule does not speak of the subject.
 */
export const explain = (
  notice: Notice,
  portfolio: Portfolio,
  { asOf }: { readonly asOf: Instant },
  { rule: ruleId, subject }: Pick<Finding, "rule" | "subject">
): Explanation | undefined => {
  const clause = notice.clauses.find(({ rules }) => rules.some(({ id }) => id === ruleId))
  const rule = clause?.rules.find(({ id }) => id === ruleId)
  const grounds = rule && explainRule(rule, subject.id, caseOf(notice, portfolio, asOf))
  if (clause === undefined || rule === undefined || grounds === undefined) return undefined
  const { status: concluded, steps } = conclude(grounds)
  const isJudgement = rule.form._tag === "Judgement" && concluded === "undetermined" && grounds.applies.truth === true
  const status = isJudgement ? "judgement" : concluded
  const reading = rule.reading ?? clause.reading
  return {
    rule: rule.id,
    clause: clause.number,
    subject,
    status,
    says: [
      { kind: "subject", text: localized(subject.name, subject.name) },
      text("：", ": "),
      { kind: "status", text: statusName[status] },
      text("，依据", ", under clause "),
      { kind: "clause", text: localized(clause.number, clause.number) },
      text("，要求：", ", which asks: "),
      { kind: "rule", text: rule.says },
      ...(reading === undefined ? [] : [text("；理解：", "; read as: "), { kind: "text" as const, text: reading }])
    ],
    steps
  }
}
