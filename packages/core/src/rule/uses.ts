import type { Condition } from "../condition/Condition.ts"
import { isFact } from "../condition/isFact.ts"
import { type Use, usesOfCondition } from "../condition/uses.ts"
import type { RelativeDeadline } from "../time/RelativeDeadline.ts"
import type { Limit } from "../time/TimeLimit.ts"
import type { Counting } from "./Bound.ts"
import type { Amount } from "./Amount.ts"
import type { Counted } from "./Counted.ts"
import type { Groups } from "./Groups.ts"
import { ends } from "./ends.ts"
import type { Each } from "./Each.ts"
import type { RuleForm } from "./Rule.ts"

type Uses = ReadonlyArray<Use>

const ofBound = (bound: Counting = { _tag: "Region" }): Uses => {
  switch (bound._tag) {
    case "EveryUnit":
    case "Region":
    case "Named":
      return []
    case "UnitMeets":
      return usesOfCondition(bound.where)
    case "AllOf":
    case "AnyOf":
      return bound.of.flatMap(ofBound)
    case "NotOf":
      return ofBound(bound.of)
    case "KindIn":
      return bound.kinds.map((id) => ["unitKinds", id])
    case "Responsible":
      return [["responsibilities", bound.responsibility]]
  }
}

const ofLimit = (limit: Limit | RelativeDeadline = { _tag: "NoLimit" }): Uses => {
  switch (limit._tag) {
    case "WindowEnd":
    case "FromWindow":
      return [["windows", limit.window]]
    case "Until":
    case "NoLimit":
    case "Open":
    case "AtOnce":
    case "Relative":
      return []
  }
}

const ofGroups = (groups: Groups): Uses => {
  switch (groups._tag) {
    case "Topics":
      return groups.topics.map((id) => ["topics", id])
    case "Settings":
      return groups.settings.map((id) => ["settings", id])
    case "Programmes":
      return groups.programmes.map((id) => ["programmes", id])
    case "Values":
      return [["facts", groups.fact]]
    case "Days":
    case "Weeks":
    case "Months":
    case "Quarters":
    case "HalfYears":
    case "Years":
      return [["windows", groups.window]]
  }
}

const ofCondition = (condition: Condition | undefined): Uses =>
  condition === undefined ? [] : usesOfCondition(condition)

const ofSum = (sum: string | undefined): Uses => (sum === undefined || isFact(sum) ? [] : [["facts", sum]])

/** A fact whose different values are counted; whose records these are needs no declaring. */
const ofDistinct = (distinct: string | undefined, whose: "host" | "unit"): Uses =>
  distinct === whose ? [] : ofSum(distinct)

const ofCounted = (counted: Counted | undefined): Uses => {
  switch (counted?._tag) {
    case "Activities":
      return [
        ...ofCondition(counted.where),
        ...ofBound(counted.hosts),
        ...(counted.together ?? []).flatMap(ofBound),
        ...ofSum(counted.sum),
        ...ofDistinct(counted.distinct, "host")
      ]
    case "Recommendations":
      return ofCondition(counted.where)
    case "Facilities":
      return [
        ...(counted.kind === undefined ? [] : [["facilities", counted.kind] as const]),
        ...ofCondition(counted.where),
        ...ofSum(counted.sum),
        ...ofDistinct(counted.distinct, "unit")
      ]
    case "Submissions":
      return [
        ["documents", counted.document],
        ...ofCondition(counted.where),
        ...(counted.within === undefined ? [] : [["windows", counted.within] as const]),
        ...ofSum(counted.sum),
        ...ofDistinct(counted.distinct, "unit")
      ]
    case "Units":
      return [...ofCondition(counted.where), ...ofBound(counted.among), ...ofSum(counted.sum)]
    case "Officers":
    case undefined:
      return []
  }
}

const ofAmount = (amount: Amount | undefined): Uses => {
  if (typeof amount !== "object") return []
  return amount._tag === "ByUnit" ? amount.amounts.flatMap(({ bound }) => ofBound(bound)) : ofCounted(amount.of)
}

const ofRequired = (require: Each["require"]): Uses => {
  switch (require._tag) {
    case "Filled":
      return [["annexes", require.annex]]
    case "HeldBy":
      return ofBound(require.bound)
    case "HeldTogether":
      return require.by.flatMap(ofBound)
    case "Compared":
      return [...ofSum(require.fact), ...ends.flatMap((end) => ofAmount(require[end]))]
    default:
      return usesOfCondition(require)
  }
}

/** A row for each form. A notice is checked before it can be lowered, so declared names are looked for in its data. */
const rows: {
  readonly [Tag in RuleForm["_tag"]]: (form: Extract<RuleForm, { readonly _tag: Tag }>) => ReadonlyArray<Uses>
} = {
  Each: ({ hosts, limit, remarks = [], require, where }) => [
    ...[where, ...remarks.map(({ when }) => when)].map(ofCondition),
    ofBound(hosts),
    ofRequired(require),
    ofLimit(limit)
  ],
  Count: ({ atLeast, atMost, bound, each, holding, lessThan, limit, moreThan, of }) => [
    ofBound(bound),
    ...[of, holding].map(ofCounted),
    ...[atLeast, atMost, moreThan, lessThan].map(ofAmount),
    each === undefined ? [] : ofGroups(each),
    ofLimit(limit)
  ],
  Due: ({ bound, deadline, document, having, holding, reportsOn, where }) => [
    ofBound(bound),
    "_tag" in deadline ? ofLimit(deadline) : [],
    ofCounted(holding),
    ...[having, where].map(ofCondition),
    [["documents", document]],
    reportsOn === undefined ? [] : [["windows", reportsOn]]
  ],
  Judgement: ({ bound, limit }) => [ofBound(bound), ofLimit(limit)]
}

/** The names that a rule uses. */
export const usesOfForm = (form: RuleForm): Uses =>
  (rows[form._tag] as (form: RuleForm) => ReadonlyArray<Uses>)(form).flat()
