import * as Schema from "effect/Schema"
import { FormFact } from "../condition/Vocabulary.ts"
import { TermId } from "../portfolio/ids.ts"
import { recordFacts } from "../portfolio/recordFacts.ts"
import { Modality } from "../rule/Rule.ts"
import { Localized } from "../text/schema.ts"
import { Status } from "../requirement/Status.ts"
import { Subject } from "../requirement/Subject.ts"

/** Facts beyond those of an activity that may be missing. */
export const RecordFact = Schema.Literals(recordFacts)
export type RecordFact = typeof RecordFact.Type

/** A fact that would decide an undetermined finding, and of whom it is wanted. */
export const Missing = Schema.Struct({
  fact: Schema.Union([FormFact, RecordFact, TermId]),
  name: Localized,
  subject: Subject
}).annotate({ identifier: "Missing" })
export interface Missing extends Schema.Schema.Type<typeof Missing> {}

/** A fact on which the finding rests, and its value as people read it. */
export const Basis = Schema.Struct({
  fact: Schema.NonEmptyString,
  name: Localized,
  value: Localized
}).annotate({ identifier: "Basis" })
export interface Basis extends Schema.Schema.Type<typeof Basis> {}

/** What can be done about a finding: `change` a fact that is wrong, `report` one that is missing, or `act` in the world. */
export const Remedy = Schema.Struct({
  kind: Schema.Literals(["change", "report", "act"]),
  text: Localized
}).annotate({ identifier: "Remedy" })
export interface Remedy extends Schema.Schema.Type<typeof Remedy> {}

/**
 * What was found of one rule for one subject (核查结果).
 *
 * @example
 * ```ts
 * import { assess, portfolioFromData } from "@kepu/core"
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 * import { Finding } from "@kepu/core/schema"
 * import * as Schema from "effect/Schema"
 *
 * const portfolio = portfolioFromData({ units: [{ id: "edu", name: "县教育局" }], activities: [] })
 * const { findings } = assess(notice, portfolio, { asOf: "2023-10-01" })
 * console.log(Schema.is(Finding)(JSON.parse(JSON.stringify(findings[0])))) // true
 * ```
 */
export const Finding = Schema.Struct({
  rule: TermId,
  clause: Schema.NonEmptyString,
  modality: Modality,
  status: Status,
  subject: Subject,
  /** The unit that answers for the subject; absent where the region does. */
  unit: Schema.optionalKey(Subject),
  message: Localized,
  facts: Schema.Array(Basis),
  missing: Schema.Array(Missing),
  /** The reading of open words on which the status rests. */
  reading: Schema.optionalKey(Localized),
  remedies: Schema.Array(Remedy)
}).annotate({ identifier: "Finding" })
export interface Finding extends Schema.Schema.Type<typeof Finding> {}
