import type { zh } from "./zh-CN.ts"

export const en: Readonly<Record<keyof typeof zh, string>> = {
  report: "{subject}: report its {fact}",
  activity: "“{name}”",
  times: "{text} ({times} times)"
}
