import type { zh } from "./zh-CN.ts"

/** Why parts are not added up, and why a live assessment does not take a change. */
export const en: Readonly<Record<keyof typeof zh, string>> = {
  different: "the parts are of different notices, moments or indicators: make them anew for the same",
  otherNotice: "the part is not of the notice that is given: give the notice that it was made for",
  unknownUnit: "unit {id} is named but is not among the units: put it in first",
  unknownActivity: "activity {id} is recommended but is not among the activities: put it in first",
  unitInUse: "unit {id} is still named by activities or registers: take those out first"
}
