import type { Mends, Search } from "../remedy/Search.ts"
import * as ActivityCount from "./ActivityCount/mend.ts"
import * as Coverage from "./Coverage/mend.ts"
import * as EachActivity from "./EachActivity/mend.ts"
import * as EachRecommendation from "./EachRecommendation/mend.ts"
import * as FacilityCount from "./FacilityCount/mend.ts"
import * as FormComplete from "./FormComplete/mend.ts"
import * as Judgement from "./Judgement/mend.ts"
import * as OfficerCount from "./OfficerCount/mend.ts"
import * as RecommendationQuota from "./RecommendationQuota/mend.ts"
import * as SubmissionDue from "./SubmissionDue/mend.ts"

/** The ways in which a rule that is not met for a subject can come to be; none for a subject of which it does not speak. */
export const mend = (search: Search): Mends => {
  const { rule } = search.asked
  const { form } = rule
  switch (form._tag) {
    case "ActivityCount":
      return ActivityCount.mend(form, search)
    case "Coverage":
      return Coverage.mend(form, search)
    case "EachActivity":
      return EachActivity.mend(form, search)
    case "EachRecommendation":
      return EachRecommendation.mend(form, search)
    case "FacilityCount":
      return FacilityCount.mend(form, search)
    case "FormComplete":
      return FormComplete.mend(form, search)
    case "Judgement":
      return Judgement.mend(rule, form, search)
    case "OfficerCount":
      return OfficerCount.mend(form, search)
    case "RecommendationQuota":
      return RecommendationQuota.mend(form, search)
    case "SubmissionDue":
      return SubmissionDue.mend(form, search)
  }
}
