import { portfolioFromData } from "@kepu/core"
import { notice } from "@kepu/core/notices/pucheng-2023"
import { annex1Sheet, filledSheet, workbookFile } from "@kepu/csv"
import { opened, problemsIn, serveFolder } from "@kepu/real-parts/chromium"
import { join } from "node:path"
import { assert, describe, inject, it } from "vitest"
import { browserHere, judgedAsOf, pick, saved, settled, shown } from "./page.ts"

const browser = browserHere()

describe("the page on a host", () => {
  it("loads only what lies beside it, a reader of workbooks when one comes, and mends the workbook in place", async () => {
    const { close, url } = await serveFolder(join(inject("built"), "served"), { compressed: true })
    const tab = await opened(browser(), url)
    const { page } = tab
    const asked: Array<string> = []
    page.on("request", (request) => asked.push(request.url()))
    await page.goto(`${url}index.html?lang=zh-CN`)
    await page.getByRole("heading", { name: "把活动表拖到这里" }).waitFor()
    await page.waitForTimeout(500)
    const before = asked.length
    const { activities, units } = portfolioFromData({
      units: [{ id: "edu", name: "县教育局" }],
      activities: [{ id: "1", name: "工作簿里的讲座", host: "edu", timeText: "9月30日", place: "文化馆" }]
    })
    const sheet = filledSheet(annex1Sheet(notice, units), activities)
    const buffer = Buffer.from(await workbookFile(notice, [{ kind: "annex1", sheet }]))
    const mimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    await page.getByLabel("选择文件", { exact: true }).setInputFiles({ name: "附件1.xlsx", mimeType, buffer })
    await shown(page)
    assert.isAbove(asked.length, before)
    await judgedAsOf(page, "2023-09-05")
    const cell = page.locator("td.marked.unmet button").first()
    const [row, column] = [await cell.getAttribute("data-row"), await cell.getAttribute("data-column")]
    await pick(page, Number(row), Number(column))
    await page.locator(".remedies .main").first().click()
    await settled(page)
    assert.strictEqual(await page.locator("td.marked.unmet").count(), 0)
    await page.getByRole("tab", { name: "保存与打印" }).click()
    const [name, bytes] = await saved(page, () => page.getByRole("button", { name: "保存改好的表" }).click())
    assert.strictEqual(name, "附件1（改好）.xlsx")
    assert.strictEqual(bytes.subarray(0, 2).toString(), "PK")
    const [noted, marked] = await saved(page, () => page.getByRole("button", { name: "保存加批注的表" }).click())
    assert.strictEqual(noted, "附件1（加批注）.xlsx")
    assert.strictEqual(marked.subarray(0, 2).toString(), "PK")
    await page.getByRole("tab", { name: "期限与待办" }).click()
    const [calendar, events] = await saved(page, () => page.getByRole("button", { name: /日历/u }).click())
    assert.match(calendar, /\.ics$/u)
    assert.include(events.toString("utf8"), "BEGIN:VEVENT")
    assert.deepStrictEqual(await problemsIn(tab), [])
    await page.close()
    close()
  })
})
