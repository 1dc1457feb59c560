import { assert, describe, it } from "@effect/vitest"
import { read, refusalOf, textsOf, told } from "./fixtures.ts"
import { odtOf } from "./odt.ts"

const p = (content: string) => `<text:p>${content}</text:p>`
const textOf = async (body: string, styles = ""): Promise<string> => (await read(odtOf({ body, styles }))).text ?? ""

describe("what a person sees in a paragraph of OpenDocument", () => {
  const cases: ReadonlyArray<readonly [name: string, content: string, text: string]> = [
    ["white space is one blank", "甲 \n  乙", "甲 乙"],
    ["white space at the beginning is nothing", "\n 甲", "甲"],
    ["blanks behind one that is counted", "甲<text:s/> 乙", "甲  乙"],
    ["blanks that are counted", '甲 <text:s text:c="3"/>乙<text:s/>', "甲    乙 "],
    ["a line break, a tab and a hyphen", "甲<text:line-break/><text:tab/>\u2011乙", "甲\n\t-乙"],
    ["spans and links", "<text:span>甲</text:span><text:a>乙</text:a>", "甲乙"],
    ["what is said about the text", "甲<office:annotation><text:p>批注</text:p></office:annotation>乙", "甲乙"],
    ["where text was deleted", '甲<text:change text:change-id="1"/>乙', "甲乙"],
    ["a ruby", "<text:ruby><text:ruby-base>蒲</text:ruby-base><text:ruby-text>pú</text:ruby-text></text:ruby>", "蒲"],
    ["a field that was filled in", "<text:text-input>第二小学</text:text-input>", "第二小学"],
    ["a field that asks", "<text:text-input>单击此处输入文字</text:text-input>", ""],
    ["a placeholder", "<text:placeholder>&lt;单位&gt;</text:placeholder>", ""],
    [
      "a control that asks",
      '<loext:content-control loext:showing-place-holder="true">填这里</loext:content-control>',
      ""
    ],
    [
      "a frame, after its paragraph",
      "甲<draw:frame><draw:text-box><text:p>乙</text:p></draw:text-box></draw:frame>",
      "甲\n乙"
    ]
  ]
  it.each(cases)("%s", async (_, content, text) => {
    assert.strictEqual(await textOf(p("起") + p(content) + p("止")), `起\n${text}\n止`)
  })

  it("has its notes at the end", async () => {
    const note =
      "<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>注</text:p></text:note-body></text:note>"
    assert.strictEqual(await textOf(p(`甲${note}`) + p("乙")), "甲\n乙\n注")
  })

  it("tells hidden text and workbooks that it does not read", async () => {
    const automatic =
      '<style:style style:name="T1" style:family="text"><style:text-properties text:display="none"/></style:style>'
    const body = `${p('甲<text:span text:style-name="T1">密</text:span>')}<text:section text:display="none">${p("密")}</text:section>`
    const hidden = await read(odtOf({ body, automatic }))
    assert.deepStrictEqual([hidden.text, told(hidden.issues)], ["甲", ["text-hidden"]])
    const manifest = '<file-entry full-path="Object 1/" media-type="application/vnd.oasis.opendocument.spreadsheet"/>'
    assert.deepStrictEqual(told((await read(odtOf({ body: p("甲"), manifest }))).issues), ["object-unread"])
  })

  it("is refused where a password protects it", async () => {
    const manifest = '<file-entry full-path="content.xml"><encryption-data/></file-entry>'
    assert.strictEqual((await refusalOf(odtOf({ body: "", manifest }))).code, "encrypted")
  })
})

const level = (at: number, format: string, more = "", tag = "list-level-style-number") =>
  `<text:${tag} text:level="${at}" style:num-format="${format}" ${more}/>`
const listStyle = (...levels: ReadonlyArray<string>) =>
  `<text:list-style style:name="L">${levels.join("")}</text:list-style>`
const item = (...content: ReadonlyArray<string>) => `<text:list-item>${content.join("")}</text:list-item>`
const list = (items: ReadonlyArray<string>, more = "") =>
  `<text:list text:style-name="L" ${more}>${items.join("")}</text:list>`

describe("numbers that a list of OpenDocument gives", () => {
  it("count on where the list says so, and else begin anew", async () => {
    const styles = listStyle(level(1, "1", 'style:num-suffix="."'))
    const body = [
      list([item(p("甲"), p("乙"))], 'xml:id="a"'),
      p("丙"),
      list([item(p("丁"))], 'text:continue-numbering="true"'),
      list([item(p("戊"))], 'xml:id="b"'),
      list(
        [item(p("己")), `<text:list-item text:start-value="9">${p("庚")}</text:list-item>`],
        'text:continue-list="a"'
      ),
      list([`<text:list-header>${p("辛")}</text:list-header>`, item(p("壬"))], 'text:continue-list="b"')
    ]
    assert.deepStrictEqual((await textOf(body.join(""), styles)).split("\n"), [
      "1. 甲",
      "乙",
      "丙",
      "2. 丁",
      "1. 戊",
      "3. 己",
      "9. 庚",
      "辛",
      "2. 壬"
    ])
  })

  it("stand in the formats of official documents, level by level", async () => {
    const styles = listStyle(
      level(1, "一, 二, 三, ...", 'style:num-suffix="、"'),
      level(2, "一, 二, 三, ...", 'style:num-prefix="（" style:num-suffix="）"'),
      level(3, "1", 'text:display-levels="2" style:num-suffix="."'),
      level(4, "", 'style:num-suffix="."')
    )
    const deep = `<text:list>${item(p("丁"), `<text:list>${item(p("戊"))}</text:list>`)}</text:list>`
    const body = list([item(p("甲"), `<text:list>${item(p("乙"))}${item(p("丙"), deep)}</text:list>`), item(p("己"))])
    assert.deepStrictEqual((await textOf(body, styles)).split("\n"), [
      "一、甲",
      "（一）乙",
      "（二）丙",
      "二.1. 丁",
      "戊",
      "二、己"
    ])
  })

  it("are written as newer programs tell them, and close to the text where nothing stands between", async () => {
    const tight =
      '<style:list-level-properties><style:list-level-label-alignment text:label-followed-by="nothing"/></style:list-level-properties>'
    const styles = listStyle(
      `<text:list-level-style-number text:level="1" loext:num-list-format="第%1%项" style:num-format="壹, 贰, 叁, ..." text:start-value="2">${tight}</text:list-level-style-number>`
    )
    assert.strictEqual(await textOf(list([item(p("甲")), item(p("乙"))]), styles), "第贰项甲\n第叁项乙")
  })

  it("of headings are those of the outline", async () => {
    const outline = `<text:outline-style style:name="Outline">${level(1, "一, 二, 三, ...", 'style:num-suffix="、"', "outline-level-style")}</text:outline-style>`
    const h = (content: string, more = "") => `<text:h text:outline-level="1" ${more}>${content}</text:h>`
    assert.strictEqual(
      await textOf(h("甲") + h("乙", 'text:is-list-header="true"') + h("丙"), outline),
      "一、甲\n乙\n二、丙"
    )
  })
})

const cell = (content: string, more = "") =>
  `<table:table-cell ${more}>${content === "" ? "" : p(content)}</table:table-cell>`
const covered = "<table:covered-table-cell/>"
const row = (cells: ReadonlyArray<string>, more = "") => `<table:table-row ${more}>${cells.join("")}</table:table-row>`
const table = (...rows: ReadonlyArray<string>) => `<table:table>${rows.join("")}</table:table>`

describe("tables of OpenDocument", () => {
  it("have cells and rows that are repeated, and rows in groups", async () => {
    const { tables } = await read(
      odtOf({
        body: table(
          `<table:table-header-rows>${row([cell("a"), cell("b"), cell("c")])}</table:table-header-rows>`,
          row([cell("1", 'table:number-columns-repeated="2"'), cell("2")], 'table:number-rows-repeated="2"'),
          row([cell("", 'table:number-columns-repeated="3"')])
        )
      })
    )
    assert.deepStrictEqual(tables.map(textsOf), [
      [
        ["a", "b", "c"],
        ["1", "1", "2"],
        ["1", "1", "2"]
      ]
    ])
  })

  it("tell merges, which deleted rows do not count in, as they do not in lists", async () => {
    const automatic =
      '<style:style style:name="R" style:family="table-row"><style:table-row-properties loext:text-changes-only="false"/></style:style>'
    const number = `<table:table-cell>${list([item(p(""))], 'text:continue-numbering="true"')}</table:table-cell>`
    const deleted = '<text:change text:change-id="1"/>'
    const body = table(
      row([number, cell("甲"), cell("教育局", 'table:number-rows-spanned="3"')]),
      row([number, cell(deleted), covered], 'table:style-name="R"'),
      row([number, cell("乙"), covered]),
      row([number, cell("丙"), cell("独")], 'table:style-name="R"'),
      row([number, cell(deleted), cell("留")], 'table:style-name="R"'),
      row([number, cell(deleted), cell("")])
    )
    const { tables } = await read(odtOf({ body, automatic, styles: listStyle(level(1, "1")) }))
    assert.deepStrictEqual(tables.map(textsOf), [
      [["1", "甲", "教育局"], ["2", "乙"], ["3", "丙", "独"], ["4", "", "留"], ["5"]]
    ])
    assert.deepStrictEqual(tables[0]!.merges, [{ top: 0, left: 2, bottom: 1, right: 2 }])
  })
})
