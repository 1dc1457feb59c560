import type { Portfolio } from "../portfolio/Portfolio.ts"
import type { RuleForm } from "./Rule.ts"

/** A list of the portfolio. */
export type Register = keyof Portfolio

/** Of whom a rule form speaks, and the lists that it reads. */
export interface Reads {
  readonly about: "activity" | "recommendation" | "unit" | "region"
  readonly registers: ReadonlyArray<Register>
  /** Set if an activity bears on its co-hosts too, so that one of unknown co-hosts may bear on any unit. */
  readonly jointly?: boolean
}

const unitOr = (bound: { readonly _tag: string } | undefined): "unit" | "region" =>
  bound === undefined || bound._tag === "Region" ? "region" : "unit"

/** What a rule form reads: what else changes cannot change its answers. */
export const reads = (form: RuleForm): Reads => {
  switch (form._tag) {
    case "ActivityCount":
      return {
        about: unitOr(form.bound),
        registers: ["units", "activities"],
        jointly: form.credit === "all-hosts"
      }
    case "Coverage":
      return { about: "region", registers: ["units", "activities"] }
    case "EachActivity":
      return { about: "activity", registers: ["activities"] }
    case "EachRecommendation":
      return { about: "recommendation", registers: ["activities", "recommendations"] }
    case "FacilityCount":
      return { about: unitOr(form.bound), registers: ["units", "facilities"] }
    case "FormComplete":
      return { about: "activity", registers: ["activities", "recommendations"] }
    case "Judgement":
      return { about: unitOr(form.bound), registers: ["units", "attestations"] }
    case "OfficerCount":
      return { about: "unit", registers: ["units", "officers"] }
    case "RecommendationQuota":
      return { about: "unit", registers: ["units", "activities", "recommendations"] }
    case "SubmissionDue":
      return { about: "unit", registers: ["units", "submissions"] }
  }
}
