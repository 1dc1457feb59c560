import { chinaCalendar } from "../time/chinaCalendar.ts"
import type { Deadline } from "../time/Deadline.ts"
import type { RelativeDeadline } from "../time/RelativeDeadline.ts"
import type { WorkingCalendar } from "../time/WorkingCalendar.ts"
import type { FromWindow, Limit as AnyLimit } from "../time/TimeLimit.ts"
import type { Some } from "./Some.ts"

type Written = typeof Deadline.Encoded
type Limit = typeof AnyLimit.Encoded
type Of<Tag extends Limit["_tag"]> = Extract<Limit, { readonly _tag: Tag }>
type More = Pick<Written, "time" | "medium" | "written">

/**
 * Deadlines of one zone and one reading of 「X日前」, which are said once: `by` for a document, `until` as the limit of
 * another rule.
 *
 * @example
 * ```ts
 * import { datesOf } from "@kepu/core/author"
 *
 * const { by } = datesOf({ zone: "Asia/Shanghai", boundary: "inclusive" })
 * console.log(JSON.stringify(by("2026-07-03", { written: "7月3日前" }))) // {"date":"2026-07-03","zone":"Asia/Shanghai","boundary":"inclusive","written":"7月3日前"}
 * ```
 */
export const datesOf = (shared: Pick<Written, "zone" | "boundary">) => {
  const by = (date: string, more?: More): Written => ({ date, ...shared, ...more })
  return { by, until: (date: string, more?: More): Of<"Until"> => ({ _tag: "Until", deadline: by(date, more) }) }
}
type Days = typeof RelativeDeadline.Encoded
const relative =
  (to: Days["to"], working?: true) =>
  (days: number): Days => ({
    _tag: "Relative",
    days,
    to,
    ...(working ? { working } : {})
  })
/**
 * So many days before an activity begins; the last of them is in time to its 24:00.
 *
 * @example
 * ```ts
 * import { daysBefore } from "@kepu/core/author"
 *
 * console.log(JSON.stringify(daysBefore(15))) // {"_tag":"Relative","days":15,"to":"before-start"}
 * ```
 */
export const daysBefore = /* @__PURE__ */ relative("before-start")
/**
 * So many days after an activity ends; the last of them is in time to its 24:00.
 *
 * @example
 * ```ts
 * import { daysAfter } from "@kepu/core/author"
 *
 * console.log(JSON.stringify(daysAfter(5))) // {"_tag":"Relative","days":5,"to":"after-end"}
 * ```
 */
export const daysAfter = /* @__PURE__ */ relative("after-end")
/**
 * So many working days before an activity begins, by the notice's calendar; the last is in time to its 24:00.
 *
 * @example
 * ```ts
 * import { workingDaysBefore } from "@kepu/core/author"
 *
 * console.log(JSON.stringify(workingDaysBefore(3))) // {"_tag":"Relative","days":3,"to":"before-start","working":true}
 * ```
 */
export const workingDaysBefore = /* @__PURE__ */ relative("before-start", true)
/**
 * So many working days after an activity ends, by the notice's calendar; the last is in time to its 24:00.
 *
 * @example
 * ```ts
 * import { workingDaysAfter } from "@kepu/core/author"
 *
 * console.log(JSON.stringify(workingDaysAfter(5))) // {"_tag":"Relative","days":5,"to":"after-end","working":true}
 * ```
 */
export const workingDaysAfter = /* @__PURE__ */ relative("after-end", true)

/**
 * So many days before a window begins or after it ends, instead of an activity: `fromWindow("week", daysAfter(5))`.
 *
 * @example
 * ```ts
 * import { daysAfter, fromWindow } from "@kepu/core/author"
 *
 * console.log(JSON.stringify(fromWindow("week", daysAfter(5)))) // {"_tag":"FromWindow","days":5,"to":"after-end","window":"week"}
 * ```
 */
export const fromWindow = (window: string, days: Days): typeof FromWindow.Encoded => ({
  ...days,
  _tag: "FromWindow",
  window
})
/**
 * To the end of the last day of a window.
 *
 * @example
 * ```ts
 * import { windowEnd } from "@kepu/core/author"
 *
 * console.log(JSON.stringify(windowEnd("week"))) // {"_tag":"WindowEnd","window":"week"}
 * ```
 */
export const windowEnd = (window: string): Of<"WindowEnd"> => ({ _tag: "WindowEnd", window })
/**
 * The notice gives no time: never overdue.
 *
 * @example
 * ```ts
 * import { noLimit } from "@kepu/core/author"
 *
 * console.log(JSON.stringify(noLimit)) // {"_tag":"NoLimit"}
 * ```
 */
export const noLimit: Of<"NoLimit"> = { _tag: "NoLimit" }
/**
 * Until a later notice sets the time (另行通知).
 *
 * @example
 * ```ts
 * import { open } from "@kepu/core/author"
 *
 * console.log(JSON.stringify(open)) // {"_tag":"Open"}
 * ```
 */
export const open: Of<"Open"> = { _tag: "Open" }
/**
 * At all times: what is not so is unmet at once.
 *
 * @example
 * ```ts
 * import { atOnce } from "@kepu/core/author"
 *
 * console.log(JSON.stringify(atOnce)) // {"_tag":"AtOnce"}
 * ```
 */
export const atOnce: Of<"AtOnce"> = { _tag: "AtOnce" }
/**
 * What is asked again each year from `first` to `last`, both included: a rule for each, with its own id and dates.
 *
 * @example
 * ```ts
 * import { datesOf, eachYear } from "@kepu/core/author"
 *
 * const { by } = datesOf({ zone: "Asia/Shanghai", boundary: "inclusive" })
 * const dates = eachYear(2026, 2028, (year) => by(`${year}-12-31`).date)
 * console.log(JSON.stringify(dates)) // ["2026-12-31","2027-12-31","2028-12-31"]
 * ```
 */
export const eachYear = <A>(first: number, last: number, make: (year: number) => A): ReadonlyArray<A> =>
  Array.from({ length: last - first + 1 }, (_, n) => make(first + n))
/**
 * A date that the notice calls provisional (暂定): nothing is overdue until a later notice confirms it.
 *
 * @example
 * ```ts
 * import { datesOf, tentative } from "@kepu/core/author"
 *
 * const { by } = datesOf({ zone: "Asia/Shanghai", boundary: "inclusive" })
 * console.log(tentative(by("2026-09-20")).tentative) // true
 * ```
 */
export const tentative = (deadline: Written): Written => ({ ...deadline, tentative: true })
/**
 * The working days of these years in mainland China, with the documents that set them: the `calendar` of a notice.
 *
 * @example
 * ```ts
 * import { workingDaysOf } from "@kepu/core/author"
 *
 * console.log(workingDaysOf(2026).years.map(({ year }) => year)) // [ 2026 ]
 * ```
 */
export const workingDaysOf = (...years: Some<number>): typeof WorkingCalendar.Encoded => ({
  years: chinaCalendar.years.filter(({ year }) => years.includes(year))
})
