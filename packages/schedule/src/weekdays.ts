import type { Localized } from "@kepu/core"

const names = "周一 Monday 周二 Tuesday 周三 Wednesday 周四 Thursday 周五 Friday 周六 Saturday 周日 Sunday".split(" ")

/** What a day of the week is called, 1 (Monday) to 7. */
export const nameOfWeekday = (weekday: number): Localized => ({
  "zh-CN": names[2 * weekday - 2] ?? "",
  en: names[2 * weekday - 1] ?? ""
})
