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

export const exemptions: Readonly<Record<keyof typeof zh.exemptions, string>> = {
  rule: "{id} ({says})",
  none: "(none)",
  ofNothing:
    "the notice has no rule “{id}”, so this exemption or extension has no effect; the rules about units are: {choices}",
  ofNoUnit:
    "the rule {rule} asks nothing of units, so an exemption or an extension of it has no effect; the rules about units are: {choices}",
  withoutLimit: "the rule {rule} has no limit, so there is nothing to extend; grant an exemption instead if one is due"
}
