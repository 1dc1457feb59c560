import { createClient } from "@kepu/client"
import { problemsIn } from "@kepu/real-parts/chromium"
import { assert, beforeAll, describe, it } from "vitest"
import { begin, here } from "./console.ts"

const all = here()
const texts = {
  "zh-CN": {
    accept: "通过",
    giveBack: "退回",
    comment: "退回意见（必填：改什么、何时报回）",
    further: "另写的理由（一行一条）",
    take: "已看过，按现在的内容办理",
    reviewed: "此记录刚有新的审核"
  },
  en: {
    accept: "Accept",
    giveBack: "Return",
    comment: "Comment (needed: what to change, and until when)",
    further: "Further reasons, one a line",
    take: "I have seen it: go on from what stands now",
    reviewed: "It has just been reviewed"
  }
} as const
const script = `<img src=x onerror="document.title='bad'">`

beforeAll(async () => {
  const { ledger } = all()
  await ledger.units.create({ id: "edu", name: "县教育局", kinds: ["member-unit"] })
  for (const id of ["a1", "a2", "a3", "a4"])
    await ledger.activities.create({ id, name: `${script}讲座${id}`, host: "edu" })
})

/** What the browser says of a conflict that is wanted. */
const others = (problems: ReadonlyArray<string>): ReadonlyArray<string> => problems.filter((one) => !/412/u.test(one))

describe.each(["zh-CN", "en"] as const)("the review in %s", (language) => {
  const words = texts[language]
  const id = language === "en" ? "a2" : "a1"

  it("goes from the queue through a return with ticked findings to an acceptance", async () => {
    const { ledger } = all()
    const tab = await begin(all(), language, "review")
    const { page } = tab
    await page.getByRole("link", { name: `讲座${id}` }).waitFor()
    assert.deepStrictEqual(await problemsIn(tab), [])
    await page.getByRole("link", { name: `讲座${id}` }).click()
    await page.getByRole("button", { name: words.giveBack, exact: true }).waitFor()
    assert.deepStrictEqual(await problemsIn(tab), [])
    // Without a comment and reasons it is refused, and says at which place.
    await page.getByRole("button", { name: words.giveBack, exact: true }).click()
    await page.locator(".trouble code", { hasText: "comment" }).waitFor()
    await page.locator(".tick input").first().check()
    await page.getByLabel(words.further).fill(script)
    await page.getByLabel(words.comment).fill(`${script} 请改`)
    await page.getByRole("button", { name: words.giveBack, exact: true }).click()
    await page.locator(".rounds .reason.open").nth(1).waitFor()
    const returned = await ledger.reviewing.get({ register: "activities", key: id })
    assert.deepStrictEqual(
      [returned.state, returned.open, returned.rounds[0]!.reasons.map(({ reason }) => reason._tag)],
      ["returned", 2, ["Finding", "Words"]]
    )
    assert.notStrictEqual(await page.title(), "bad")
    assert.strictEqual(await page.getByLabel(words.comment).inputValue(), "", "what was sent is no draft any more")
    await ledger.reviewing.resubmit({ register: "activities", key: id }, { ...returned, comment: "无须改动" })
    await page.locator(".rounds", { hasText: "无须改动" }).waitFor()
    await page.getByRole("button", { name: words.accept, exact: true }).click()
    await page.locator(".rounds > li").nth(1).waitFor()
    assert.strictEqual((await ledger.reviewing.get({ register: "activities", key: id })).state, "accepted")
    assert.deepStrictEqual(
      others(await problemsIn(tab)).filter((one) => !/422/u.test(one)),
      []
    )
    await page.close()
  })

  it("shows a change that comes meanwhile beside what was seen, keeps what was written, and decides on nothing unseen", async () => {
    const { ledger } = all()
    const key = language === "en" ? "a4" : "a3"
    const place = { register: "activities", key } as const
    const tab = await begin(all(), language, `review/activities/${key}`)
    const { page } = tab
    await page.getByLabel(words.comment).fill("请补时间")
    await page.getByLabel(words.further).fill("没有时间")
    await page.locator(".tick input").first().check()
    const { value, version } = await ledger.activities.get(key)
    await ledger.activities.save(key, { ...value, place: "中心广场" }, { version })
    await page.locator("ins", { hasText: "中心广场" }).waitFor()
    assert.isTrue(await page.getByRole("button", { name: words.giveBack, exact: true }).isDisabled())
    assert.deepStrictEqual(await problemsIn(tab), [])
    await page.getByRole("button", { name: words.take }).click()
    await page.locator("ins").waitFor({ state: "detached" })
    assert.strictEqual(await page.getByLabel(words.comment).inputValue(), "请补时间")
    assert.strictEqual(await page.getByLabel(words.further).inputValue(), "没有时间")
    // Another office decides while one writes: its round is seen, and what was written stays.
    const other = createClient({ url: all().url, token: all().token }).ledger("610526", "pucheng-2023")
    await other.reviewing.accept(place, await other.reviewing.get(place))
    await page.getByText(words.reviewed).waitFor()
    assert.strictEqual(await page.getByLabel(words.comment).inputValue(), "请补时间")
    await page.getByRole("button", { name: words.giveBack, exact: true }).click()
    await page.locator(".rounds > li").nth(1).waitFor()
    const { rounds, state } = await ledger.reviewing.get(place)
    assert.deepStrictEqual([state, rounds.map(({ round }) => round.version)], ["returned", [2, 2]])
    assert.deepStrictEqual(others(await problemsIn(tab)), [])
    await page.close()
  })
})

describe("a decision on what was changed unseen", () => {
  it("is refused by the service, and both versions stand side by side with what was written", async () => {
    const { ledger } = all()
    await ledger.activities.create({ id: "b1", name: "讲座", host: "edu", place: "旧馆" })
    const words = texts["zh-CN"]
    const tab = await begin(all(), "zh-CN", "review")
    const { page } = tab
    // No news of changes reaches this window.
    await page.route("**/events*", () => undefined)
    await page.reload()
    await page.locator("input[name=token]").fill(all().token)
    await page.keyboard.press("Enter")
    await page.getByRole("link", { name: "讲座", exact: true }).click()
    await page.getByLabel("意见（可不填）").fill("可以")
    await ledger.activities.save("b1", { id: "b1", name: "讲座", host: "edu", place: "新馆" }, { version: 1 })
    await page.getByRole("button", { name: words.accept, exact: true }).click()
    await page.locator("del", { hasText: "旧馆" }).waitFor()
    await page.locator("ins", { hasText: "新馆" }).waitFor()
    const place = { register: "activities", key: "b1" } as const
    assert.strictEqual((await ledger.reviewing.get(place)).state, "pending", "nothing was decided")
    assert.strictEqual(await page.getByLabel("意见（可不填）").inputValue(), "可以")
    await page.getByRole("button", { name: words.take }).click()
    await page.getByRole("button", { name: words.accept, exact: true }).click()
    await page.locator(".rounds > li").waitFor()
    const { rounds, state } = await ledger.reviewing.get(place)
    assert.deepStrictEqual([state, rounds[0]!.round.version, rounds[0]!.round.comment], ["accepted", 2, "可以"])
    await page.close()
  })
})

describe("an extension", () => {
  it("is granted on the unit's page, by whom and why, and is found of the unit at once", async () => {
    const { ledger } = all()
    const tab = await begin(all(), "zh-CN", "units/edu")
    const { page } = tab
    await page.getByText("准予免除或延期", { exact: true }).first().click()
    const rule = page.getByLabel("事项")
    const id = (await rule.locator("option").nth(1).getAttribute("value"))!
    await rule.selectOption(id)
    await page.getByLabel("准予日期").fill("2023-09-20")
    await page.getByLabel("截至（含当日；延期必填）").fill("2023-09-30")
    await page.getByLabel("理由").fill(`${script} 受灾`)
    await page.getByLabel("准予的机关或岗位").fill("县科协")
    assert.deepStrictEqual(await problemsIn(tab), [])
    await page.getByRole("button", { name: "准予免除或延期" }).click()
    await page.locator(".exemptions li", { hasText: "受灾" }).waitFor()
    const { items } = await ledger.exemptions.page({ unit: "edu" })
    assert.deepStrictEqual(
      items.map(({ value: { by, kind, rule, until } }) => [by, kind, rule, until]),
      [["县科协", "extended", id, "2023-09-30"]]
    )
    assert.deepStrictEqual(await problemsIn(tab), [])
    await page.close()
  })
})
