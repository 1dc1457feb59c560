import type { Condition } from "../condition/Condition.ts"
import type { Vocabulary } from "../notice/Vocabulary.ts"
import type { TimeLimit } from "../time/TimeLimit.ts"
import type { Bound, Counting } from "./Bound.ts"
import type { Items } from "./Coverage/schema.ts"
import { limitOf } from "./limitOf.ts"
import type { RuleForm } from "./Rule.ts"

/** A name that something is used under, and the list in which it must be declared. */
export type Use = readonly [list: keyof Vocabulary | "windows", id: string]

/** What a rule form is made of. */
export interface Parts {
  readonly conditions: ReadonlyArray<Condition>
  readonly bounds: ReadonlyArray<Bound>
  readonly limits: ReadonlyArray<TimeLimit>
  /** Terms that it uses beyond those of its conditions, bounds and limits. */
  readonly uses: ReadonlyArray<Use>
}

const given = <A>(value: A | undefined): ReadonlyArray<A> => (value === undefined ? [] : [value])

const units = (bound: Counting | undefined): ReadonlyArray<Bound> =>
  bound === undefined || bound._tag === "Region" ? [] : [bound]

const usesOfItems = (items: Items): ReadonlyArray<Use> => {
  switch (items._tag) {
    case "Topics":
      return items.topics.map((id) => ["topics", id])
    case "Settings":
      return items.settings.map((id) => ["settings", id])
    case "Days":
      return [["windows", items.window]]
  }
}

/** Takes a rule form apart, for those who look at the parts of every rule alike. */
export const parts = (form: RuleForm): Parts => {
  const none: Parts = { conditions: [], bounds: [], limits: given(limitOf(form)), uses: [] }
  switch (form._tag) {
    case "ActivityCount":
      return { ...none, conditions: [form.where], bounds: units(form.bound) }
    case "Coverage":
      return { ...none, conditions: [form.where], bounds: [form.hosts], uses: usesOfItems(form.items) }
    case "EachActivity":
      return {
        ...none,
        conditions: [form.where, form.require, ...(form.remarks ?? []).map(({ when }) => when)]
      }
    case "EachRecommendation":
      return { ...none, conditions: [form.require] }
    case "FacilityCount":
      return { ...none, bounds: units(form.bound), uses: [["facilities", form.kind]] }
    case "FormComplete":
      return { ...none, uses: [["annexes", form.annex]] }
    case "Judgement":
      return { ...none, bounds: given(form.bound) }
    case "OfficerCount":
      return { ...none, bounds: [form.bound] }
    case "RecommendationQuota":
      return { ...none, conditions: given(form.where), bounds: [form.bound] }
    case "SubmissionDue":
      return {
        ...none,
        bounds: [form.bound],
        uses: [["documents", form.document], ...given(form.reportsOn).map((id): Use => ["windows", id])]
      }
  }
}
