import type { PlainDate, PlainDateTime } from "./PlainDate.ts"

/**
 * The calendar day of a civil date or date and time.
 *
 * @example
 * ```ts
 * import type { PlainDate } from "@kepu/core"
 * import { dayOf } from "@kepu/core/time"
 *
 * console.log(dayOf("2026-09-17" as PlainDate)) // 2026-09-17
 * ```
 */
export const dayOf = (civil: PlainDate | PlainDateTime): PlainDate => civil.slice(0, 10) as PlainDate
