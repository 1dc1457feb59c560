import type * as zh from "./zh-CN.ts"

/** Why parts are not added up, and why a live assessment does not take a change. */
export const failures: Readonly<Record<keyof typeof zh.failures, string>> = {
  "different-parts": "the parts are of different notices, moments or indicators: make them anew for the same",
  "other-notice": "the part is not of the notice that is given: give the notice that it was made for",
  "unknown-unit": "unit {id} is named but is not among the units: put it in first",
  "unknown-activity": "activity {id} is recommended but is not among the activities: put it in first",
  "unit-in-use": "unit {id} is still named by activities or registers: take those out first"
}
