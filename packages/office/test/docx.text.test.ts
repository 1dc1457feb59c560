import { assert, describe, it } from "@effect/vitest"
import { control, docxOf, paragraph, plainTable, run, textBox, within } from "./document.ts"
import { read, told } from "./fixtures.ts"

/** The text of a document with these blocks. */
const textOf = async (...body: ReadonlyArray<string>): Promise<string> =>
  (await read(docxOf({ body: body.join("") }))).text ?? ""

const deleted = (text: string) => within("del", `<w:r><w:delText>${text}</w:delText></w:r>`)
const placeholder = "<w:showingPlcHdr/>"
const field = (code: string, result: string) =>
  `${run("", "")}<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`

describe("what a person sees in a paragraph", () => {
  const cases: ReadonlyArray<readonly [name: string, content: string, text: string]> = [
    ["runs", run("蒲城") + run("县"), "蒲城县"],
    ["blanks that are to be kept", run("甲 ") + run(" 乙"), "甲  乙"],
    ["blanks that are not", "<w:r><w:t> 甲\n </w:t></w:r>", "甲"],
    [
      "a line break, a tab and a hyphen",
      "<w:r><w:t>甲</w:t><w:br/><w:tab/><w:noBreakHyphen/><w:t>乙</w:t></w:r>",
      "甲\n\t-乙"
    ],
    ["typed hyphens that break nowhere or are not seen", run("0913\u20117200\u00AD066"), "0913-7200066"],
    ["a deletion", run("9月") + deleted("16日") + run("17日"), "9月17日"],
    ["an insertion", run("9月") + within("ins", run("17日")), "9月17日"],
    ["what was moved to here", within("moveTo", run("甲")) + within("moveFrom", run("乙")), "甲"],
    ["an insertion that was deleted again", within("ins", deleted("甲")) + run("乙"), "乙"],
    ["a link", within("hyperlink", run("钱老师")), "钱老师"],
    ["a smart tag in custom XML", within("customXml", within("smartTag", run("甲"))), "甲"],
    ["the result of a field, not its code", field(" PAGE ", "3"), "3"],
    [
      "a field within the code of a field",
      field(`</w:instrText></w:r>${field("DATE", "1月")}<w:r><w:instrText>`, "甲"),
      "甲"
    ],
    [
      "a field that has no result",
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>${run("甲")}`,
      "甲"
    ],
    ["a ruby", within("r", within("ruby", within("rt", run("pú")) + within("rubyBase", run("蒲")))), "蒲"],
    ["a control", control(run("第二小学")), "第二小学"],
    ["a control that waits for its text", run("备注：") + control(run("单击此处输入文字。"), placeholder), "备注："],
    ["a control that has been filled in", control(run("单击"), '<w:showingPlcHdr w:val="0"/>'), "单击"],
    ["a prompt that is not marked as one", control(run("单击或点击此处输入文字。")), ""],
    ["a field that asks", field(' FILLIN "" ', "单击此处输入文字"), ""],
    ["the same words where they are written", run("单击此处输入文字"), "单击此处输入文字"],
    ["a ticked box in a font of signs", '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/><w:t>是</w:t></w:r>', "☑是"],
    ["signs typed in their font", run("\uF0A8否", '<w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr>'), "□否"],
    [
      "a box of an old form",
      '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>',
      "☑"
    ],
    [
      "a choice of an old form",
      '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="进校园"/><w:listEntry w:val="进农村"/></w:ddList></w:ffData></w:fldChar></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>',
      "进农村"
    ],
    [
      "what stands only in the way for older programs",
      "<w:r><mc:AlternateContent><mc:Choice><w:unknown/></mc:Choice><mc:Fallback><w:t>☑</w:t></mc:Fallback></mc:AlternateContent></w:r>",
      "☑"
    ],
    [
      "alternatives around a run",
      `<mc:AlternateContent><mc:Choice>${run("甲")}</mc:Choice><mc:Fallback>${run("甲")}</mc:Fallback></mc:AlternateContent>`,
      "甲"
    ],
    ["a text box, after its paragraph and once", run("甲") + textBox(paragraph("乙")), "甲\n乙"],
    [
      "a text box of older programs",
      `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${paragraph("乙")}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`,
      "\n乙"
    ]
  ]
  it.each(cases)("%s", async (_, content, text) => {
    assert.strictEqual(await textOf(paragraph("起"), `<w:p>${content}</w:p>`, paragraph("止")), `起\n${text}\n止`)
  })
})

describe("what LibreOffice 7.4 makes of a control", () => {
  const copies = (text: string) =>
    control(run(text)) + control(`<w:r><w:t>${text}</w:t><w:t>${text}</w:t></w:r>`) + control(run(text))

  it("is read once", async () => {
    assert.strictEqual(
      await textOf(paragraph(run("甲") + copies("第二小学") + copies("乙") + run("丙"))),
      "甲第二小学乙丙"
    )
  })

  it("is no text if it is only the prompt", async () => {
    assert.strictEqual(await textOf(paragraph(run("甲") + copies("单击此处输入文字"))), "甲")
  })

  it("is not seen in controls of the same text that a person wrote", async () => {
    const one = control(run("是"))
    assert.strictEqual(await textOf(paragraph(one + one + one)), "是是是")
    assert.strictEqual(await textOf(paragraph(one + control(run("是是")) + one)), "是是是是")
  })
})

describe("paragraphs", () => {
  it("are one where the end of the first was deleted", async () => {
    const open = "<w:rPr><w:del/></w:rPr>"
    assert.strictEqual(await textOf(paragraph("甲", open), paragraph("乙"), paragraph("丙", open)), "甲乙\n丙")
    assert.strictEqual(await textOf(paragraph(deleted("甲"), open), paragraph("乙")), "乙")
    assert.strictEqual(await textOf(paragraph("甲", "<w:rPr><w:moveFrom/></w:rPr>"), paragraph("乙")), "甲乙")
  })

  it("go on after a field that has no end", async () => {
    const begun = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC</w:instrText></w:r>'
    assert.strictEqual(await textOf(paragraph(begun), paragraph("甲")), "甲")
  })

  it("in a control around them are read, and those that only ask for text are not", async () => {
    const asking = control(paragraph("此处输入您的内容"), placeholder)
    assert.strictEqual(
      await textOf(control(paragraph("甲") + paragraph("乙")), asking, paragraph("丙")),
      "甲\n乙\n\n丙"
    )
  })

  it("are parted from a table by lines, its cells by tabs", async () => {
    assert.strictEqual(
      await textOf(paragraph("甲"), plainTable([["1", "a\nb"], ["2"]]), paragraph("乙")),
      "甲\n1\ta b\n2\n乙"
    )
  })

  it("have their notes at the end", async () => {
    const cited = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`
    const note = (id: number, text: string) => `<w:footnote w:id="${id}">${paragraph(text)}</w:footnote>`
    const { text } = await read(
      docxOf({
        body: paragraph(run("甲") + cited(2)) + paragraph(run("乙") + cited(1) + cited(2)),
        footnotes: note(1, "又注") + note(2, "注") + note(3, "另")
      })
    )
    assert.strictEqual(text, "甲\n乙\n注\n又注")
  })
})

describe("what is not read of a document", () => {
  it("is told: hidden text", async () => {
    const hidden = (value: string) => run("密", `<w:rPr><w:vanish${value}/></w:rPr>`)
    const { issues, text } = await read(docxOf({ body: paragraph(run("甲") + hidden("")) }))
    assert.deepStrictEqual([text, told(issues)], ["甲", ["text-hidden"]])
    const shown = await read(docxOf({ body: paragraph(run("甲") + hidden(' w:val="false"')) }))
    assert.deepStrictEqual([shown.text, told(shown.issues)], ["甲密", []])
  })

  it("is told: a workbook in it, but no formula", async () => {
    const object = (program: string) => paragraph(`<w:r><w:object><o:OLEObject ProgID="${program}"/></w:object></w:r>`)
    assert.deepStrictEqual(told((await read(docxOf({ body: object("Excel.Sheet.12") }))).issues), ["object-unread"])
    assert.deepStrictEqual(told((await read(docxOf({ body: object("Equation.3") }))).issues), [])
    assert.deepStrictEqual(told((await read(docxOf({ body: "<w:altChunk/>" }))).issues), ["object-unread"])
  })
})
