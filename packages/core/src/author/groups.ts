import type { Groups } from "../rule/Groups.ts"
import type { Some } from "./Some.ts"

/**
 * Each of the topics has to reach the number.
 *
 * @example
 * ```ts
 * import { eachTopic } from "@kepu/core/author"
 *
 * console.log(JSON.stringify(eachTopic("energy", "health"))) // {"_tag":"Topics","topics":["energy","health"]}
 * ```
 */
export const eachTopic = (...topics: Some<string>): Groups => ({ _tag: "Topics", topics })
/**
 * Each of the settings has to reach the number.
 *
 * @example
 * ```ts
 * import { eachSetting } from "@kepu/core/author"
 *
 * console.log(JSON.stringify(eachSetting("village", "school"))) // {"_tag":"Settings","settings":["village","school"]}
 * ```
 */
export const eachSetting = (...settings: Some<string>): Groups => ({ _tag: "Settings", settings })
/**
 * Each of the programmes has to reach the number.
 *
 * @example
 * ```ts
 * import { eachProgramme } from "@kepu/core/author"
 *
 * console.log(JSON.stringify(eachProgramme("lectures", "open-days"))) // {"_tag":"Programmes","programmes":["lectures","open-days"]}
 * ```
 */
export const eachProgramme = (...programmes: Some<string>): Groups => ({ _tag: "Programmes", programmes })
/**
 * Each value of a declared fact; of another than a choice only a maximum can be asked for.
 *
 * @example
 * ```ts
 * import { eachValue } from "@kepu/core/author"
 *
 * console.log(JSON.stringify(eachValue("field"))) // {"_tag":"Values","fact":"field"}
 * ```
 */
export const eachValue = (fact: string): Groups => ({ _tag: "Values", fact })
/**
 * Each day of the window; a day has an end of its own.
 *
 * @example
 * ```ts
 * import { eachDay } from "@kepu/core/author"
 *
 * console.log(JSON.stringify(eachDay("week"))) // {"_tag":"Days","window":"week"}
 * ```
 */
export const eachDay = (window: string): Groups => ({ _tag: "Days", window })
/**
 * Each week from Monday to Sunday, as far as it lies in the window; it too has an end of its own.
 *
 * @example
 * ```ts
 * import { eachWeek } from "@kepu/core/author"
 *
 * console.log(JSON.stringify(eachWeek("month"))) // {"_tag":"Weeks","window":"month"}
 * ```
 */
export const eachWeek = (window: string): Groups => ({ _tag: "Weeks", window })
/**
 * Each month, as far as it lies in the window; it too has an end of its own.
 *
 * @example
 * ```ts
 * import { activities, count, eachMonth, kinds, windowEnd } from "@kepu/core/author"
 *
 * const each = eachMonth("term")
 * const form = count(activities(), { bound: kinds("school"), each, atLeast: 1, limit: windowEnd("term") })
 * console.log(form.each) // { _tag: 'Months', window: 'term' }
 * ```
 */
export const eachMonth = (window: string): Groups => ({ _tag: "Months", window })

/**
 * Each quarter, as far as it lies in the window; it too has an end of its own.
 *
 * @example
 * ```ts
 * import { eachQuarter } from "@kepu/core/author"
 *
 * console.log(JSON.stringify(eachQuarter("year"))) // {"_tag":"Quarters","window":"year"}
 * ```
 */
export const eachQuarter = (window: string): Groups => ({ _tag: "Quarters", window })
/**
 * Each half of a year, as far as it lies in the window; it too has an end of its own.
 *
 * @example
 * ```ts
 * import { eachHalfYear } from "@kepu/core/author"
 *
 * console.log(JSON.stringify(eachHalfYear("year"))) // {"_tag":"HalfYears","window":"year"}
 * ```
 */
export const eachHalfYear = (window: string): Groups => ({ _tag: "HalfYears", window })

/**
 * Each year, as far as it lies in the window; it too has an end of its own.
 *
 * @example
 * ```ts
 * import { eachYearOf } from "@kepu/core/author"
 *
 * console.log(JSON.stringify(eachYearOf("validity"))) // {"_tag":"Years","window":"validity"}
 * ```
 */
export const eachYearOf = (window: string): Groups => ({ _tag: "Years", window })
