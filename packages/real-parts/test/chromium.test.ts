import { assert, describe, it } from "@effect/vitest"
import { bundle, openPage } from "@kepu/real-parts/chromium"

describe("a page in a real Chromium", { timeout: 120_000 }, () => {
  it("runs the script in a secure context with storage, and forbids code from strings", async () => {
    const script = `globalThis.secure = isSecureContext
globalThis.opened = new Promise((resolve) => { indexedDB.open("a").onsuccess = () => resolve("opened") })
try { new Function("1") } catch (error) { globalThis.refusal = error.name }`
    const { page, close } = await openPage({ script, body: "<h1>科普</h1>" })
    const seen = await page.evaluate(async () => {
      const { secure, refusal, opened } = globalThis as unknown as Record<string, unknown>
      return { secure, refusal, opened: await opened, heading: document.querySelector("h1")?.textContent }
    })
    assert.deepStrictEqual(seen, { secure: true, refusal: "EvalError", opened: "opened", heading: "科普" })
    assert.match(await page.evaluate(() => navigator.userAgent), /Chrome\/\d+/u)
    await close()
  })

  it("draws Chinese text, and takes text and files", async () => {
    const body = `<label>活动名称 <textarea>营养讲座</textarea></label><input type="file" /><p>科普</p>`
    const { page, close } = await openPage({ script: "", body })
    await page.locator("textarea").fill("食品安全讲座")
    await page.locator("input").setInputFiles({ name: "附件1.csv", mimeType: "text/csv", buffer: Buffer.from("序号") })
    assert.strictEqual(await page.locator("textarea").inputValue(), "食品安全讲座")
    const drawn = await page.screenshot()
    await page.locator("p", { hasText: "科普" }).evaluate((element) => (element.textContent = "料普"))
    assert.isFalse(drawn.equals(await page.screenshot()))
    await close()
  })

  it("rejects if the script fails", async () => {
    const failure = await openPage({ script: `throw new Error("at once")` }).catch((error: Error) => error.message)
    assert.strictEqual(failure, "at once")
  })

  it("is given nothing of Node", async () => {
    const script = `import { readFileSync } from "node:fs"\nreadFileSync("a")`
    const failure = await bundle(import.meta.dirname, script).catch((error: Error) => error.message)
    assert.match(failure, /a browser has no node:fs/u)
  })
})
