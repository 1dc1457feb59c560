import { assert, describe, it } from "@effect/vitest"
import { fixture, read, textsOf, told } from "./fixtures.ts"

const headings = ["序号", "项目名称", "举办单位", "活动时间", "活动地点", "负责人", "联系电话", "备注"]

const annex1 = [
  ["蒲城县2023年全国科普日活动项目汇总表"],
  ["填报单位名称：（盖章）蒲城县教育局", "", "", "", "填报时间：2023年9月4日"],
  headings,
  ["1", "食品安全进万家", "蒲城县教育局", "9月17日", "第一小学", "赵老师", "13800001101"],
  ["2", "“大手拉小手”\n科普报告会", "", "2023/9/18 9:00", "县城\n第二小学", "钱老师", "9137200061", "区号的0丢了"],
  ["3", "科学家精神进校园", "", "9月19日", "第三小学", "孙老师", "0913-7200062", "数字格式补0"],
  ["4", "隐藏行的活动", "蒲城县教育局", "2023年9月20日", "第四小学", "李老师", "0913-7200063", "隐藏行"],
  ["5", "公式活动", "蒲城县教育局", "9月21日", "#N/A", "周老师", "13800001105", "TRUE"],
  ["6", "=以等号开头的文字", "蒲城县教育局", "二〇二三年九月二十二日", "\n第五小学A", "吴老师", "013800001106", "9:00"],
  ["7", "系统日期", "蒲城县教育局", "2023/9/23", "操场", "郑老师", "13800001107"],
  ["8", "长日期", "蒲城县教育局", "2023年9月24日", "礼堂", "王老师", "138 0000 1108"],
  ["9", "年月", "蒲城县教育局", "2023年9月", "礼堂", "冯老师", "１３８００００１１０９"]
]

const day = (day: number) => ({ year: 2023, month: 9, day })

describe("a workbook with everything that arrives", () => {
  it("is read as a person sees it", async () => {
    const { kind, tables } = await read(fixture("features.xlsx"))
    assert.strictEqual(kind, "xlsx")
    assert.deepStrictEqual(
      tables.map(({ hidden, name }) => [name, hidden]),
      [
        ["附件1", false],
        ["第二张", false],
        ["数据字典", true],
        ["参数", true]
      ]
    )
    const [first] = tables
    assert.deepStrictEqual(textsOf(first!), annex1)
    assert.deepStrictEqual(first!.merges, [
      { top: 0, left: 0, bottom: 0, right: 7 },
      { top: 1, left: 0, bottom: 1, right: 3 },
      { top: 1, left: 4, bottom: 1, right: 7 },
      { top: 3, left: 2, bottom: 5, right: 2 }
    ])
    assert.deepStrictEqual(first!.hiddenColumns, [7])
    assert.deepStrictEqual(
      first!.rows.filter(({ hidden }) => hidden).map(({ number }) => number),
      [7]
    )
  })

  it("tells dates as its formats show them: a month has no day, and a time of day no date", async () => {
    const { tables } = await read(fixture("features.xlsx"))
    const rows = tables[0]!.rows.slice(3)
    assert.deepStrictEqual(
      rows.map(({ cells }) => cells[3]!.date),
      [
        day(17),
        { ...day(18), hour: 9, minute: 0 },
        day(19),
        day(20),
        day(21),
        day(22),
        day(23),
        day(24),
        { year: 2023, month: 9 }
      ]
    )
    assert.deepInclude(rows[5]!.cells[7], { text: "9:00", kind: "date", number: 0.375 })
    assert.notProperty(rows[5]!.cells[7], "date")
  })

  it("tells numbers, formulas, booleans and errors for what they are", async () => {
    const { tables } = await read(fixture("features.xlsx"))
    const [, , , , , row6, , row8] = tables[0]!.rows
    assert.deepStrictEqual(row6!.cells[6], {
      text: "0913-7200062",
      kind: "number",
      number: 9_137_200_062,
      format: "0000\\-0000000"
    })
    assert.deepStrictEqual(row8!.cells[1], { text: "公式活动", kind: "text", formula: true })
    assert.deepStrictEqual(row8!.cells[4], { text: "#N/A", kind: "error", formula: true })
    assert.deepStrictEqual(row8!.cells[7], { text: "TRUE", kind: "boolean" })
  })

  it("says what a person should look at, and nothing else", async () => {
    const { issues } = await read(fixture("features.xlsx"))
    assert.deepStrictEqual(told(issues), [
      "rows-hidden 附件1",
      "columns-hidden 附件1",
      "zero-lost 附件1 G5",
      "cell-error 附件1 E8",
      "date-without-day 附件1 D12",
      "table-hidden 数据字典",
      "table-hidden 参数"
    ])
    assert.include(issues[0]!.text["zh-CN"], "第 7 行")
    assert.include(issues[1]!.text.en, "(H)")
    assert.include(issues[2]!.text.en, "9137200061")
  })
})

describe("a workbook", () => {
  it.each([["plain.xlsx"], ["real-xlsx-named.xls"]])("is told by its content, whatever its name: %s", async (name) => {
    const { issues, kind, tables } = await read(fixture(name))
    assert.strictEqual(kind, "xlsx")
    assert.deepStrictEqual(textsOf(tables[0]!).slice(2), [
      headings,
      ["1", "食品安全进万家", "蒲城县教育局", "9月17日", "第一小学", "赵老师", "0913-7200061"],
      ["2", "科学秀", "", "9月18日", "第二小学", "钱老师", "13800001102"]
    ])
    assert.deepStrictEqual(issues, [])
  })

  it("needs no references, styles and shared texts", async () => {
    const { tables } = await read(fixture("inline-no-refs.xlsx"))
    assert.deepStrictEqual(textsOf(tables[0]!), [
      headings,
      ["1", "食品安全进万家", "蒲城县教育局", "9月17日", "第一小学", "赵老师", "0913-7200061"],
      ["2", "科学秀", "蒲城县教育局", "9月18日", "第二小学", "钱老师", "13800001102"]
    ])
  })

  it("of WPS may cite its parts from the root, and a picture in a cell is no text", async () => {
    const { issues, tables } = await read(fixture("wps-like.xlsx"))
    assert.deepStrictEqual(textsOf(tables[0]!)[3], [
      "1",
      "食品安全进万家",
      "蒲城县教育局",
      "9月17日",
      "第一小学",
      "赵老师",
      "13800001101"
    ])
    assert.strictEqual(tables[0]!.rows.length, 4)
    assert.deepStrictEqual(told(issues), ["cell-picture 附件1 H4"])
  })

  it("may have a styled cell at the far corner, and is two rows all the same", async () => {
    const { tables } = await read(fixture("corner.xlsx"))
    assert.deepStrictEqual(
      tables[0]!.rows.map(({ cells, number }) => [number, cells.length]),
      [
        [1, 8],
        [2, 7]
      ]
    )
  })

  it("keeps its notes, pictures and lists to itself", async () => {
    const { tables } = await read(fixture("clerk.xlsx"))
    assert.deepStrictEqual(textsOf(tables[0]!).slice(3, 6), [
      ["1", "食品安全进校园", "蒲城县教育局", "9月17日", "第一小学", "赵老师", "", "待定"],
      ["2", "科学家精神进校园", "", "10月8日", "第二小学", "钱老师", "13800001102"],
      ["3", "红色科普", "", "9月20日", "第三小学", "孙老师", "0913-7200063"]
    ])
  })

  it("has as many rows as it has, one like the other", async () => {
    const { tables } = await read(fixture("rows-1000.xlsx"))
    const texts = textsOf(tables[0]!)
    assert.strictEqual(texts.length, 1003)
    assert.deepStrictEqual(texts[1002]!.slice(0, 3), ["1000", "食品安全进万家第1000场", "单位100"])
  })
})
