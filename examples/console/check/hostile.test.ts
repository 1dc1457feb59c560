import { problemsIn } from "@kepu/real-parts/chromium"
import { assert, describe, it } from "vitest"
import { begin, here } from "./console.ts"

const all = here()

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

/** A table with each payload in a row of its own, in every one of its columns. */
const table = (head: string, rowOf: (text: string, n: number) => ReadonlyArray<string>): Buffer =>
  Buffer.from([head, ...payloads.map((text, n) => rowOf(text, n).map(quoted).join(","))].join("\n"))

const files = [
  ["units.csv", table("编号,单位名称,简称,单位类型,职责", (text, n) => [`x${n}`, text, text, text, text])],
  [
    `附件1-<img src=x onerror=hacked=1>.csv`,
    table("序号,项目名称,举办单位,协办单位,活动类别,活动主题,活动时间,活动地点,负责人,联系电话,备注", (text, n) => [
      String(n + 1),
      ...Array.from({ length: 10 }, () => text)
    ])
  ],
  ["附件2-推荐.csv", table("项目名称,推荐单位,活动内容,单位意见", (text) => [text, text, text, text])],
  ["submissions.csv", table("单位,材料,收到时间,活动,备注", (text) => [text, text, text, text, text])],
  ["platform.csv", table("活动名称,举办单位,状态,图片数,视频数,备注", (text) => [text, text, text, text, text, text])]
] as const

describe("what is in imported files", () => {
  it.each(["zh-CN", "en"] as const)(
    "is text, whatever it is, in every table and on every screen (%s)",
    async (language) => {
      const tab = await begin(all(), language, "import")
      const { page } = tab
      const isHarmless = async () => {
        assert.isUndefined(await page.evaluate(() => (globalThis as { hacked?: unknown }).hacked))
        assert.strictEqual(
          await page
            .locator("#console img, #console script, #console iframe, #console svg, #console a[href^=javascript]")
            .count(),
          0
        )
      }
      await page
        .locator("input[type=file]")
        .setInputFiles(files.map(([name, buffer]) => ({ name, buffer, mimeType: "text/csv" })))
      await page
        .locator(".importing button", { hasText: language === "en" ? "Show what would change" : "预览变动" })
        .click()
      await page.locator(".outcome").waitFor()
      await isHarmless()
      const commit = page.locator(".outcome button[type=submit]")
      // In the second language all of it is there already.
      if ((await commit.count()) === 1) {
        const shown = (await page.locator(".outcome").textContent())!
        for (const text of payloads.slice(0, 6)) assert.include(shown, text)
        await commit.click()
        await page.locator(".outcome").waitFor({ state: "detached" })
      }
      await isHarmless()
      await page.locator(".screens a").first().click()
      await page.getByRole("link", { name: payloads[0]! }).first().waitFor()
      await isHarmless()
      for (const text of payloads.slice(0, 3)) {
        await page.getByRole("link", { name: text, exact: true }).first().click()
        await page.getByRole("heading", { name: text }).waitFor()
        await page.locator(".unit table").first().waitFor()
        await isHarmless()
        await page.locator(".back a").click()
      }
      assert.deepStrictEqual(await problemsIn(tab), [])
      await page.close()
    }
  )
})
