import type { PlainDate } from "@kepu/core"
import { plusDays, yearOf } from "./calendar.ts"

/**
 * The lunar years 2000 to 2039, five hexadecimal digits each: whether a leap month is long, the months 1 to 12 that are
 * long, and the number of the month that a leap month follows, 0 without one. The Chinese calendar of `Intl` is not
 * the official one: it begins 2027 and 2030 on wrong days, as both new moons are close to midnight.
 */
const lunarYears =
  "0c9600d9540d4a00da5007552056a00abb7025d0092d00cab50a9500b4a00baa40ad50055d904ba00a5b015176052b00a930" +
  "0795406aa00ad5005b5204b600a6e60a4e00d2600ea650d53005aa0076a3096d004afb04ad00a4d01d0b60d2500d5200dd45"
const firstYear = 2000
const firstDay = "2000-02-05" as PlainDate

const yearAt = (year: number): number =>
  year < firstYear
    ? 0
    : Number.parseInt(lunarYears.slice((year - firstYear) * 5, (year - firstYear + 1) * 5) || "0", 16)

/** The days of a month. */
const lengthOf = (info: number, month: number): number => ((info >> (16 - month)) & 1) + 29

/** The days of the months before `month`, with the leap month if it is one of them. */
const daysBefore = (info: number, month: number): number => {
  const leap = info & 15
  let days = leap > 0 && leap < month ? lengthOf(info, 0) : 0
  for (let before = 1; before < month; before++) days += lengthOf(info, before)
  return days
}

/** The day of a month, no leap month, in the lunar year that begins in `year`. */
const dayIn = (year: number, month: number, day: number): PlainDate | undefined => {
  const info = yearAt(year)
  const exists = info > 0 && month >= 1 && month <= 12 && day >= 1 && day <= lengthOf(info, month)
  if (!exists) return undefined
  let days = daysBefore(info, month) + day - 1
  for (let before = firstYear; before < year; before++) days += daysBefore(yearAt(before), 13)
  return plusDays(firstDay, days)
}

/**
 * The day of a lunar month in a year, if the lunar year and the common one have the same: 腊月 of 2023 is in January of
 * 2023 or of 2024, so nobody can tell.
 */
export const lunarDay = (year: number, month: number, day: number): PlainDate | undefined => {
  if (!(year > firstYear)) return undefined
  const [date, before] = [year, year - 1].map((lunarYear) => dayIn(lunarYear, month, day))
  return date === undefined || yearOf(date) !== year || (before && yearOf(before) === year) ? undefined : date
}
