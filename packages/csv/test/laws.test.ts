import { assert, describe, it } from "@effect/vitest"
import type { Source } from "@kepu/core/portfolio"
import * as Schema from "effect/Schema"
import { readPlatform, unitBook } from "../src/index.ts"
import { file, header, notice, read } from "./sample.ts"
import { patience } from "./times.ts"

const Cell = Schema.Literals([
  "",
  "",
  "1",
  "科学秀",
  "罕井镇",
  "县教育局、孙镇",
  "9月17日",
  "近日",
  "7200061",
  "1.38E+10",
  "=同上",
  "一,二",
  "第一行\n第二行",
  '"食品安全"进万家',
  "合计",
  " ",
  "填报时间",
  "项目名称"
])
const Rows = Schema.Array(Schema.Array(Cell).check(Schema.isMaxLength(10))).check(Schema.isMaxLength(12))

const quoted = (cell: string): string => (/[",\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

const Piece = Schema.Literals([
  '"',
  '""',
  ",",
  ",",
  "\n",
  "\r\n",
  "\r",
  "\t",
  ";",
  "，",
  "\0",
  "\uFEFF",
  "(",
  "科学秀",
  "罕井镇",
  "9月17日",
  "填报单位：",
  "'=",
  header,
  `${header}\n`
])
const Pieces = Schema.Array(Piece).check(Schema.isMaxLength(60))

/** Cells that say something, and cells in their place that nobody can read. */
const columns = [
  ["time", "活动时间", "9月17日", ["近日", "9月31日", "1.38E+10"]],
  ["contactPhone", "联系电话", "7200061", ["1.38E+10"]],
  ["topics", "主题分类", "食品安全", ["食品安金", "、"]],
  ["settings", "五进", "校园", ["进太空"]],
  ["mode", "活动形式", "线下", ["天上"]],
  ["platform", "状态", "已发布", ["大概"]],
  ["images", "图片数", "3", ["很多", "-1", "2.5"]],
  ["participants", "参与人数", "120", ["若干"]],
  ["summary", "小结", "有", ["也许"]]
] as const
const Spoilt = Schema.Struct({
  row: Schema.Literals([0, 1, 2]),
  column: Schema.Literals([0, 1, 2, 3, 4, 5, 6, 7, 8]),
  text: Schema.Literals([0, 1, 2])
})

describe("a cell that cannot be read", { timeout: patience }, () => {
  it.prop(
    "costs that cell, and nothing else of its row or of any other",
    { spoilt: Spoilt },
    ({ spoilt: { column, row, text } }) => {
      const [fact, heading, , bad] = columns[column]
      const table = (change: boolean): string => {
        const cellsOf = (n: number) =>
          columns.map(([, , good], at) => (change && n === row && at === column ? bad[text % bad.length] : good))
        const rows = [0, 1, 2].map((n) => [`讲座${n}`, "罕井镇", ...cellsOf(n)].join(","))
        return [["活动名称", "举办单位", ...columns.map(([, heading]) => heading)].join(","), ...rows].join("\n")
      }
      const readRows = (change: boolean) => readPlatform(notice, file(table(change)), unitBook(notice))
      const [whole, spoilt] = [readRows(false), readRows(true)]
      assert.deepStrictEqual(
        whole.issues.map(({ code, column }) => [code, column]),
        []
      )
      const expected = whole.rows.map(({ activity }, n) => {
        const { [fact]: _, timeText, ...rest } = activity
        if (n !== row) return activity
        return fact === "time" ? { ...rest, timeText: bad[text % bad.length] } : { ...rest, timeText }
      })
      assert.deepStrictEqual(
        spoilt.rows.map(({ activity }) => activity),
        expected
      )
      assert.deepStrictEqual(
        spoilt.issues.map((issue) => [issue.row, issue.column]),
        [[row + 2, heading]]
      )
    },
    { arbitrary: { runs: 300 } }
  )
})

describe("reading", { timeout: patience }, () => {
  it.prop(
    "turns every row that is not blank into an activity, a duplicate, a row passed over, or an issue and a record that is unread",
    { rows: Rows },
    ({ rows }) => {
      const text = [header, ...rows.map((row) => row.map(quoted).join(","))].join("\n")
      const { issues, passedOver, portfolio } = read({ annex1: [file(text)] })
      const rowsOf = (records: ReadonlyArray<{ readonly source?: Source }> = []) =>
        records.map(({ source }) => source?.row)
      const reported = new Set(issues.map(({ row }) => row))
      const told = new Set([
        ...rowsOf(portfolio.activities),
        ...passedOver.map(({ row }) => row),
        ...issues.filter(({ code }) => code === "duplicate-activity").map(({ row }) => row),
        ...rowsOf(portfolio.unread).filter((row) => row !== undefined && reported.has(row))
      ])
      for (const [index, row] of rows.entries()) {
        if (row.every((cell) => cell.trim() === "")) continue
        assert.isTrue(told.has(index + 2), `row ${index + 2} of ${JSON.stringify(text)}`)
      }
    },
    { arbitrary: { runs: 500 } }
  )

  it.prop(
    "makes a portfolio of any text, in every place, without throwing",
    { pieces: Pieces },
    ({ pieces }) => {
      const content = pieces.join("")
      const of = (name: string) => file(content, name)
      read({ annex1: [of("a"), of("b")], units: of("u"), submissions: of("s"), platform: of("p") })
    },
    { arbitrary: { runs: 500 } }
  )

  it.prop("makes a portfolio of any bytes", { bytes: Schema.Uint8Array }, ({ bytes }) => {
    read({ annex1: [file(bytes)], units: file(bytes), submissions: file(bytes), platform: file(bytes) })
  })

  it.prop(
    "does not depend on rows above the headings",
    { rows: Rows, above: Schema.Array(Schema.Literals(["标题", "", ",,", "说明：一式两份"])) },
    ({ above, rows }) => {
      const body = [header, ...rows.map((row) => row.map(quoted).join(","))].join("\n")
      const factsOf = (text: string) =>
        read({ annex1: [file(text)] }).portfolio.activities.map((activity) => ({
          ...activity,
          id: "",
          source: activity.source?.columns
        }))
      assert.deepStrictEqual(factsOf([...above, body].join("\n")), factsOf(body))
    }
  )
})
