import { problemsIn } from "@kepu/real-parts/chromium"
import { assert, describe, it } from "vitest"
import { begin, browserHere, judgedAsOf, type Page, settled, shown } from "./page.ts"

const browser = browserHere()
const texts = {
  "zh-CN": { sample: "先用示例表试一试", mend: "改好", undo: "撤销" },
  en: { sample: "Try it with a sample table", mend: "Mend", undo: "Undo" }
} as const

const sample = async (page: Page, language: keyof typeof texts): Promise<void> => {
  await page.getByRole("button", { name: texts[language].sample }).click()
  await shown(page)
  await judgedAsOf(page, "2023-09-05")
}

/** Presses a key until what has the focus is wanted. */
const until = async (page: Page, key: string, selector: string): Promise<void> => {
  for (let n = 0; n < 150; n++) {
    await page.keyboard.press(key)
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector)) return
  }
  throw new Error(`${key} does not lead to ${selector}`)
}

describe.each(["zh-CN", "en"] as const)("every screen in %s", (language) => {
  it.each([
    ["by day", { viewport: { width: 1280, height: 800 } }],
    ["in the dark, at 200 %", { viewport: { width: 640, height: 480 }, colorScheme: "dark" }],
    ["on a phone, with more contrast", { viewport: { width: 360, height: 740 }, contrast: "more" }]
  ] as const)("passes axe, fits and asks nothing of anybody %s", async (_, options) => {
    const tab = await begin(browser(), language, options)
    const { page } = tab
    const wide = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    assert.deepStrictEqual(await problemsIn(tab), [])
    assert.isAtMost(await wide(), 0)
    await sample(page, language)
    await page.locator("td.marked.unmet button").first().click()
    await page.locator(".panel .detail").first().waitFor()
    await page.locator(".panel summary").first().click()
    for (let n = 0; n < 5; n++) {
      await page.getByRole("tab").nth(n).click()
      await settled(page)
      await page.locator("#part h2").first().waitFor()
      assert.deepStrictEqual(await problemsIn(tab), [], `part ${n}`)
      assert.isAtMost(await wide(), 0, `part ${n} is wider than the window`)
    }
    await page.close()
  })

  it("is used with the keyboard alone", async () => {
    const { page } = await begin(browser(), language)
    await until(page, "Tab", ".welcome .plain")
    await page.keyboard.press("Enter")
    await shown(page)
    await judgedAsOf(page, "2023-09-05")
    await until(page, "Tab", "td.marked.unmet button")
    const wrong = await page.locator("td.marked.unmet").count()
    await page.keyboard.press("Enter")
    await page.locator(".panel .detail").first().waitFor()
    await page.waitForTimeout(50)
    assert.isTrue(await page.evaluate(() => document.activeElement?.classList.contains("panel")))
    await until(page, "Tab", ".remedies .main")
    await page.keyboard.press("Enter")
    await settled(page)
    assert.strictEqual(await page.locator("td.marked.unmet").count(), wrong - 1)
    assert.include((await page.locator(".said").textContent()) ?? "", "2023-09-17")
    await until(page, "Shift+Tab", "[role=tab][aria-selected=true]")
    await page.keyboard.press("ArrowRight")
    await page.locator(".questions").waitFor()
    await until(page, "Shift+Tab", ".summary button:not(:disabled)")
    await until(page, "Shift+Tab", ".summary button:first-child")
    await page.keyboard.press("Enter")
    await settled(page)
    await page.keyboard.press("Tab")
    await page.close()
  })
})
