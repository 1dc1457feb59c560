import type { Notice } from "../notice/Notice.ts"

/**
 * The notices that Kepu ships, by their ids; each is loaded when it is asked for.
 *
 * @example
 * ```ts
 * import { shipped } from "@kepu/core/notices"
 *
 * const { notice } = await shipped["pucheng-2023"]()
 * console.log(notice.documentNumber) // 蒲科素办发[2023]4号
 * ```
 */
export const shipped = {
  "pucheng-2023": () => import("../notices/pucheng-2023.ts"),
  "national-2025": () => import("../notices/national-2025.ts"),
  "region-2023": () => import("../notices/region-2023.ts"),
  "city-education-2022": () => import("../notices/city-education-2022.ts"),
  "school-2020": () => import("../notices/school-2020.ts"),
  "safety-month-2026": () => import("../notices/safety-month-2026.ts"),
  "video-contest-2026": () => import("../notices/video-contest-2026.ts"),
  "science-base-2026": () => import("../notices/science-base-2026.ts"),
  "science-grant-2026": () => import("../notices/science-grant-2026.ts"),
  "science-week-2026": () => import("../notices/science-week-2026.ts"),
  "exemplary-county-2026": () => import("../notices/exemplary-county-2026.ts")
} as const satisfies Readonly<Record<string, () => Promise<{ readonly notice: Notice }>>>

/** The id of a notice that Kepu ships. */
export type ShippedId = keyof typeof shipped
