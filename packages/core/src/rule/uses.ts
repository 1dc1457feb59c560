import type { Condition } from "../condition/Condition.ts"
import { type Use, usesOfCondition } from "../condition/uses.ts"
import type { TimeLimit } from "../time/TimeLimit.ts"
import type { Counting } from "./Bound.ts"
import type { Counted, Groups } from "./Count.ts"
import type { RuleForm } from "./Rule.ts"

type Uses = ReadonlyArray<Use>

const ofBound = (bound: Counting = { _tag: "Region" }): Uses => {
  switch (bound._tag) {
    case "EveryUnit":
    case "Region":
      return []
    case "KindIn":
      return bound.kinds.map((id) => ["unitKinds", id])
    case "Responsible":
      return [["responsibilities", bound.responsibility]]
  }
}

const ofLimit = (limit: TimeLimit = { _tag: "NoLimit" }): Uses => {
  switch (limit._tag) {
    case "WindowEnd":
      return [["windows", limit.window]]
    case "Until":
    case "NoLimit":
      return []
  }
}

const ofGroups = (groups: Groups): Uses => {
  switch (groups._tag) {
    case "Topics":
      return groups.topics.map((id) => ["topics", id])
    case "Settings":
      return groups.settings.map((id) => ["settings", id])
    case "Days":
      return [["windows", groups.window]]
  }
}

const ofCondition = (condition: Condition | undefined): Uses =>
  condition === undefined ? [] : usesOfCondition(condition)

const ofCounted = (counted: Counted): Uses => {
  switch (counted._tag) {
    case "Activities":
      return [...ofCondition(counted.where), ...ofBound(counted.hosts)]
    case "Recommendations":
      return ofCondition(counted.where)
    case "Facilities":
      return [["facilities", counted.kind]]
    case "Officers":
      return []
  }
}

/** A row for each form. A notice is checked before it can be lowered, so declared names are looked for in its data. */
const rows: {
  readonly [Tag in RuleForm["_tag"]]: (form: Extract<RuleForm, { readonly _tag: Tag }>) => ReadonlyArray<Uses>
} = {
  Each: ({ limit, remarks = [], require, where }) => [
    ...[where, ...remarks.map(({ when }) => when)].map(ofCondition),
    require._tag === "Filled" ? [["annexes", require.annex]] : usesOfCondition(require),
    ofLimit(limit)
  ],
  Count: ({ bound, each, limit, of }) => [
    ofBound(bound),
    ofCounted(of),
    each === undefined ? [] : ofGroups(each),
    ofLimit(limit)
  ],
  Due: ({ bound, document, reportsOn }) => [
    ofBound(bound),
    [["documents", document]],
    reportsOn === undefined ? [] : [["windows", reportsOn]]
  ],
  Judgement: ({ bound }) => [ofBound(bound)]
}

/** The names that a rule uses. */
export const usesOfForm = (form: RuleForm): Uses =>
  (rows[form._tag] as (form: RuleForm) => ReadonlyArray<Uses>)(form).flat()
