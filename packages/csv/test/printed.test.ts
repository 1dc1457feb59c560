import { execFile } from "node:child_process"
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { delimiter, join } from "node:path"
import { promisify } from "node:util"
import { afterAll, assert, describe, it } from "@effect/vitest"
import type { Activity } from "@kepu/core"
import type { Recommendation } from "@kepu/core/portfolio"
import { annex1Sheet, documentFile, filledSheet, recommendationsFile, workbookFile } from "@kepu/csv"
import { readOffice } from "@kepu/office"
import { partsOf } from "../../office/test/workbook.ts"
import { pucheng } from "./sample.ts"
import { times } from "./times.ts"

/**
 * LibreOffice, where a machine has it: then the proof (`pnpm prove:tables`) looks at what is written as it is printed. As
 * it is built it is always looked at.
 */
const soffice = times("", process.env["PATH"] ?? "")
  .split(delimiter)
  .map((folder) => join(folder, "soffice"))
  .find((file) => existsSync(file))

const folder = mkdtempSync(join(tmpdir(), "kepu-printed-"))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The pages of a file as LibreOffice prints them: their sizes in points, and the lines on all of them. */
const printed = async (name: string, bytes: Uint8Array) => {
  writeFileSync(join(folder, name), bytes)
  const profile = `-env:UserInstallation=file://${join(folder, "profile")}`
  await promisify(execFile)(soffice!, [profile, "--headless", "--convert-to", "pdf", "--outdir", folder, name], {
    cwd: folder,
    timeout: 150_000
  })
  const pdf = new Uint8Array(readFileSync(join(folder, name.replace(/\.\w+$/u, ".pdf"))))
  const source = new TextDecoder("latin1").decode(pdf)
  const sizes = [...source.matchAll(/\/Type\/Page\b[^s].*?\/MediaBox\[0 0 ([\d.]+) ([\d.]+)\]/gsu)].map(
    ([, width, height]) => [Number(width), Number(height)].map(Math.round).join(" × ")
  )
  const read = await readOffice(pdf)
  if (!read.ok) throw new Error(read.refusal.text.en)
  return { sizes, text: (read.text ?? "").replaceAll(/\s/gu, "") }
}

const units = [{ id: "a", name: "孙镇人民政府", kinds: [] }] as never
const lines = 60
const activities = Array.from({ length: lines }, (_, n) => ({
  id: `a${n}`,
  name: `食品安全进万家第${n + 1}场`,
  host: "a",
  place: "中心广场",
  contactName: "王老师",
  contactPhone: "0913-7200001"
})) as unknown as ReadonlyArray<Activity>
const annex1 = { kind: "annex1", sheet: filledSheet(annex1Sheet(pucheng, units, "孙镇人民政府"), activities) } as const
const recommendations = [1, 2].map((n) => ({
  activity: `a${n}`,
  unit: "a",
  content: "讲座三场，展览一场，参与一百二十人。".repeat(n * 12)
})) as unknown as ReadonlyArray<Recommendation>

const count = (text: string, part: string): number => text.split(part).length - 1
const across = "842 × 595"
const upright = "595 × 842"
const textOf = (bytes: Uint8Array, part: string): string => new TextDecoder().decode(partsOf(bytes).get(part))

describe("annex 1", () => {
  it("is A4 across, as wide as the page, with its headings on every page", { timeout: 180_000 }, async () => {
    const bytes = await workbookFile(pucheng, [annex1])
    const sheet = textOf(bytes, "xl/worksheets/sheet1.xml")
    assert.match(sheet, /<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"\/>/u)
    assert.match(textOf(bytes, "xl/workbook.xml"), /Print_Titles" localSheetId="0">活动表!\$4:\$4</u)
    if (soffice === undefined) return
    const { sizes, text } = await printed("附件1.xlsx", bytes)
    assert.isAbove(sizes.length, 1)
    assert.deepStrictEqual([...new Set(sizes)], [across])
    assert.strictEqual(count(text, "序号项目名称举办单位活动时间活动地点负责人联系电话备注"), sizes.length)
    assert.strictEqual(count(text, "食品安全进万家第"), lines)
    assert.strictEqual(count(text, "填报单位名称：（盖章）孙镇人民政府"), 1)
  })

  it("is the same as a document", { timeout: 180_000 }, async () => {
    const bytes = await documentFile(pucheng, annex1)
    const document = textOf(bytes, "word/document.xml")
    assert.include(document, '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>')
    assert.lengthOf(document.match(/<w:tblHeader\/>/gu) ?? [], 1)
    if (soffice === undefined) return
    const { sizes, text } = await printed("附件1.docx", bytes)
    assert.isAbove(sizes.length, 1)
    assert.deepStrictEqual([...new Set(sizes)], [across])
    assert.strictEqual(count(text, "序号项目名称举办单位活动时间活动地点负责人联系电话备注"), sizes.length)
    assert.strictEqual(count(text, "食品安全进万家第"), lines)
  })
})

describe("annex 2", () => {
  it("is a page a recommendation, each with both of its seals", { timeout: 180_000 }, async () => {
    const bytes = await recommendationsFile(pucheng, recommendations, units, activities)
    const document = textOf(bytes, "word/document.xml")
    assert.include(document, '<w:pgSz w:w="11906" w:h="16838"/>')
    assert.strictEqual(count(document, "（盖章）"), 4)
    if (soffice === undefined) return
    const { sizes, text } = await printed("附件2.docx", bytes)
    assert.deepStrictEqual(sizes, [upright, upright])
    assert.strictEqual(count(text, "（盖章）"), 4)
    assert.strictEqual(count(text, "优秀活动推荐表"), 2)
  })
})
