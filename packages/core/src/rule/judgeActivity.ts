import type { Case } from "../assessment/Case.ts"
import type { Basis, Missing, Remedy } from "../assessment/Finding.ts"
import type { Status } from "../assessment/Status.ts"
import { missingOfActivity } from "../assessment/missing.ts"
import { advise } from "../condition/advise.ts"
import type { Condition } from "../condition/Condition.ts"
import { factsOf } from "../condition/factsOf.ts"
import { missingFacts, shortfall } from "../condition/facts.ts"
import { factName } from "../condition/factName.ts"
import { holds } from "../condition/holds.ts"
import type { Activity } from "../portfolio/Activity.ts"
import { fill, list, localized, type Localized } from "../text/Localized.ts"
import { basis } from "./basis.ts"
import type { Rule } from "./Rule.ts"
import { statusOf, type StatusByFacts } from "./statusOf.ts"

/** What can be said of one activity under a requirement; the caller adds whom it is about. */
export interface ActivityJudgement {
  readonly status: Status
  readonly message: Localized
  readonly facts: ReadonlyArray<Basis>
  readonly missing: ReadonlyArray<Missing>
  readonly remedies: ReadonlyArray<Remedy>
}

const messages: Readonly<Record<StatusByFacts, Localized>> = {
  met: localized("“{name}”符合：{says}", "“{name}” meets: {says}"),
  unmet: localized("“{name}”不符合：{says}（{facts}）", "“{name}” does not meet: {says} ({facts})"),
  pending: localized("“{name}”尚待完成：{says}（{facts}）", "“{name}” has yet to meet: {says} ({facts})"),
  undetermined: localized(
    "“{name}”无法判定：{says}；缺少：{missing}",
    "“{name}” cannot be judged: {says}; missing: {missing}"
  ),
  "not-applicable": localized("“{name}”不适用：{says}", "“{name}” is not subject to: {says}")
}

const describe = (
  { says }: Rule,
  status: StatusByFacts,
  { name }: Activity,
  facts: ReadonlyArray<Basis>,
  missing: ReadonlyArray<Missing>
) =>
  fill(messages[status], {
    name,
    says,
    facts: list(
      facts.map((fact) => fill(localized("{name}：{value}", "{name}: {value}"), { name: fact.name, value: fact.value }))
    ),
    missing: list(missing.map((fact) => fact.name))
  })

/** Judges an activity to which the rule applies as far as `where` holds, and which is asked to fulfil `require`. */
export const judgeActivity = (
  rule: Rule,
  { inTime, require, where }: { readonly where: Condition; readonly require: Condition; readonly inTime: boolean },
  activity: Activity,
  given: Case
): ActivityJudgement => {
  const status = statusOf(holds(where, activity, given), holds(require, activity, given), inTime)
  const facts = basis(factsOf(status === "not-applicable" ? where : require), activity, given)
  const missing =
    status === "undetermined"
      ? [...new Set([...missingFacts(where, activity, given), ...missingFacts(require, activity, given)])]
      : []
  const missed = missing.map((fact) => missingOfActivity(fact, activity))
  const reports = missing.map((fact): Remedy => ({
    kind: "report",
    text: fill(localized("补报{fact}", "report: {fact}"), { fact: factName[fact] })
  }))
  const changes = status === "unmet" || status === "pending" ? shortfall(require, activity, given) : []
  return {
    status,
    message: describe(rule, status, activity, facts, missed),
    facts,
    missing: missed,
    remedies: [
      ...reports,
      ...changes.map((question): Remedy => ({ kind: "change", text: advise(question, activity, given) }))
    ]
  }
}
