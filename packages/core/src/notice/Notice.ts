import * as Schema from "effect/Schema"
import { Localized } from "../text/schema.ts"
import { PlainDate } from "../time/PlainDate.ts"
import { Window } from "../time/Window.ts"
import { Zone } from "../time/Zone.ts"
import { Rubric } from "../rubric/Rubric.ts"
import { Clause } from "./Clause.ts"
import { problemInRubric } from "./problemInRubric.ts"
import { undeclared } from "./undeclared.ts"
import { Vocabulary } from "../condition/Vocabulary.ts"

/** A way to reach the office. */
export const Channel = Schema.Struct({
  kind: Schema.Literals(["website", "email", "telephone"]),
  value: Schema.NonEmptyString,
  clause: Schema.NonEmptyString
})

/** What a notice is made of, before it is checked that what it uses is declared. */
export const Fields = Schema.Struct({
  format: Schema.Literal("kepu.notice/2"),
  id: Schema.NonEmptyString,
  title: Schema.NonEmptyString,
  issuer: Schema.NonEmptyString,
  documentNumber: Schema.optionalKey(Schema.NonEmptyString),
  issuedOn: PlainDate,
  /** The days on which the notice is the one to ask, both included; without `validTo` until another succeeds it. */
  validFrom: PlainDate,
  validTo: Schema.optionalKey(PlainDate),
  /** Id of the notice that follows it. */
  successor: Schema.optionalKey(Schema.NonEmptyString),
  /** Set where facts were lacking and were made up to show how such a notice is written. */
  illustrative: Schema.optionalKey(Schema.Literal(true)),
  /** The region whose authority issues it: GB/T 2260 code and name. */
  region: Schema.Struct({ code: Schema.String.check(Schema.isPattern(/^\d{6}$/u)), name: Localized }),
  /** The time zone of every civil date and time in the notice and in portfolios under it. */
  zone: Zone,
  /** What the event is called: 全国科普日 to 2024, 全国科普月 since 2025. */
  event: Localized,
  /** The theme, or the variants that are accepted. */
  themes: Schema.NonEmptyArray(Schema.NonEmptyString),
  /** The notices that it carries out, the highest level first. */
  parents: Schema.Array(
    Schema.Struct({
      level: Schema.Literals(["nation", "province", "city", "county"]),
      title: Schema.NonEmptyString,
      id: Schema.optionalKey(Schema.NonEmptyString)
    })
  ),
  addressees: Schema.Array(Schema.NonEmptyString),
  channels: Schema.Array(Channel),
  windows: Schema.NonEmptyArray(Window),
  vocabulary: Vocabulary,
  clauses: Schema.NonEmptyArray(Clause),
  /** How the notice gives points, where it gives any (计分标准). */
  rubric: Schema.optionalKey(Rubric)
})

/**
 * An official notice (通知) as data: JSON-shaped, free of code, and enough for every function of Kepu.
 *
 * Decoding also refuses ids that occur twice and terms, windows and addressees that are used but not declared.
 */
export const Notice = Fields.check(
  Schema.makeFilter((notice) => undeclared(notice)?.en ?? true),
  Schema.makeFilter((notice) => {
    const problem = problemInRubric(notice)
    return problem === undefined || `${problem.path}: ${problem.text.en}`
  })
).annotate({ identifier: "Notice" })
export interface Notice extends Schema.Schema.Type<typeof Notice> {}

/** Decodes a notice that is written as data in a module; throws on import if it is ill-formed. */
export const fromData: (data: typeof Notice.Encoded) => Notice = Schema.decodeSync(Notice)
