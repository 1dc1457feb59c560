import type { Condition } from "../../condition/Condition.ts"
import { isFact } from "../../condition/readers.ts"
import type { Rulebook } from "../../notice/Rulebook.ts"
import type { FormField } from "../../notice/Vocabulary.ts"
import type { Recommendation } from "../../portfolio/Recommendation.ts"

/** A form as far as it asks for anything. */
type Asking = Rulebook["vocabulary"]["annexes"][number]

const reported = ({ fields }: Asking): Condition => {
  const [first, ...rest] = fields
    .filter(({ required }) => required)
    .flatMap(({ fact }): ReadonlyArray<Condition> => (isFact(fact) ? [{ _tag: "Reported", fact }] : []))
  return first === undefined ? { _tag: "Always" } : { _tag: "All", of: [first, ...rest] }
}

/** What a form about activities asks: of those listed in it, that the required facts are reported. */
export const rowsAsked = (annex: Asking) =>
  ({ where: { _tag: "ListedIn", annex: annex.id }, require: reported(annex), inTime: false }) as const

/** Whether a box of a recommendation form is empty. */
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
