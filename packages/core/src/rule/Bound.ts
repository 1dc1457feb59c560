import * as Schema from "effect/Schema"
import { Condition } from "../condition/Condition.ts"
import { TermId } from "../portfolio/ids.ts"

/** Every unit of the portfolio. */
export const EveryUnit = Schema.TaggedStruct("EveryUnit", {})
/** Units of at least one of the kinds. */
export const KindIn = Schema.TaggedStruct("KindIn", { kinds: Schema.NonEmptyArray(TermId) })
/** Units that carry the responsibility (相关单位). */
export const Responsible = Schema.TaggedStruct("Responsible", { responsibility: TermId })
/** The units of these ids, names or aliases. */
export const Named = Schema.TaggedStruct("Named", { units: Schema.NonEmptyArray(Schema.NonEmptyString) })
/** Units of which `where` holds; it asks for facts that the notice declares of units. */
export const UnitMeets = Schema.TaggedStruct("UnitMeets", { where: Condition })

const simple = [EveryUnit, KindIn, Responsible, Named, UnitMeets] as const
/** What binds units without asking of another bound. */
export type Simple = (typeof simple)[number]["Type"]

/** Units that are bound by all, by any, or not by what is given (除…外). */
export type Bound =
  | Simple
  | { readonly _tag: "AllOf" | "AnyOf"; readonly of: readonly [Bound, ...Array<Bound>] }
  | { readonly _tag: "NotOf"; readonly of: Bound }

const Nested = Schema.suspend((): Schema.Codec<Bound> => Bound)
const members = [
  ...simple,
  Schema.TaggedStruct("AllOf", { of: Schema.NonEmptyArray(Nested) }),
  Schema.TaggedStruct("AnyOf", { of: Schema.NonEmptyArray(Nested) }),
  Schema.TaggedStruct("NotOf", { of: Nested })
] as const

/** Whom a rule binds. */
export const Bound: Schema.Codec<Bound> = Schema.Union(members).annotate({ identifier: "Bound" })

/** The region as a whole, whose office answers for it. */
export const Region = Schema.TaggedStruct("Region", {})

/** Who has to reach a number: each bound unit for itself, or the region all together. */
export type Counting = Bound | typeof Region.Type
export const Counting: Schema.Codec<Counting> = Schema.Union([...members, Region]).annotate({
  identifier: "Counting"
})
