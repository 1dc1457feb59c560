/** Chinese. Its keys are those that every catalogue must have; `{text}` and the like are slots. */
export const chinese = {
  refusals: {
    empty: "没有填写活动时间；请写明日期，如“9月17日”",
    "too-long": "文字过长，不像活动时间；请只写日期和钟点",
    garbled: "“{text}”处数字粘连或残缺；请重新填写完整的日期和钟点",
    spreadsheet: "“{text}”像是表格软件改成的；请把单元格设为文本格式后重新填写",
    "zero-lost": "“{text}”可能原是“{other}”，表格软件会去掉末尾的0；请写“{one}”或“{two}”",
    "not-understood": "看不懂“{text}”；活动时间请只写日期和钟点，说明请放进括号",
    "note-unclear": "括号里的“{text}”含有另外的时间，说不清是哪一个；请只留活动时间",
    masked: "日期被遮盖或留空；请写明具体日期",
    relative: "“{text}”取决于哪天说的；请写明日期，如“9月17日”",
    vague: "“{text}”不够具体；请写明日期，如“9月17日”或“9月中旬”",
    undecided: "时间还没有定；定了以后请写明日期",
    changed: "“{text}”使时间不确定；请只写现在定的日期",
    deadline: "“{text}”是期限，不是举办时间；请写明举办的日期",
    lunar: "是不是农历、是哪一天，说不准；请写公历日期",
    "no-date": "没有写明日期；请补上日期，如“9月17日”",
    "year-unknown": "不知道是哪一年；请写明年份，如“2023年9月17日”",
    "month-unknown": "不知道是哪一月；请写明月份，如“9月17日”",
    "window-unknown": "没有起止日期可依；请写明从哪天到哪天",
    "no-such-date": "日历上没有“{text}”；请更正日期",
    "no-such-clock": "钟面上没有“{text}”；请更正钟点",
    "weekday-mismatch": "{date}是{actual}，不是{stated}；请更正日期或星期",
    "end-before-start": "结束不晚于开始；请更正起止时间",
    "length-mismatch": "写明的时长与起止时间不符；请更正其一",
    "ambiguous-date": "“{text}”可以读成不同的日期；请写成“2023年9月17日”的样子，多个日期用顿号、起止用“至”",
    "list-or-range": "“{text}”是两个日期还是起止日期，分不清；两个日期之间请用顿号，起止请用“至”",
    "ambiguous-clock": "“{text}”分不清上午还是下午，或与前面的词矛盾；请用24小时制，如“14:00”",
    "ambiguous-range": "钟点是每天的还是末日的，或星期是核对还是挑选，分不清；请写明“每天”或分别写出",
    "open-range": "有开放的起点，又有每天的钟点或多个日期，分不清到哪天；请写明最后一天",
    "no-day-left": "按所写的星期，起止日期之间没有一天；请更正",
    "too-many": "场次过多；请写成起止日期"
  },
  assumptions: {
    "year-from-context": "年份取自通知",
    "month-from-context": "月份取自上一行",
    "month-from-window": "月份取自通知规定的活动时段",
    "window-from-context": "起止日期取自通知规定的活动时段",
    "next-year": "跨年，后面的日期算作次年",
    "twelve-hour-clock": "下午、晚上的钟点按12小时制理解",
    "half-day": "只写了上午、下午等，没有钟点，按整日记",
    "end-of-day": "24:00按当日23:59记",
    "monday-to-friday": "工作日按周一至周五理解，未考虑节假日调休",
    "lunar-day-ignored": "未核对农历日期",
    "by-calendar": "节日、农历日期按当年日历换算",
    "planned-date": "预计的日期按已定理解",
    "spreadsheet-date": "表格软件的日期序号已还原",
    "note-ignored": "与时间无关的说明未采用"
  }
}

/** Why the parser of times does not take a text. Every language has a message for each. */
export type RefusalCode = keyof typeof chinese.refusals

/** What the parser of times takes for granted about a text, such as its year. Every language has a message for each. */
export type AssumptionCode = keyof typeof chinese.assumptions

/** The messages of one language. */
export type Catalogue = typeof chinese
