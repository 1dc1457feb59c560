import { assert, beforeAll, describe, it } from "vitest"
import { begin, here, type Page } from "./console.ts"

const all = here()

beforeAll(async () => {
  const { ledger } = all()
  await ledger.units.create({ id: "edu", name: "县教育局", kinds: ["member-unit"] })
  await ledger.activities.create({ id: "1", name: "营养讲座", host: "edu", topics: ["food-safety"] })
})

/** Milliseconds from now until a text is drawn in a window. */
const seenAfter = async (page: Page, text: string): Promise<number> => {
  const began = performance.now()
  await page.getByText(text).first().waitFor({ timeout: 5000 })
  return performance.now() - began
}

describe("two windows", () => {
  it("see a change of somebody else within half a second, in the list and on the unit's page", async () => {
    const { page: list } = await begin(all(), "zh-CN")
    const { page: unit } = await begin(all(), "zh-CN", "units/edu")
    await list.getByRole("link", { name: "县教育局" }).waitFor()
    await unit.getByRole("heading", { name: "县教育局" }).waitFor()
    await list.waitForTimeout(1500)
    const taken: Array<number> = []
    for (let n = 0; n < 5; n++) {
      const { value, version } = await all().ledger.units.get("edu")
      const name = `县教育局-${n}`
      await all().ledger.units.save("edu", { ...value, name }, { version })
      taken.push(Math.max(...(await Promise.all([seenAfter(list, name), seenAfter(unit, name)]))))
    }
    const middle = taken.toSorted((a, b) => a - b)[2]!
    assert.isAtMost(middle, 500, taken.join(", "))
    await list.close()
    await unit.close()
  })
})

describe("a service that goes away", () => {
  it("leaves what was read, lets nothing be written, and is there again by itself with what has changed", async () => {
    const { page } = await begin(all(), "zh-CN")
    await page.getByRole("link", { name: /^县教育局/u }).waitFor()
    await page.waitForTimeout(1000)
    await all().kill()
    await page.locator(".away").waitFor({ timeout: 15_000 })
    assert.include((await page.locator(".away").textContent())!, "暂不能修改")
    assert.isTrue(await page.getByRole("link", { name: /^县教育局/u }).isVisible())
    await page.getByRole("link", { name: "导入" }).click()
    await page
      .getByLabel("选择文件")
      .setInputFiles({ name: "units.csv", mimeType: "text/csv", buffer: Buffer.from("编号,单位名称\nx,新单位\n") })
    assert.isTrue(await page.getByRole("button", { name: "预览变动" }).isDisabled())
    await all().start()
    const { value, version } = await all().ledger.units.get("edu")
    await all().ledger.units.save("edu", { ...value, name: "回来以后的教育局" }, { version })
    await page.locator(".away").waitFor({ state: "detached", timeout: 20_000 })
    await page.getByRole("link", { name: "单位", exact: true }).click()
    await page.getByText("回来以后的教育局").waitFor({ timeout: 15_000 })
    await page.close()
  })

  it("does not let a page that nobody has read be taken for an empty one", async () => {
    const { page } = await begin(all(), "en")
    await page.getByText("回来以后的教育局").waitFor()
    await all().kill()
    await page.getByText("回来以后的教育局").click()
    await page.locator(".unit .trouble").first().waitFor({ timeout: 20_000 })
    assert.strictEqual(await page.getByText("No finding asks for anything").count(), 0)
    await all().start()
    await page.getByRole("heading", { name: "回来以后的教育局" }).waitFor({ timeout: 20_000 })
    await page.close()
  })
})
