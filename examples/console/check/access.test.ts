import { problemsIn } from "@kepu/real-parts/chromium"
import { assert, beforeAll, describe, it } from "vitest"
import { begin, here, type Page } from "./console.ts"

const all = here()

beforeAll(async () => {
  const { ledger } = all()
  await ledger.units.create({ id: "edu", name: "县教育局", kinds: ["member-unit"] })
  await ledger.activities.create({ id: "1", name: "营养讲座", host: "edu", topics: ["food-safety"] })
})

/** Presses a key until what has the focus is wanted. */
const until = async (page: Page, key: string, wanted: string): Promise<void> => {
  for (let n = 0; n < 60; n++) {
    await page.keyboard.press(key)
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, wanted)) return
  }
  assert.fail(`${wanted} is not reached by ${key}`)
}

const isWithin = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)

const texts = {
  "zh-CN": { file: "单位名册.csv", written: "已写入台账" },
  en: { file: "units.csv", written: "Written" }
} as const

describe.each(["zh-CN", "en"] as const)("without a mouse (%s)", (language) => {
  it("one finds a unit, opens it, goes back, imports a table and changes the language", async () => {
    const tab = await begin(all(), language)
    const { page } = tab
    await page.getByRole("link", { name: "县教育局" }).waitFor()
    await until(page, "Tab", ".filters input[type=search]")
    await page.keyboard.type("教育")
    await until(page, "Tab", ".virtual .name a")
    await page.keyboard.press("Enter")
    await page.getByRole("heading", { name: "县教育局" }).waitFor()
    await until(page, "Tab", ".back a")
    await page.keyboard.press("Enter")
    await page.locator(".filters input[type=search]").waitFor()
    // The list is as it was left.
    assert.strictEqual(await page.locator(".filters input[type=search]").inputValue(), "教育")
    await until(page, "Shift+Tab", ".screens a[href$='/import']")
    await page.keyboard.press("Enter")
    await page.locator(".importing").waitFor()
    await until(page, "Tab", ".importing input[type=file]")
    const buffer = Buffer.from(`编号,单位名称\nnew-${language},新单位${language}\n`)
    await page.locator("input[type=file]").setInputFiles({ name: texts[language].file, mimeType: "text/csv", buffer })
    await until(page, "Tab", ".importing button.main")
    await page.keyboard.press("Enter")
    await page.locator(".outcome").waitFor()
    await until(page, "Tab", ".outcome button[type=submit]")
    await page.keyboard.press("Enter")
    await page.getByRole("status").filter({ hasText: texts[language].written }).waitFor()
    await until(page, "Shift+Tab", ".who button[lang]")
    await page.keyboard.press("Enter")
    assert.notStrictEqual(await page.locator("html").getAttribute("lang"), language)
    assert.deepStrictEqual(await problemsIn(tab), [])
    await page.close()
  })
})

describe("however it is looked at", () => {
  it.each([
    // A window of 1280 pixels at 200 %, and at 400 %.
    ["200 %", { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 }],
    ["400 %", { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 }],
    ["a projector", { viewport: { width: 1920, height: 1080 } }],
    ["dark", { colorScheme: "dark" }],
    ["more contrast", { contrast: "more" }],
    ["forced colours", { forcedColors: "active" }]
  ] as const)("%s: nothing is beyond the window, and axe finds nothing", async (_, options) => {
    for (const screen of ["units", "units/edu", "import"]) {
      const tab = await begin(all(), "zh-CN", screen, options)
      await tab.page.waitForTimeout(500)
      assert.isTrue(await isWithin(tab.page), screen)
      assert.deepStrictEqual(await problemsIn(tab), [], screen)
      await tab.page.close()
    }
  })

  it("prints what is said, without what is pressed", async () => {
    const { page } = await begin(all(), "zh-CN", "units/edu")
    await page.locator(".finding").first().waitFor()
    await page.emulateMedia({ media: "print" })
    assert.isTrue(await page.locator(".finding").first().isVisible())
    for (const one of [".screens", ".head .who", ".back"]) assert.isFalse(await page.locator(one).isVisible(), one)
    await page.close()
  })
})
