import { problemsIn } from "@kepu/real-parts/chromium"
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, assert, describe, it } from "vitest"
import { rowsXml, workbook } from "../../../packages/office/test/workbook.ts"
import { begin, browserHere, drop, type Page, pick, root, saved, settled, shown } from "./page.ts"

const browser = browserHere()
const folder = mkdtempSync(join(tmpdir(), "kepu-careful-"))
afterAll(() => rmSync(folder, { recursive: true }))

const heads = "项目名称,举办单位,活动时间,活动地点,负责人,联系电话"
const written = (name: string, text: string | Uint8Array, inner = ""): string => {
  mkdirSync(join(folder, inner), { recursive: true })
  const path = join(folder, inner, name)
  writeFileSync(path, text)
  return path
}
const row = (page: Page, number: number) => page.getByRole("button", { name: `改第 ${number} 行`, exact: true })
const placeAs = async (page: Page, number: number, text: string): Promise<void> => {
  await row(page, number).click()
  const form = page.locator(".panel form.record")
  await form.getByLabel("活动地点").fill(text)
  await form.getByRole("button", { name: "改这一行" }).click()
  await settled(page)
}
const mended = async (page: Page): Promise<string> => {
  await page.getByRole("tab", { name: "保存与打印" }).click()
  const [, bytes] = await saved(page, () => page.getByRole("button", { name: "保存改好的表" }).first().click())
  return bytes.toString("utf8")
}

describe("a row that is edited", () => {
  it("keeps the lines of its other cells, and a column that no heading tells apart is left to the file", async () => {
    const tab = await begin(browser(), "zh-CN")
    const { page } = tab
    const text = `项目名称,举办单位,活动时间,活动地点,备注,备注\n义诊,孙镇,"9月17日\n9月18日",黎起村,甲,乙\n`
    await drop(page, [written("附件1-行.csv", text)])
    await shown(page)
    await placeAs(page, 2, "孙镇广场")
    await page.getByRole("cell", { name: "乙", exact: true }).click()
    await page.locator(".panel", { hasText: "请在原表中改" }).waitFor()
    assert.strictEqual(await page.locator("#cell-text").count(), 0)
    const after = await mended(page)
    assert.match(after, /"9月17日\r?\n9月18日",孙镇广场,甲,乙/u)
    assert.deepStrictEqual(await problemsIn(tab), [])
    await page.close()
  })

  it("is not taken for the same row of another table", async () => {
    const { page } = await begin(browser(), "zh-CN")
    const paths = ["一", "二"].map((name) =>
      written(`附件1-${name}.csv`, `${heads}\n讲座${name},孙镇,9月18日,镇政府,雷老师,7200001\n`)
    )
    await drop(page, paths)
    await shown(page)
    await row(page, 2).click()
    await page.locator(".panel form.record").waitFor()
    await page.locator(".sheet-view select").selectOption("1")
    await page.getByRole("cell", { name: "讲座二" }).waitFor()
    assert.strictEqual(await page.locator(".panel form").count(), 0)
    await page.close()
  })
})

describe("what was mended", () => {
  it("stays under another notice, and goes with the file when another of its name comes", async () => {
    const { page } = await begin(browser(), "zh-CN")
    const line = (name: string) => `${name},孙镇,9月18日,镇政府,雷老师,7200001`
    const first = written("附件1-甲.csv", `${heads}\n${line("讲座")}\n`)
    const other = written("附件1-乙.csv", `${heads}\n${line("义诊")}\n`)
    await drop(page, [first, other])
    await shown(page)
    await placeAs(page, 2, "孙镇广场")
    await page.getByLabel("换一份通知").setInputFiles(join(root, "docs/how-to/example-county-2026.json"))
    await page.locator(".under .notice", { hasText: "2026" }).waitFor()
    await page.getByRole("cell", { name: "孙镇广场" }).waitFor()
    assert.isFalse(await page.getByRole("button", { name: "撤销" }).isDisabled())
    writeFileSync(first, `${heads}\n${line("展览")}\n${line("讲座")}\n`)
    await drop(page, [first])
    await page.locator(".sheet-view select option", { hasText: "甲" }).waitFor({ state: "attached" })
    await page.locator(".sheet-view select").selectOption({ label: "附件1-甲.csv" })
    await page.getByRole("cell", { name: "展览" }).waitFor()
    assert.strictEqual(await page.getByRole("cell", { name: "孙镇广场" }).count(), 0)
    assert.isTrue(await page.getByRole("button", { name: "撤销" }).isDisabled())
    await page.close()
  })

  it("is told since the files came, and asked about before it goes unsaved", async () => {
    const { page } = await begin(browser(), "zh-CN")
    await page.getByRole("button", { name: "先用示例表试一试" }).click()
    await shown(page)
    await pick(page, 8, 5)
    await page.locator(".panel form.fact input").first().fill("雷老师")
    await page.getByRole("button", { name: "填入", exact: true }).first().click()
    await settled(page)
    await page.getByText(/^自打开以来已解决/u).waitFor()
    const asked: Array<string> = []
    page.on("dialog", (dialog) => {
      asked.push(dialog.message())
      void dialog.dismiss()
    })
    await page.getByRole("button", { name: "换文件" }).click()
    await shown(page)
    assert.match(asked.join("\n"), /^改动还没有全部保存/u)
    await mended(page)
    await page.getByRole("button", { name: "换文件" }).click()
    await page.getByRole("button", { name: "先用示例表试一试" }).waitFor()
    assert.lengthOf(asked, 1)
    await page.close()
  })

  it("safely is so too where a telephone stands once beside two rows, in either language", async () => {
    const rows = [
      heads.split(","),
      ["义诊", "孙镇", "9月20日", "黎起村", "雷老师", "１３８００００１１２１"],
      ["讲座", "孙镇", "9月21日", "镇政府", "雷老师"]
    ]
    const merge = '<mergeCells count="1"><mergeCell ref="F2:F3"/></mergeCells>'
    const bytes = workbook({ sheet: `<sheetData>${rowsXml(rows)}</sheetData>${merge}` })
    const { page } = await begin(browser(), "zh-CN")
    await drop(page, [written("附件1-合并.xlsx", bytes)])
    await shown(page)
    await page.getByRole("button", { name: "可以放心代改" }).click()
    await page.locator(".panel h3").waitFor()
    await page.getByRole("button", { name: "English" }).click()
    assert.strictEqual(await page.locator(".panel h3").textContent(), "Safe to mend")
    await page.locator(".panel").getByRole("button", { name: "Mend", exact: true }).click()
    await settled(page)
    await page.getByRole("cell", { name: "13800001121" }).waitFor()
    assert.strictEqual(await page.getByRole("alert").count(), 0)
    await page.close()
  })

  it("is refused with its reason where a file takes no other texts, or no notes", async () => {
    const { page } = await begin(browser(), "zh-CN")
    const alert = page.getByRole("alert")
    const units = written("单位名册.csv", "单位名称,单位类型,备注\n孙镇,镇街道,甲\n")
    await drop(page, [join(root, "packages/office/test/fixtures/biff5-gbk.xls"), units])
    await shown(page)
    await row(page, 2).click()
    await page.locator(".panel form.record").getByLabel("活动地点").fill("孙镇广场")
    await page.getByRole("button", { name: "改这一行" }).click()
    await alert.filter({ hasText: "另存为 .xlsx" }).waitFor()
    await page.getByRole("tab", { name: "保存与打印" }).click()
    const line = page.locator(".files li", { hasText: "单位名册.csv" })
    await line.getByRole("button", { name: "保存加批注的表" }).click()
    await alert.filter({ hasText: "只有单位报送的" }).waitFor()
    await page.close()
  })
})

describe("what is counted", () => {
  it("is all that could not be read, not what is listed of it", async () => {
    const { page } = await begin(browser(), "zh-CN")
    const lines = Array.from({ length: 250 }, (_, n) => `讲座${n},孙镇,9月31日,镇政府,雷老师,7200001`)
    await drop(page, [written("附件1-多.csv", `${heads}\n${lines.join("\n")}\n`)])
    await shown(page)
    const told = (await page.locator(".summary .bad").first().textContent()) ?? ""
    assert.isAtLeast(Number(/\d+/u.exec(told)?.[0]), 250)
    await page.close()
  })

  it("is nothing where a folder has no table, and nothing is called met", async () => {
    const { page } = await begin(browser(), "zh-CN")
    written("说明.txt", "这里没有表", "没有表")
    await drop(page, [join(folder, "没有表")])
    await page.getByRole("alert").waitFor()
    assert.include((await page.getByRole("alert").textContent()) ?? "", "没有可以读的表")
    await page.close()
  })
})
