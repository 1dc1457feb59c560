import type { Notice } from "@kepu/core"

/** The notices that Kepu ships, by their ids; each is loaded when it is asked for. */
export const shipped: Readonly<Record<string, () => Promise<{ readonly notice: Notice }>>> = {
  "pucheng-2023": () => import("@kepu/core/notices/pucheng-2023"),
  "national-2025": () => import("@kepu/core/notices/national-2025"),
  "region-2023": () => import("@kepu/core/notices/region-2023"),
  "city-education-2022": () => import("@kepu/core/notices/city-education-2022"),
  "school-2020": () => import("@kepu/core/notices/school-2020"),
  "safety-month-2026": () => import("@kepu/core/notices/safety-month-2026"),
  "video-contest-2026": () => import("@kepu/core/notices/video-contest-2026"),
  "science-base-2026": () => import("@kepu/core/notices/science-base-2026"),
  "science-grant-2026": () => import("@kepu/core/notices/science-grant-2026"),
  "science-week-2026": () => import("@kepu/core/notices/science-week-2026"),
  "exemplary-county-2026": () => import("@kepu/core/notices/exemplary-county-2026")
}
