import { mustLookLike } from "@kepu/real-parts/chromium"
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { beforeAll, describe, it } from "vitest"
import { begin, here, type Page, signIn, visit } from "./console.ts"

const all = here()
const county = join(import.meta.dirname, "../../pucheng-2023/files")
const kept = join(import.meta.dirname, "pictures")

const names = readdirSync(county)
const fileOf = (name: string): File => new File([readFileSync(join(county, name))], name)
const files = { annex1: names.filter((name) => name.startsWith("附件1")).map(fileOf), units: fileOf("units.csv") }

beforeAll(async () => {
  const { ledger } = all()
  await ledger.commitImport(files, await ledger.previewImport(files))
})

/** What is other every time: moments, who did something, the number of days since a deadline. */
const without = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const one of document.querySelectorAll(".changed:not([role=columnheader]), .moment, td.by"))
      one.textContent = "—"
    scrollTo(0, 0)
  })

/** The screens of figures, and what each of them has once it has arrived. */
const figures = [
  ["overview", "table.figures"],
  ["questions", ".call"],
  ["ranking", "table.ranked"],
  ["recommendation", "table.choices"]
] as const

const texts = {
  "zh-CN": { preview: "预览变动", choose: "选择文件" },
  en: { preview: "Show what would change", choose: "Choose files" }
} as const

describe.each(["zh-CN", "en"] as const)("every screen in %s", (language) => {
  it.each([
    ["day", { viewport: { width: 1280, height: 860 }, deviceScaleFactor: 0.5 }],
    ["dark-phone", { viewport: { width: 400, height: 860 }, deviceScaleFactor: 0.5, colorScheme: "dark" }]
  ] as const)("looks as it did (%s)", async (look, options) => {
    const like = async (page: Page, screen: string): Promise<void> => {
      await without(page)
      await mustLookLike(page, kept, `${language}-${look}-${screen}`)
    }
    const { page } = await visit(all(), language, options)
    await like(page, "sign-in")
    await signIn(page, all())
    await page.locator(".plain-list a").first().waitFor()
    await like(page, "ledgers")
    await page.locator(".plain-list a").first().click()
    await page.locator(".counts .status.unmet").waitFor()
    await page.getByRole("link", { name: "孙镇", exact: true }).waitFor()
    await like(page, "units")
    await page.getByRole("link", { name: "孙镇", exact: true }).click()
    await page.locator(".finding").first().waitFor()
    await page.locator(".unit .counts .status").first().waitFor()
    await page.locator(".unit table").nth(1).waitFor()
    await page.waitForTimeout(500)
    await like(page, "unit")
    await page.close()
    const { page: importing } = await begin(all(), language, "import", options)
    const buffer = Buffer.from(
      "项目名称,举办单位,活动时间,活动地点\n科普夜市,孙镇,9月17日,镇文化站\n新讲座,孙镇,9月31日,镇小学\n"
    )
    await importing
      .getByLabel(texts[language].choose)
      .setInputFiles({ name: "附件1-孙镇.csv", mimeType: "text/csv", buffer })
    await importing.getByRole("button", { name: texts[language].preview }).click()
    await importing.locator(".outcome").waitFor()
    await like(importing, "import")
    await importing.close()
    const { page: review } = await begin(all(), language, "review", options)
    await review.locator("tbody tr").first().waitFor()
    await like(review, "review")
    await review.locator("tbody a").first().click()
    await review.locator("form.step").first().waitFor()
    await like(review, "review-record")
    await review.close()
    for (const [screen, part] of figures) {
      const { page: other } = await begin(all(), language, screen, options)
      await other.locator(part).first().waitFor()
      await other.waitForTimeout(1000)
      await like(other, screen)
      await other.close()
    }
  })
})
