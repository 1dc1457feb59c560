import type { Condition } from "../condition/Condition.ts"
import type { Notice } from "../notice/Notice.ts"
import type { Recommendation } from "../portfolio/Recommendation.ts"
import type { Items } from "../rule/Coverage/schema.ts"
import { isBlank, rowsAsked } from "../rule/FormComplete/asked.ts"
import { whereOf } from "../rule/RecommendationQuota/evaluate.ts"
import type { RuleForm } from "../rule/Rule.ts"
import type { SubmissionDue } from "../rule/SubmissionDue/schema.ts"
import { daysOf } from "../time/daysOf.ts"
import type { TimeLimit } from "../time/TimeLimit.ts"

/** Of every activity, or of every recommended one, for which `where` holds, `require` is asked. */
export interface Each {
  readonly of: "activity" | "recommendation"
  readonly where: Condition
  readonly require: Condition
  /** Absent where it is asked at once. */
  readonly limit?: TimeLimit | undefined
}

/** What a rule asks of a portfolio, as far as one rule can be held against another. */
export interface Asked {
  readonly each: ReadonlyArray<Each>
  /** Each of the conditions has to hold for at least one activity. */
  readonly some: ReadonlyArray<Condition>
  /** A number is set for what the condition holds for, but none to be reached. */
  readonly capped: ReadonlyArray<Condition>
  readonly due: ReadonlyArray<SubmissionDue>
  /** No unit may recommend an activity for which the condition holds. */
  readonly forbidden: ReadonlyArray<Condition>
  /** Nothing is asked, whatever is reported: a number of 0, or a form without a required box. */
  readonly nothing: boolean
}

const conditionsOf = (items: Items, { windows }: Notice): ReadonlyArray<Condition> => {
  switch (items._tag) {
    case "Topics":
      return items.topics.map((topic) => ({ _tag: "HasTopic", topic }))
    case "Settings":
      return items.settings.map((setting) => ({ _tag: "SettingIn", settings: [setting] }))
    case "Days":
      return daysOf(windows.find(({ id }) => id === items.window)!).map((day) => ({ _tag: "InWindow", window: day }))
  }
}

const blank = {} as Recommendation

/** Takes a rule form as what it asks; days of a window are asked for as windows of their own. */
export const asked = (form: RuleForm, notice: Notice): Asked => {
  const none: Asked = { each: [], some: [], capped: [], due: [], forbidden: [], nothing: false }
  switch (form._tag) {
    case "ActivityCount":
      return form.atLeast === 0 ? { ...none, nothing: true } : { ...none, some: [form.where] }
    case "Coverage":
      return {
        ...none,
        some: conditionsOf(form.items, notice).map((item) => ({ _tag: "All", of: [form.where, item] }))
      }
    case "EachActivity":
      return { ...none, each: [{ of: "activity", where: form.where, require: form.require, limit: form.limit }] }
    case "EachRecommendation":
      return { ...none, each: [{ of: "recommendation", where: { _tag: "Always" }, require: form.require }] }
    case "FacilityCount":
    case "OfficerCount":
      return { ...none, nothing: form.atLeast === 0 }
    case "FormComplete": {
      const annex = notice.vocabulary.annexes.find(({ id }) => id === form.annex)!
      return annex.about === "activity"
        ? { ...none, each: [{ of: "activity", ...rowsAsked(annex) }] }
        : { ...none, nothing: !annex.fields.some((field) => field.required && isBlank(blank, field)) }
    }
    case "Judgement":
      return none
    case "RecommendationQuota": {
      const where = whereOf(form)
      const forbids = form.atMost === 0 && form.bound._tag === "EveryUnit"
      return { ...none, capped: [where], forbidden: forbids ? [where] : [] }
    }
    case "SubmissionDue":
      return { ...none, due: [form] }
  }
}
