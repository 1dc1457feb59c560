import { problemsIn } from "@kepu/real-parts/chromium"
import { writeFileSync, mkdtempSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { assert, describe, it } from "vitest"
import { begin, browserHere, county, drop, judgedAsOf, root, saved, settled, shown } from "./page.ts"

const browser = browserHere()

describe("the page from a disk", () => {
  it("takes a dropped table, finds in place, mends with one click, and gives the file back", async () => {
    const tab = await begin(browser(), "zh-CN")
    const { page } = tab
    const folder = mkdtempSync(join(tmpdir(), "kepu-drop-"))
    const file = join(folder, "附件1-孙镇.csv")
    writeFileSync(
      file,
      "项目名称,举办单位,活动时间,活动地点,负责人,联系电话\n义诊,孙镇,9月24日,黎起村,雷老师,１３８００００１１２１\n"
    )
    await drop(page, [file])
    await shown(page)
    await judgedAsOf(page, "2023-09-05")
    const cell = page.locator('td.marked.unmet button[data-row="2"]')
    assert.include(await cell.textContent(), "9月24日")
    await cell.click()
    const remedy = page.locator(".remedies li").first()
    await remedy.locator("ins").waitFor()
    assert.strictEqual(await remedy.locator("ins").textContent(), "2023年9月17日")
    await remedy.getByRole("button", { name: "改好" }).click()
    await settled(page)
    await cell.waitFor({ state: "detached" })
    await page.getByRole("button", { name: "撤销" }).click()
    await cell.waitFor()
    await page.getByRole("button", { name: "重做" }).click()
    await cell.waitFor({ state: "detached" })
    await page.getByRole("tab", { name: "保存与打印" }).click()
    const [name, bytes] = await saved(page, () => page.getByRole("button", { name: "保存改好的表" }).click())
    assert.strictEqual(name, "附件1-孙镇（改好）.csv")
    assert.include(bytes.toString("utf8"), "2023年9月17日")
    assert.notInclude(bytes.toString("utf8"), "9月24日")
    assert.deepStrictEqual(await problemsIn(tab), [])
    await page.close()
  })

  it("takes a dropped folder with weights beside it, and shows who would stand where", async () => {
    const tab = await begin(browser(), "zh-CN")
    const { page } = tab
    await drop(page, [county, join(county, "../weights.json")])
    await shown(page)
    await judgedAsOf(page, "2023-09-25")
    assert.include((await page.locator(".summary").textContent()) ?? "", "等 43 家单位，99 项活动，24 个表")
    await page.getByRole("tab", { name: "图表" }).click()
    await page.getByRole("heading", { name: "按所给权重的得分和名次" }).waitFor()
    const first = (await page.locator(".bars").nth(1).locator("li").first().textContent()) ?? ""
    assert.match(first, /^1\. 蒲城县/u)
    assert.deepStrictEqual(await problemsIn(tab), [])
    await page.close()
  })

  it("has a form of each row, with what stands above its columns", async () => {
    const tab = await begin(browser(), "zh-CN")
    const { page } = tab
    await page.getByRole("button", { name: "先用示例表试一试" }).click()
    await shown(page)
    await page.getByRole("button", { name: "改第 4 行" }).click()
    const form = page.locator(".panel form.record")
    const labels = ["序号", "项目名称", "举办单位", "活动时间", "活动地点", "负责人", "联系电话", "备注"]
    assert.deepStrictEqual(await form.locator("label").allTextContents(), labels)
    await form.getByLabel("活动地点").fill("孙镇广场")
    await form.getByLabel("备注").fill("=1+1")
    await form.getByRole("button", { name: "改这一行" }).click()
    await page.getByRole("cell", { name: "孙镇广场" }).waitFor()
    assert.deepStrictEqual(await problemsIn(tab), [])
    await page.close()
  })

  it("judges by another notice that is opened as a file", async () => {
    const tab = await begin(browser(), "zh-CN")
    const { page } = tab
    await page.getByRole("button", { name: "先用示例表试一试" }).click()
    await shown(page)
    const [summary, title] = [page.locator(".summary"), page.locator(".under .notice")]
    const before = await summary.textContent()
    await page.getByLabel("换一份通知").setInputFiles(join(root, "docs/how-to/example-county-2026.json"))
    await title.filter({ hasText: "2026" }).waitFor()
    await summary.waitFor()
    assert.notStrictEqual(await summary.textContent(), before)
    assert.deepStrictEqual(await problemsIn(tab), [])
    await page.close()
  })
})
