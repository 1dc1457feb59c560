import { bundle, openPage, type OpenPage } from "@kepu/real-parts/chromium"
import { laws } from "@kepu/testing/laws"
import { afterAll, assert, beforeAll, describe, it } from "vitest"

/** What `page` is in the page. */
const script = `import { page } from "./indexeddb.page.ts"\nglobalThis.page = page`

let opened: OpenPage
let bundled: string
beforeAll(async () => {
  bundled = await bundle(import.meta.dirname, script)
  opened = await openPage({ script: bundled })
}, 120_000)
afterAll(() => opened.close())

/** What the code comes to in the page. */
const inPage = (code: string): Promise<unknown> => opened.page.evaluate(code)

describe("ActivityStore: IndexedDB, in Chromium under a strict CSP", { timeout: 120_000 }, () => {
  const names = laws.flatMap(([subject, of]) => of.map(({ title }) => `${subject}: ${title}`))

  it("is held against every law", async () => {
    assert.deepStrictEqual(await inPage("page.names"), names)
  })

  it.each(names)("%s", async (name) => {
    assert.isNull(await inPage(`page.broken(${JSON.stringify(name)})`))
  })
})

describe("what is kept in IndexedDB", { timeout: 120_000 }, () => {
  it("outlives the page", async () => {
    await inPage(`page.write("县教育局", 0)`)
    await opened.page.reload()
    assert.strictEqual(await inPage("page.name()"), "县教育局")
  })

  it("loses no update of several pages at once", async () => {
    assert.strictEqual(await inPage("page.counted(6)"), "60")
  })

  it("is still there when the disk is full, and the failure says so", async () => {
    // A browser that has written nothing yet: one that has goes by the room that it saw a while ago.
    const { close, page } = await openPage({ script: bundled })
    try {
      const session = await page.context().newCDPSession(page)
      const { origin } = new URL(page.url())
      await session.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: 5_000_000 })
      const { acknowledged, because } = await page.evaluate<Record<string, unknown>>("page.fill()")
      assert.strictEqual(because, "full")
      await session.send("Storage.overrideQuotaForOrigin", { origin })
      assert.strictEqual(await page.evaluate("page.lengthOfName()"), acknowledged)
      await page.evaluate("page.refill()")
      assert.strictEqual(await page.evaluate("page.lengthOfName()"), 1)
    } finally {
      await close()
    }
  })

  it("is reported as corrupt, with its place, if it is no record any more", async () => {
    const reason = (await inPage("page.spoilt()")) as Record<string, unknown>
    assert.deepInclude(reason, { _tag: "Corrupt", where: "units/u1" })
  })
})
