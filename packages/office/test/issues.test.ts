import { assert, describe, it } from "@effect/vitest"
import type { Row, Table } from "../src/index.ts"
import { loadFurther } from "../src/format/further.ts"
import { numberCell, textCell } from "../src/cells.ts"
import { inWords } from "../src/inWords.ts"
import { tableIssues as noted } from "../src/tableIssues.ts"
import { told } from "./fixtures.ts"

await loadFurther()

const tableIssues = (table: Parameters<typeof noted>[0]) => noted(table).map(inWords)

const row = (number: number, cells: ReadonlyArray<number | string | undefined>, hidden = false): Row => ({
  number,
  hidden,
  cells: cells.map((cell) => {
    if (cell === undefined) return undefined
    return typeof cell === "string" ? textCell(cell, undefined, false) : numberCell(cell, undefined, false, false)
  })
})

const table = (rows: ReadonlyArray<Row>, more: Partial<Table> = {}): Table => ({
  name: "表",
  hidden: false,
  hiddenColumns: [],
  merges: [],
  rows,
  ...more
})

/** The codes of issues of numbers below a heading; none stands above if it is undefined. */
const codes = (heading: string | undefined, ...numbers: ReadonlyArray<number>): ReadonlyArray<string> =>
  tableIssues(
    table([
      ...(heading === undefined ? [] : [row(1, [heading])]),
      ...numbers.map((number, at) => row(at + 2, [number]))
    ])
  ).map(({ code }) => code)

describe("a lost zero", () => {
  it.each([
    ["of Pucheng's code and seven digits", 9_137_200_061],
    ["of a code and eight digits", 37_165_123_456],
    ["of Xi'an", 2_985_123_456],
    ["of Beijing", 1_085_123_456]
  ])("is doubted in a number %s, with a heading of telephones or none", (_, number) => {
    assert.deepStrictEqual(codes("联系电话", number), ["zero-lost"])
    assert.deepStrictEqual(codes(undefined, number), ["zero-lost"])
    assert.deepStrictEqual(codes("活动编号", number), [])
  })

  it.each([
    ["a mobile", 13_800_001_101],
    ["a service number", 4_008_001_234],
    ["a number without an area code", 7_200_061],
    ["eight digits", 85_123_456],
    ["twelve digits", 137_165_123_456]
  ])("is not doubted in %s", (_, number) => {
    assert.deepStrictEqual(codes("联系电话", number), [])
  })

  it("is not doubted where a format writes the zero, or the number is text", () => {
    const cells = [numberCell(9_137_200_062, "0000\\-0000000", false, false), textCell("9137200062", undefined, false)]
    assert.deepStrictEqual(tableIssues(table([row(1, ["电话", "电话"]), { number: 2, hidden: false, cells }])), [])
  })

  it("is doubted in nine digits only below a heading of telephones", () => {
    assert.deepStrictEqual(codes("手机或电话", 913_720_006), ["zero-lost"])
    assert.deepStrictEqual(codes(undefined, 913_720_006), [])
  })

  it("is doubted below the words of telephones that stand before, not below what looks like a number", () => {
    assert.deepStrictEqual(
      told(
        tableIssues(table([row(1, ["联系人"]), row(2, ["电话"]), row(3, ["0913-7200063"]), row(4, [9_137_200_061])]))
      ),
      ["zero-lost 表 A4"]
    )
  })
})

it("digits beyond the fifteenth are lost", () => {
  assert.deepStrictEqual(codes("身份证号", 123_456_789_012_345), [])
  assert.deepStrictEqual(codes("身份证号", 1_234_567_890_123_450), ["digits-lost"])
})

describe("what is hidden is told", () => {
  it("rows in ranges, columns only if something stands in them", () => {
    const rows = [row(1, [1, undefined, 1]), ...[3, 4, 5, 9].map((number) => row(number, [1], true))]
    const [ofRows, ofColumns, ...more] = tableIssues(table(rows, { hiddenColumns: [1, 2, 3] }))
    assert.include(ofRows!.text["zh-CN"], "第 3–5、9 行")
    assert.include(ofColumns!.text["zh-CN"], "（C）")
    assert.deepStrictEqual(more, [])
  })

  it("a sheet as a whole, and nothing of its cells; none if it is blank", () => {
    const rows = [row(1, [9_137_200_061], true)]
    assert.deepStrictEqual(told(tableIssues(table(rows, { hidden: true }))), ["table-hidden 表"])
    assert.deepStrictEqual(tableIssues(table([], { hidden: true })), [])
  })
})

it.each([
  [999, 999],
  [1000, 1000],
  [1001, 1001]
])("of %d issues the first thousand are listed, the rest counted", (count, length) => {
  const issues = tableIssues(table(Array.from({ length: count }, (_, at) => row(at + 1, [9_137_200_061]))))
  assert.strictEqual(issues.length, length)
  const last = issues.at(-1)!
  if (count > 1000) assert.include(last.text["zh-CN"], "还有 1 处")
  else assert.strictEqual(last.code, "zero-lost")
})
