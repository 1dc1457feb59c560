import { portfolioFromData } from "@kepu/core"
import { notice } from "@kepu/core/notices/pucheng-2023"
import { annex1Sheet, filledSheet, workbookFile } from "@kepu/csv"
import { pathToFileURL } from "node:url"
import { join } from "node:path"
import { afterAll, assert, beforeAll, describe, inject, it } from "vitest"
import { openBrowser, type Opened, opened, problemsIn } from "@kepu/real-parts/chromium"
import { serve } from "./serve.ts"

const site = inject("site")
let served: Awaited<ReturnType<typeof serve>>
let browser: Awaited<ReturnType<typeof openBrowser>>

beforeAll(async () => {
  served = await serve(site)
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  served.close()
})

/** The playground, when the first results are there. */
const play = async (language: string, hash = ""): Promise<Opened> => {
  const tab = await opened(browser, served.url, { acceptDownloads: false })
  await tab.page.goto(`${served.url}${language}/playground.html${hash}`)
  await tab.page.locator(".finding").first().waitFor()
  return tab
}

const texts = {
  "zh-CN": {
    tables: "表格",
    unmet: "不符合",
    share: "分享",
    address: "分享的地址",
    chooser: "选文件",
    meant: "是否应为 should",
    month: "“贴来的讲座”不符合：活动在2026年9月举办",
    broken: "通知还不能用",
    earlier: "以下是通知还能用时核查出的结果",
    why: "为什么",
    cut: "请核对地址是否被截断"
  },
  en: {
    tables: "Tables",
    unmet: "unmet",
    share: "Share",
    address: "Address to share",
    chooser: "Choose files",
    meant: "did you mean should",
    month: "“贴来的讲座” does not meet: activities are held in September 2026",
    broken: "The notice cannot be used yet",
    earlier: "What was found while the notice could still be used",
    why: "Why",
    cut: "The address may have been cut off"
  }
} as const

describe.each(["zh-CN", "en"] as const)("the playground in %s", (language) => {
  const say = texts[language]

  it("marks what is known of a printed notice, with the reason that it stays", async () => {
    const tab = await play(language)
    await tab.page.locator('select:has(option[value="pucheng-2023"])').selectOption("pucheng-2023")
    const known = tab.page.locator(".problems .info")
    await known.first().waitFor()
    assert.strictEqual(await known.count(), notice.suppressions!.length)
    assert.include(
      await known.first().textContent(),
      (notice.suppressions![0].reason as { en: string; "zh-CN": string })[language]
    )
    assert.deepStrictEqual(await problemsIn(tab), [])
  })

  it("says where a notice is wrong, while it is typed", async () => {
    const tab = await play(language)
    const { page } = tab
    // The word is put in as a hand would: found, marked and typed over.
    await page.locator(".cm-content").first().click()
    await page.keyboard.press("Control+f")
    await page.keyboard.type('"should"')
    await page.keyboard.press("Enter")
    await page.keyboard.press("Escape")
    await page.keyboard.type('"shoud"')
    await page.getByText(say.broken).waitFor()
    await page.getByText(say.earlier).waitFor()
    // What is still shown is still explained.
    await page.locator(".finding summary").first().click()
    await page.locator(".finding .steps").first().waitFor()
    const told = (await page.locator(".problems li").first().textContent()) ?? ""
    assert.match(told, new RegExp(`^clauses\\[1\\]\\.modality .*${say.meant}`, "u"))
    assert.strictEqual(await page.locator(".cm-lintRange-error").textContent(), '"shoud"')
    await page.locator(".cm-content").first().focus()
    // More than there is to be undone: what the page begins with stays.
    for (let n = 0; n < 4; n++) await page.keyboard.press("Control+z")
    await page.getByText(say.earlier).waitFor({ state: "hidden" })
    assert.isAbove((await page.locator(".cm-content").first().textContent())?.length ?? 0, 500)
    assert.deepStrictEqual(await problemsIn(tab), [])
    await page.close()
  })

  it("completes keys and words by the schema", async () => {
    const { page } = await play(language)
    await page.locator(".cm-content").first().click()
    await page.keyboard.press("Control+Home")
    await page.keyboard.press("ArrowRight")
    await page.keyboard.type('\n"docu')
    await page.locator(".cm-tooltip-autocomplete", { hasText: "documentNumber" }).waitFor()
    // The editor takes no key for a choice before a person can have seen what there is.
    await page.waitForTimeout(200)
    await page.keyboard.press("Enter")
    await page.keyboard.type('"9",')
    await page
      .locator(".cm-line")
      .nth(1)
      .filter({ hasText: /^\s*"documentNumber": "9",$/u })
      .waitFor()
    await page.locator(".finding").first().waitFor()
    await page.close()
  })

  it("finds what a pasted table says, with its clause, and why", async () => {
    const tab = await play(language)
    const { page } = tab
    await page.getByRole("tab", { name: say.tables }).click()
    const table = page.locator("textarea").nth(1)
    // As it is copied from a workbook: cells are parted by tabs.
    await table.fill("序号\t活动名称\t举办单位\t活动时间\n1\t贴来的讲座\t县医学会\t2026年8月30日\n")
    const finding = page.locator(".finding", { hasText: say.month })
    await finding.waitFor()
    assert.match((await finding.locator("summary").textContent()) ?? "", new RegExp(`^${say.unmet}一`, "u"))
    await finding.locator("summary").click()
    await finding.getByText(say.why).waitFor()
    await finding.locator(".steps").first().waitFor()
    assert.deepStrictEqual(await problemsIn(tab), [])
    await page.close()
  })

  it("reads a workbook that is dropped", async () => {
    const tab = await play(language)
    const { page } = tab
    const { activities, units } = portfolioFromData({
      units: [{ id: "edu", name: "县教育局" }],
      activities: [{ id: "1", name: "工作簿里的讲座", host: "edu" }]
    })
    const sheet = filledSheet(annex1Sheet(notice, units), activities)
    const bytes = await workbookFile(notice, [{ kind: "annex1", sheet }])
    await page.getByRole("tab", { name: say.tables }).click()
    await page.getByLabel(say.chooser).setInputFiles({
      name: "附件1.xlsx",
      mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      buffer: Buffer.from(bytes)
    })
    await page.locator(".finding", { hasText: "工作簿里的讲座" }).first().waitFor()
    assert.deepStrictEqual(await problemsIn(tab), [])
    await page.close()
  })

  it("takes in a file that is dropped, in the encoding that it has", async () => {
    const tab = await play(language)
    const { page } = tab
    await page.getByRole("tab", { name: say.tables }).click()
    // 活动名称,举办单位 and 拖来的讲座,县科协 in GB 18030.
    const bytes = [
      0xbb, 0xee, 0xb6, 0xaf, 0xc3, 0xfb, 0xb3, 0xc6, 0x2c, 0xbe, 0xd9, 0xb0, 0xec, 0xb5, 0xa5, 0xce, 0xbb, 0x0a
    ]
    const row = [
      0xcd, 0xcf, 0xc0, 0xb4, 0xb5, 0xc4, 0xbd, 0xb2, 0xd7, 0xf9, 0x2c, 0xcf, 0xd8, 0xbf, 0xc6, 0xd0, 0xad, 0x0a
    ]
    await page.evaluate(
      (all) => {
        const data = new DataTransfer()
        data.items.add(new File([new Uint8Array(all)], "国标.csv"))
        document.querySelector(".dropping")!.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true }))
      },
      [...bytes, ...row]
    )
    await page.locator(".finding", { hasText: "拖来的讲座" }).first().waitFor()
    assert.deepStrictEqual(await problemsIn(tab), [])
    await page.close()
  })

  it("says that an address was cut off, and begins with the example", async () => {
    const { page } = await play(language, "#kepu1.abc")
    await page.getByText(say.cut).waitFor()
    await page.close()
  })

  it("is restored by the address that it shares", async () => {
    const first = await play(language)
    await first.page.getByRole("tab", { name: say.tables }).click()
    await first.page.locator("textarea").nth(1).fill("活动名称,举办单位,活动时间\n独有的讲座,县科协,2026年8月1日\n")
    await first.page.locator(".finding", { hasText: "独有的讲座" }).waitFor()
    await first.page.getByRole("button", { name: say.share }).click()
    await first.page.getByLabel(say.address).waitFor()
    const link = await first.page.getByLabel(say.address).inputValue()
    assert.include(link, "#kepu1.")
    await first.page.close()
    const second = await play(language, link.slice(link.indexOf("#")))
    await second.page.locator(".finding", { hasText: "独有的讲座" }).waitFor()
    assert.deepStrictEqual(await problemsIn(second), [])
    await second.page.close()
  })
})

describe("the playground as a file", () => {
  it("runs from a disk, with nothing beside it", async () => {
    const address = pathToFileURL(join(site, "kepu-playground.html")).href
    const tab = await opened(browser, address)
    await tab.page.goto(`${address}?lang=en`)
    await tab.page.locator(".finding").first().waitFor()
    assert.deepStrictEqual(await problemsIn(tab), [])
    await tab.page.getByRole("button", { name: "中文" }).click()
    await tab.page.getByText("核查结果").waitFor()
    await tab.page.locator(".finding").first().waitFor()
    assert.deepStrictEqual(await problemsIn(tab), [])
    await tab.page.close()
  })
})
