import { chineseNumber } from "./chinese.ts"

const monthNames = "January February March April May June July August September October November December".split(" ")
const dayNames = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" ")
const chineseDays = "日一二三四五六"

/** A month as `mmm` or more letters show it. */
export const monthName = (month: number, length: number, isChinese: boolean): string => {
  if (isChinese) return `${length === 3 ? month : chineseNumber(String(month), 1)}月`
  const name = monthNames[month - 1] ?? ""
  return length === 3 ? name.slice(0, 3) : length === 4 ? name : name.slice(0, 1)
}

/** A day of the week, 0 for Sunday, as letters `d` or `a` show it. */
export const dayName = (weekday: number, letter: string, length: number, isChinese: boolean): string => {
  const chinese = chineseDays[weekday] ?? ""
  if (letter === "a") return `${length > 3 ? "星期" : ""}${chinese}`
  if (isChinese) return `${length === 3 ? "周" : "星期"}${chinese}`
  return length === 3 ? (dayNames[weekday] ?? "").slice(0, 3) : (dayNames[weekday] ?? "")
}
