import { activityFacts, type FactRow } from "@kepu/core/tables"

/** Facts of activities for which tables have no column: where they stand says the one, and nobody asks for the others. */
type Elsewhere = "id" | "timeText" | "annexes" | "grant" | "cost" | "facts" | "source"

/** A column of a table of activities: its number, or a fact. */
export type ActivityColumn = "number" | Exclude<keyof typeof activityFacts, Elsewhere>

type Words = readonly [string, ...ReadonlyArray<string>]

/** What people write above the numbers of rows. */
const numbers = ["序号", "编号", "序", "行号"] as const

/** What people write above the unit of a row where no other column has the host. */
export const wholeUnits = ["单位名称", "申报单位", "报送单位", "填报单位", "所属单位", "单位"] as const

/** What people write above what they have to say beside the facts. */
export const remarks = ["备注", "备注说明", "附注", "说明"] as const

/** What people write above persons with their telephone numbers. */
export const persons = [
  "联系人及电话",
  "联系人电话号码",
  "联系人及联系方式",
  "联系人及联系电话",
  "联系人和电话",
  "负责人及电话",
  "负责人及联系方式",
  "负责人及联系电话",
  "负责人和电话"
] as const

const activity: Readonly<Record<ActivityColumn, Words>> = {
  number: [...numbers, "项目序号", "活动序号", "项目编号", "活动编号"],
  name: [
    "项目名称",
    "活动名称",
    "活动项目名称",
    "科普活动名称",
    "活动项目",
    "活动主题及名称",
    "活动名称及主题",
    "活动主题名称",
    "活动题目",
    "主题活动名称",
    "名称"
  ],
  host: [
    "举办单位",
    "主办单位",
    "主承办单位",
    "举办方",
    "主办方",
    "组织单位",
    "责任单位",
    "实施单位",
    "牵头单位",
    "开展单位",
    "举办部门",
    "主办部门",
    "组织部门",
    "责任部门",
    "活动单位",
    "举办单位名称",
    "举办单位全称",
    "承办单位",
    "承办方",
    "承办部门",
    ...wholeUnits
  ],
  coHosts: ["协办单位", "联合举办单位", "联办单位", "协办方", "协办部门", "参与单位", "配合单位"],
  time: [
    "活动时间",
    "举办时间",
    "开展时间",
    "举行时间",
    "实施时间",
    "拟举办时间",
    "拟开展时间",
    "计划时间",
    "计划举办时间",
    "计划开展时间",
    "活动起止时间",
    "举办起止时间",
    "起止时间",
    "起止日期",
    "活动时间安排",
    "时间安排",
    "活动日期及时间",
    "时间"
  ],
  place: [
    "活动地点",
    "举办地点",
    "活动举办地点",
    "开展地点",
    "举行地点",
    "实施地点",
    "拟举办地点",
    "计划地点",
    "活动地址",
    "举办地址",
    "活动场地",
    "活动场所",
    "举办场所",
    "地点",
    "场地",
    "场所",
    "地址"
  ],
  contactName: [
    "负责人",
    "活动负责人",
    "项目负责人",
    "负责人姓名",
    "联系人",
    "活动联系人",
    "项目联系人",
    "联系人姓名",
    "联络人",
    "联络员",
    "责任人",
    ...persons
  ],
  contactPhone: [
    "联系电话",
    "负责人电话",
    "负责人联系电话",
    "负责人手机",
    "联系人电话",
    "联系人手机",
    "联系人联系电话",
    "电话",
    "电话号码",
    "联系号码",
    "手机",
    "手机号",
    "手机号码",
    "联系方式",
    "负责人联系方式",
    "联系人联系方式"
  ],
  remark: remarks,
  programme: ["活动类别", "所属专项", "专项", "专项行动"],
  topics: ["活动主题", "主题分类", "主题"],
  settings: ["场所类型", "五进"],
  mode: ["活动形式", "形式"],
  address: ["活动网址", "网址", "链接"],
  platform: ["状态", "审核状态", "平台状态", "发布状态", "项目状态", "活动状态"],
  images: ["图片数", "图片数量", "图片张数", "照片数", "照片数量", "图片"],
  videos: ["视频数", "视频数量", "视频"],
  newsLinks: ["新闻链接数", "新闻链接数量", "新闻数", "新闻链接"],
  summary: ["小结", "活动小结"],
  participants: ["参与人数", "参加人数"],
  staff: ["工作人员数", "工作人员"],
  volunteers: ["志愿者数", "志愿者"]
}

/** What people write above columns that give the time of an activity together: a day and a clock, a start and an end. */
export const timeParts = {
  date: ["活动日期", "举办日期", "日期"],
  clock: ["具体时间", "活动时段", "时段", "时刻"],
  month: ["月", "月份"],
  day: ["日", "号"],
  start: ["开始时间", "开始日期", "起始时间", "起始日期", "活动开始时间", "活动开始日期", "开始", "起"],
  end: [
    "结束时间",
    "结束日期",
    "截止时间",
    "截止日期",
    "终止时间",
    "终止日期",
    "活动结束时间",
    "活动结束日期",
    "结束",
    "止"
  ]
} as const

/** The row of the fact that a column gives; a number gives none. */
export const rowOf = (column: ActivityColumn): FactRow | undefined =>
  column === "number" ? undefined : activityFacts[column]

/**
 * What people write above the columns, by the fact that the column gives. Where several columns give the same fact,
 * the word that stands first here decides. Blanks, line breaks and remarks in brackets are ignored.
 *
 * @example
 * ```ts
 * import { headings } from "@kepu/csv"
 *
 * console.log(headings.unit.name.includes("单位名称")) // true
 * ```
 */
export const headings = {
  /** Of activities, in annex 1 and on the platform. */
  activity,
  unit: {
    number: numbers,
    name: ["单位名称", "单位全称", "成员单位名称", "单位", "名称"],
    kinds: ["单位类型", "单位类别", "单位性质", "类型", "类别"],
    responsibilities: ["职责", "单位职责", "职责分工", "主要职责"],
    aliases: ["简称", "别名", "单位简称", "曾用名"]
  },
  submission: {
    number: numbers,
    unit: ["单位名称", "报送单位", "单位"],
    document: ["材料", "材料名称", "报送材料", "报送材料名称", "材料类型"],
    activity: ["所属活动", "对应活动", "所报活动"],
    receivedAt: [
      "收到时间",
      "收到日期",
      "收件时间",
      "收件日期",
      "接收时间",
      "报送时间",
      "报送日期",
      "提交时间",
      "上报时间"
    ]
  },
  /** Of annex 2, as a table or as the printed form with its labels beside the boxes. */
  recommendation: {
    number: numbers,
    name: ["活动名称", "项目名称"],
    unit: ["单位名称", "推荐单位", "申报单位", "单位"],
    contactName: ["联系人", "负责人"],
    contactPhone: ["联系电话", "电话", "手机", "手机号", "联系方式"],
    content: ["主要内容", "活动内容", "活动主要内容", "内容简介", "活动简介", "活动介绍"],
    unitOpinion: ["推荐单位意见", "单位意见", "推荐意见", "推荐理由"],
    unitOpinionOn: ["推荐单位意见日期", "推荐日期"],
    officeOpinion: ["审核意见", "县科协审核意见", "科协审核意见"],
    officeOpinionOn: ["审核意见日期", "县科协审核意见日期", "科协审核意见日期", "审核日期"]
  }
} as const satisfies Record<string, Headings>

/** The words for each column of a kind of table. */
export type Headings = Readonly<Record<string, ReadonlyArray<string>>>
