import * as Schema from "effect/Schema"
import { TermId } from "../portfolio/ids.ts"

/** Every unit of the portfolio. */
export const EveryUnit = Schema.TaggedStruct("EveryUnit", {})
/** Units of at least one of the kinds. */
export const KindIn = Schema.TaggedStruct("KindIn", { kinds: Schema.NonEmptyArray(TermId) })
/** Units that carry the responsibility (相关单位). */
export const Responsible = Schema.TaggedStruct("Responsible", { responsibility: TermId })

/** Whom a rule binds. */
export const Bound = Schema.Union([EveryUnit, KindIn, Responsible]).annotate({ identifier: "Bound" })
export type Bound = typeof Bound.Type

/** The region as a whole, whose office answers for it. */
export const Region = Schema.TaggedStruct("Region", {})

/** Who has to reach a number: each bound unit for itself, or the region all together. */
export const Counting = Schema.Union([...Bound.members, Region]).annotate({ identifier: "Counting" })
export type Counting = typeof Counting.Type
