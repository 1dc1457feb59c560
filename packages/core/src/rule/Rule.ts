import * as Schema from "effect/Schema"
import { TermId } from "../portfolio/ids.ts"
import { Localized } from "../text/schema.ts"
import { ActivityCount } from "./ActivityCount/schema.ts"
import { Coverage } from "./Coverage/schema.ts"
import { EachActivity } from "./EachActivity/schema.ts"
import { EachRecommendation } from "./EachRecommendation/schema.ts"
import { FacilityCount } from "./FacilityCount/schema.ts"
import { FormComplete } from "./FormComplete/schema.ts"
import { Judgement } from "./Judgement/schema.ts"
import { OfficerCount } from "./OfficerCount/schema.ts"
import { RecommendationQuota } from "./RecommendationQuota/schema.ts"
import { SubmissionDue } from "./SubmissionDue/schema.ts"

/** What a rule may say: a closed set of forms. Functions interpret them; nowhere else is `_tag` asked. */
export const RuleForm = Schema.Union([
  ActivityCount,
  Coverage,
  EachActivity,
  EachRecommendation,
  FacilityCount,
  FormComplete,
  Judgement,
  OfficerCount,
  RecommendationQuota,
  SubmissionDue
])
export type RuleForm = typeof RuleForm.Type

/** How strongly a rule binds: 必须 `must`, 请·要 `should`, 可 `may`. */
export const Modality = Schema.Literals(["must", "should", "may"])
export type Modality = typeof Modality.Type

/** The machine form of one thing that a clause says. */
export const Rule = Schema.Struct({
  id: TermId,
  modality: Modality,
  /** What is required, as a sentence that can follow "it is required that". */
  says: Localized,
  /** Where the notice's words are open: the reading that this rule takes. */
  reading: Schema.optionalKey(Localized),
  /** The level whose office set it, if that is not the notice's own. */
  setBy: Schema.optionalKey(Schema.Literals(["nation", "province", "city", "county"])),
  form: RuleForm
}).annotate({ identifier: "Rule" })
export interface Rule extends Schema.Schema.Type<typeof Rule> {}
