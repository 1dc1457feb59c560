import type { Unit } from "../portfolio/Unit.ts"
import type { Truth } from "../Truth.ts"
import type { Bound } from "./Bound.ts"

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
