import { fill, type Localized } from "../text/Localized.ts"
import type { StoreError } from "./StoreError.ts"
import { constraint, other, tooLarge, unavailable } from "./words.ts"

/**
 * What went wrong and what to do about it.
 *
 * @example
 * ```ts
 * import { sayStoreError, storeError, Unavailable } from "@kepu/core/port"
 *
 * const error = storeError(new Unavailable({ because: "full", detail: "disk" }))
 * console.log(sayStoreError(error).en) // The disk of the store is full: disk. Make room first; nothing kept so far is lost
 * ```
 */
export const sayStoreError = ({ reason }: StoreError): Localized => {
  switch (reason._tag) {
    case "Unavailable":
      return fill(unavailable[reason.because], { detail: reason.detail })
    case "Conflict":
      return fill(other.conflict, {
        register: reason.register,
        key: reason.key,
        actual: reason.actual,
        expected: reason.expected
      })
    case "Corrupt":
      return reason.why ?? fill(other.corrupt, { where: reason.where, detail: reason.detail })
    case "Constraint":
      return fill(constraint[reason.rule], { where: reason.where, detail: reason.why ?? reason.detail })
    case "Forbidden":
      return fill(reason.facts.length === 0 ? other.notTheirs : other.officeAlone, {
        register: reason.register,
        key: reason.key,
        facts: reason.facts.join(", ")
      })
    case "TooLarge":
      return fill(tooLarge[reason.what], { size: reason.size, most: reason.most })
    case "Refused":
      return fill(other.refused, { detail: reason.detail })
  }
}
