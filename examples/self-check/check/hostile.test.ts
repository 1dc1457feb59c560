import { problemsIn } from "@kepu/real-parts/chromium"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, assert, describe, it } from "vitest"
import { begin, browserHere, drop, judgedAsOf, settled, shown } from "./page.ts"

const browser = browserHere()
const folder = mkdtempSync(join(tmpdir(), "kepu-hostile-"))
afterAll(() => rmSync(folder, { recursive: true }))

const payloads = [
  `<img src=x onerror="window.hacked=1">`,
  `<script>window.hacked=1</script>`,
  `"><svg onload="window.hacked=1">`,
  `javascript:window.hacked=1`,
  `</textarea><iframe srcdoc="<script>parent.hacked=1</script>">`,
  `{{constructor.constructor('window.hacked=1')()}}`,
  `=HYPERLINK("https://evil.test/","x")`
]
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`

describe("what is in cells", () => {
  it.each(["zh-CN", "en"] as const)("is text, whatever it is (%s)", async (language) => {
    const rows = payloads.map((text) => [text, text, text, text, text, text].map(quoted).join(","))
    const name = `附件1-<img src=x onerror=hacked=1>.csv`
    writeFileSync(join(folder, name), ["项目名称,举办单位,活动时间,活动地点,负责人,联系电话", ...rows].join("\n"))
    writeFileSync(join(folder, "通知.json"), JSON.stringify({ format: "kepu.notice/2", title: payloads[0] }))
    const tab = await begin(browser(), language)
    const { page } = tab
    await drop(page, [join(folder, name)])
    await shown(page)
    await judgedAsOf(page, "2023-09-10")
    const all = (await page.locator(".sheet-view table").textContent()) ?? ""
    for (const text of payloads.slice(0, 6)) assert.include(all, text)
    await page.locator("td.marked button").first().click()
    await page.locator(".panel .detail").first().waitFor()
    const titles = await page.getByRole("tab").count()
    for (let n = 1; n < titles; n++) {
      await page.getByRole("tab").nth(n).click()
      await settled(page)
      await page.locator("#part h2").first().waitFor()
    }
    assert.isUndefined(await page.evaluate(() => (globalThis as { hacked?: unknown }).hacked))
    assert.strictEqual(await page.locator("#self-check img, #self-check script, #self-check iframe").count(), 0)
    assert.deepStrictEqual(await problemsIn(tab), [])
    await page.close()
  })

  it("is refused where it is no notice, and the page stays", async () => {
    const tab = await begin(browser(), "en")
    const { page } = tab
    await page.getByRole("button", { name: "Try it with a sample table" }).click()
    await shown(page)
    await page.getByLabel("Another notice").setInputFiles(join(folder, "通知.json"))
    await page.getByRole("alert").waitFor()
    assert.include((await page.getByRole("alert").textContent()) ?? "", "no notice that can be used")
    // What was judged before stands again.
    await shown(page)
    assert.include((await page.locator(".under .notice").textContent()) ?? "", "2023年蒲城县全国科普日")
    assert.deepStrictEqual(await problemsIn(tab), [])
    await page.close()
  })
})
