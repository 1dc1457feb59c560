import type { Missing } from "../assessment/Finding.ts"
import type { Subject } from "../requirement/Subject.ts"
import { missingOf } from "../assessment/missing.ts"
import type { Bound } from "../rule/Bound.ts"

/** The fact of a unit by which it is decided whether the rule binds it. */
export const missingOfBound = (bound: Bound, unit: Subject): ReadonlyArray<Missing> => {
  switch (bound._tag) {
    case "EveryUnit":
      return []
    case "KindIn":
      return [missingOf("kinds", unit)]
    case "Responsible":
      return [missingOf("responsibilities", unit)]
  }
}
