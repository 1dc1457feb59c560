import type { Choice, ChoiceOf, Fact } from "../../portfolio/facts.ts"
import type { DayKind } from "../../time/dayKinds.ts"
import type { Advised, Said } from "../Question.ts"

/** What an activity is called where the notice has no word of its own, by what one is counted, and what is done with one. */
export const nouns = {
  activity: "活动",
  measure: "场",
  verb: "举办"
}

/** What each fact of an activity is called. */
export const facts: Readonly<Record<Fact, string>> = {
  name: "{activity}名称",
  coHosts: "协办单位",
  programme: "{activity}类别",
  topics: "{activity}主题分类",
  settings: "{activity}场所类型",
  mode: "活动形式",
  time: "{activity}时间",
  place: "{activity}地点",
  contactName: "负责人",
  contactPhone: "联系电话",
  address: "{activity}网址",
  platform: "平台状态",
  images: "{activity}图片数",
  videos: "{activity}视频数",
  newsLinks: "新闻报道链接数",
  summary: "{activity}小结",
  participants: "参与人数",
  staff: "工作人员数",
  volunteers: "志愿者数",
  grant: "资助金额（元）",
  cost: "{activity}经费（元）",
  annexes: "是否列入附件汇总表"
}

/** What each value of a choice is called. */
export const choices: { readonly [F in Choice]: Readonly<Record<ChoiceOf<F>, string>> } = {
  platform: {
    "not-filed": "未填报",
    filed: "已填报",
    "under-review": "审核中",
    published: "已发布",
    rejected: "审核未通过"
  },
  mode: {
    "on-site": "线下",
    online: "线上",
    hybrid: "线上线下结合"
  }
}

/** Kinds of days. */
export const days: Readonly<Record<DayKind, string>> = {
  monday: "星期一",
  tuesday: "星期二",
  wednesday: "星期三",
  thursday: "星期四",
  friday: "星期五",
  saturday: "星期六",
  sunday: "星期日",
  "working-day": "工作日",
  "rest-day": "休息日、节假日"
}

/** Values of facts. */
export const values = {
  amount: "{value} {unit}",
  none: "无",
  whose: "单位",
  yes: "有",
  no: "无",
  from: "{days} 起",
  about: "约 {days}"
}

/** What each question asks. */
export const says: Readonly<Record<Said, string>> = {
  Always: "任何{activity}",
  InWindow: "{fact}有一天在 {start} 至 {end} 之内",
  "InWindow wholly": "{fact}全部在 {start} 至 {end} 之内",
  HeldOn: "{fact}有一天是{days}",
  "HeldOn wholly": "{fact}都是{days}",
  LastDayReached: "{activity}最后一天已到",
  HasTopic: "主题属于“{topic}”",
  SettingIn: "开展场所为{settings}",
  NameContains: "{fact}含“{words}”",
  PlatformIn: "平台状态为{states}",
  ModeIn: "{activity}形式为{modes}",
  ProgrammeIn: "属于{programmes}",
  ListedIn: "列入{annex}",
  Reported: "已报{fact}",
  AtLeast: "{fact}不少于 {number}",
  AtMost: "{fact}不超过 {number}",
  ShareAtMost: "{fact}不超过{of}的 {percent}%",
  FactReported: "已报{fact}",
  FactIn: "{fact}为{values}",
  FactAtLeast: "{fact}不少于 {number}",
  FactAtMost: "{fact}不超过 {number}",
  FactFrom: "{fact}不早于 {date}",
  FactUntil: "{fact}不晚于 {date}",
  FactShareAtMost: "{fact}不超过{of}的 {percent}%",
  FactShareAtLeast: "{fact}不少于{of}的 {percent}%",
  FactShareBelow: "{fact}不足{of}的 {percent}%",
  FactBelow: "{fact}低于{of}",
  FactBefore: "{fact}不晚于{of}"
}

/** How the parts of a condition are joined. */
export const joins = {
  All: "以下全部成立",
  Any: "以下至少一项成立",
  Not: "以下不成立"
}

/** What stands between things of which one is enough, and between words in quotation marks. */
export const between = {
  or: "或",
  orWord: "”或“"
}

/**
 * What to do so that each question is answered with yes; `report` where it is not known, `tooLate` where no day is left
 * for it, `verify` where it may only be corrected, and `avoid` so that it is answered with no.
 */
export const advice: Readonly<Record<Advised, string>> = {
  report: "补报{fact}",
  tooLate: "时间已过，不能改期；如登记有误请更正，否则请说明原因",
  verify: "核实{fact}，有误的更正；属实的不能更改",
  avoid: "{fact}须另作安排：现在的情形不允许",
  Always: "无须处理",
  InWindow: "把{fact}调整到 {start} 至 {end} 之间",
  "InWindow wholly": "把{fact}全部调整到 {start} 至 {end} 之内",
  HeldOn: "把{fact}调整到{days}",
  "HeldOn wholly": "把{fact}全部调整到{days}",
  LastDayReached: "待{activity}结束后处理",
  SettingIn: "在“{settings}”开展",
  NameContains: "修改{fact}，写入“{words}”",
  PlatformIn: "在平台上办到“{states}”",
  ModeIn: "核实{fact}",
  ListedIn: "列入“{annex}”",
  Reported: "补充{fact}",
  AtLeast: "补充{fact}，至少 {number}",
  AtMost: "{fact}减至不超过 {number}",
  ShareAtMost: "{fact}降到{of}的 {percent}% 以内"
}
