import { meets } from "../condition/meets.ts"
import type { Unit } from "../portfolio/Unit.ts"
import { all, any, not, type Truth } from "../Truth.ts"
import type { Bound } from "./Bound.ts"

/** Whether a unit is meant by a name: its id, its name, or one by which people write it. */
export const isNamed = (name: string, { aliases, id, name: own }: Unit): boolean =>
  [id, own, ...(aliases ?? [])].includes(name)

/** Whether the rule binds the unit; not known while a fact of the unit on which that rests is not. */
export const binds = (bound: Bound, unit: Unit): Truth => {
  switch (bound._tag) {
    case "EveryUnit":
      return true
    case "KindIn":
      return unit.kinds && unit.kinds.some((kind) => bound.kinds.includes(kind))
    case "Responsible":
      return unit.responsibilities && unit.responsibilities.includes(bound.responsibility)
    case "Named":
      return bound.units.some((name) => isNamed(name, unit))
    case "UnitMeets":
      return meets(bound.where, unit)
    case "AllOf":
      return all(bound.of.map((part) => binds(part, unit)))
    case "AnyOf":
      return any(bound.of.map((part) => binds(part, unit)))
    case "NotOf":
      return not(binds(bound.of, unit))
  }
}
