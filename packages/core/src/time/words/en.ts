import type * as zh from "./zh-CN.ts"

/** How a deadline is told. */
export const deadline: Readonly<Record<keyof typeof zh.deadline, string>> = {
  byDay: "by {date} ({boundary})",
  byMoment: "by {date} {time} ({boundary})",
  tentative: "{deadline}, tentative",
  withDay: "that day included",
  withoutDay: "that day excluded",
  withMoment: "that moment included",
  withoutMoment: "that moment excluded"
}

export const periods: Readonly<Record<keyof typeof zh.periods, string>> = {
  quarter: "{year} Q{quarter}",
  firstHalf: "first half of {year}",
  secondHalf: "second half of {year}"
}
