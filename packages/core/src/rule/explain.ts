import type { Case } from "../assessment/Case.ts"
import type { Grounds } from "../explanation/Grounds.ts"
import * as ActivityCount from "./ActivityCount/explain.ts"
import * as Coverage from "./Coverage/explain.ts"
import * as EachActivity from "./EachActivity/explain.ts"
import * as EachRecommendation from "./EachRecommendation/explain.ts"
import * as FacilityCount from "./FacilityCount/explain.ts"
import * as FormComplete from "./FormComplete/explain.ts"
import * as Judgement from "./Judgement/explain.ts"
import * as OfficerCount from "./OfficerCount/explain.ts"
import * as RecommendationQuota from "./RecommendationQuota/explain.ts"
import type { Rule } from "./Rule.ts"
import * as SubmissionDue from "./SubmissionDue/explain.ts"

/** On what a rule's status for a subject rests; `undefined` for a subject of which the rule does not speak. */
export const explain = (rule: Rule, subject: string, given: Case): Grounds | undefined => {
  const { form } = rule
  switch (form._tag) {
    case "ActivityCount":
      return ActivityCount.explain(form, subject, given)
    case "Coverage":
      return Coverage.explain(form, given)
    case "EachActivity":
      return EachActivity.explain(form, subject, given)
    case "EachRecommendation":
      return EachRecommendation.explain(form, subject, given)
    case "FacilityCount":
      return FacilityCount.explain(form, subject, given)
    case "FormComplete":
      return FormComplete.explain(form, subject, given)
    case "Judgement":
      return Judgement.explain(rule, form, subject, given)
    case "OfficerCount":
      return OfficerCount.explain(form, subject, given)
    case "RecommendationQuota":
      return RecommendationQuota.explain(form, subject, given)
    case "SubmissionDue":
      return SubmissionDue.explain(form, subject, given)
  }
}
