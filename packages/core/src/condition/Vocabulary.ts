import * as Schema from "effect/Schema"
import { Fact } from "./Fact.ts"
import { isFact } from "./isFact.ts"
import { activityFacts, type FactRow, type With } from "../portfolio/facts.ts"
import { TermId } from "../portfolio/ids.ts"
import { recommendationFacts } from "../portfolio/registerFacts.ts"
import { Localized } from "../text/schema.ts"

/** A word of the notice's own: its id in data, its name for people, and how else people write it. */
export const Term = Schema.Struct({
  id: TermId,
  name: Localized,
  synonyms: Schema.optionalKey(Schema.Array(Schema.NonEmptyString))
}).annotate({ identifier: "Term" })
export interface Term extends Schema.Schema.Type<typeof Term> {}

/** A topic or programme that activities may have; `declaredBy` are words that declare it in an activity's name. */
export const DeclaredTerm = Schema.Struct({
  ...Term.fields,
  declaredBy: Schema.optionalKey(Schema.NonEmptyArray(Schema.NonEmptyString))
}).annotate({ identifier: "DeclaredTerm" })
export interface DeclaredTerm extends Schema.Schema.Type<typeof DeclaredTerm> {}

/** A responsibility by which units are concerned; `units` are those that the notice lists, if it does. */
export const Responsibility = Schema.Struct({
  ...Term.fields,
  units: Schema.optionalKey(Schema.NonEmptyArray(Schema.NonEmptyString))
}).annotate({ identifier: "Responsibility" })
export interface Responsibility extends Schema.Schema.Type<typeof Responsibility> {}

type Own =
  | With<typeof activityFacts, { readonly onForm: true }>
  | Exclude<With<typeof recommendationFacts, { readonly onForm: true }>, keyof typeof activityFacts>

/** The facts for which only forms ask, of activities and of recommendations. */
const own = [activityFacts, recommendationFacts]
  .flatMap((facts) => Object.entries<FactRow>(facts))
  .filter(([fact, { onForm }]) => onForm && !isFact(fact))
  .map(([fact]) => fact) as unknown as readonly [Own, ...ReadonlyArray<Own>]

/** A fact of an activity or a recommendation that a form asks for. */
export const FormFact = Schema.Union([Fact, Schema.Literals(own)])
export type FormFact = typeof FormFact.Type

/** The facts that every notice has of which a form may ask. */
export const formFacts: ReadonlyArray<string> = [...Object.keys(activityFacts).filter(isFact), ...own]

/** Whether every notice has the fact of which a form asks. */
export const isFormFact = (fact: string): fact is FormFact => isFact(fact) || own.includes(fact as Own)

/** One column or box of a form: its printed label, the fact that it takes, and whether it must be filled. */
export const FormField = Schema.Struct({
  label: Schema.NonEmptyString,
  /** Also one that the notice declares of what the form is about. Absent for what the form itself counts, such as 序号. */
  fact: Schema.optionalKey(Schema.Union([FormFact, TermId])),
  required: Schema.Boolean,
  /** The box takes a seal (盖章) and a date. */
  seal: Schema.optionalKey(Schema.Literal(true))
})
export interface FormField extends Schema.Schema.Type<typeof FormField> {}

/** What a form says of itself above its fields, once for all of its rows: which unit filled it in, and on which day. */
export const HeaderFact = Schema.Literals(["unit", "filledOn"])
export type HeaderFact = typeof HeaderFact.Type

/** One line above a form's fields: its printed label, what it takes, and whether it takes a seal (盖章). */
export const HeaderField = Schema.Struct({
  label: Schema.NonEmptyString,
  fact: HeaderFact,
  seal: Schema.optionalKey(Schema.Literal(true))
})
export interface HeaderField extends Schema.Schema.Type<typeof HeaderField> {}

/**
 * A form (附件) of the notice, each filled in form telling of activities or of a recommendation; header lines and
 * fields in printed order.
 */
export const Annex = Schema.Struct({
  ...Term.fields,
  about: Schema.Literals(["activity", "recommendation"]),
  header: Schema.optionalKey(Schema.NonEmptyArray(HeaderField)),
  fields: Schema.NonEmptyArray(FormField)
}).annotate({ identifier: "Annex" })
export interface Annex extends Schema.Schema.Type<typeof Annex> {}

/**
 * A fact that the notice itself declares (自定指标), of records of a register: its type, of a number the unit in which it
 * is told, and of a choice what it can be. The facts that every notice has stand in `portfolio/facts.ts`.
 */
export const DeclaredFact = Schema.Struct({
  ...Term.fields,
  of: Schema.Literals(["units", "activities", "submissions", "facilities", "recommendations"]),
  type: Schema.Literals(["number", "choice", "date", "yes-no", "text"]),
  unit: Schema.optionalKey(Localized),
  values: Schema.optionalKey(Schema.NonEmptyArray(Term))
})
  .check(
    Schema.makeFilter(({ type, values }) => (type === "choice") === (values !== undefined), {
      message: "a choice, and nothing else, has values"
    }),
    Schema.makeFilter(({ type, unit }) => unit === undefined || type === "number", {
      message: "only a number has a unit"
    })
  )
  .annotate({ identifier: "DeclaredFact" })
export interface DeclaredFact extends Schema.Schema.Type<typeof DeclaredFact> {}

/**
 * A word of the notice's own for something that every notice has: for an activity (作品), a fact of one (所属专项), or the
 * register of recommendations. Of an activity also by what one is counted (件; works) and what is done with one (提交; enter).
 */
export const Noun = Schema.Struct({
  id: Schema.Union([Schema.Literals(["activity", "recommendations"]), FormFact]),
  name: Localized,
  synonyms: Schema.optionalKey(Schema.Array(Schema.NonEmptyString)),
  measure: Schema.optionalKey(Localized),
  verb: Schema.optionalKey(Localized)
})
  .check(
    Schema.makeFilter(({ id, measure, verb }) => id === "activity" || (measure === undefined && verb === undefined), {
      message: "only an activity has a measure and a verb"
    })
  )
  .annotate({ identifier: "Noun" })
export interface Noun extends Schema.Schema.Type<typeof Noun> {}

/**
 * The terms that the rules of a notice and the portfolios under it may use.
 *
 * @example
 * ```ts
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 * import { Vocabulary } from "@kepu/core/schema"
 * import * as Schema from "effect/Schema"
 *
 * console.log(Schema.is(Vocabulary)(notice.vocabulary), Schema.is(Vocabulary)({ topics: "food-safety" })) // true false
 * ```
 */
export const Vocabulary = Schema.Struct({
  unitKinds: Schema.Array(Term),
  responsibilities: Schema.Array(Responsibility),
  topics: Schema.Array(DeclaredTerm),
  settings: Schema.Array(Term),
  programmes: Schema.Array(DeclaredTerm),
  facilities: Schema.Array(Term),
  documents: Schema.Array(Term),
  annexes: Schema.Array(Annex),
  facts: Schema.optionalKey(Schema.Array(DeclaredFact)),
  nouns: Schema.optionalKey(Schema.Array(Noun))
}).annotate({ identifier: "Vocabulary" })
export interface Vocabulary extends Schema.Schema.Type<typeof Vocabulary> {}
