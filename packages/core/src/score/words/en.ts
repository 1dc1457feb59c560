import type { zh } from "./zh-CN.ts"

/** What would give an item of a rubric more points. */
export const en: Readonly<Record<keyof typeof zh, string>> = {
  more: "{more} short of the next step ({points} from {number} on)",
  met: "to meet “{says}” in time earns {points}",
  notTaken: "to meet “{says}” in time takes nothing off",
  decision: "a decision that “{says}” is met earns up to {points}",
  evidence: "with the evidence ({names}) it gives {points}"
}
