import * as Schema from "effect/Schema"
import type { Condition } from "../condition/Condition.ts"
import { Fact } from "../condition/Fact.ts"
import { factsOf } from "../condition/factsOf.ts"
import type { Notice } from "../notice/Notice.ts"
import type { Portfolio } from "../portfolio/Portfolio.ts"
import type { Items } from "./Coverage/schema.ts"
import { parts } from "./parts.ts"
import type { RuleForm } from "./Rule.ts"

/** A list of the portfolio. */
export type Register = keyof Portfolio

/** Of whom a rule form speaks, and what it reads: what else changes cannot change its answers. */
export interface Reads {
  readonly about: "activity" | "recommendation" | "unit" | "region"
  readonly registers: ReadonlyArray<Register>
  /** Of activities. */
  readonly facts: ReadonlySet<Fact>
  /** Set if an activity bears on its co-hosts too, so that one of unknown co-hosts may bear on any unit. */
  readonly jointly?: boolean
}

const isFact = Schema.is(Fact)

const unitOr = (bound: { readonly _tag: string } | undefined): "unit" | "region" =>
  bound === undefined || bound._tag === "Region" ? "region" : "unit"

/** Topics and programmes may be declared by the name. */
const facts = (conditions: ReadonlyArray<Condition>, ...more: ReadonlyArray<Fact>): ReadonlySet<Fact> => {
  const read = new Set([...conditions.flatMap(factsOf), ...more])
  return read.has("topics") || read.has("programme") ? read.add("name") : read
}

const factOfItems: Readonly<Record<Items["_tag"], Fact>> = { Topics: "topics", Settings: "settings", Days: "time" }

/** What a rule form of the notice reads. */
export const reads = (form: RuleForm, { vocabulary }: Notice): Reads => {
  const { conditions } = parts(form)
  switch (form._tag) {
    case "ActivityCount":
      return {
        about: unitOr(form.bound),
        registers: ["units", "activities"],
        facts: facts(conditions, "coHosts"),
        jointly: form.credit === "all-hosts"
      }
    case "Coverage":
      return {
        about: "region",
        registers: ["units", "activities"],
        facts: facts(conditions, factOfItems[form.items._tag])
      }
    case "EachActivity":
      return { about: "activity", registers: ["activities"], facts: facts(conditions) }
    case "EachRecommendation":
      return { about: "recommendation", registers: ["activities", "recommendations"], facts: facts(conditions) }
    case "FacilityCount":
      return { about: unitOr(form.bound), registers: ["units", "facilities"], facts: facts([]) }
    case "FormComplete": {
      const annex = vocabulary.annexes.find(({ id }) => id === form.annex)
      return {
        about: annex?.about ?? "activity",
        registers: ["activities", "recommendations"],
        facts: facts([], "annexes", ...(annex?.fields ?? []).flatMap(({ fact }) => (isFact(fact) ? [fact] : [])))
      }
    }
    case "Judgement":
      return { about: unitOr(form.bound), registers: ["units", "attestations"], facts: facts([]) }
    case "OfficerCount":
      return { about: "unit", registers: ["units", "officers"], facts: facts([]) }
    case "RecommendationQuota":
      return {
        about: "unit",
        registers: ["units", "activities", "recommendations"],
        facts: facts(conditions)
      }
    case "SubmissionDue":
      return { about: "unit", registers: ["units", "submissions"], facts: facts([]) }
  }
}
