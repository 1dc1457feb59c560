import { problemsIn } from "@kepu/real-parts/chromium"
import { assert, beforeAll, describe, it } from "vitest"
import { begin, here, signIn, visit } from "./console.ts"

const all = here()

beforeAll(async () => {
  const { ledger } = all()
  const kinds = ["society", "member-unit"]
  const units = Array.from({ length: 120 }, (_, n) => ({
    id: `u${String(n).padStart(3, "0")}`,
    name: n === 77 ? "县气象局" : `第${n}单位`,
    kinds: [kinds[n % 2]!]
  }))
  await ledger.write(
    units.map((value) => ({ _tag: "Save" as const, register: "units" as const, key: value.id, expected: 0, value }))
  )
})

describe.each([
  ["zh-CN", { open: "打开", find: "按名称查找", title: "选择台账" }],
  ["en", { open: "Open", find: "Find by name", title: "Choose a ledger" }]
] as const)("the units in %s", (language, words) => {
  it("are seen after a token, found by name, put in order, and told of as they change", async () => {
    const tab = await visit(all(), language)
    const { page } = tab
    assert.deepStrictEqual(await problemsIn(tab), [])
    await signIn(page, all())
    await page.getByRole("heading", { name: words.title }).waitFor()
    assert.deepStrictEqual(await problemsIn(tab), [])
    await page.locator(".plain-list a").first().click()
    await page.getByRole("link", { name: "第0单位", exact: true }).waitFor()
    assert.match((await page.locator(".number").textContent())!, /120/u)
    assert.deepStrictEqual(await problemsIn(tab), [])
    await page.getByLabel(words.find).fill("气象")
    await page.getByRole("link", { name: "县气象局" }).waitFor()
    await page.getByRole("link", { name: "第0单位", exact: true }).waitFor({ state: "detached" })
    await page.getByLabel(words.find).fill("")
    await page.getByRole("link", { name: "第0单位", exact: true }).waitFor()
    const { version, value } = await all().ledger.units.get("u001")
    await all().ledger.units.save("u001", { ...value, name: `改名-${language}` }, { version })
    await page.getByRole("link", { name: `改名-${language}` }).waitFor({ timeout: 2000 })
    assert.deepStrictEqual(await problemsIn(tab), [])
    await page.close()
  })
})

describe("a token", () => {
  it("that is wrong is refused, and a right one is in no storage, no cookie and no address", async () => {
    const { page } = await visit(all(), "en")
    await page.locator("input[name=token]").fill("kepu_wrong")
    await page.keyboard.press("Enter")
    await page.getByRole("alert").waitFor()
    await begin(all(), "en").then(async ({ page }) => {
      const kept = await page.evaluate(() =>
        JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, location.href, history.state])
      )
      assert.notInclude(kept, all().token)
      assert.lengthOf(await page.context().cookies(), 0)
      await page.reload()
      await page.locator(".sign-in").waitFor()
    })
    await page.close()
  })
})
