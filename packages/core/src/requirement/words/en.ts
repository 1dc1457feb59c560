import type * as zh from "./zh-CN.ts"

/** What statuses are called. */
export const statuses: Readonly<Record<keyof typeof zh.statuses, string>> = {
  met: "met",
  unmet: "unmet",
  pending: "pending",
  undetermined: "undetermined",
  "not-applicable": "not applicable",
  judgement: "for a person to judge"
}
