import * as Schema from "effect/Schema"
import { TermId } from "../portfolio/ids.ts"
import type { Unit } from "../portfolio/Unit.ts"
import type { Truth } from "../Truth.ts"

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

/** Whether the rule binds the unit; not known while the unit's kinds or responsibilities are not. */
export const binds = (bound: Bound, unit: Unit): Truth => {
  switch (bound._tag) {
    case "EveryUnit":
      return true
    case "KindIn":
      return unit.kinds && unit.kinds.some((kind) => bound.kinds.includes(kind))
    case "Responsible":
      return unit.responsibilities && unit.responsibilities.includes(bound.responsibility)
  }
}
