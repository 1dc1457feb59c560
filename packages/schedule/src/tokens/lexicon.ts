import type { RefusalCode } from "../refusal.ts"
import { sceneWords } from "./sceneWords.ts"

/** The words that the grammar knows, by kind; one space between two. */
const words = {
  year: "年",
  month: "月 月份",
  day: "日 号",
  nextYear: "次年 翌年",
  nextDay: "次日 翌日 第二天",
  decade: "上旬 中旬 下旬 上中旬 上、中旬 中上旬 中下旬 中、下旬",
  monthPart: "月底 月末",
  wholeMonth: "全月 整月 整个月",
  whole: "整个",
  last: "最后一个 最后1个 最末一个",
  each: "每 每个 每逢 逢",
  daily: "每天 每日 天天 每一天",
  nightly: "每晚",
  weekend: "周末 双休日 个周末 个双休日",
  workdays: "工作日",
  except: "闭馆 休馆 休息 除外 闭馆除外",
  hour: "点 时 点钟",
  minute: "分",
  second: "秒",
  half: "半",
  quarter: "刻",
  sharp: "整 正",
  meridiem: "am AM pm PM a.m. p.m.",
  period:
    "凌晨 清晨 早晨 早间 晨间 早上 早 上午 中午 正午 下午 午后 傍晚 晚上 晚间 夜间 夜晚 晚 当晚 夜 午间 白天 半天",
  days: "天",
  weeks: "周 星期 礼拜 个星期 个礼拜",
  months: "个月",
  hours: "小时 个小时 个钟头",
  minutes: "分钟",
  lead: "为期 持续 历时 共 共计 连续 时长",
  allDay: "全天 整天 一整天 全日 整日 上下午 上、下午",
  to: "至 到 ~ 直至 直到 持续至 持续到 延续至 延续到 结束时间 结束日期",
  dash: "-",
  list: "、 , 和 及 与 以及",
  break: ";",
  colon: ":",
  dot: ".",
  slash: "/",
  open: "(",
  close: ")",
  onwards: "起",
  begins: "开始 始",
  launch: "启动 开幕 开启 启幕 揭幕 开营",
  since: "自 从 由 于 定于 为 是 已 已于 已经 已经于",
  plan: "拟 拟于 拟在 拟定 拟定于 预计 预计于 预计在 计划 计划于 计划在",
  where: "在 地点 活动地点 举办地点 地址",
  scene: sceneWords,
  stop: "止 为止 结束 闭幕 落幕",
  about: "约 大约 大概 左右 许 前后",
  between: "之间 间",
  during: "期间 内 之内",
  noticePeriod: "活动期间 活动周期间 活动月期间 活动日期间",
  filler: "的 当天 当日 今年 本年 举行 举办 进行 开展 召开 开放 准时 正式 成功 免费 集中 安排 本次 各 北京时间 T",
  sitting: "场 次 期 批 场次",
  lesson:
    "课后 大课间 课间 课间操 课间操时间 放学 放学后 课后服务 课后服务时间 课后延时服务 延时服务 班会 班会课 主题班会 晨会 晨读 早操 课外活动 课外活动时间 国旗下讲话 " +
    "午休 午休时间 午读 早读 晚自习",
  lessonUnit: "节 节课 节课后",
  ordinal: "第",
  label:
    "时间 日期 起止时间 活动时间 活动日期 举办时间 举办日期 举行时间 开展时间 开始时间 开始日期 开放时间 开馆时间 展期 首场 活动开展时间 活动举办时间",
  lunar: "农历 阴历 旧历 初 廿 正月 腊月 冬月 闰",
  condition: "如 如遇 如有 若 若遇 遇 视 以实际 以通知 以现场 具体 具体时间 具体日期",
  festival:
    "元旦 春节 元宵节 清明节 劳动节 五一 儿童节 端午节 教师节 中秋 中秋节 国庆 国庆节 国庆假期 国庆长假 中秋假期 中秋国庆假期 五一假期 端午假期 重阳节 科技工作者日 全国科技工作者日",
  remark:
    "时间待定 具体时间待定 地点待定 具体地点待定 时间地点待定 时间、地点待定 时间和地点待定 时间及地点待定 地点时间待定 地点、时间待定 " +
    "具体时间地点待定 具体时间、地点待定 时间另行通知 具体时间另行通知 雨天顺延 遇雨顺延 遇雨天顺延 如遇雨顺延 如遇雨天顺延",
  aside:
    "提前 入场 入馆 签到 报到 集合 检票 停止入场 停止入馆 报名 预约 征集 征稿 投稿 评审 评选 公示 提交 报送 上报 投票 彩排 布展 撤展 筹备",
  mask: "x X × * _ 某 □ ○ ?"
} as const

/** Words that make the parser refuse a text, by the code of the refusal. */
const refusing = {
  relative:
    "今天 今日 明天 明日 昨天 昨日 后天 前天 今晚 明晚 今早 本周 这周 下周 上周 本月 下月 下个月 上月 上个月 近日 近期 目前 即日 即日起 现在 届时 同日 同上 去年 明年",
  undecided: "待定 未定 暂定 另行通知 另定 待通知 待确定 未确定",
  changed: "取消 延期 改期 推迟 顺延",
  vague:
    "年初 年底 长期 常年 全年 常态化 不定期 定期 随时 暑假 寒假 暑期 节假日 假期 开学 学期 课前 周内 上半年 下半年 季度 春季 夏季 秋季 冬季 后 之后 以后 隔周 隔天 隔日 每两周 每月 每年 每季 单周 双周",
  deadline: "前 之前 以前 前夕 截止 截至"
} as const satisfies Partial<Record<RefusalCode, string>>

export type WordKind = keyof typeof words | "weekday" | "noticeName" | "refusing"

export interface Word {
  readonly kind: WordKind
  /** The day of the week of `weekday`, 1 to 7. */
  readonly value?: number
  /** The refusal of a `refusing` word. */
  readonly code?: RefusalCode
  /** The word is harmless if a date follows: 本周六（9月23日）. */
  readonly datable?: true
}

const split = (listing: string): ReadonlyArray<string> => listing.trim().split(" ")

// 个周六 is what 第三个周六 and 最后一个周六 count.
const weekdays: ReadonlyArray<readonly [string, Word]> = ["周", "星期", "礼拜"].flatMap((week) =>
  [..."一二三四五六日天"].flatMap((day, index) =>
    ["", "个"].map((one) => [one + week + day, { kind: "weekday", value: Math.min(index + 1, 7) }] as const)
  )
)

const englishWeekdays: ReadonlyArray<readonly [string, Word]> = [
  "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
  "Mon Tue Wed Thu Fri Sat Sun"
].flatMap((names) => split(names).map((name, index) => [name, { kind: "weekday", value: index + 1 }] as const))

/** Words for days relative to today. With a date behind them they are redundant. */
const relativeDays: ReadonlyArray<readonly [string, Word]> = [
  ...split("今天 今日 明天 明日 昨天 昨日 前天 后天 本周 这周 下周 上周").map((day) => [day, {}] as const),
  ...["本", "这", "下", "上"].flatMap((which) => weekdays.map(([day, { value }]) => [which + day, { value }] as const))
].map(([word, more]) => [word, { kind: "refusing", code: "relative", datable: true, ...more }])

const noticeNames: ReadonlyArray<readonly [string, Word]> = ["科普日", "科普月", "科普周"].flatMap((name) =>
  [name, `全国${name}`].flatMap((full) => [
    ...["期间", "活动期间"].map((during) => [full + during, { kind: "noticePeriod" }] as const),
    ...["", "活动", "系列活动", "活动周"].map((event) => [full + event, { kind: "noticeName" }] as const)
  ])
)
const eventNames: ReadonlyArray<readonly [string, Word]> = ["活动", "宣传"].flatMap((event) =>
  [..."日周月"].map((length) => [event + length, { kind: "noticeName" }] as const)
)

const lexicon: ReadonlyMap<string, Word> = new Map([
  ...Object.entries(words).flatMap(([kind, listing]) =>
    split(listing).map((word) => [word, { kind: kind as WordKind }] as const)
  ),
  ...Object.entries(refusing).flatMap(([code, listing]) =>
    split(listing).map((word) => [word, { kind: "refusing", code: code as RefusalCode }] as const)
  ),
  ...weekdays,
  ...englishWeekdays,
  ...noticeNames,
  ...eventNames,
  ...relativeDays
])

const maxLength = Math.max(...[...lexicon.keys()].map((word) => word.length))

/** The longest known word at `from`, of at most `limit` characters. */
export const wordAt = (
  text: string,
  from: number,
  limit = maxLength
): readonly [text: string, word: Word] | undefined => {
  for (let length = limit; length > 0; length--) {
    const piece = text.slice(from, from + length)
    const word = lexicon.get(piece)
    if (word !== undefined) return [piece, word]
  }
  return undefined
}

/** First and last day of 上旬, 中旬, 月底, 初 and the like; 31 stands for the last day of any month. */
export const partDays = (word: string): readonly [first: number, last: number] => {
  const first = /[上初]/u.test(word) ? 1 : word.startsWith("中") ? 11 : 21
  return [first, /[下底末]/u.test(word) ? 31 : word.includes("中") ? 20 : 10]
}
