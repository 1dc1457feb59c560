import { problemsIn } from "@kepu/real-parts/chromium"
import { assert, beforeAll, describe, it } from "vitest"
import { begin, here } from "./console.ts"

const all = here()
const evil = `<img src=x onerror="document.title='taken'">`

beforeAll(async () => {
  const { ledger } = all()
  const write = (register: "units" | "activities" | "submissions" | "weights", key: string, value: object) => ({
    _tag: "Save" as const,
    register,
    key,
    expected: 0,
    value: value as never
  })
  const units = Array.from({ length: 8 }, (_, n) => ({
    id: `u${n}`,
    name: n === 7 ? evil : `第${n}单位`,
    ...(n === 6 ? {} : { kinds: [n % 2 === 0 ? "member-unit" : "township"] })
  }))
  const activities = units.flatMap(({ id }, n) =>
    Array.from({ length: n + 1 }, (_, m) => ({
      id: `${id}-${m}`,
      name: `第${m}次活动`,
      host: id,
      contactName: "王一",
      contactPhone: "13900000000",
      ...(m % 2 === 0 ? { time: { sessions: [{ start: "2023-09-18T09:00", end: "2023-09-18T11:00" }] } } : {}),
      ...(m % 3 === 0 ? { platform: "published", images: 3, videos: 1, newsLinks: 1, summary: true } : {})
    }))
  )
  const submissions = units.slice(0, 3).map(({ id: unit }, n) => ({
    id: `s${n}`,
    value: { unit, document: "summary", receivedAt: n === 2 ? "2023-09-30" : "2023-09-20" }
  }))
  const items = [
    { indicator: "activities-published", points: 5, scale: { _tag: "PerUnit", per: 1 } },
    { indicator: "activities-held", points: 2, scale: { _tag: "PerUnit", per: 1 } }
  ]
  await ledger.write([
    ...units.map((value) => write("units", value.id, value)),
    ...activities.map((value) => write("activities", value.id, value)),
    ...submissions.map(({ id, value }) => write("submissions", id, value)),
    write("weights", "w1", { format: "kepu.weights/1", title: "县科协权重", items, thenByName: true })
  ])
})

const texts = {
  "zh-CN": {
    overview: ["总览", "截止时间", "全部单位"],
    ranking: ["排序", "县科协权重"],
    recommendation: ["推荐", "可推荐，未入选", "入选"],
    questions: ["待核实", "要问的"]
  },
  en: {
    overview: ["Overview", "Deadlines", "all units"],
    ranking: ["Ranking", "县科协权重"],
    recommendation: ["Recommendation", "eligible, not chosen", "chosen"],
    questions: ["Calls to make", "What to ask"]
  }
} as const

describe.each(["zh-CN", "en"] as const)("the figures in %s", (language) => {
  const words = texts[language]

  it("tell rates as bars with a table, deadlines and clauses, without a fault of the page", async () => {
    const tab = await begin(all(), language, "overview")
    const { page } = tab
    const rates = page.getByRole("table").nth(1)
    await rates.waitFor()
    assert.match((await rates.getByRole("row", { name: words.overview[2] }).textContent())!, /\d+%/u)
    assert.isAbove(await rates.getByRole("img").count(), 1)
    await page.getByRole("table", { name: words.overview[1] }).getByRole("rowheader", { name: "2023-09-23" }).waitFor()
    assert.deepStrictEqual(await problemsIn(tab), [])
    assert.strictEqual(await page.locator("svg [style], svg[style]").count(), 0)
    const [saved] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("group").getByRole("button").nth(1).click()
    ])
    assert.match(saved.suggestedFilename(), /\.xlsx$/u)
    await page.close()
  })

  it("rank by sliders that keys move, and tell what changes", async () => {
    const tab = await begin(all(), language, "ranking")
    const { page } = tab
    await page.locator("select").nth(1).selectOption({ label: words.ranking[1] })
    const sliders = page.getByRole("slider")
    await sliders.nth(1).waitFor()
    assert.strictEqual(await sliders.count(), 2)
    await page.locator("input[type=number]").fill("1")
    await page.locator("input[type=number]").press("Tab")
    await page.locator(".slider .quiet", { hasText: "·" }).first().waitFor()
    assert.deepStrictEqual(await problemsIn(tab), [])
    const first = async () => (await page.locator("table.ranked tbody tr").first().textContent())!
    const before = await first()
    await sliders.first().focus()
    assert.match((await sliders.first().getAttribute("aria-valuetext"))!, /5/u)
    await page.keyboard.press("ArrowRight")
    assert.match((await sliders.first().getAttribute("aria-valuetext"))!, /6/u)
    assert.notStrictEqual(await first(), before)
    await page.keyboard.press("Home")
    await sliders.nth(1).focus()
    await page.keyboard.press("Home")
    await page.locator(".ranking [role=status]", { hasText: "1" }).first().waitFor()
    assert.deepStrictEqual(await problemsIn(tab), [])
    await page.locator(".ranking input[maxlength]").fill(`另存 ${language}`)
    await page.keyboard.press("Enter")
    await page
      .locator("select")
      .nth(1)
      .locator("option:checked", { hasText: `另存 ${language}` })
      .waitFor({ state: "attached" })
    const kept = await all().ledger.weights.page({ limit: 10 })
    const own = kept.items.find(({ value }) => value.title === `另存 ${language}`)
    assert.deepStrictEqual(
      own?.value.items.map(({ points }) => points),
      [0, 0]
    )
    await page.close()
  })

  it("tell who may be recommended and why not, and choose by weights", async () => {
    const tab = await begin(all(), language, "recommendation")
    const { page } = tab
    await page.locator("table.choices").waitFor()
    assert.isAbove(await page.locator("table.choices .status", { hasText: words.recommendation[1] }).count(), 0)
    await page.locator("select").first().selectOption({ label: words.ranking[1] })
    await page.locator("table.choices .status.met", { hasText: words.recommendation[2] }).first().waitFor()
    assert.deepStrictEqual(await problemsIn(tab), [])
    await page.close()
  })

  it("tell whom to call with a list to copy, and show as text what somebody wrote", async () => {
    const tab = await begin(all(), language, "questions")
    const { page } = tab
    await page.locator(".call").first().waitFor()
    await page.getByText(evil).first().waitFor()
    assert.strictEqual(await page.locator(".call img").count(), 0)
    assert.notStrictEqual(await page.title(), "taken")
    assert.isAbove(await page.locator('a[href="tel:13900000000"]').count(), 0)
    assert.deepStrictEqual(await problemsIn(tab), [])
    const [saved] = await Promise.all([page.waitForEvent("download"), page.locator(".downloads button").nth(1).click()])
    assert.match(saved.suggestedFilename(), /\.txt$/u)
    await page.close()
  })
})

describe("the overview", () => {
  it("follows the ledger as it changes", async () => {
    const { page } = await begin(all(), "en", "overview")
    const row = page.getByRole("table").nth(1).getByRole("row").nth(1)
    await row.waitFor()
    const before = await row.textContent()
    await all().ledger.submissions.create({ unit: "u4", document: "photos", receivedAt: "2023-09-20" })
    await page.waitForTimeout(3500)
    await page.locator(".overview[aria-busy=false]").waitFor()
    assert.notStrictEqual(await row.textContent(), before)
    await page.close()
  })
})

describe("the figures on a phone, in the dark", () => {
  it.each(["overview", "ranking", "recommendation", "questions"])("%s needs no scrolling sideways", async (screen) => {
    const tab = await begin(all(), "zh-CN", screen, { viewport: { width: 375, height: 800 }, colorScheme: "dark" })
    const { page } = tab
    await page.locator("table.figures, .call").first().waitFor()
    assert.deepStrictEqual(await problemsIn(tab), [])
    assert.isAtMost(await page.evaluate(() => document.documentElement.scrollWidth), 375)
    await page.close()
  })
})
