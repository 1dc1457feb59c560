import type { Catalogue } from "./zh-CN.ts"

export const english: Catalogue = {
  refusals: {
    empty: "no time is given; write the date, like 9月17日",
    "too-long": "the text is too long for a time; write only dates and clocks",
    garbled: "the digits at {text} run together or are broken; write the date and clock anew",
    spreadsheet: "{text} looks like a spreadsheet's work; write it again in a cell of text",
    "zero-lost": "{text} may have been {other}, as spreadsheets drop zeros; write {one} or {two}",
    "not-understood": "{text} is not understood; write only dates and clocks, and put remarks in brackets",
    "note-unclear":
      "the remark {text} holds another time, and it is unclear which is meant; keep only the activity's own",
    masked: "the date is masked or left blank; write the actual date",
    relative: "{text} depends on the day it was said; write the date, like 9月17日",
    vague: "{text} is too vague; write the date, like 9月17日 or 9月中旬",
    undecided: "the time is not settled yet; write the date once it is",
    changed: "{text} makes the time uncertain; write only the date that holds now",
    deadline: "{text} is a time limit and not when the activity is held; write the days on which it is held",
    lunar: "the date may be lunar, or of two days; write the common date",
    "no-date": "there is no date; add it, like 9月17日",
    "year-unknown": "the year is unknown; write it, like 2023年9月17日",
    "month-unknown": "the month is unknown; write it, like 9月17日",
    "window-unknown": "there is no period to lie in; write the first and the last day",
    "no-such-date": "{text} is not in the calendar; correct the date",
    "no-such-clock": "{text} is not on the clock; correct it",
    "weekday-mismatch": "{date} is a {actual}, not a {stated}; correct the date or the day of the week",
    "end-before-start": "the end is not after the start; correct them",
    "length-mismatch": "the stated length does not agree with start and end; correct one of them",
    "ambiguous-date": "{text} can be read as different dates; write 2023年9月17日, with 、 in lists and 至 in ranges",
    "list-or-range": "{text} may be two days or the ends of a range; write 、 between two days, 至 in a range",
    "ambiguous-clock":
      "{text} may be morning or afternoon, or contradicts the word before it; use the 24-hour clock, like 14:00",
    "ambiguous-range":
      "it is unclear whether the clock or weekday belongs to each day or to the last one; write 每天, or each day by itself",
    "open-range": "an open end does not go with daily clocks or later dates; write the last day",
    "no-day-left": "no day of the period falls on the stated weekdays; correct them",
    "too-many": "there are too many sessions; write the first and the last day"
  },
  assumptions: {
    "year-from-context": "the year is taken from the notice",
    "month-from-context": "the month is taken from the row above",
    "month-from-window": "the month is taken from the notice's period",
    "window-from-context": "first and last day are taken from the notice's period",
    "next-year": "the later date is taken to lie in the next year",
    "twelve-hour-clock": "an afternoon or evening hour is read on the 12-hour clock",
    "half-day": "a part of the day without a clock is kept as the whole day",
    "end-of-day": "24:00 is kept as 23:59 of that day",
    "monday-to-friday": "workdays are read as Monday to Friday, public holidays not considered",
    "lunar-day-ignored": "the lunar date was not checked",
    "by-calendar": "a festival or lunar date is read by the year's calendar",
    "planned-date": "a planned date is taken as the date",
    "spreadsheet-date": "a spreadsheet's number is read as its date",
    "note-ignored": "a remark that says no time was left aside"
  }
}
