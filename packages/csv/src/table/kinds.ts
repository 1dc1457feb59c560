import { registerHeading } from "../portfolio/registerHeading.ts"
import { columnsOf, headingKey } from "./findHeader.ts"
import { headings, type Headings } from "./headings.ts"
import type { Cells } from "./Shape.ts"

/**
 * What a table may hold.
 *
 * @example
 * ```ts
 * import { tableKinds } from "@kepu/csv"
 *
 * console.log(tableKinds.length, tableKinds[0]) // 6 annex1
 * ```
 */
export const tableKinds = ["annex1", "annex2", "units", "submissions", "platform", "portfolio"] as const

/** One of `tableKinds`. */
export type TableKind = (typeof tableKinds)[number]

/** What a table below or beside may hold: also what no notice asks for, as a list of persons or of costs. */
export type OtherKind = TableKind | "other"

/** The words above the columns of each table: those that all notices share, or those of one notice too. */
export type Tables = Readonly<Record<keyof typeof headings, Headings>>

interface Sign {
  readonly kind: TableKind
  /** Its words: those of a table, or the given ones. */
  readonly headings: keyof Tables | Headings
  /** Facts whose columns must all be there. */
  readonly all: ReadonlyArray<string>
  /** Facts of which one column must be there. */
  readonly some: ReadonlyArray<string>
}

/** Each kind by the columns that no kind below has; the first that fits is it. */
const signs: ReadonlyArray<Sign> = [
  { kind: "portfolio", headings: { register: [registerHeading], id: ["编号"] }, all: ["register"], some: ["id"] },
  {
    kind: "annex2",
    headings: "recommendation",
    all: ["name", "unit"],
    some: ["content", "unitOpinion", "officeOpinion"]
  },
  { kind: "submissions", headings: "submission", all: ["unit"], some: ["document"] },
  { kind: "units", headings: "unit", all: ["name"], some: ["kinds", "responsibilities"] },
  { kind: "platform", headings: "activity", all: ["name"], some: ["platform"] },
  { kind: "annex1", headings: "activity", all: ["name"], some: ["host", "time", "place", "contactPhone"] }
]

/** The kind of table whose columns are found; `undefined` if it is none that is known. */
export const kindBy = (
  columnsFor: (headings: Headings) => Readonly<Partial<Record<string, number>>>,
  tables: Tables = headings
): TableKind | undefined =>
  signs.find(({ all, headings: words, some }) => {
    const columns = columnsFor(typeof words === "string" ? tables[words] : words)
    const has = (fact: string): boolean => columns[fact] !== undefined
    return all.every(has) && some.some(has)
  })?.kind

/** The kind of table that a row of headings begins; most of its cells are headings of that kind. */
export const kindOfHeadings = (cells: Cells, tables: Tables = headings): TableKind | undefined => {
  const filled = cells.filter((cell) => cell !== "").length
  return kindBy((words) => {
    const columns = columnsOf(cells, words)
    const known = Object.keys(columns).length
    return known > 1 && 2 * known >= filled ? columns : {}
  }, tables)
}

const wordsOf = new WeakMap<Tables, ReadonlySet<string>>()

const wordsIn = (tables: Tables): ReadonlySet<string> => {
  const found = wordsOf.get(tables)
  if (found !== undefined) return found
  const words = new Set(Object.values(tables).flatMap((table: Headings) => Object.values(table).flat()))
  wordsOf.set(tables, words)
  return words
}

/** Headings of tables that no notice asks for: of persons, of goods and costs, of marks. */
const furtherWords: ReadonlySet<string> = new Set(
  (
    "姓名 性别 年龄 民族 学历 专业 职务 职称 职务职称 职务/职称 科室 部门 手机 手机号 手机号码 办公电话 身份证号 邮箱 " +
    "电子邮箱 微信号 政治面貌 工作单位 物品名称 数量 单价 金额 规格 型号 用途 预算 经费 支出 小计 费用 指标 数值 得分 " +
    "分值 评分 评分标准 名次 等次 场次 人次 受益人数"
  ).split(" ")
)

const wordIn = (cell: string, words: ReadonlySet<string>): boolean =>
  words.has(cell) || (/[\s*:：(（/、]/u.test(cell) && words.has(headingKey(cell)))

/** Whether a cell is a heading of some table. Most cells are told by their first character. */
export const isHeadingWord = (cell: string, tables: Tables = headings): boolean =>
  cell.length < 20 && cell.charCodeAt(0) > 0x39 && (wordIn(cell, wordsIn(tables)) || wordIn(cell, furtherWords))

/** Whether a row of headings begins a table that no notice asks for: nothing but headings, some of them of such tables. */
export const beginsOther = (filled: Cells, tables: Tables = headings): boolean =>
  filled.length > 2 &&
  filled.every((cell) => isHeadingWord(cell, tables)) &&
  filled.filter((cell) => !wordIn(cell, wordsIn(tables))).length > 1

/** Whether records hold the printed form of annex 2: more of its labels than a row of anything else would. */
export const isWholeForm = (records: ReadonlyArray<Cells>, { recommendation }: Tables = headings): boolean => {
  const found = new Set(
    records.flatMap((record) =>
      Object.keys(columnsOf(record.filter((cell) => cell !== "").slice(0, 1), recommendation))
    )
  )
  return found.size > 2
}

/** Whether a row begins the printed form of annex 2: its first label, and what was filled in beside it. */
export const beginsForm = (filled: Cells, { recommendation }: Tables = headings): boolean =>
  filled.length < 3 && columnsOf(filled.slice(0, 1), recommendation)["name"] !== undefined && filled.length > 1
