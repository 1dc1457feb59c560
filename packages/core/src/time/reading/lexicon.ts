import type { RefusalCode } from "./refusal.ts"

/** Words with which a text speaks of time, by what they are to the grammar; one space between two. */
const words = {
  year: "年",
  month: "月 月份",
  day: "日 号",
  nextYear: "次年 翌年",
  nextDay: "次日 翌日 第二天",
  decade: "上旬 中旬 下旬 上中旬 上、中旬 中下旬 中、下旬",
  wholeMonth: "全月",
  each: "每 每个 每逢 逢",
  daily: "每天 每日 天天 每一天",
  nightly: "每晚",
  weekend: "周末 双休日",
  workdays: "工作日",
  except: "闭馆 休馆 休息 除外 闭馆除外",
  hour: "点 时 点钟",
  minute: "分",
  half: "半",
  quarter: "刻",
  sharp: "整 正",
  meridiem: "am AM pm PM a.m. p.m.",
  period: "凌晨 清晨 早晨 早上 早 上午 中午 正午 下午 午后 傍晚 晚上 晚间 夜间 夜晚 晚",
  days: "天",
  weeks: "周 星期 礼拜 个星期 个礼拜",
  months: "个月",
  hours: "小时 个小时 个钟头",
  minutes: "分钟",
  lead: "为期 持续 历时 共 共计 连续 时长",
  allDay: "全天 整天 一整天 全日 上下午 上、下午",
  to: "至 到 ~ 直至 直到 持续至 持续到 延续至 延续到 结束时间",
  dash: "-",
  list: "、 , 和 及 与 以及",
  break: ";",
  colon: ":",
  dot: ".",
  slash: "/",
  open: "(",
  close: ")",
  onwards: "起",
  begins: "开始",
  since: "自 从 于 定于 在",
  stop: "止 为止 结束",
  about: "约 大约 大概 左右 许 前后",
  between: "之间 间",
  during: "期间 内 之内",
  noticePeriod: "活动期间 活动周期间 活动月期间 活动日期间",
  filler: "的 当天 当日 今年 本年 举行 举办 进行 开展 召开 开放 T",
  sitting: "场 次 期 批",
  ordinal: "第",
  label:
    "时间 日期 起止时间 活动时间 活动日期 举办时间 举办日期 举行时间 开展时间 开始时间 开放时间 活动开展时间 活动举办时间",
  lunar: "农历 阴历 旧历 初 廿 正月 腊月 冬月 闰",
  remark:
    "时间待定 具体时间待定 地点待定 具体地点待定 时间另行通知 具体时间另行通知 雨天顺延 遇雨顺延 遇雨天顺延 如遇雨顺延 如遇雨天顺延",
  aside: "提前 入场 入馆 签到 报到 集合 检票 停止入场 停止入馆 报名 预约",
  mask: "x X × * _ 某 □ ○ ?"
} as const

/** Words that keep a text from being read, wherever they stand. */
const refusing = {
  relative:
    "今天 今日 明天 明日 昨天 昨日 后天 今晚 明晚 今早 本周 这周 下周 上周 本月 下月 下个月 上月 上个月 近日 近期 目前 即日 即日起 现在 届时 同日 同上 去年 明年",
  vague:
    "待定 未定 暂定 拟 拟定 拟于 另行通知 另定 待通知 取消 延期 改期 推迟 顺延 月底 月末 年初 年底 长期 常年 全年 常态化 不定期 定期 随时 暑假 寒假 暑期 节假日 假期 开学 学期 课前 课后 课间 放学 周内 上半年 下半年 季度 春季 夏季 秋季 冬季 后 之后 以后 隔周 隔天 隔日 每两周 每月 每年 每季 单周 双周",
  deadline: "前 之前 以前 前夕 截止 截至"
} as const satisfies Partial<Record<RefusalCode, string>>

export type WordKind = keyof typeof words | "weekday" | "refusing"

export interface Word {
  readonly kind: WordKind
  /** The day of the week of `weekday`, 1 to 7. */
  readonly value?: number
  /** Why `refusing` refuses. */
  readonly code?: RefusalCode
}

const split = (listing: string): ReadonlyArray<string> => listing.trim().split(" ")

const weekdays: ReadonlyArray<readonly [string, Word]> = ["周", "星期", "礼拜"].flatMap((week) =>
  [..."一二三四五六日天"].map((day, index) => [week + day, { kind: "weekday", value: Math.min(index + 1, 7) }] as const)
)

const noticeNames: ReadonlyArray<readonly [string, Word]> = ["科普日", "科普月", "科普周"].flatMap((name) =>
  ["期间", "活动期间"].flatMap((during) =>
    [name, `全国${name}`].map((full) => [full + during, { kind: "noticePeriod" }] as const)
  )
)

const lexicon: ReadonlyMap<string, Word> = new Map([
  ...Object.entries(words).flatMap(([kind, listing]) =>
    split(listing).map((word) => [word, { kind: kind as WordKind }] as const)
  ),
  ...Object.entries(refusing).flatMap(([code, listing]) =>
    split(listing).map((word) => [word, { kind: "refusing", code: code as RefusalCode }] as const)
  ),
  ...weekdays,
  ...noticeNames
])

const longest = Math.max(...[...lexicon.keys()].map((word) => word.length))

/** The longest known word at `from`, of at most `most` characters. */
export const wordAt = (text: string, from: number, most = longest): readonly [text: string, word: Word] | undefined => {
  for (let length = most; length > 0; length--) {
    const piece = text.slice(from, from + length)
    const word = lexicon.get(piece)
    if (word !== undefined) return [piece, word]
  }
  return undefined
}

/** The days of the month that a decade covers; 31 stands for the month's last day. */
export const decadeDays = (word: string): readonly [first: number, last: number] => {
  const first = word.startsWith("上") ? 1 : word.startsWith("中") ? 11 : 21
  return [first, word.endsWith("下旬") ? 31 : word.endsWith("中旬") ? 20 : 10]
}
