import * as Schema from "effect/Schema"
import { TermId } from "../portfolio/ids.ts"
import { Localized } from "../text/schema.ts"
import { AmendingNotice } from "../rule/Amended.ts"
import { Level } from "../rule/Rule.ts"
import { PlainDate } from "../time/PlainDate.ts"
import { Window } from "../time/Window.ts"
import { WorkingCalendar } from "../time/WorkingCalendar.ts"
import { Zone } from "../time/Zone.ts"
import { Rubric } from "../rubric/Rubric.ts"
import { Clause } from "./Clause.ts"
import type { Failure } from "../failure/Failure.ts"
import { illFormed } from "./illFormed.ts"
import { Suppression } from "./Suppression.ts"
import { Vocabulary } from "../condition/Vocabulary.ts"

/** A way to reach the office. */
export const Channel = Schema.Struct({
  kind: Schema.Literals(["website", "email", "telephone"]),
  value: Schema.NonEmptyString,
  clause: Schema.NonEmptyString
})

/** An amendment that is merged into a notice, and the rules that it has removed, each with the clause that does so. */
export const Merged = Schema.Struct({
  ...AmendingNotice.fields,
  removed: Schema.optionalKey(Schema.NonEmptyArray(Schema.Struct({ rule: TermId, clause: Schema.NonEmptyString })))
})
export interface Merged extends Schema.Schema.Type<typeof Merged> {}

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
  /** The amendments that this version of the notice has in it, in the order of their issue. */
  amendments: Schema.optionalKey(Schema.NonEmptyArray(Merged)),
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
      level: Level,
      title: Schema.NonEmptyString,
      id: Schema.optionalKey(Schema.NonEmptyString)
    })
  ),
  addressees: Schema.Array(Schema.NonEmptyString),
  channels: Schema.Array(Channel),
  windows: Schema.NonEmptyArray(Window),
  /** The working days of the years that its rules count them in, each year with the document that sets it. */
  calendar: Schema.optionalKey(WorkingCalendar),
  vocabulary: Vocabulary,
  clauses: Schema.NonEmptyArray(Clause),
  /** How the notice gives points, where it gives any (计分标准). */
  rubric: Schema.optionalKey(Rubric),
  /** What lint finds of its text and the office knows of, as it was printed so. */
  suppressions: Schema.optionalKey(Schema.NonEmptyArray(Suppression))
})

/** What the schema of notices says of parts that do not fit together. */
export const saidOf = (failures: ReadonlyArray<Failure>): string =>
  failures.map(({ path, text }) => `${path}: ${text.en}`).join("\n")

/**
 * An official notice (通知) as data: JSON-shaped, free of code, and enough for every function of Kepu.
 *
 * Decoding also refuses ids that occur twice and terms, windows and addressees that are used but not declared.
 *
 * @example
 * ```ts
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 * import { Notice } from "@kepu/core/schema"
 * import * as Schema from "effect/Schema"
 *
 * console.log(Schema.is(Notice)(notice), Schema.is(Notice)({ ...notice, clauses: "一" })) // true false
 * ```
 */
export const Notice = Fields.check(
  Schema.makeFilter((notice) => {
    const failures = illFormed(notice)
    return failures.length === 0 || saidOf(failures)
  })
).annotate({ identifier: "Notice" })
export interface Notice extends Schema.Schema.Type<typeof Notice> {}

/** A notice as one writes it by hand: plain data, whose days are texts. `noticeFromData` makes a `Notice` of it. */
export interface NoticeInput extends Schema.Codec.Encoded<typeof Notice> {}
