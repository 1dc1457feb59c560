import { type Use, usesOfCondition } from "../condition/uses.ts"
import type { TimeLimit } from "../time/TimeLimit.ts"
import type { Counting } from "./Bound.ts"
import type { Items } from "./Coverage/schema.ts"
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

const ofItems = (items: Items): Uses => {
  switch (items._tag) {
    case "Topics":
      return items.topics.map((id) => ["topics", id])
    case "Settings":
      return items.settings.map((id) => ["settings", id])
    case "Days":
      return [["windows", items.window]]
  }
}

/** A row for each form. A notice is checked before it can be lowered, so declared names are looked for in its data. */
const rows: {
  readonly [Tag in RuleForm["_tag"]]: (form: Extract<RuleForm, { readonly _tag: Tag }>) => ReadonlyArray<Uses>
} = {
  ActivityCount: ({ bound, limit, where }) => [usesOfCondition(where), ofBound(bound), ofLimit(limit)],
  Coverage: ({ hosts, items, limit, where }) => [
    usesOfCondition(where),
    ofBound(hosts),
    ofLimit(limit),
    ofItems(items)
  ],
  EachActivity: ({ limit, remarks = [], require, where }) => [
    ...[where, require, ...remarks.map(({ when }) => when)].map(usesOfCondition),
    ofLimit(limit)
  ],
  EachRecommendation: ({ require }) => [usesOfCondition(require)],
  FacilityCount: ({ bound, kind }) => [ofBound(bound), [["facilities", kind]]],
  FormComplete: ({ annex }) => [[["annexes", annex]]],
  Judgement: ({ bound }) => [ofBound(bound)],
  OfficerCount: ({ bound }) => [ofBound(bound)],
  RecommendationQuota: ({ bound, where }) => [where === undefined ? [] : usesOfCondition(where), ofBound(bound)],
  SubmissionDue: ({ bound, document, reportsOn }) => [
    ofBound(bound),
    [["documents", document]],
    reportsOn === undefined ? [] : [["windows", reportsOn]]
  ]
}

/** The names that a rule uses. */
export const usesOfForm = (form: RuleForm): Uses =>
  (rows[form._tag] as (form: RuleForm) => ReadonlyArray<Uses>)(form).flat()
