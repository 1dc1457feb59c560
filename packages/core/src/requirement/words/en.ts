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
  rule: "{id} (“{says}”)",
  none: "(none)",
  ofNothing:
    "the notice has no rule “{id}”, so this exemption or extension has no effect; the rules about units are: {choices}",
  ofNoUnit:
    "the rule {rule} asks nothing of units, so an exemption or an extension of it has no effect; the rules about units are: {choices}",
  withoutLimit: "the rule {rule} has no limit, so there is nothing to extend; grant an exemption instead if one is due"
}

export const units: Readonly<Record<keyof typeof zh.units, string>> = {
  notFound:
    "the unit “{name}” that the notice names ({path}) is not among the units, so what is asked of it is asked of nobody; check the notice and the unit register",
  notFoundButAlike:
    "the unit “{name}” that the notice names ({path}) is not among the units, so what is asked of it is asked of nobody; is one of these meant: {alike}? Use one name for it, or enter this one as an alias"
}
