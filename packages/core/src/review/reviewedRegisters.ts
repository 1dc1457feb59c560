/**
 * The registers whose records are reviewed: those that units report.
 *
 * @example
 * ```ts
 * import { reviewedRegisters } from "@kepu/core/review"
 *
 * console.log(reviewedRegisters) // [ 'activities', 'facilities', 'officers', 'recommendations' ]
 * ```
 */
export const reviewedRegisters = ["activities", "facilities", "officers", "recommendations"] as const
