import type { Case } from "../assessment/Case.ts"
import type { Verdict } from "../assessment/Verdict.ts"
import * as ActivityCount from "./ActivityCount/evaluate.ts"
import * as Coverage from "./Coverage/evaluate.ts"
import * as EachActivity from "./EachActivity/evaluate.ts"
import * as EachRecommendation from "./EachRecommendation/evaluate.ts"
import * as FacilityCount from "./FacilityCount/evaluate.ts"
import * as FormComplete from "./FormComplete/evaluate.ts"
import * as Judgement from "./Judgement/evaluate.ts"
import * as OfficerCount from "./OfficerCount/evaluate.ts"
import * as RecommendationQuota from "./RecommendationQuota/evaluate.ts"
import * as SubmissionDue from "./SubmissionDue/evaluate.ts"
import type { Rule } from "./Rule.ts"

/** What a rule answers in a case: one verdict for each subject, in the order of the portfolio. */
export const evaluate = (rule: Rule, given: Case): ReadonlyArray<Verdict> => {
  const { form } = rule
  switch (form._tag) {
    case "ActivityCount":
      return ActivityCount.evaluate(rule, form, given)
    case "Coverage":
      return Coverage.evaluate(rule, form, given)
    case "EachActivity":
      return EachActivity.evaluate(rule, form, given)
    case "EachRecommendation":
      return EachRecommendation.evaluate(rule, form, given)
    case "FacilityCount":
      return FacilityCount.evaluate(rule, form, given)
    case "FormComplete":
      return FormComplete.evaluate(rule, form, given)
    case "Judgement":
      return Judgement.evaluate(rule, form, given)
    case "OfficerCount":
      return OfficerCount.evaluate(rule, form, given)
    case "RecommendationQuota":
      return RecommendationQuota.evaluate(rule, form, given)
    case "SubmissionDue":
      return SubmissionDue.evaluate(rule, form, given)
  }
}
