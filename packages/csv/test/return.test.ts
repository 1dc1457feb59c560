import { assert, describe, it } from "@effect/vitest"
import { assess } from "@kepu/core"
import { Instant } from "@kepu/core/schema"
import { readFileSync } from "node:fs"
import {
  readPortfolio,
  returnFile,
  type ReturnOfFile,
  returnsOf,
  type TableFile,
  tablesIn,
  templateFile,
  unitSheet,
  filledSheet,
  annex1Sheet,
  workbookFile
} from "@kepu/csv"
import { readOffice } from "@kepu/office"
import { commentsOf } from "@kepu/office/annotate"
import { partsOf, zipped } from "../../office/test/workbook.ts"
import { equal, file, pucheng } from "./sample.ts"

const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../../office/test/fixtures/${name}`, import.meta.url)))

const asOf = Instant.make("2023-09-24T09:00:00.000+08:00")

/** What goes back of some files, judged together. */
const returnsIn = async (files: Readonly<Record<string, Uint8Array>>, units?: TableFile) => {
  const annex1 = (await Promise.all(Object.entries(files).map(([name, bytes]) => tablesIn({ name, bytes })))).flat()
  const { issues, portfolio } = readPortfolio(pucheng, { annex1, ...(units && { units }) })
  const { findings } = assess(pucheng, portfolio, { asOf })
  return returnsOf({ portfolio, findings, issues, files: new Set(Object.keys(files)) })
}

const done = async (bytes: Uint8Array, said: ReturnOfFile, round?: number) => {
  const result = await returnFile(bytes, said, round === undefined ? {} : { round })
  if (!result.ok || result.bytes === undefined) throw new Error("nothing is returned")
  return result
}

const coverOf = async (bytes: Uint8Array): Promise<ReadonlyArray<string>> => {
  const result = await readOffice(bytes)
  if (!result.ok) throw new Error(result.refusal.code)
  return result.tables[0]!.rows.map(({ cells }) => cells[0]?.text ?? "")
}

const clerk = fixture("clerk.xlsx")
const said: ReturnOfFile = {
  notes: [
    { table: "附件1", row: 4, column: "联系电话", cell: "G4", text: "【三（二）2】不符合\n缺联系电话" },
    { table: "附件1", row: 5, column: "活动时间", text: "不在集中活动日内" },
    { table: "没有这张表", row: 5, text: "找不到的地方" }
  ],
  whole: [{ title: "孙镇：整个单位的事项", items: ["【五（二）】待完成\n9月23日前报送活动总结"] }]
}
const none: ReturnOfFile = { notes: [], whole: [] }

describe("a workbook that goes back", () => {
  it("tells on its cover the round, the items of the whole and every note, also one without a place", async () => {
    const { bytes, cells, round, unmarked } = await done(clerk, said)
    equal({ cells, round, unmarked }, { cells: 2, round: 1, unmarked: [said.notes[2]] })
    const lines = await coverOf(bytes)
    assert.strictEqual(lines[0], "退回说明（第1轮）")
    for (const line of ["附件1 G4", "附件1 D5", "找不到的地方", "9月23日前报送活动总结"])
      assert.isTrue(
        lines.some((one) => one.includes(line)),
        line
      )
  })
  it("is the same when it is done twice, and the next round when the clerk has changed something", async () => {
    const first = await done(clerk, said)
    const again = await done(first.bytes, said)
    assert.deepStrictEqual(again.bytes, first.bytes)
    const { unzipped, zipped } = await edit(first.bytes, "食品安全进校园", "食品安全进社区")
    assert.isTrue(unzipped)
    const second = await done(zipped, said)
    assert.strictEqual(second.round, 2)
    const lines = await coverOf(second.bytes)
    assert.strictEqual(lines[0], "退回说明（第2轮）")
    assert.strictEqual(lines.filter((line) => line.startsWith("退回说明")).length, 1)
    assert.strictEqual((await done(zipped, said, 7)).round, 7)
  })
  it("says that nothing is left to mend once it is so, and is not returned if nothing was said before", async () => {
    const { bytes } = await done(clerk, said)
    const { bytes: last } = await done(bytes, none)
    assert.isTrue((await coverOf(last)).some((line) => line.includes("没有要改的")))
    equal(await returnFile(clerk, none), { ok: true })
  })
  it("is read as if it had never been away", async () => {
    const { bytes } = await done(clerk, said)
    const read = async (content: Uint8Array) =>
      readPortfolio(pucheng, { annex1: await tablesIn({ name: "附件1.xlsx", bytes: content }) })
    equal(await read(bytes), await read(clerk))
  })
})

/** A workbook in which a text is another. */
const edit = async (bytes: Uint8Array, from: string, to: string) => {
  const { read, write } = await import("@e965/xlsx")
  const book = read(bytes, { type: "array", cellStyles: true })
  const text = JSON.stringify(book.Sheets)
  const sheets = JSON.parse(text.replaceAll(from, to)) as typeof book.Sheets
  return {
    unzipped: text.includes(from),
    zipped: new Uint8Array(write({ ...book, Sheets: sheets }, { type: "array", bookType: "xlsx" }) as ArrayBuffer)
  }
}

describe("a document that goes back", () => {
  const form = fixture("notice-with-annexes.docx")
  const notes: ReturnOfFile = {
    notes: [{ table: "表2", row: 2, column: "项目名称", text: "名称请写全" }],
    whole: said.whole
  }

  it("has comments on its cells, of which the first tells the round and what is of the whole", async () => {
    const { bytes, cells, round } = await done(form, notes)
    equal({ cells, round }, { cells: 1, round: 1 })
    const [cover = "", note] = await commentsOf(bytes)
    assert.match(cover, /^退回说明（第1轮）\n/u)
    assert.include(cover, "9月23日前报送活动总结")
    assert.strictEqual(note, "名称请写全\n第1轮")
  })
  it("is the same when it is done twice, and loses what was said in an earlier round", async () => {
    const { bytes } = await done(form, notes)
    assert.deepStrictEqual((await done(bytes, notes)).bytes, bytes)
    const last = await done(bytes, none)
    assert.lengthOf(await commentsOf(last.bytes), 1)
  })
})

describe("what cannot be marked", () => {
  it.each(["biff8-as.et", "lo.ods", "html-as.xls"])("%s is told with what to do", async (name) => {
    const result = await returnFile(fixture(name), said)
    assert.isTrue(!result.ok && result.why["zh-CN"].includes("另存为 .xlsx"))
  })
  it("text is told, and what is encrypted by its name", async () => {
    const text = await returnFile(file("序号,项目名称\n").bytes, said)
    assert.isTrue(!text.ok && text.why["zh-CN"].includes("CSV"))
    const encrypted = await returnFile(fixture("encrypted-agile.xlsx"), said)
    assert.isTrue(!encrypted.ok && encrypted.why["zh-CN"].includes("密码"))
  })
})

describe("what is said of a file", () => {
  const units = [
    { id: "a", name: "孙镇", kinds: ["town-street"], responsibilities: [] },
    { id: "b", name: "罕井镇", kinds: ["town-street"], responsibilities: [] }
  ] as never
  const table = (host: string, name: string, timeText: string) =>
    workbookFile(pucheng, [
      {
        kind: "annex1",
        sheet: filledSheet(annex1Sheet(pucheng, units, host === "a" ? "孙镇" : "罕井镇"), [
          { id: "1", name, host, timeText, contactName: "王老师" } as never
        ])
      }
    ])

  it("stands in the cell of the fact, by clause, and tells of no other unit", async () => {
    const register = (
      await tablesIn({
        name: "名册.xlsx",
        bytes: await workbookFile(pucheng, [{ kind: "units", sheet: filledSheet(unitSheet(pucheng), units) }])
      })
    )[0]!
    const { files, open } = await returnsIn(
      { "孙镇.xlsx": await table("a", "讲座", "10月8日"), "罕井镇.xlsx": await table("b", "展览", "9月18日") },
      register
    )
    const of = (name: string) => JSON.stringify(files.get(name))
    const late = files.get("孙镇.xlsx")!.notes.find(({ text }) => text.startsWith("【一】不符合"))
    assert.match(late?.cell ?? "", /^D\d+$/u)
    assert.include(of("孙镇.xlsx"), "怎样改")
    assert.notInclude(of("孙镇.xlsx"), "罕井镇")
    assert.notInclude(of("罕井镇.xlsx"), "孙镇")
    // Nobody writes the platform's state into annex 1, so its lack is not for the unit to mend.
    assert.notInclude(of("罕井镇.xlsx"), "平台状态　怎样改")
    assert.isAbove(open, 0)
  })
  it("asks for a missing fact in the cell where it is missing", async () => {
    const { files } = await returnsIn({ "孙镇.xlsx": await table("a", "讲座", "") })
    const notes = files.get("孙镇.xlsx")!.notes.filter(({ text }) => text.includes("在这里填上"))
    assert.isNotEmpty(notes)
    for (const { cell, text } of notes) assert.isTrue(/^[DEG]\d+$/u.test(cell ?? ""), `${cell} ${text}`)
  })
  it("of a blank form is nothing of its blank lines", async () => {
    const { files } = await returnsIn({ "孙镇.xlsx": await templateFile(pucheng, "annex1", "xlsx", { unit: "孙镇" }) })
    equal(
      files.get("孙镇.xlsx")!.notes.filter(({ text }) => text.startsWith("【附件1】")),
      []
    )
  })
})

describe("a zip of which the beginning does not tell what it is", () => {
  /** The same parts, packed from the last to the first. */
  const turned = (name: string): Uint8Array => zipped(Object.fromEntries([...partsOf(fixture(name))].toReversed()))
  const note: ReturnOfFile = {
    notes: [{ table: "附件1", row: 4, cell: "B4", text: "请补填" }],
    whole: []
  }

  it("is marked where it is a workbook", async () => {
    const result = await returnFile(turned("clerk.xlsx"), note)
    assert.isTrue(result.ok)
  })

  it("is told by what it is, and not as an archive, where it cannot be marked", async () => {
    const result = await returnFile(turned("lo.ods"), note)
    assert.include(result.ok ? "" : result.why["zh-CN"], "另存为 .xlsx")
  })
})
