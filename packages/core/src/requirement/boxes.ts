import type { FormField } from "../condition/Vocabulary.ts"
import type { Recommendation } from "../portfolio/Recommendation.ts"

/** A box of a form, which takes a fact that every notice has or, if it is `declared`, one of the notice's own. */
export interface Box extends Pick<FormField, "fact"> {
  readonly declared?: true
}

/** Whether a box of a recommendation form is empty; what stands on every form is never empty. */
export const isBlank = (recommendation: Recommendation, { declared, fact }: Box): boolean => {
  if (declared) return recommendation.facts?.[fact!] === undefined
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
