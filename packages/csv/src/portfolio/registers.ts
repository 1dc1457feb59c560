import type { Portfolio } from "@kepu/core"
import { factName } from "@kepu/core/condition"
import { type FactRow, portfolioRegisters, registers as rows } from "@kepu/core/tables"
import { choiceWords } from "../cells/words.ts"
import { registerHeading } from "./registerHeading.ts"
import {
  type Column,
  count,
  declared,
  list,
  opinion,
  points,
  schedule,
  source,
  text,
  word,
  yesOrNo
} from "./columns.ts"

/** The name of a register of a portfolio: `units`, `activities` … */
export type RegisterName = keyof Portfolio

/** A record of a register. */
export type RecordOf<R extends RegisterName> = NonNullable<Portfolio[R]>[number]

/** How the records of a register stand in a file. */
export interface Register {
  /** How the first column names it. */
  readonly word: string
  readonly columns: Readonly<Record<string, Column<never>>>
}

/**
 * How people call each register; so the first column of a portfolio names it.
 *
 * @example
 * ```ts
 * import { registerWords } from "@kepu/csv"
 *
 * console.log(registerWords.activities) // 活动
 * ```
 */
export const registerWords: Readonly<Record<RegisterName, string>> = {
  units: "单位",
  activities: "活动",
  submissions: "报送材料",
  facilities: "设施",
  officers: "信息员",
  recommendations: "推荐",
  attestations: "认定",
  exemptions: "免除延期",
  unread: "未读入"
}

type Rows = typeof rows
type Named<R extends RegisterName> = Readonly<Record<Exclude<keyof Rows[R]["facts"], "source">, string>>

/** Where the facts stand that the notice declares. */
const facts = "自定指标"

/** The heading of each fact; a fact of an activity that is not here is called what it is called everywhere. */
const headings: { readonly [R in Exclude<RegisterName, "activities">]: Named<R> } & {
  readonly activities: Partial<Named<"activities">>
} = {
  units: { id: "编号", name: "名称", aliases: "简称", kinds: "单位类型", responsibilities: "职责", facts },
  activities: {
    id: "编号",
    name: "名称",
    host: "单位",
    coHosts: "协办单位",
    programme: "活动类别",
    topics: "主题分类",
    settings: "场所类型",
    mode: "活动形式",
    time: "日期和钟点",
    timeText: "活动时间",
    place: "活动地点",
    contactName: "联系人",
    contactPhone: "联系电话",
    address: "活动网址",
    platform: "平台状态",
    images: "图片数",
    videos: "视频数",
    newsLinks: "新闻链接数",
    summary: "小结",
    participants: "参与人数",
    staff: "工作人员数",
    volunteers: "志愿者数",
    grant: "资助金额",
    cost: "活动经费",
    annexes: "附件",
    remark: "备注",
    facts
  },
  submissions: { unit: "单位", document: "材料", receivedAt: "收到时间", activity: "活动编号", facts },
  facilities: { kind: "设施类型", name: "名称", unit: "单位", facts },
  officers: { unit: "单位", registered: "信息员人数" },
  recommendations: {
    activity: "活动编号",
    unit: "单位",
    contactName: "联系人",
    contactPhone: "联系电话",
    content: "主要内容",
    unitOpinion: "推荐单位意见",
    officeOpinion: "审核意见",
    facts
  },
  attestations: { rule: "规则", unit: "单位", decision: "认定结果", points: "认定得分", by: "认定者", on: "认定日期" },
  exemptions: {
    unit: "单位",
    rule: "规则",
    kind: "免除或延期",
    on: "批准日期",
    until: "截至日期",
    reason: "理由",
    by: "批准者"
  },
  unread: { register: "未读入的登记簿", unit: "单位" }
}

/** The columns of a fact of each type. */
const byType: { readonly [T in FactRow["type"]]: (heading: string, fact: string) => Column<never> } = {
  activity: text,
  choice: (heading, fact) => word(heading, choiceWords[fact] ?? {}),
  count,
  date: text,
  declared,
  opinion,
  points,
  received: text,
  schedule,
  source: () => source,
  term: text,
  terms: list,
  text,
  texts: list,
  unit: text,
  units: list,
  "yes-no": yesOrNo
}

const registerOf = (name: RegisterName): Register => {
  const own: Readonly<Record<string, string>> = headings[name]
  return {
    word: registerWords[name],
    columns: Object.fromEntries(
      Object.entries<FactRow>(rows[name].facts).map(([fact, { type }]) => [
        fact,
        byType[type](own[fact] ?? factName[fact as keyof typeof factName]?.["zh-CN"] ?? fact, fact)
      ])
    )
  }
}

/** Every register with every fact of its records, from the tables of both. */
export const registers = Object.fromEntries(portfolioRegisters.map((name) => [name, registerOf(name)])) as {
  readonly [R in RegisterName]: Register
}

export const registerNames: ReadonlyArray<RegisterName> = portfolioRegisters

/** A fact of a register with its columns, whatever its values are. */
export interface AnyFact {
  readonly fact: string
  readonly column: Column<never>
}

export const factsOf = (register: RegisterName): ReadonlyArray<AnyFact> =>
  Object.entries<Column<never>>(registers[register].columns).map(([fact, column]) => ({ fact, column }))

const ownHeadings = registerNames
  .flatMap(factsOf)
  .filter(({ fact }) => fact !== "source")
  .flatMap(({ column }) => column.headings)

/** The headings of a portfolio file, each once; where a record came from stands last. */
export const portfolioHeadings: ReadonlyArray<string> = [
  ...new Set([registerHeading, ...ownHeadings, ...source.headings])
]
