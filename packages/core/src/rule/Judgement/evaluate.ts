import type { Case } from "../../assessment/Case.ts"
import type { Subject } from "../../assessment/Finding.ts"
import type { Status } from "../../assessment/Status.ts"
import { missingOf } from "../../assessment/missing.ts"
import { ofRegion, ofUnit } from "../../assessment/subjects.ts"
import type { Verdict } from "../../assessment/Verdict.ts"
import type { Attestation } from "../../portfolio/Attestation.ts"
import { fill, list, localized, type Localized } from "../../text/Localized.ts"
import type { Truth } from "../../Truth.ts"
import { binds } from "../binds.ts"
import { cannotBeJudged, notBound } from "../messages.ts"
import { missingOfBound } from "../missingOfBound.ts"
import type { Rule } from "../Rule.ts"
import type { Judgement } from "./schema.ts"

/** A decision is never waited for: there is no time for it. */
type Decided = Exclude<Status, "pending">

const messages: Readonly<Record<Decided, Localized>> = {
  met: localized("{subject}经认定符合：{says}", "{subject} was judged to meet: {says}"),
  unmet: localized("{subject}经认定不符合：{says}", "{subject} was judged not to meet: {says}"),
  undetermined: cannotBeJudged,
  "not-applicable": notBound,
  judgement: localized("{subject}须由人工认定：{says}", "{subject}: a person has to judge: {says}")
}

const statusOf = (bound: Truth, decision: Attestation | undefined): Decided => {
  if (bound === false) return "not-applicable"
  if (bound === undefined) return "undetermined"
  return decision?.decision ?? "judgement"
}

const judge = (
  rule: Rule,
  form: Judgement,
  subject: Subject,
  bound: Truth,
  decision: Attestation | undefined
): Verdict => {
  const status = statusOf(bound, decision)
  const missing =
    status === "undetermined" && form.bound !== undefined
      ? missingOfBound(form.bound, subject)
      : status === "judgement"
        ? [missingOf("decision", subject)]
        : []
  return {
    status,
    subject,
    ...(subject.kind === "unit" ? { unit: subject } : {}),
    message: fill(messages[status], {
      subject: subject.name,
      says: rule.says,
      missing: list(missing.map(({ name }) => name))
    }),
    facts:
      decision === undefined
        ? []
        : [
            {
              fact: "decision",
              name: localized("认定意见", "recorded decision"),
              value: localized(decision.on ?? "未注明日期", decision.on ?? "undated")
            }
          ],
    missing,
    remedies:
      status === "unmet"
        ? [{ kind: "act", text: localized("整改后重新认定", "put it right and have it judged again") }]
        : missing.map(({ name }) => ({
            kind: "report",
            text: fill(localized("登记{name}", "record: {name}"), { name })
          }))
  }
}

/** The last decision on record for the rule; of two about the same subject the later entry stands. */
export const decisionOn = (rule: Rule, unit: string | undefined, { portfolio }: Case): Attestation | undefined =>
  portfolio.attestations?.findLast((attestation) => attestation.rule === rule.id && attestation.unit === unit)

export const evaluate = (rule: Rule, form: Judgement, given: Case): ReadonlyArray<Verdict> => {
  const { bound } = form
  return bound === undefined
    ? [judge(rule, form, ofRegion(given), true, decisionOn(rule, undefined, given))]
    : given.portfolio.units.map((unit) =>
        judge(rule, form, ofUnit(unit), binds(bound, unit), decisionOn(rule, unit.id, given))
      )
}
