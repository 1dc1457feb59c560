import { problemsIn } from "@kepu/real-parts/chromium"
import { readdirSync } from "node:fs"
import { join } from "node:path"
import { assert, describe, it } from "vitest"
import { begin, here } from "./console.ts"

const all = here()
const county = join(import.meta.dirname, "../../pucheng-2023/files")
const files = readdirSync(county).map((name) => join(county, name))

const texts = {
  "zh-CN": { choose: "选择文件", preview: "预览变动", commit: "确认写入", units: "单位", written: "已写入台账" },
  en: {
    choose: "Choose files",
    preview: "Show what would change",
    commit: "Write it",
    units: "Units",
    written: "Written"
  }
} as const

describe("a county's files", () => {
  it("are looked at, written, and found again as units with what is found of them", async () => {
    const words = texts["zh-CN"]
    const tab = await begin(all(), "zh-CN", "import")
    const { page } = tab
    await page.getByLabel(words.choose).setInputFiles(files)
    assert.strictEqual(await page.locator(".chosen").count(), files.length)
    const kinds = await page
      .locator(".chosen select")
      .evaluateAll((all) => all.map((one) => (one as HTMLSelectElement).value))
    assert.deepStrictEqual(
      [...new Set(kinds)].toSorted(),
      ["annex1", "platform", "submissions", "units"],
      "each file is taken for what its name says"
    )
    await page.getByRole("button", { name: words.preview }).click()
    await page.locator(".outcome").waitFor()
    assert.strictEqual(await all().ledger.sequence(), 0, "nothing is written before it is confirmed")
    assert.deepStrictEqual(await problemsIn(tab), [])
    await page.getByRole("button", { name: words.commit }).click()
    await page.getByRole("status").filter({ hasText: words.written }).waitFor()
    const { total } = await all().ledger.units.page({ limit: 1, total: true })
    await page.getByRole("link", { name: words.units, exact: true }).click()
    await page.getByText(`共 ${total} 个单位`).waitFor()
    await page.locator(".counts .status.unmet").waitFor()
    assert.deepStrictEqual(await problemsIn(tab), [])
    await page.getByRole("link", { name: "孙镇", exact: true }).click()
    await page.locator(".finding .status.unmet").first().waitFor()
    await page.getByText("自昨天此时以来", { exact: true }).waitFor()
    await page.locator(".unit table").nth(1).waitFor()
    assert.deepStrictEqual(await problemsIn(tab), [])
    for (const [button, ending] of [
      ["活动表（Excel）", ".xlsx"],
      ["推荐表（Word）", ".docx"],
      ["活动日历", ".ics"]
    ] as const) {
      const saved = page.waitForEvent("download")
      await page.getByRole("button", { name: button }).click()
      assert.isTrue((await saved).suggestedFilename().endsWith(ending), button)
    }
    await page.close()
  })

  it("that are changed are told fact by fact, and a ledger that has changed meanwhile is compared anew", async () => {
    const words = texts.en
    const tab = await begin(all(), "en", "import")
    const { page } = tab
    const { version, value } = await all()
      .ledger.activities.list({ host: "t-sun" })
      .next()
      .then(async ({ value }) => value ?? (await all().ledger.activities.list({}).next()).value!)
    await all().ledger.activities.save(value.id, { ...value, place: "别处" }, { version })
    await page.getByLabel(words.choose).setInputFiles(files)
    await page.getByRole("button", { name: words.preview }).click()
    await page.locator(".outcome del", { hasText: "别处" }).waitFor()
    await all().ledger.units.create({ id: "late", name: "后来的单位" })
    await page.getByRole("button", { name: words.commit }).click()
    await page.locator(".outcome .trouble").waitFor()
    assert.strictEqual((await all().ledger.activities.get(value.id)).value.place, "别处")
    await page.getByRole("button", { name: words.commit }).click()
    await page.getByRole("status").filter({ hasText: words.written }).waitFor()
    assert.notStrictEqual((await all().ledger.activities.get(value.id)).value.place, "别处")
    assert.deepStrictEqual(
      (await problemsIn(tab)).filter((one) => !/^409|status of 409|412/u.test(one)),
      []
    )
    await page.close()
  })
})
