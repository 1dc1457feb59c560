import type { Missing } from "../assessment/Finding.ts"
import { missingOf } from "../assessment/missing.ts"
import type { Scope } from "../condition/Scope.ts"
import type { Unit } from "../portfolio/Unit.ts"
import { ofUnit } from "../requirement/asSubject.ts"
import { binds } from "../rule/binds.ts"
import type { Bound } from "../rule/Bound.ts"
import { missingOfRecord } from "./missingOfRecord.ts"

/** The facts of a unit by which it is decided whether the rule binds it; none if it is. */
export const missingOfBound = (bound: Bound, unit: Unit, scope: Scope): ReadonlyArray<Missing> => {
  if (binds(bound, unit) !== undefined) return []
  switch (bound._tag) {
    case "EveryUnit":
    case "Named":
      return []
    case "KindIn":
      return [missingOf("kinds", ofUnit(unit), scope)]
    case "Responsible":
      return [missingOf("responsibilities", ofUnit(unit), scope)]
    case "UnitMeets":
      return missingOfRecord(bound.where, unit, ofUnit(unit), scope)
    case "AllOf":
    case "AnyOf":
      return bound.of.flatMap((part) => missingOfBound(part, unit, scope))
    case "NotOf":
      return missingOfBound(bound.of, unit, scope)
  }
}
