import { problemsIn } from "@kepu/real-parts/chromium"
import { execFileSync } from "node:child_process"
import { join } from "node:path"
import { assert, beforeAll, describe, it } from "vitest"
import { here, signIn, visit } from "./console.ts"

const all = here()
let token: string

beforeAll(async () => {
  const { file, ledger } = all()
  await ledger.units.create({ id: "edu", name: "县教育局", kinds: ["member-unit"] })
  await ledger.units.create({ id: "sun", name: "孙镇" })
  for (const [id, host] of [
    ["1", "edu"],
    ["2", "edu"],
    ["3", "sun"]
  ] as const) {
    await ledger.activities.create({ id, name: `讲座${id}`, host })
    const place = { register: "activities", key: id } as const
    const reasons = [{ _tag: "Words" as const, text: "缺地点" }]
    await ledger.reviewing.giveBack(place, { ...(await ledger.reviewing.get(place)), comment: "请补地点", reasons })
  }
  const main = join(import.meta.dirname, "../../../packages/cli/src/main.ts")
  const whose = ["--store", `sqlite:${file}`, "--role", "unit", "--region", "610526", "--unit", "edu"]
  token = execFileSync(process.execPath, ["-C", "@kepu/source", main, "token", "create", ...whose], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"]
  }).trim()
})

describe.each([
  ["zh-CN", "1", { resubmit: "重新报送", accept: "通过", why: "说明（没有改动时必填）", done: "已重新报送。" }],
  [
    "en",
    "2",
    {
      resubmit: "Send again",
      accept: "Accept",
      why: "Comment (needed if nothing was changed)",
      done: "It is sent again."
    }
  ]
] as const)("a unit that has signed in (%s)", (language, key, words) => {
  it("sees its own records alone, and sends a returned one again, once it says why nothing has changed", async () => {
    const tab = await visit(all(), language, {}, "#/610526/pucheng-2023/review")
    const { page } = tab
    await signIn(page, { ...all(), token })
    await page.getByRole("link", { name: `讲座${key}` }).waitFor()
    assert.strictEqual(await page.getByText("讲座3").count(), 0)
    assert.deepStrictEqual(await problemsIn(tab), [])
    await page.getByRole("link", { name: `讲座${key}` }).click()
    const send = page.getByRole("button", { name: words.resubmit, exact: true })
    await send.waitFor()
    assert.strictEqual(await page.getByRole("button", { name: words.accept, exact: true }).count(), 0)
    await page.getByText("请补地点").waitFor()
    assert.deepStrictEqual(await problemsIn(tab), [])
    // Nothing has changed, and it does not say why.
    await send.click()
    await page.locator(".trouble code", { hasText: "comment" }).waitFor()
    await page.getByLabel(words.why).fill("地点已在附件中")
    await send.click()
    await page.getByText(words.done).waitFor()
    await send.waitFor({ state: "detached" })
    const { rounds, state } = await all().ledger.reviewing.get({ register: "activities", key })
    assert.deepStrictEqual([state, rounds[0]!.resubmission?.comment], ["resubmitted", "地点已在附件中"])
    assert.deepStrictEqual(
      (await problemsIn(tab)).filter((one) => !/422/u.test(one)),
      []
    )
    await page.close()
  })
})
