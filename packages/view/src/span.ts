import type { Localized } from "@kepu/core"
import { fill } from "@kepu/core/text"
import { words } from "./words.ts"

/** How long there is, or since when it is over, in days, hours and minutes. */
export const spanOf = (millis: number): Localized => {
  if (millis <= 0 && millis > -60_000) return words.justOver
  const minutes = Math.floor(Math.abs(millis) / 60_000)
  const sign = millis > 0 ? words.left : words.over
  return minutes < 24 * 60
    ? fill(words.hours, { sign, hours: Math.floor(minutes / 60), minutes: minutes % 60 })
    : fill(words.days, { sign, days: Math.floor(minutes / (24 * 60)), hours: Math.floor(minutes / 60) % 24 })
}
