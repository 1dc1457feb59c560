import { assert, describe, it } from "@effect/vitest"
import { readOffice } from "@kepu/office"
import { mkdtempSync, readdirSync, readFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { docxOf } from "../../office/test/document.ts"
import { workbookOf, workbookWith } from "../../office/test/workbook.ts"
import { filesOf, packageFolder, run } from "./run.ts"

const head = ["序号", "项目名称", "举办单位", "活动时间", "活动地点", "负责人", "联系电话", "备注"]
const rows: ReadonlyArray<ReadonlyArray<string>> = [
  ["附件1 活动项目汇总表"],
  head,
  ["1", "放心肉进社区", "县商务局", "9月18日", "广场", "王老师", "０９１３－7200061", "见附页"],
  ["2", "讲座", "县商务局", "9月19日", "礼堂", "", "138 0000 1101", "=同上"]
]
const platform =
  "活动名称,举办单位,状态,主题分类\n放心肉进社区,县商务局,已发布,食品安全\n放心奶,县商务局,已发布,食品安全\n"
const folder = () => join(mkdtempSync(join(tmpdir(), "kepu-fix-")), "改好")
const asOf = ["--as-of", "2023-09-17"]

const textsIn = async (path: string) => {
  const result = await readOffice(new Uint8Array(readFileSync(path)))
  if (!result.ok) throw new Error(result.refusal.text["zh-CN"])
  return result.tables.map((table) => table.rows.map(({ cells }) => Array.from(cells, (cell) => cell?.text ?? "")))
}

const mended = [
  ...rows.slice(0, 2),
  rows[2]!.with(1, "放心肉进社区（食品安全）").with(6, "0913-7200061"),
  rows[3]!.with(6, "13800001101")
]

const inWord = docxOf({
  body: `<w:tbl>${rows
    .slice(1)
    .map(
      (cells) => `<w:tr>${cells.map((cell) => `<w:tc><w:p><w:r><w:t>${cell}</w:t></w:r></w:p></w:tc>`).join("")}</w:tr>`
    )
    .join("")}</w:tbl>`
})

describe("kepu fix of office files", () => {
  const paths = filesOf({
    "附件1.xlsx": workbookOf(rows),
    "附件1.docx": inWord,
    "platform.csv": platform
  })
  const fix = (path: string, into: string, ...more: ReadonlyArray<string>) =>
    run(["fix", path, "--platform", paths["platform.csv"], ...asOf, "-o", into, ...more])

  it("mends a copy of the workbook, tells each cell, and leaves the original", async () => {
    const into = folder()
    const before = readFileSync(paths["附件1.xlsx"])
    const { code, stdout } = fix(paths["附件1.xlsx"], into)
    assert.strictEqual(code, 0)
    assert.deepStrictEqual(stdout.split("\n").slice(0, 4), [
      "附件1.xlsx",
      "  附件1 G3“联系电话”：０９１３－7200061 → 0913-7200061",
      "  附件1 G4“联系电话”：138 0000 1101 → 13800001101",
      "  附件1 B3“项目名称”：放心肉进社区 → 放心肉进社区（食品安全）"
    ])
    assert.deepStrictEqual(readFileSync(paths["附件1.xlsx"]), before)
    assert.deepStrictEqual(await textsIn(join(into, "附件1.xlsx")), [mended])
    assert.include(fix(join(into, "附件1.xlsx"), folder()).stdout, "没有可以放心代改的地方")
  })
  it("mends a copy of the table in Word", async () => {
    const into = folder()
    const { stdout } = fix(paths["附件1.docx"], into)
    assert.include(stdout, "  表1 第2行“联系电话”：０９１３－7200061 → 0913-7200061")
    assert.deepStrictEqual(await textsIn(join(into, "附件1.docx")), [mended.slice(1)])
  })
  it("mends each sheet of a workbook in its place", async () => {
    const files = filesOf({
      "两表.xlsx": workbookWith(
        rows,
        rows.map((cells, n) => (n === 2 ? cells.with(1, "展览") : n === 3 ? cells.with(1, "报告会") : cells))
      )
    })
    const into = folder()
    const { stdout } = fix(files["两表.xlsx"], into, "--format", "json")
    const [file] = JSON.parse(stdout).files
    const places = file.changes.map(({ cell, table }: { cell: string; table: string }) => `${table} ${cell}`)
    for (const place of ["附件1 G3", "附件1 G4", "表2 G3", "表2 G4", "附件1 B3"]) assert.include(places, place)
    const [, second] = await textsIn(join(into, "两表.xlsx"))
    assert.deepStrictEqual([second![2]![1], second![2]![6]], ["展览", "0913-7200061"])
  })
  it("lists what it cannot write, and writes no copy of a file in which nothing is mended", () => {
    const counted = { xml: ' t="str"><f>"138 "&amp;"00001101"</f><v>138 00001101</v></c>' }
    const files = filesOf({
      "公式.xlsx": workbookOf([head, ["1", "讲座", "县商务局", "9月19日", "礼堂", "甲", counted]])
    })
    const into = folder()
    const { code, stdout } = fix(files["公式.xlsx"], into)
    assert.strictEqual(code, 0)
    assert.match(stdout, /附件1 G2“联系电话”：138 00001101 应改为 13800001101，但这一格由公式算出/u)
    assert.include(stdout, "另有 1 处要自己改。")
    assert.notInclude(stdout, "已存入")
    assert.deepStrictEqual(readdirSync(into), [])
  })
  it("says of other kinds that they are to be saved anew, and not that there is nothing to mend", () => {
    const fixture = readFileSync(join(packageFolder, "../office/test/fixtures/biff8-lo.xls"))
    const files = filesOf({ "附件1.xls": new Uint8Array(fixture) })
    const into = folder()
    const { stderr, stdout } = run(["fix", files["附件1.xls"], ...asOf, "-o", into])
    assert.match(stderr, /“附件1\.xls”没有代改：.*另存为 \.xlsx/u)
    assert.strictEqual(stdout, "")
    assert.deepStrictEqual(readdirSync(into), [])
  })
})
