import { mustLookLike } from "@kepu/real-parts/chromium"
import { join } from "node:path"
import { describe, it } from "vitest"
import { begin, browserHere, judgedAsOf, settled, shown } from "./page.ts"

const browser = browserHere()
const kept = join(import.meta.dirname, "pictures")

const parts = ["check", "fill", "due", "pictures", "save"] as const

describe.each(["zh-CN", "en"] as const)("every screen in %s", (language) => {
  it.each([
    ["day", { viewport: { width: 1280, height: 860 }, deviceScaleFactor: 0.5 }],
    ["dark-phone", { viewport: { width: 400, height: 860 }, deviceScaleFactor: 0.5, colorScheme: "dark" }]
  ] as const)("looks as it did (%s)", async (look, options) => {
    const { page } = await begin(browser(), language, options)
    await mustLookLike(page, kept, `${language}-${look}-welcome`)
    await page.locator(".welcome .plain").click()
    await shown(page)
    await judgedAsOf(page, "2023-09-05")
    await page.locator("td.marked.unmet button").first().click()
    await page.locator(".panel .detail").first().waitFor()
    for (const [n, part] of parts.entries()) {
      await page.getByRole("tab").nth(n).click()
      await settled(page)
      await page.locator("#part h2").first().waitFor()
      await page.evaluate(() => {
        scrollTo(0, 0)
        // Digests are others with every change of a notice.
        for (const one of document.querySelectorAll(".receipt dd")) one.textContent = "—"
      })
      await mustLookLike(page, kept, `${language}-${look}-${part}`)
    }
    await page.close()
  })
})
