import { assert, describe, it } from "@effect/vitest"
import { cell, control, docxOf, paragraph, plainTable, row, run, table, textBox, within } from "./document.ts"
import { read, textsOf, told } from "./fixtures.ts"

const tablesOf = async (...body: ReadonlyArray<string>) => (await read(docxOf({ body: body.join("") }))).tables

const first = async (...body: ReadonlyArray<string>) => {
  const [table] = await tablesOf(...body)
  return { texts: textsOf(table!), merges: table!.merges, numbers: table!.rows.map(({ number }) => number) }
}

const restart = '<w:vMerge w:val="restart"/>'
const on = "<w:vMerge/>"
const span = (columns: number) => `<w:gridSpan w:val="${columns}"/>`

describe("merged cells", () => {
  it("reach down as far as they go on, and are two where one ends at the other", async () => {
    const { merges, texts } = await first(
      table([
        row([cell("1"), cell("教育局", restart)]),
        row([cell("2"), cell("", on)]),
        row([cell("3"), cell("卫健局", restart)]),
        row([cell("4"), cell("", on)]),
        row([cell("5"), cell("独")])
      ])
    )
    assert.deepStrictEqual(texts, [["1", "教育局"], ["2"], ["3", "卫健局"], ["4"], ["5", "独"]])
    assert.deepStrictEqual(merges, [
      { top: 0, left: 1, bottom: 1, right: 1 },
      { top: 2, left: 1, bottom: 3, right: 1 }
    ])
  })

  it("reach over as many columns as they span, and down and across at once", async () => {
    const { merges, texts } = await first(
      table([
        row([cell("甲", restart + span(2)), cell("乙")]),
        row([cell("", on + span(2)), cell("丙")]),
        row([cell("1"), cell("2"), cell("3")])
      ])
    )
    assert.deepStrictEqual(texts, [
      ["甲", "", "乙"],
      ["", "", "丙"],
      ["1", "2", "3"]
    ])
    assert.deepStrictEqual(merges, [{ top: 0, left: 0, bottom: 1, right: 1 }])
  })

  it("of old documents go on beside", async () => {
    const beside = (value: string) => `<w:hMerge${value}/>`
    const { merges, texts } = await first(
      table([
        row([cell("甲", beside(' w:val="restart"')), cell("", beside("")), cell("乙")]),
        row([cell("1"), cell("2"), cell("3")])
      ])
    )
    assert.deepStrictEqual(texts[0], ["甲", "", "乙"])
    assert.deepStrictEqual(merges, [{ top: 0, left: 0, bottom: 0, right: 1 }])
  })

  it("are less high by the rows in them that were deleted", async () => {
    const { merges, numbers, texts } = await first(
      table([
        row([cell("1"), cell("教育局", restart)]),
        row([cell("2"), cell("", on)], "<w:del/>"),
        row([cell("3"), cell("", on)])
      ])
    )
    assert.deepStrictEqual(texts, [["1", "教育局"], ["3"]])
    assert.deepStrictEqual(merges, [{ top: 0, left: 1, bottom: 1, right: 1 }])
    assert.deepStrictEqual(numbers, [1, 2])
  })

  it("reach past a row that has no cell there, and not past a cell that lies across", async () => {
    const { merges } = await first(
      table([
        row([cell("甲", restart), cell("1")]),
        row([cell("2")], '<w:gridBefore w:val="1"/>'),
        row([cell("", on), cell("3")])
      ])
    )
    assert.deepStrictEqual(merges, [{ top: 0, left: 0, bottom: 2, right: 0 }])
    const across = await first(
      table([row([cell("1"), cell("甲", restart)]), row([cell("2", span(2))]), row([cell("3"), cell("乙", on)])])
    )
    assert.deepStrictEqual(across.texts, [["1", "甲"], ["2"], ["3", "乙"]])
    assert.deepStrictEqual(across.merges, [{ top: 1, left: 0, bottom: 1, right: 1 }])
  })

  it("do not go on in a cell of another width", async () => {
    const { merges, texts } = await first(
      table([row([cell("甲", restart + span(2)), cell("1")]), row([cell("乙", on), cell("2"), cell("3")])])
    )
    assert.deepStrictEqual(texts, [
      ["甲", "", "1"],
      ["乙", "2", "3"]
    ])
    assert.deepStrictEqual(merges, [{ top: 0, left: 0, bottom: 0, right: 1 }])
  })

  it("whose first row was deleted begin with the next", async () => {
    const { merges, texts } = await first(
      table([
        row([cell("1"), cell("教育局", restart)], "<w:del/>"),
        row([cell("2"), cell("写在这里", on)]),
        row([cell("3"), cell("", on)])
      ])
    )
    assert.deepStrictEqual(texts, [["2", "写在这里"], ["3"]])
    assert.deepStrictEqual(merges, [{ top: 0, left: 1, bottom: 1, right: 1 }])
  })
})

describe("columns", () => {
  it("are those that cells have, however fine the grid", async () => {
    const { merges, texts } = await first(
      table([
        row([cell("序号", span(2)), cell("名称", span(3)), cell("备注")]),
        row([cell("1", span(2)), cell("甲", span(3)), cell("乙")])
      ])
    )
    assert.deepStrictEqual(texts, [
      ["序号", "名称", "备注"],
      ["1", "甲", "乙"]
    ])
    assert.deepStrictEqual(merges, [])
  })

  it("are one where two lines nearly meet, and two where a row has both lines or they are far apart", async () => {
    const rows = [row([cell("序号"), cell("名称", span(2))]), row([cell("1", span(2)), cell("甲")])]
    const aligned = [
      ["序号", "名称"],
      ["1", "甲"]
    ]
    assert.deepStrictEqual((await first(table(rows, [1000, 60, 3000]))).texts, aligned)
    assert.deepStrictEqual((await first(table(rows, [1000, 283, 3000]))).texts, aligned)
    assert.deepStrictEqual((await first(table(rows, [1000, 284, 3000]))).texts, [
      ["序号", "名称"],
      ["1", "", "甲"]
    ])
    const both = row([cell("a"), cell("b"), cell("c")])
    assert.deepStrictEqual((await first(table([...rows, both], [1000, 60, 3000]))).texts[2], ["a", "b", "c"])
    // Some programs write the same small number for every column.
    assert.deepStrictEqual((await first(table(rows, [100, 100, 100]))).texts, [
      ["序号", "名称"],
      ["1", "", "甲"]
    ])
  })

  it("before the first cell of a row are left out of it", async () => {
    const { texts } = await first(
      table([row([cell("a"), cell("b"), cell("c")]), row([cell("2"), cell("3")], '<w:gridBefore w:val="1"/>')])
    )
    assert.deepStrictEqual(texts, [
      ["a", "b", "c"],
      ["", "2", "3"]
    ])
  })
})

describe("rows", () => {
  it("and cells stand in controls, and count as others", async () => {
    const { texts } = await first(
      table([
        row([cell("a"), cell("b")]),
        control(row([cell("1"), control(cell("甲"))])),
        control(within("customXml", row([cell("2"), control(cell("单击此处输入文字"), "<w:showingPlcHdr/>")])))
      ])
    )
    assert.deepStrictEqual(texts, [["a", "b"], ["1", "甲"], ["2"]])
  })

  it("that hold nothing are left out and counted", async () => {
    const { numbers, texts } = await first(table([row([cell("a")]), row([cell(" 　")]), row([cell("b")])]))
    assert.deepStrictEqual(
      [texts, numbers],
      [
        [["a"], ["b"]],
        [1, 3]
      ]
    )
  })

  it("that are hidden are read and told", async () => {
    const { issues, tables } = await read(docxOf({ body: table([row([cell("a")]), row([cell("b")], "<w:hidden/>")]) }))
    assert.deepStrictEqual(
      tables[0]!.rows.map(({ hidden }) => hidden),
      [false, true]
    )
    assert.deepStrictEqual(told(issues), ["rows-hidden 表1"])
  })
})

describe("tables within", () => {
  it("a cell are read on their own, each with what stands above it, and are the text of the cell", async () => {
    const inner = plainTable([["1", "2"], ["3"]])
    const tables = await tablesOf(
      table([row([cell(paragraph("附件1") + inner + paragraph("")), cell(inner + inner + paragraph("乙"))])])
    )
    assert.deepStrictEqual(
      tables.map(({ before, name, rows }) => [name, before, rows.length]),
      [
        ["表1", [], 1],
        ["表1-1", ["附件1"], 2],
        ["表1-2", [], 2],
        ["表1-3", [], 2]
      ]
    )
    assert.deepStrictEqual(textsOf(tables[0]!), [["附件1\n1\t2\n3", "1\t2\n3\n1\t2\n3\n乙"]])
  })

  it("a text box are read", async () => {
    const tables = await tablesOf(paragraph(run("附件1") + textBox(plainTable([["a", "b"]]))))
    assert.deepStrictEqual(tables.map(textsOf), [[["a", "b"]]])
    assert.deepStrictEqual(tables[0]!.before, ["附件1"])
  })
})

const heading = ["序号", "名称", "时间"]
const page = paragraph('<w:r><w:br w:type="page"/></w:r>')

describe("a table that stands in pieces", () => {
  const joined = async (...body: ReadonlyArray<string>) => {
    const { issues, tables } = await read(docxOf({ body: body.join("") }))
    return { texts: tables.map(textsOf), told: told(issues) }
  }
  const whole = { texts: [[heading, ["1", "甲", "9月17日"], ["2", "乙", "9月18日"]]], told: ["table-joined 表1"] }
  const one = plainTable([heading, ["1", "甲", "9月17日"]])

  it("is one, whether a page, a paragraph or 续表 parts it, and its heading is repeated or not", async () => {
    const again = plainTable([heading, ["2", "乙", "9月18日"]])
    const rest = plainTable([["2", "乙", "9月18日"]])
    for (const between of ["", paragraph(""), page, paragraph("") + page + paragraph(" "), paragraph("（续表）")])
      for (const second of [again, rest]) assert.deepStrictEqual(await joined(one, between, second), whole)
  })

  it("may be in many pieces, and have merged cells in each", async () => {
    const piece = (from: number) =>
      table([row([cell(`${from}`), cell("甲", restart), cell("")]), row([cell(`${from + 1}`), cell("", on), cell("")])])
    const tables = await tablesOf(one, paragraph(""), piece(2), paragraph(""), piece(4))
    assert.deepStrictEqual(
      textsOf(tables[0]!).map(([number]) => number),
      ["序号", "1", "2", "3", "4", "5"]
    )
    assert.deepStrictEqual(
      tables[0]!.merges.map(({ bottom, top }) => [top, bottom]),
      [
        [2, 3],
        [4, 5]
      ]
    )
    assert.deepStrictEqual(
      tables[0]!.rows.map(({ number }) => number),
      [1, 2, 3, 4, 5, 6]
    )
  })

  it("may go on with blank rows", async () => {
    const rest = plainTable([
      ["", "", ""],
      ["2", "乙", "9月18日"]
    ])
    assert.deepStrictEqual(await joined(one, paragraph(""), rest), whole)
  })

  it("is two if all that it repeats is one cell", async () => {
    const title = ["县教育局", "", ""]
    const second = plainTable([title, ["单位", "姓名", "电话"]])
    assert.strictEqual((await joined(plainTable([title, ["1", "2", "3"]]), paragraph(""), second)).texts.length, 2)
  })

  it("is two if words stand between, if its columns differ, or if the second has a heading of its own", async () => {
    const others: ReadonlyArray<ReadonlyArray<string>> = [
      [paragraph("附件2"), plainTable([heading, ["2", "乙", "9月18日"]])],
      [paragraph(""), plainTable([["2", "乙"]])],
      [
        paragraph(""),
        plainTable([
          ["单位", "姓名", "电话"],
          ["甲", "乙", "1"]
        ])
      ]
    ]
    for (const [between = "", second = ""] of others) {
      const { texts, told } = await joined(one, between, second)
      assert.deepStrictEqual([texts.length, told], [2, []])
    }
  })

  it("is two if both are forms: the same words at the left", async () => {
    const form = (name: string) =>
      plainTable([
        ["活动名称", name, "", ""],
        ["联系人", "赵老师", "电话", "7200061"]
      ])
    assert.strictEqual((await joined(form("甲1"), page, form("乙2"))).texts.length, 2)
  })

  it("is two if it has two columns and no heading again, as lists of contacts have", async () => {
    const contacts = plainTable([["王老师", "7200001"]])
    assert.strictEqual((await joined(contacts, paragraph(""), plainTable([["李老师", "7200002"]]))).texts.length, 2)
  })
})
