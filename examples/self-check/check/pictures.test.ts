import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { assert, describe, it } from "vitest"
import { begin, browserHere, judgedAsOf, type Page, settled, shown } from "./page.ts"

const browser = browserHere()
const kept = join(import.meta.dirname, "pictures")

/**
 * So many of a thousand pixels may differ by more than a fifth of the scale. One sign that is another changes more, and
 * two pictures of one page nothing.
 */
const mostPerThousand = 0.1

/** How many of a thousand pixels differ, as a browser sees two pictures; all where they have other sizes. */
const difference = async (page: Page, a: Buffer, b: Buffer): Promise<number> =>
  page.evaluate(
    async ([one, other]) => {
      const pixelsOf = async (base64: string) => {
        const bytes = Uint8Array.from(atob(base64), (sign) => sign.codePointAt(0)!)
        const image = await createImageBitmap(new Blob([bytes], { type: "image/png" }))
        const context = new OffscreenCanvas(image.width, image.height).getContext("2d")!
        context.drawImage(image, 0, 0)
        return context.getImageData(0, 0, image.width, image.height)
      }
      const [first, second] = [await pixelsOf(one), await pixelsOf(other)]
      if (first.width !== second.width || first.height !== second.height) return 1000
      let differing = 0
      for (let at = 0; at < first.data.length; at += 4)
        if ([0, 1, 2].some((channel) => Math.abs(first.data[at + channel]! - second.data[at + channel]!) > 51))
          differing += 1
      return (4000 * differing) / first.data.length
    },
    [a.toString("base64"), b.toString("base64")] as const
  )

/**
 * A picture of the window against the one that is kept, which `KEPU_PICTURES=write` makes. They are of the Chromium and
 * the fonts that come as packages.
 */
const like = async (page: Page, name: string): Promise<void> => {
  const now = await page.screenshot({ animations: "disabled", caret: "hide" })
  const path = join(kept, `${name}.png`)
  if (process.env["KEPU_PICTURES"] === "write") {
    mkdirSync(kept, { recursive: true })
    return writeFileSync(path, now)
  }
  assert.isTrue(existsSync(path), `there is no ${path}: KEPU_PICTURES=write makes it; look at it`)
  const differing = await difference(page, readFileSync(path), now)
  if (differing > mostPerThousand) writeFileSync(join(kept, `${name}.other.png`), now)
  assert.isAtMost(differing, mostPerThousand, `${name} looks otherwise: see ${name}.other.png beside it`)
}

const parts = ["check", "fill", "due", "pictures", "save"] as const

describe.each(["zh-CN", "en"] as const)("every screen in %s", (language) => {
  it.each([
    ["day", { viewport: { width: 1280, height: 860 }, deviceScaleFactor: 0.5 }],
    ["dark-phone", { viewport: { width: 400, height: 860 }, deviceScaleFactor: 0.5, colorScheme: "dark" }]
  ] as const)("looks as it did (%s)", async (look, options) => {
    const { page } = await begin(browser(), language, options)
    await like(page, `${language}-${look}-welcome`)
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
      await like(page, `${language}-${look}-${part}`)
    }
    await page.close()
  })
})
