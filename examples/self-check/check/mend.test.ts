import { problemsIn } from "@kepu/real-parts/chromium"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { assert, describe, it } from "vitest"
import { notice } from "@kepu/core/notices/pucheng-2023"
import { tablesIn } from "@kepu/csv"
import { workbookOf } from "../../../packages/office/test/workbook.ts"
import { run } from "../../../packages/cli/test/run.ts"
import { begin, browserHere, judgedAsOf, pick, saved, settled, shown } from "./page.ts"

const browser = browserHere()
const township = notice.vocabulary.unitKinds.find(({ id }) => id === "township")!.name.en

describe("twelve rows with ten faults", () => {
  it("are mended in less than a minute of clicks, and kepu check finds no fault in the file", async () => {
    const tab = await begin(browser(), "zh-CN")
    const { page } = tab
    await page.getByRole("button", { name: "先用示例表试一试" }).click()
    await shown(page)
    await judgedAsOf(page, "2023-09-05")
    const start = performance.now()
    let clicks = 0
    const press = async (name: string): Promise<void> => {
      clicks += 1
      await page.locator(".summary, .groups, .panel").getByRole("button", { name, exact: true }).first().click()
    }
    const filled = async (row: number, column: number, text: string, button: string): Promise<void> => {
      clicks += 1
      await pick(page, row, column)
      const form = page.locator(".panel form.fact", { has: page.getByRole("button", { name: button, exact: true }) })
      await form.first().locator("input").fill(text)
      clicks += 1
      await form.first().getByRole("button", { name: button, exact: true }).click()
      await settled(page)
    }
    // A blank before a name, and two telephones in full-width digits.
    await press("可以放心代改")
    await press("改好")
    await settled(page)
    // Two activities outside of the days.
    await press("一起改好")
    await press("改好")
    await settled(page)
    await filled(8, 5, "雷老师", "填入")
    await filled(9, 6, "13800001124", "填入")
    await filled(11, 4, "孙镇中学操场", "填入")
    await filled(10, 3, "9月20日", "改这一格")
    await filled(13, 3, "9月21日", "改这一格")
    const seconds = (performance.now() - start) / 1000
    assert.isBelow(clicks, 20)
    assert.isBelow(seconds, 60)
    assert.strictEqual(await page.locator("td.marked.unmet, td.marked.error").count(), 0)

    await page.getByRole("tab", { name: "保存与打印" }).click()
    const [, bytes] = await saved(page, () => page.getByRole("button", { name: "保存改好的表" }).click())
    const folder = mkdtempSync(join(tmpdir(), "kepu-mended-"))
    writeFileSync(join(folder, "改好.csv"), bytes)
    const told = run(["check", "改好.csv", "--as-of", "2023-09-05", "--format", "json"], {}, folder)
    rmSync(folder, { recursive: true })
    const { findings, issues } = JSON.parse(told.stdout) as {
      findings: ReadonlyArray<{ status: string; clause: string }>
      issues: ReadonlyArray<{ severity: string }>
    }
    assert.deepStrictEqual(
      issues.filter(({ severity }) => severity === "error"),
      []
    )
    const left = findings.filter(({ clause, status }) => status === "unmet" || (clause === "附件1" && status !== "met"))
    assert.deepStrictEqual(left, [])
    assert.deepStrictEqual(await problemsIn(tab), [])
    await page.close()
  })

  it("are taken back one by one, and done again", async () => {
    const { page } = await begin(browser(), "en")
    await page.getByRole("button", { name: "Try it with a sample table" }).click()
    await shown(page)
    await judgedAsOf(page, "2023-09-05")
    const marks = () => page.locator("td.marked").allTextContents()
    const states = [await marks()]
    for (const [row, column, text] of [
      [8, 5, "雷老师"],
      [11, 4, "中学"]
    ] as const) {
      await pick(page, row, column)
      await page.locator(".panel form.fact input").first().fill(text)
      await page.getByRole("button", { name: "Fill in", exact: true }).click()
      await settled(page)
      states.push(await marks())
    }
    for (const before of states.slice(0, -1).toReversed()) {
      await page.getByRole("button", { name: "Undo" }).click()
      await settled(page)
      assert.deepStrictEqual(await marks(), before)
    }
    assert.isTrue(await page.getByRole("button", { name: "Undo" }).isDisabled())
    for (const after of states.slice(1)) {
      await page.getByRole("button", { name: "Redo" }).click()
      await settled(page)
      assert.deepStrictEqual(await marks(), after)
    }
    await page.close()
  })

  it("are told what the table has no column for, and it is kept beside it", async () => {
    const { page } = await begin(browser(), "en")
    await page.getByRole("button", { name: "Try it with a sample table" }).click()
    await shown(page)
    await judgedAsOf(page, "2023-09-05")
    await page.getByRole("tab", { name: "Fill in" }).click()
    const first = page.locator(".questions li").first()
    const before = (await first.locator("legend").textContent()) ?? ""
    assert.include(before, "孙镇")
    await first.getByLabel(township).check()
    await first.getByRole("button", { name: "Fill in" }).click()
    await settled(page)
    await page.locator(".questions li legend", { hasText: before }).waitFor({ state: "detached" })
    await page.getByRole("tab", { name: "Save and print" }).click()
    const [, bytes] = await saved(page, () => page.getByRole("button", { name: /^Portfolio/u }).click())
    const { units } = JSON.parse(bytes.toString("utf8")) as { units: ReadonlyArray<{ kinds?: ReadonlyArray<string> }> }
    assert.deepStrictEqual(units[0]?.kinds, ["township"])
    await page.close()
  })

  it("go back with what is to be mended in a further column, and findings tell the next time what has changed", async () => {
    const { page } = await begin(browser(), "zh-CN")
    await page.getByRole("button", { name: "先用示例表试一试" }).click()
    await shown(page)
    await judgedAsOf(page, "2023-09-05")
    await page.getByRole("tab", { name: "保存与打印" }).click()
    const [name, bytes] = await saved(page, () => page.getByRole("button", { name: "保存加批注的表" }).click())
    assert.include(name, "（加批注）.csv")
    const lines = bytes.toString("utf8").split("\r\n")
    assert.match(lines[2] ?? "", /,核查意见$/u)
    assert.match(lines[6] ?? "", /【一】不符合/u)
    assert.notMatch(lines[3] ?? "", /【/u)
    const [, findings] = await saved(page, () => page.getByRole("button", { name: "核查结果（JSON）" }).click())
    await page.getByRole("tab", { name: "核查与修改" }).click()
    await page.getByRole("button", { name: "一起改好" }).click()
    await page.locator(".panel").getByRole("button", { name: "改好" }).click()
    await settled(page)
    await page.getByRole("tab", { name: "保存与打印" }).click()
    const [, mended] = await saved(page, () => page.getByRole("button", { name: "保存改好的表" }).click())
    await page.getByRole("button", { name: "换文件" }).click()
    await page.getByLabel("选择文件", { exact: true }).setInputFiles([
      { name: "附件1-孙镇.csv", mimeType: "text/csv", buffer: mended },
      { name: "上次.json", mimeType: "application/json", buffer: findings }
    ])
    await shown(page)
    await judgedAsOf(page, "2023-09-06")
    await page.getByText("比上次（2023-09-05）：已解决 2 项，新出现 0 项。").waitFor()
    await page.close()
  })

  it("are filled in where a workbook has no cell yet, and left where a formula counts", async () => {
    const heads = ["项目名称", "举办单位", "活动时间", "活动地点", "联系电话"]
    const counted = { xml: ' t="str"><f>"9月"&amp;"30日"</f><v>9月30日</v></c>' }
    const book = workbookOf([
      heads,
      ["义诊", "孙镇", "9月20日", "黎起村"],
      ["讲座", "孙镇", counted, "镇政府", "7200001"]
    ])
    const { page } = await begin(browser(), "zh-CN")
    const mimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    const buffer = Buffer.from(book)
    await page.getByLabel("选择文件", { exact: true }).setInputFiles({ name: "附件1.xlsx", mimeType, buffer })
    await shown(page)
    await judgedAsOf(page, "2023-09-05")
    await pick(page, 2, 4)
    const form = page.locator(".panel form.fact").first()
    await form.locator("input").fill("13800001121")
    await form.getByRole("button", { name: "填入" }).click()
    await settled(page)
    await page.locator('td.marked button[data-row="2"][data-column="4"]').waitFor({ state: "detached" })
    const wrong = page.locator('td.marked.unmet button[data-row="3"][data-column="2"]')
    await wrong.click()
    await page.locator(".remedies .main").first().click()
    await page.getByRole("alert").waitFor()
    assert.include((await page.getByRole("alert").textContent()) ?? "", "公式")
    // It stays as it was, and so does what was done before.
    await wrong.waitFor()
    await page.getByRole("tab", { name: "保存与打印" }).click()
    const [, bytes] = await saved(page, () => page.getByRole("button", { name: "保存改好的表" }).click())
    const [file] = await tablesIn({ name: "附件1.xlsx", bytes })
    assert.deepStrictEqual(file !== undefined && "rows" in file ? file.rows.slice(1) : [], [
      ["义诊", "孙镇", "9月20日", "黎起村", "13800001121"],
      ["讲座", "孙镇", "9月30日", "镇政府", "7200001"]
    ])
    await page.close()
  })
})
