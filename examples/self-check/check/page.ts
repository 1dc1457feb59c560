import { openBrowser, type Opened, opened } from "@kepu/real-parts/chromium"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { afterAll, beforeAll, inject } from "vitest"

export type Browser = Awaited<ReturnType<typeof openBrowser>>
export type Page = Opened["page"]

export const root = join(import.meta.dirname, "../../..")
export const county = join(root, "examples/pucheng-2023/files")

/** The page as a file of the disk. */
export const address = pathToFileURL(join(inject("built"), "self-check.html")).href

/** A browser for a file of tests. */
export const browserHere = (): (() => Browser) => {
  let browser: Browser
  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(() => browser.close())
  return () => browser
}

/** The page, opened from the disk; whatever it asks of anybody is told among its troubles. */
export const begin = async (
  browser: Browser,
  language: "zh-CN" | "en",
  options: Parameters<Browser["newPage"]>[0] = {}
): Promise<Opened> => {
  const tab = await opened(browser, address, { viewport: { width: 1280, height: 800 }, ...options })
  await tab.page.goto(`${address}?lang=${language}`)
  await tab.page.locator("h1").waitFor()
  return tab
}

/** Files and folders of the disk, dropped as a hand would. */
export const drop = async (page: Page, paths: ReadonlyArray<string>): Promise<void> => {
  const debug = await page.context().newCDPSession(page)
  const data = { items: [], files: [...paths], dragOperationsMask: 1 }
  for (const type of ["dragEnter", "dragOver", "drop"] as const)
    await debug.send("Input.dispatchDragEvent", { type, x: 400, y: 300, data })
  await debug.detach()
}

/** Waits for the first screen. */
export const shown = (page: Page): Promise<void> => page.locator(".summary").waitFor()

/** Sets the moment as of which it is judged, and waits for what is found then. */
export const judgedAsOf = async (page: Page, day: string): Promise<void> => {
  await page.locator('input[type="date"]').first().fill(day)
  await settled(page)
}

/** Waits until nothing is under way. */
export const settled = async (page: Page): Promise<void> => {
  await page.waitForTimeout(30)
  await page.locator('#part[aria-busy="false"]').waitFor()
}

/** What a click lets the page save: the name, and the bytes. */
export const saved = async (page: Page, click: () => Promise<void>): Promise<readonly [string, Buffer]> => {
  const [download] = await Promise.all([page.waitForEvent("download"), click()])
  return [download.suggestedFilename(), readFileSync(await download.path())]
}

/** Clicks a marked cell by the number of its row and the place of its column, and waits for what is said of it. */
export const pick = async (page: Page, row: number, column: number): Promise<void> => {
  await page.locator(`td.marked button[data-row="${row}"][data-column="${column}"]`).click()
  await page.locator(".panel .detail").first().waitFor()
}
