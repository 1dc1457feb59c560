import { localized, type Localized } from "../../text/Localized.ts"

const texts = {
  "year-from-context": localized("年份取自通知", "the year is taken from the notice"),
  "month-from-context": localized("月份取自上一行", "the month is taken from the row above"),
  "month-from-window": localized("月份取自通知规定的活动时段", "the month is taken from the notice's period"),
  "window-from-context": localized(
    "起止日期取自通知规定的活动时段",
    "first and last day are taken from the notice's period"
  ),
  "next-year": localized("跨年，后面的日期算作次年", "the later date is taken to lie in the next year"),
  "twelve-hour-clock": localized(
    "下午、晚上的钟点按12小时制理解",
    "an afternoon or evening hour is read on the 12-hour clock"
  ),
  "half-day": localized(
    "只写了上午、下午等，没有钟点，按整日记",
    "a part of the day without a clock is kept as the whole day"
  ),
  "end-of-day": localized("24:00按当日23:59记", "24:00 is kept as 23:59 of that day"),
  "monday-to-friday": localized(
    "工作日按周一至周五理解，未考虑节假日调休",
    "workdays are read as Monday to Friday, public holidays not considered"
  ),
  "lunar-day-ignored": localized("未核对农历日期", "the lunar date was not checked"),
  "note-ignored": localized("与时间无关的说明未采用", "a remark that says no time was left aside")
} satisfies Record<string, Localized>

export type AssumptionCode = keyof typeof texts

/** Something the text does not say and the reader took for granted. */
export interface Assumption {
  readonly code: AssumptionCode
  readonly text: Localized
}

export const assumption = (code: AssumptionCode): Assumption => ({ code, text: texts[code] })
