import type { zh } from "./zh-CN.ts"

export const en: Readonly<Record<keyof typeof zh, string>> = {
  report: "{subject}: report its {fact}",
  correctTime: "{subject}: state its exact {fact} (it says “{written}”)",
  activity: "“{name}”",
  times: "{text} ({times} times)",

  windowStarts: "{window}: first day",
  windowEnds: "{window}: last day",
  tentative: "{day}, tentative",
  dayEnds: "{day} 24:00",
  dayStarts: "{day} 00:00"
}
