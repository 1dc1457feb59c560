import * as Schema from "effect/Schema"
import { Remedy } from "../assessment/Finding.ts"
import { Subject } from "../requirement/Subject.ts"
import { Localized } from "../text/schema.ts"

/** An operation of a JSON Patch (RFC 6902) over an encoded portfolio; nothing is ever removed by its place in a list. */
export const PatchOperation = Schema.Struct({
  op: Schema.Literals(["add", "replace"]),
  /** JSON Pointer (RFC 6901) into the encoded portfolio, such as `/activities/3/name`. */
  path: Schema.NonEmptyString,
  value: Schema.Json
}).annotate({ identifier: "PatchOperation" })
export interface PatchOperation extends Schema.Schema.Type<typeof PatchOperation> {}

/**
 * A value that only a person can give; until then the patch holds `null` in its place, so that a patch applied
 * without it makes no portfolio.
 *
 * - `confirm`: the fact may be otherwise; with `favourable` the remedy works, and it is taken only if it is so;
 * - `supply`: what a person writes or plans; `favourable` shows what would do.
 */
export const Need = Schema.Struct({
  path: Schema.NonEmptyString,
  fact: Schema.NonEmptyString,
  name: Localized,
  asks: Schema.Literals(["confirm", "supply"]),
  favourable: Schema.Json
}).annotate({ identifier: "Need" })
export interface Need extends Schema.Schema.Type<typeof Need> {}

/** What an edit does: `report` a fact that was not known, `change` one that was, or record what is done in the world. */
export const EditKind = Remedy.fields.kind
export type EditKind = typeof EditKind.Type

/**
 * One change of a portfolio, in words and as a patch. Its first operation names the one place that it is about.
 *
 * @example
 * ```ts
 * import { assess, portfolioFromData } from "@kepu/core"
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 * import { remediesFor } from "@kepu/core/remedy"
 * import { Edit } from "@kepu/core/schema"
 * import * as Schema from "effect/Schema"
 *
 * const units = [{ id: "edu", name: "县教育局", kinds: ["member-unit"] }]
 * const portfolio = portfolioFromData({ units, activities: [] })
 * const asOf = "2023-09-10"
 * const finding = assess(notice, portfolio, { asOf }).findings.find(({ rule }) => rule === "member-unit-activity")!
 * const [plan] = remediesFor(notice, portfolio, { asOf }, finding).possible
 * console.log(Schema.is(Edit)(plan!.edits[0]), plan!.edits[0].kind) // true act
 * ```
 */
export const Edit = Schema.Struct({
  patch: Schema.NonEmptyArray(PatchOperation),
  /** Whom or what it is about. */
  subject: Subject,
  what: Localized,
  kind: EditKind,
  /** How much work it is compared with others, at least 1. */
  effort: Schema.Natural,
  needs: Schema.optionalKey(Schema.NonEmptyArray(Need))
}).annotate({ identifier: "Edit" })
export interface Edit extends Schema.Schema.Type<typeof Edit> {}

/** Edits that together settle a finding, none of which can be left out. */
export const RemedyPlan = Schema.Struct({
  edits: Schema.NonEmptyArray(Edit),
  /** The sum of its edits' efforts. */
  effort: Schema.Natural,
  /** The heaviest of its edits' kinds: `report`, then `change`, then `act`. */
  kind: EditKind,
  /** The finding's status afterwards. Only a fact reported of an open finding leads to `not-applicable`. */
  leadsTo: Schema.Literals(["met", "not-applicable"]),
  text: Localized
}).annotate({ identifier: "RemedyPlan" })
export interface RemedyPlan extends Schema.Schema.Type<typeof RemedyPlan> {}

/** That nothing can make a finding met any more, why, and what is left to do. */
export const Impossible = Schema.Struct({
  text: Localized,
  remains: Schema.Array(Remedy)
}).annotate({ identifier: "Impossible" })
export interface Impossible extends Schema.Schema.Type<typeof Impossible> {}

/**
 * What can be done about a finding: plans from the least effort on, or that and why there is none.
 *
 * @example
 * ```ts
 * import { assess, portfolioFromData } from "@kepu/core"
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 * import { remediesFor } from "@kepu/core/remedy"
 * import { Remedies } from "@kepu/core/schema"
 * import * as Schema from "effect/Schema"
 *
 * const units = [{ id: "edu", name: "县教育局", kinds: ["member-unit"] }]
 * const portfolio = portfolioFromData({ units, activities: [] })
 * const asOf = "2023-09-10"
 * const finding = assess(notice, portfolio, { asOf }).findings.find(({ rule }) => rule === "member-unit-activity")!
 * const remedies = remediesFor(notice, portfolio, { asOf }, finding)
 * console.log(Schema.is(Remedies)(remedies), remedies.possible[0]?.leadsTo) // true met
 * ```
 */
export const Remedies = Schema.Struct({
  possible: Schema.Array(RemedyPlan),
  impossible: Schema.optionalKey(Impossible)
}).annotate({ identifier: "Remedies" })
export interface Remedies extends Schema.Schema.Type<typeof Remedies> {}

/** The one place in the portfolio that an edit is about. */
export const placeOf = ({ patch }: Edit): string => patch[0].path
