import type * as zh from "./moment.zh-CN.ts"

/** What is said of what was given as a moment and is none. */
export const failures: Readonly<Record<keyof typeof zh.failures, string>> = {
  "not-a-moment":
    "{given} is no moment: give a Date, a text with its offset like {like}, or a day like {day} (its 00:00)",
  "no-such-moment": "{given} is not in the calendar, in the years 0000 to 9999"
}
