import type { FormField } from "../condition/Vocabulary.ts"
import type { Recommendation } from "../portfolio/Recommendation.ts"

/** Whether a box of a recommendation form is empty; what stands on every form is never empty. */
export const isBlank = (recommendation: Recommendation, { fact }: Pick<FormField, "fact">): boolean => {
  switch (fact) {
    case "contactName":
    case "contactPhone":
    case "content":
    case "unitOpinion":
    case "officeOpinion":
      return recommendation[fact] === undefined
    default:
      return false
  }
}
