import * as Result from "effect/Result"
import { fill, localized, type Localized, type Slot } from "../../text/Localized.ts"

const reasons = {
  empty: localized("没有填写活动时间；请写明日期，如“9月17日”", "no time is given; write the date, like 9月17日"),
  "too-long": localized(
    "文字过长，不像活动时间；请只写日期和钟点",
    "the text is too long for a time; write only dates and clocks"
  ),
  garbled: localized(
    "“{text}”处数字粘连或残缺；请重新填写完整的日期和钟点",
    "the digits at {text} run together or are broken; write the date and clock anew"
  ),
  "not-understood": localized(
    "看不懂“{text}”；活动时间请只写日期和钟点，说明请放进括号",
    "{text} is not understood; write only dates and clocks, and put remarks in brackets"
  ),
  "note-unclear": localized(
    "括号里的“{text}”含有另外的时间，说不清是哪一个；请只留活动时间",
    "the remark {text} holds another time, and it is unclear which is meant; keep only the activity's own"
  ),
  masked: localized("日期被遮盖或留空；请写明具体日期", "the date is masked or left blank; write the actual date"),
  relative: localized(
    "“{text}”取决于哪天说的；请写明日期，如“9月17日”",
    "{text} depends on the day it was said; write the date, like 9月17日"
  ),
  vague: localized(
    "“{text}”不够具体；请写明日期，如“9月17日”或“9月中旬”",
    "{text} is too vague; write the date, like 9月17日 or 9月中旬"
  ),
  deadline: localized(
    "“{text}”是期限，不是举办时间；请写明举办的日期",
    "{text} is a time limit and not when the activity is held; write the days on which it is held"
  ),
  lunar: localized("只写了农历日期；请写公历日期", "only a lunar date is given; write the date of the common calendar"),
  "no-date": localized("没有日期；请在钟点前写明日期", "there is no date; write it before the clock"),
  "year-unknown": localized(
    "不知道是哪一年；请写明年份，如“2023年9月17日”",
    "the year is unknown; write it, like 2023年9月17日"
  ),
  "month-unknown": localized("不知道是哪一月；请写明月份，如“9月17日”", "the month is unknown; write it, like 9月17日"),
  "window-unknown": localized(
    "没有起止日期可依；请写明从哪天到哪天",
    "there is no period to lie in; write the first and the last day"
  ),
  "no-such-date": localized("日历上没有“{text}”；请更正日期", "{text} is not in the calendar; correct the date"),
  "no-such-clock": localized("钟面上没有“{text}”；请更正钟点", "{text} is not on the clock; correct it"),
  "weekday-mismatch": localized(
    "{date}是{actual}，不是{stated}；请更正日期或星期",
    "{date} is a {actual}, not a {stated}; correct the date or the day of the week"
  ),
  "end-before-start": localized("结束不晚于开始；请更正起止时间", "the end is not after the start; correct them"),
  "length-mismatch": localized(
    "写明的时长与起止时间不符；请更正其一",
    "the stated length does not agree with start and end; correct one of them"
  ),
  "ambiguous-date": localized(
    "“{text}”可以读成不同的日期；请写成“2023年9月17日”的样子，多个日期用顿号、起止用“至”",
    "{text} can be read as different dates; write 2023年9月17日, with 、 in lists and 至 in ranges"
  ),
  "ambiguous-clock": localized(
    "“{text}”分不清上午还是下午，或与前面的词矛盾；请用24小时制，如“14:00”",
    "{text} may be morning or afternoon, or contradicts the word before it; use the 24-hour clock, like 14:00"
  ),
  "ambiguous-range": localized(
    "钟点是每天的还是末日的，或星期是核对还是挑选，分不清；请写明“每天”或分别写出",
    "it is unclear whether the clock or weekday belongs to each day or to the last one; write 每天, or each day by itself"
  ),
  "open-range": localized(
    "有开放的起点，又有每天的钟点或多个日期，分不清到哪天；请写明最后一天",
    "an open end does not go with daily clocks or later dates; write the last day"
  ),
  "no-day-left": localized(
    "按所写的星期，起止日期之间没有一天；请更正",
    "no day of the period falls on the stated weekdays; correct them"
  ),
  "too-many": localized("场次过多；请写成起止日期", "there are too many sessions; write the first and the last day")
} satisfies Record<string, Localized>

/** Why a text was not read; the codes are stable. */
export type RefusalCode = keyof typeof reasons

export interface Refusal {
  readonly code: RefusalCode
  /** What is wrong and what to write instead. */
  readonly reason: Localized
  /** A corrected text that can be read, where one is likely. */
  readonly suggestion?: string
}

export const refusal = (
  code: RefusalCode,
  slots: Readonly<Record<string, Slot>> = {},
  suggestion?: string
): Refusal => {
  const reason = fill(reasons[code], slots)
  return suggestion === undefined ? { code, reason } : { code, reason, suggestion }
}

export const refuse = (
  code: RefusalCode,
  slots?: Readonly<Record<string, Slot>>,
  suggestion?: string
): Result.Result<never, Refusal> => Result.fail(refusal(code, slots, suggestion))
