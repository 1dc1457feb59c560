import { assert, describe, it } from "@effect/vitest"
import { readOffice } from "@kepu/office"
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { annex1, packageFolder, run } from "./run.ts"

const fixture = (name: string): Uint8Array => readFileSync(join(packageFolder, "../office/test/fixtures", name))

const folder = mkdtempSync(join(tmpdir(), "kepu-return-"))
const at = (...names: ReadonlyArray<string>): string => join(folder, ...names)
const put = (content: Uint8Array | string, ...names: ReadonlyArray<string>): string => {
  mkdirSync(at(...names.slice(0, -1)), { recursive: true })
  writeFileSync(at(...names), content)
  return at(...names)
}

const asOf = ["--as-of", "2023-09-24"]
const kepu = (code: number, ...args: ReadonlyArray<string>) => {
  const told = run(["return", ...args, ...asOf], {}, folder)
  assert.strictEqual(told.code, code, told.stderr)
  return told
}

const clerk = put(fixture("clerk.xlsx"), "附件1.xlsx")
const firstLine = async (path: string): Promise<string | undefined> => {
  const read = await readOffice(new Uint8Array(readFileSync(path)))
  return read.ok ? read.tables[0]!.rows[0]!.cells[0]?.text : undefined
}

describe("kepu return", () => {
  it("puts a copy with notes into the folder, and leaves the file as it is", async () => {
    const before = readFileSync(clerk)
    assert.include(kepu(0, clerk, "-o", at("退回")).stdout, "附件1.xlsx：第1轮，批注")
    assert.isTrue(readFileSync(clerk).equals(before))
    assert.strictEqual(await firstLine(at("退回", "附件1.xlsx")), "退回说明（第1轮）")
  })
  it("of what it returned is the same again; a round may be named, and words be English", async () => {
    kepu(0, at("退回", "附件1.xlsx"), "-o", at("再退"))
    assert.isTrue(readFileSync(at("再退", "附件1.xlsx")).equals(readFileSync(at("退回", "附件1.xlsx"))))
    kepu(0, at("退回", "附件1.xlsx"), "-o", at("三"), "--round", "3")
    assert.strictEqual(await firstLine(at("三", "附件1.xlsx")), "退回说明（第3轮）")
    assert.include(kepu(0, clerk, "-o", at("en"), "--lang", "en").stdout, "round 1")
    assert.strictEqual(await firstLine(at("en", "附件1.xlsx")), "Returned (round 1)")
    kepu(2, clerk, "-o", at("四"), "--round", "0")
  })
  it("takes folders and files together, keeps files of one name apart, and lists what cannot be marked", () => {
    const all = at("各镇")
    put(fixture("inline-no-refs.xlsx"), "各镇", "孙镇", "附件1.xlsx")
    put(fixture("wps-like.xlsx"), "各镇", "罕井镇", "附件1.xlsx")
    put(fixture("notice-with-annexes.docx"), "各镇", "通知.docx")
    put(annex1("1,讲座,孙镇,10月8日,镇政府,,,"), "各镇", "附件1-孙镇.csv")
    put(fixture("biff8-sheetjs.xls"), "各镇", "旧.xls")
    const { stdout } = kepu(0, all, "-o", at("全退"), "--format", "json")
    const told = JSON.parse(stdout) as {
      readonly format: string
      readonly returned: ReadonlyArray<{ name: string; round: number }>
      readonly left: ReadonlyArray<{ name: string; why: { "zh-CN": string } }>
    }
    assert.strictEqual(told.format, "kepu.returns/1")
    assert.deepStrictEqual(told.left.map(({ name }) => name).toSorted(), ["旧.xls", "附件1-孙镇.csv"])
    for (const { why } of told.left) assert.include(why["zh-CN"], "另存为 .xlsx")
    const written = readdirSync(at("全退"), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(at("全退").length + 1))
    assert.deepStrictEqual(
      written.toSorted(),
      [join("孙镇", "附件1.xlsx"), join("罕井镇", "附件1.xlsx"), "通知.docx"].toSorted()
    )
    assert.lengthOf(told.returned, 3)
  })
  it("writes over no file without --force, and never over what it reads", () => {
    const target = at("退回", "附件1.xlsx")
    const before = readFileSync(target)
    assert.include(kepu(2, clerk, "-o", at("退回")).stderr, "--force")
    assert.isTrue(readFileSync(target).equals(before))
    kepu(0, clerk, "-o", at("退回"), "--force")
    assert.include(kepu(2, clerk, "-o", folder, "--force").stderr, "是要读取的文件")
  })
  it("does not return registers, nor what has nothing to mend", () => {
    const units = put("单位名称,单位类型,职责\n孙镇,镇/街道,无\n", "名册.csv")
    const { stdout } = kepu(0, clerk, "--units", units, "-o", at("五"))
    assert.notInclude(stdout, "名册.csv")
    assert.deepStrictEqual(readdirSync(at("五")), ["附件1.xlsx"])
  })
})
