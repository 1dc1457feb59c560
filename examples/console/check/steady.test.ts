import { createClient } from "@kepu/client"
import { assert, beforeAll, describe, it } from "vitest"
import { begin, here, type Page, signIn, visit } from "./console.ts"

const all = here()

beforeAll(async () => {
  const { ledger } = all()
  await ledger.units.create({ id: "edu", name: "县教育局", kinds: ["member-unit"] })
  await ledger.units.create({ id: "met", name: "县气象局", kinds: ["member-unit"] })
  for (const id of ["a1", "a2"]) await ledger.activities.create({ id, name: `讲座${id}`, host: "edu" })
  await ledger.weights.create({
    format: "kepu.weights/1",
    title: "县科协权重",
    items: [{ indicator: "activities-held", points: 5, scale: { _tag: "PerUnit", per: 1 } }]
  })
})

/** The button that changes the language. */
const otherLanguage = (page: Page) => page.locator(".who button").last()

describe("what one is about", () => {
  it("stays when others change the ledger, and in the other language: weights that were moved", async () => {
    const { page } = await begin(all(), "zh-CN", "ranking")
    await page.locator("select").nth(1).selectOption({ label: "县科协权重" })
    const slider = page.getByRole("slider").first()
    await page.getByText("5 分", { exact: true }).waitFor()
    await slider.press("ArrowRight")
    const value = () => slider.getAttribute("aria-valuetext")
    assert.strictEqual(await value(), "6 分")
    await all().ledger.submissions.create({ unit: "edu", document: "photos", receivedAt: "2023-09-20" })
    await page.waitForTimeout(4500)
    assert.strictEqual(await value(), "6 分")
    await otherLanguage(page).click()
    await page.getByText("6 points", { exact: true }).waitFor()
    await page.close()
  })

  it("stays in the other language: the weights by which is chosen", async () => {
    const { page } = await begin(all(), "zh-CN", "recommendation")
    const answers: Array<{ readonly weights?: unknown }> = []
    await page.locator("table.choices").waitFor()
    await page.locator("select").first().selectOption({ label: "县科协权重" })
    await page.locator(".recommendation[aria-busy=false] table.choices").waitFor()
    await page.route("**/recommendation*", async (route) => {
      answers.push(route.request().postDataJSON() as { readonly weights?: unknown })
      await route.continue()
    })
    await otherLanguage(page).click()
    await page.getByRole("heading", { name: "Recommendation" }).waitFor()
    await page.waitForTimeout(1500)
    assert.isDefined(answers.at(-1)?.weights, "the last answer is by the weights that are chosen")
    await page.close()
  })

  it("is no other file than was looked at: none is taken in while others are compared", async () => {
    const { page } = await begin(all(), "zh-CN", "import")
    let go = (): void => undefined
    const held = new Promise<void>((resolve) => (go = resolve))
    await page.route("**/imports*", async (route) => {
      await held
      await route.continue()
    })
    const buffer = Buffer.from("项目名称,举办单位,活动时间,活动地点\n新讲座,县教育局,9月31日,县城\n")
    await page.locator("input[type=file]").setInputFiles({ name: "附件1-教育局.csv", mimeType: "text/csv", buffer })
    await page.getByRole("button", { name: "预览变动" }).click()
    const dropped = await page.evaluateHandle(() => {
      const carried = new DataTransfer()
      carried.items.add(new File(["编号,单位名称\nx,新单位\n"], "units.csv"))
      return carried
    })
    await page.locator(".importing").dispatchEvent("drop", { dataTransfer: dropped })
    go()
    await page.locator(".outcome").waitFor()
    assert.strictEqual(await page.locator(".chosen").count(), 1)
    await page.locator(".outcome td", { hasText: "日历上没有“9月31日”" }).waitFor()
    await page.close()
  })
})

describe("a review", () => {
  it("tells that somebody was faster until one has seen it, and when by the clock of the region", async () => {
    const place = { register: "activities", key: "a1" } as const
    const { page } = await begin(all(), "zh-CN", "review")
    let go = (): void => undefined
    const held = new Promise<void>((resolve) => (go = resolve))
    await page.route("**/events*", async (route) => {
      await held
      await route.continue()
    })
    await page.reload()
    await signIn(page, all())
    await page.getByRole("link", { name: "讲座a1" }).click()
    await page.getByLabel("意见（可不填）").fill("可以")
    const other = createClient({ url: all().url, token: all().token }).ledger("610526", "pucheng-2023")
    const reasons = [{ _tag: "Words", text: "缺地点" }] as const
    const { rounds } = await other.reviewing.giveBack(place, {
      ...(await other.reviewing.get(place)),
      comment: "请补",
      reasons: [...reasons]
    })
    await page.getByRole("button", { name: "通过", exact: true }).click()
    await page.getByText("此记录刚有新的审核").waitFor()
    go()
    await page.waitForTimeout(2000)
    assert.isTrue(await page.getByText("此记录刚有新的审核").isVisible(), "the news of it does not take it away")
    assert.strictEqual(await page.getByLabel("意见（可不填）").inputValue(), "可以")
    const clock = new Date(rounds[0]!.round.at).toLocaleString("sv-SE", { timeZone: "Asia/Shanghai" }).slice(0, 16)
    assert.include((await page.locator(".rounds").textContent())!, clock)
    await page.close()
  })
})

describe("the list of units", () => {
  it("has no unit that is not looked for any more by its new name", async () => {
    const { page } = await begin(all(), "zh-CN")
    await page.getByLabel("按名称查找").fill("气象")
    await page.getByRole("link", { name: "县教育局" }).waitFor({ state: "detached" })
    await page.getByRole("link", { name: "县气象局" }).waitFor()
    const { value, version } = await all().ledger.units.get("met")
    await all().ledger.units.save("met", { ...value, name: "县应急局" }, { version })
    await page.getByText("没有符合条件的单位。").waitFor({ timeout: 5000 })
    await page.close()
  })
})

describe("the overview", () => {
  it("arrives also where the notice did not the first time", async () => {
    const { page } = await visit(all(), "zh-CN", {}, "#/610526/pucheng-2023/overview")
    let times = 0
    await page.route("**/v1/notices/pucheng-2023*", (route) => (times++ < 4 ? route.abort() : route.continue()))
    await signIn(page, all())
    await page.locator("table.agenda").waitFor({ timeout: 20_000 })
    await page.close()
  })
})
