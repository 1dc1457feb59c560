import type { TimeLimit } from "../time/TimeLimit.ts"
import type { RuleForm } from "./Rule.ts"

/** The time within which what a rule form asks can still be done, if it has one. */
export const limitOf = (form: RuleForm): TimeLimit | undefined => {
  switch (form._tag) {
    case "ActivityCount":
    case "Coverage":
    case "EachActivity":
      return form.limit
    case "SubmissionDue":
      return { _tag: "Until", deadline: form.deadline }
    case "EachRecommendation":
    case "FacilityCount":
    case "FormComplete":
    case "Judgement":
    case "OfficerCount":
    case "RecommendationQuota":
      return undefined
  }
}
