import type { zh } from "./zh-CN.ts"

export const en: Readonly<Record<keyof typeof zh, string>> = {
  status: "{rule} ({subject}): expected {wanted}, found {found}",
  nothing: "{rule} ({subject}): expected {wanted}, and nothing was found",
  ofRule: "{clause} “{says}”",
  amount: "{comparison} {amount}",
  ofTable: "{comparison} the amount that is set",
  atLeast: "at least",
  atMost: "at most",
  moreThan: "more than",
  lessThan: "less than",
  least: "{question}",
  most: "{question}",
  start: "{question}: first day",
  end: "{question}: last day",
  deadline: "due {deadline}",
  windowEnd: "until the end of {window} ({end})",
  relative: "time before or after each activity",
  belowNumber: "below",
  atNumber: "equal",
  aboveNumber: "above",
  belowMoment: "before",
  atMoment: "at",
  aboveMoment: "after"
}
