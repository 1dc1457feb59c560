import * as Schema from "effect/Schema"
import { Missing } from "../assessment/Finding.ts"
import { Subject } from "../requirement/Subject.ts"
import { Modality } from "../rule/Rule.ts"

/** A missing fact that is asked for, and how much it decides. */
export const AskedFact = Schema.Struct({
  ...Missing.fields,
  /** Findings of which it is the only missing fact: any answer decides them. */
  settles: Schema.Natural,
  /** Findings on which it bears beside other facts. */
  bearsOn: Schema.Natural,
  /** The strongest way in which one of these findings binds. */
  modality: Modality,
  clauses: Schema.Array(Schema.NonEmptyString)
}).annotate({ identifier: "AskedFact" })
export interface AskedFact extends Schema.Schema.Type<typeof AskedFact> {}

/** A person whom activities of a unit name. */
export const Contact = Schema.Struct({
  contactName: Schema.optionalKey(Schema.String),
  contactPhone: Schema.optionalKey(Schema.String),
  /** How many of the activities name them. */
  activities: Schema.Natural
}).annotate({ identifier: "Contact" })
export interface Contact extends Schema.Schema.Type<typeof Contact> {}

/**
 * Whom to ask, and for which missing facts: all that one unit, or the region's office, can answer.
 *
 * @example
 * ```ts
 * import { portfolioFromData } from "@kepu/core"
 * import { questionsByUnit } from "@kepu/core/next"
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 * import { UnitQuestions } from "@kepu/core/schema"
 * import * as Schema from "effect/Schema"
 *
 * const portfolio = portfolioFromData({ units: [{ id: "edu", name: "县教育局" }], activities: [] })
 * const asked = questionsByUnit(notice, portfolio, { asOf: "2023-09-25" })
 * console.log(asked.every(Schema.is(UnitQuestions))) // true
 * ```
 */
export const UnitQuestions = Schema.Struct({
  whom: Subject,
  /** At most five: those of the activities that are asked about, or where there are none of the unit's others. */
  contacts: Schema.Array(Contact),
  /** Findings that are decided when all of these facts are known and nothing else is. */
  settles: Schema.Natural,
  /** Findings on which they bear that take more: facts that others know, or records that are not there yet. */
  bearsOn: Schema.Natural,
  /** What decides most comes first. */
  facts: Schema.NonEmptyArray(AskedFact)
}).annotate({ identifier: "UnitQuestions" })
export interface UnitQuestions extends Schema.Schema.Type<typeof UnitQuestions> {}
