import type { zh } from "./zh-CN.ts"

/** What would give an item of a rubric more points. */
export const en: Readonly<Record<keyof typeof zh, string>> = {
  more: "{more} more ({number} in all) earn {points}",
  met: "to meet “{says}” earns {points}",
  notTaken: "to meet “{says}” takes nothing off",
  decision: "a decision that “{says}” is met earns up to {points}",
  evidence: "it counts, for {points}, only with {names}"
}
