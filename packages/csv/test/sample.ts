import { type Activity, type Notice } from "@kepu/core"
import { Portfolio } from "@kepu/core/schema"
import { notice as pucheng } from "@kepu/core/notices/pucheng-2023"
import { assert } from "@effect/vitest"
import * as Schema from "effect/Schema"
import { type CountyFiles, type CsvFile, readPortfolio, type ReadResult } from "../src/index.ts"

export { gb18030, utf16 } from "./encode.ts"
export { pucheng }

/** As `assert.deepStrictEqual`, but branded ids and dates may be written as plain text. */
export const equal = (actual: unknown, expected: unknown, message?: string): void =>
  assert.deepStrictEqual(actual, expected, message)

export const header = "序号,项目名称,举办单位,活动时间,活动地点,负责人,联系电话,备注"

const programme = { id: "series", name: { "zh-CN": "专场行动", en: "series" } }

/** The Pucheng notice with a programme and a setting of which the tests may be sure. */
export const notice: Notice = {
  ...pucheng,
  vocabulary: {
    ...pucheng.vocabulary,
    programmes: [programme],
    settings: [
      { id: "campus", name: { "zh-CN": "校园", en: "campus" } },
      { id: "offices", name: { "zh-CN": "机关、企事业单位", en: "offices" } }
    ]
  }
}

const named = (id: string, zh: string) => ({ id, name: { "zh-CN": zh, en: id } })
const second = { "zh-CN": "秒", en: "s" }

/** The same notice, which declares facts of its own of every register that has a table. */
export const declaring: Notice = {
  ...notice,
  vocabulary: {
    ...notice.vocabulary,
    facts: [
      { ...named("length", "视频时长"), synonyms: ["时长"], of: "activities", type: "number", unit: second },
      {
        ...named("award", "奖次"),
        of: "activities",
        type: "choice",
        values: [named("first", "一等奖"), named("none", "无、未评")]
      },
      { ...named("filmed-on", "拍摄日期"), of: "activities", type: "date" },
      { ...named("original", "是否原创"), of: "activities", type: "yes-no" },
      { ...named("slogan", "口号"), of: "activities", type: "text" },
      { ...named("members", "会员数"), of: "units", type: "number" },
      { ...named("stamped", "是否盖章"), of: "submissions", type: "yes-no" },
      { ...named("prize", "拟评等次"), of: "recommendations", type: "choice", values: [named("first", "一等奖")] }
    ]
  }
}

export const file = (content: string | Uint8Array, name = "附件1.csv"): CsvFile => ({
  name,
  bytes: typeof content === "string" ? new TextEncoder().encode(content) : content
})

/** Reads files under the notice. Whatever they hold, what comes out must be a portfolio, and issues must lie in the files. */
export const read = (files: Partial<CountyFiles>): ReadResult => {
  const result = readPortfolio(notice, { annex1: [], ...files })
  Schema.decodeUnknownSync(Portfolio)(result.portfolio)
  for (const issue of result.issues) assert.isAtLeast(issue.row, 1, JSON.stringify(issue))
  return result
}

/** Reads one annex 1 of the usual headings. */
export const readRows = (...rows: ReadonlyArray<string>): ReadResult =>
  read({ annex1: [file([header, ...rows].join("\n"))] })

/** Code, row and heading of every issue, as in `name-missing 3 项目名称`. */
export const places = ({ issues }: Pick<ReadResult, "issues">): ReadonlyArray<string> =>
  issues.map(({ code, column, row }) => [code, row, ...(column === undefined ? [] : [column])].join(" "))

export const names = ({ portfolio }: ReadResult): ReadonlyArray<string> => portfolio.activities.map(({ name }) => name)

export const only = ({ portfolio }: ReadResult): Activity => {
  const [activity, ...others] = portfolio.activities
  if (activity === undefined || others.length > 0)
    assert.fail(`expected one activity, got ${portfolio.activities.length}`)
  return activity
}

/** A record but for some of its facts. */
export const without = <A extends object, K extends keyof A>(record: A, ...facts: ReadonlyArray<K>): Omit<A, K> => {
  const left = { ...record }
  for (const fact of facts) delete left[fact]
  return left
}

/** The template's example row made an activity of somebody's own, as one that shows how to fill in is passed over. */
export const ownExample = (text: string): string =>
  text.replace("科普知识进万家", "科普知识讲座").replace("示例，请删去本行", "")
