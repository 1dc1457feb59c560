import { assert, describe, it } from "@effect/vitest"
import { readOffice, type OfficeResult } from "@kepu/office"
import { mkdtempSync, readFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { exampleFolder, run } from "./run.ts"

const folder = mkdtempSync(join(tmpdir(), "kepu-office-"))
const at = (name: string): string => join(folder, name)

const kepu = (code: number, ...args: ReadonlyArray<string>): string => {
  const told = run(args, {}, folder)
  assert.strictEqual(told.code, code, told.stderr)
  return told.stdout + told.stderr
}

type Read = Extract<OfficeResult, { ok: true }>

const tablesIn = async (name: string): Promise<Read["tables"]> => {
  const result = await readOffice(new Uint8Array(readFileSync(at(name))))
  if (!result.ok) throw new Error(result.refusal.text["zh-CN"])
  return result.tables
}
const textsIn = async (name: string): Promise<ReadonlyArray<ReadonlyArray<string>>> =>
  (await tablesIn(name))[0]!.rows.map(({ cells }) => Array.from(cells, (cell) => cell?.text ?? ""))

describe("kepu template", () => {
  it("writes what the ending of the file says, or what is asked for", async () => {
    kepu(0, "template", "附件1", "--unit", "孙镇", "-o", at("附件1.xlsx"))
    const rows = await textsIn("附件1.xlsx")
    assert.deepStrictEqual(rows.slice(0, 2), [["附件1"], ["活动项目汇总表"]])
    assert.strictEqual(rows[2]![0], "填报单位名称：（盖章）孙镇")
    kepu(0, "template", "附件2", "-o", at("附件2.docx"))
    assert.strictEqual((await textsIn("附件2.docx"))[0]![0], "活动名称")
    kepu(0, "template", "附件1", "--format", "docx", "-o", at("附件1.dat"))
    assert.strictEqual((await textsIn("附件1.dat"))[0]![1], "项目名称")
  })
  it("takes what a notice calls its forms before what others call theirs", () => {
    const told = kepu(0, "template", "附件2", "--notice", "city-education-2022")
    assert.include(told, "附件2 系列活动信息表")
    assert.include(kepu(0, "template", "主场活动信息表", "--notice", "city-education-2022"), "附件1 主场活动信息表")
  })
  it("puts no workbook on the screen", () => {
    assert.include(kepu(2, "template", "附件1", "--format", "xlsx"), "请用 -o 给出文件名")
  })
})

describe("kepu convert", () => {
  it("makes a workbook of a county, from which the same county is read", async () => {
    kepu(0, "convert", exampleFolder, at("全县.xlsx"))
    assert.deepStrictEqual(
      (await tablesIn("全县.xlsx")).map(({ name }) => name),
      ["平台导出", "单位名册", "收件登记"]
    )
    kepu(0, "convert", exampleFolder, at("全县.json"))
    kepu(0, "convert", at("全县.xlsx"), at("再读.json"))
    const read = (name: string) =>
      JSON.parse(readFileSync(at(name), "utf8")) as Record<"activities" | "units", ReadonlyArray<{ name: string }>>
    const names = (name: string) =>
      read(name)
        .activities.map((activity) => activity.name)
        .toSorted()
    assert.deepStrictEqual(names("再读.json"), names("全县.json"))
    assert.strictEqual(read("再读.json").units.length, read("全县.json").units.length)
  })
  it("fills in a form of the county's own, and says what it has no column for", async () => {
    kepu(0, "template", "附件1", "-o", at("表样.xlsx"))
    kepu(0, "convert", exampleFolder, at("填好.xlsx"), "--form", at("表样.xlsx"), "--unit", "蒲城县教育局")
    const rows = await textsIn("填好.xlsx")
    assert.isTrue(rows.length > 4 && rows[4]![2] === "蒲城县教育局")
    assert.include(kepu(2, "convert", exampleFolder, at("填好.docx"), "--form", at("表样.xlsx")), "同一种文件")
    assert.include(
      kepu(2, "convert", exampleFolder, at("表样.xlsx"), "--form", at("表样.xlsx"), "--force"),
      "是要读取的文件"
    )
  })
  it("writes one table of it as a document, of one unit if it is named", async () => {
    kepu(0, "convert", exampleFolder, at("教育局.docx"), "--to", "annex1", "--unit", "蒲城县教育局")
    const rows = await textsIn("教育局.docx")
    assert.strictEqual(rows[0]![1], "项目名称")
    assert.isTrue(rows.length > 1 && rows.slice(1).every((row) => row[2] === "蒲城县教育局"))
    assert.include(kepu(2, "convert", exampleFolder, at("空.docx"), "--to", "annex2"), "没有推荐可写")
    assert.include(kepu(2, "convert", exampleFolder, at("全县.docx"), "--to", "portfolio"), "--to")
  })
})

describe("tables of results", () => {
  it("of units and ranks are workbooks if the file is called so", async () => {
    const county = [exampleFolder, "--as-of", "2023-09-24"]
    kepu(0, "rank", ...county, "-o", at("指标.xlsx"))
    kepu(0, "rank", ...county, "--weights", join(exampleFolder, "../weights.json"), "-o", at("名次.xlsx"))
    assert.strictEqual((await textsIn("指标.xlsx"))[0]![0], "单位")
    const ranks = await textsIn("名次.xlsx")
    assert.strictEqual(ranks[0]![0], "名次")
    kepu(0, "rank", ...county, "--weights", join(exampleFolder, "../weights.json"), "-o", at("名次.csv"))
    assert.strictEqual(readFileSync(at("名次.csv"), "utf8").trim().split("\r\n").length, ranks.length)
    kepu(0, "recommend", ...county, "-o", at("择优.xlsx"))
    assert.isNotEmpty(await textsIn("择优.xlsx"))
  })
})
