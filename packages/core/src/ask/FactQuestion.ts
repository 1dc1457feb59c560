import * as Schema from "effect/Schema"
import { Missing } from "../assessment/Finding.ts"
import { TermId } from "../portfolio/ids.ts"
import { Subject } from "../requirement/Subject.ts"
import { Modality } from "../rule/Rule.ts"

/** An undetermined finding on which an answer bears. */
export const OpenFinding = Schema.Struct({
  rule: TermId,
  clause: Schema.NonEmptyString,
  modality: Modality,
  subject: Subject
}).annotate({ identifier: "OpenFinding" })
export interface OpenFinding extends Schema.Schema.Type<typeof OpenFinding> {}

/**
 * A fact that is not known, whom to ask for it, and what is open without it.
 *
 * @example
 * ```ts
 * import { portfolioFromData } from "@kepu/core"
 * import { questionsFor } from "@kepu/core/next"
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 * import { FactQuestion } from "@kepu/core/schema"
 * import * as Schema from "effect/Schema"
 *
 * const activities = [{ id: "1", name: "讲座", host: "edu" }]
 * const portfolio = portfolioFromData({ units: [{ id: "edu", name: "县教育局" }], activities })
 * const questions = questionsFor(notice, portfolio, { asOf: "2023-09-25" })
 * console.log(questions.every(Schema.is(FactQuestion)), questions[0]?.name["zh-CN"]) // true 单位类型
 * ```
 */
export const FactQuestion = Schema.Struct({
  ...Missing.fields,
  /** The unit to ask or, for what is the region's, its office. */
  whom: Subject,
  /** The findings of which it is the only missing fact: any answer decides them. What must be comes first. */
  settles: Schema.Array(OpenFinding),
  /** The findings of which it is one of several missing facts, or may bring others to light. What must be comes first. */
  bearsOn: Schema.Array(OpenFinding)
}).annotate({ identifier: "FactQuestion" })
export interface FactQuestion extends Schema.Schema.Type<typeof FactQuestion> {}
