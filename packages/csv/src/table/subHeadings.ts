import { saysNothing } from "../activities/nothing.ts"
import { headingKey } from "./findHeader.ts"
import type { Headings } from "./headings.ts"
import { lineKindOf } from "./lineKinds.ts"
import type { Cells } from "./Shape.ts"

/** Words that are headings below another one only. */
const subWords = new Set(
  (
    "开始 结束 起 止 起始 截止 终止 起止 起止时间 起止日期 开始时间 结束时间 开始日期 结束日期 自 至 从 到 日期 时间 具体日期 具体时间 时段 钟点 星期 周次 年月日 月日 时分 " +
    "姓名 名字 职务 职称 电话 手机 手机号 手机号码 联系电话 座机 固话 号码 电话号码 联系方式 办公电话 单位 名称 主办 承办 协办 主办方 承办方 协办方 地点 场所 地址 " +
    "数量 个数 人数 场次 图片 视频 新闻 有无 是否 类别 类型 形式 内容 男 女"
  ).split(" ")
)

/** What a word means below a heading of a kind: the heading that would say the same in one row. */
const meant: ReadonlyArray<readonly [above: RegExp, below: RegExp, heading: string]> = [
  [/时间|日期/u, /^(?:开始|起|起始|自|从)(?:时间|日期)?$/u, "开始时间"],
  [/时间|日期/u, /^(?:结束|止|截止|终止|至|到)(?:时间|日期)?$/u, "结束时间"],
  [/时间|日期/u, /^(?:具体日期|日期|年月日|月日)$/u, "活动日期"],
  [/时间|日期/u, /^(?:时间|具体时间|起止时间|时段|钟点|时分)$/u, "具体时间"],
  [/联系|负责|人员|电话/u, /^(?:姓名|名字)$/u, "联系人"],
  [
    /联系|负责|电话|人员/u,
    /^(?:电话|手机|手机号|手机号码|座机|固话|联系电话|号码|电话号码|联系方式|办公电话)$/u,
    "联系电话"
  ],
  [/单位/u, /^(?:主办|主办方)$/u, "主办单位"],
  [/单位/u, /^(?:承办|承办方)$/u, "承办单位"],
  [/单位/u, /^(?:协办|协办方)$/u, "协办单位"],
  [/活动|项目/u, /^名称$/u, "活动名称"],
  [/单位/u, /^名称$/u, "单位名称"]
]

/** A row of headings made of two. */
export interface TwoRows {
  /** By which the columns are known. */
  readonly keys: Cells
  /** As issues name them. */
  readonly titles: Cells
}

/** The heading that stands over each cell, a merged one over all cells that it covers. */
const covering = (above: Cells, width: number): Cells => {
  let last = ""
  return Array.from({ length: width }, (_, at) => (last = above[at] || last))
}

const joined = (above: Cells, below: Cells): TwoRows => {
  // Blank cells on the right are no columns: rows need not have as many.
  const width = Math.max(above.length, below.findLastIndex((cell) => cell !== "") + 1)
  const groups = covering(above, width)
  const keys: Array<string> = []
  const titles: Array<string> = []
  for (let at = 0; at < width; at++) {
    const [own = "", sub = "", group = ""] = [above[at], below[at], groups[at]]
    const [key, over] = [headingKey(sub), headingKey(group)]
    const found = meant.find(([up, down]) => up.test(over) && down.test(key))
    keys.push(sub === "" || isRemark(sub) ? own : (found?.[2] ?? sub))
    titles.push(sub === "" ? own : group === "" || group === sub ? sub : `${group}（${sub}）`)
  }
  return { keys, titles }
}

const knownIn = (headings: Headings): ReadonlySet<string> => new Set(Object.values(headings).flat())

const isRemark = (cell: string): boolean => /^[(（].{1,20}[)）]$/u.test(cell) && !saysNothing(cell)

/** What stands over a cell: a heading of its own, or one that goes over several columns. */
interface Above {
  readonly own: string
  readonly group: string
  /** Whether the heading in its own column goes over the next one, too, of which the row below tells as well. */
  readonly isMerged: boolean
}

/** Whether a cell is a heading below another one: under a merged one, or a part of what the one above it says. */
const isBelow = (cell: string, { group, isMerged, own }: Above, known: ReadonlySet<string>): boolean => {
  const key = headingKey(cell)
  if (own === "" || isMerged) return subWords.has(key) || known.has(key)
  return isRemark(cell) || meant.some(([up, down]) => up.test(headingKey(group)) && subWords.has(key) && down.test(key))
}

/** Two rows of headings as one, if the row below the headings goes on with them. */
export const withRowBelow = (titles: Cells, below: Cells, headings: Headings): TwoRows | undefined => {
  const known = knownIn(headings)
  const groups = covering(titles, Math.max(titles.length, below.length))
  const isMerged = (at: number): boolean => titles[at] !== "" && titles[at + 1] === "" && (below[at + 1] ?? "") !== ""
  const filled = below.flatMap((cell, at) =>
    cell === "" ? [] : [{ cell, above: { own: titles[at] ?? "", group: groups[at] ?? "", isMerged: isMerged(at) } }]
  )
  const isNote =
    filled.length === 1 &&
    lineKindOf(
      below.filter((cell) => cell !== ""),
      false
    ) !== undefined
  const isSub =
    filled.length > 0 &&
    !isNote &&
    (2 * filled.length <= titles.length + 1 || filled.every(({ above }) => above.own === "" || above.isMerged)) &&
    filled.every(({ above, cell }) => cell.length < 20 && isBelow(cell, above, known))
  return isSub ? joined(titles, below) : undefined
}

/** Two rows of headings as one, if the row above holds headings of columns that have none below it, or goes over several. */
export const withRowAbove = (above: Cells, titles: Cells, headings: Headings): TwoRows | undefined => {
  const filled = above.filter((cell) => cell !== "")
  const known = knownIn(headings)
  const isOver =
    filled.length > 1 &&
    filled.every((cell) => cell.length < 20 && !/[:：\d]/u.test(cell)) &&
    above.some((cell, at) => cell !== "" && (titles[at] ?? "") === "" && known.has(headingKey(cell)))
  return isOver ? joined(above, titles) : undefined
}
