import type { Amount, ByUnit } from "../rule/Amount.ts"
import type { Counted } from "../rule/Counted.ts"

type Of = typeof Counted.Encoded
type Demanded = typeof Amount.Encoded

type Round = { readonly round: "down" | "up" | "nearest" }

/**
 * `percent(10).of(activities())`: so many per cent of a number; without `round` it need not be a whole one.
 *
 * @example
 * ```ts
 * import { activities, percent } from "@kepu/core/author"
 *
 * console.log(JSON.stringify(percent(10).of(activities()))) // {"_tag":"Percent","percent":10,"of":{"_tag":"Activities"}}
 * ```
 */
export const percent = (percent: number) => ({
  of: (of: Of, more?: Round): Demanded => ({ _tag: "Percent", percent, of, ...more })
})
/**
 * `times(2).of(units({ sum: "inhabitants" }))`: so many times a number (人均 2 元).
 *
 * @example
 * ```ts
 * import { times, units } from "@kepu/core/author"
 *
 * console.log(JSON.stringify(times(2).of(units({ sum: "inhabitants" })))) // {"_tag":"Times","times":2,"of":{"_tag":"Units","sum":"inhabitants"}}
 * ```
 */
export const times = (times: number) => ({ of: (of: Of): Demanded => ({ _tag: "Times", times, of }) })
/**
 * `per(500).of(units({ sum: "area" }))`: one for so many of a number (每500平方米1名), or `amount` of them.
 *
 * @example
 * ```ts
 * import { per, units } from "@kepu/core/author"
 *
 * const data = per(500).of(units({ sum: "area" }), { round: "up" })
 * console.log(JSON.stringify(data)) // {"_tag":"Per","each":500,"of":{"_tag":"Units","sum":"area"},"round":"up"}
 * ```
 */
export const per = (each: number, amount?: number) => ({
  of: (of: Of, more?: Round): Demanded => ({
    _tag: "Per",
    each,
    of,
    ...(amount === undefined ? {} : { amount }),
    ...more
  })
})
/**
 * An amount for each kind of unit: that of the first row which binds the unit, or `otherwise` (名额分配表).
 *
 * @example
 * ```ts
 * import { byUnit, named } from "@kepu/core/author"
 *
 * const quota = byUnit({ amounts: [{ bound: named("县一中"), amount: 3 }], otherwise: 1 })
 * console.log(JSON.stringify(quota)) // {"_tag":"ByUnit","amounts":[{"bound":{"_tag":"Named","units":["县一中"]},"amount":3}],"otherwise":1}
 * ```
 */
export const byUnit = (more: Omit<typeof ByUnit.Encoded, "_tag">): Demanded => ({ _tag: "ByUnit", ...more })
