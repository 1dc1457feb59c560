import { bundle, openPage, type OpenPage } from "@kepu/real-parts/chromium"
import { laws } from "@kepu/testing/laws"
import { afterAll, assert, beforeAll, describe, it } from "vitest"

/** What `page` is in the page. */
const script = `import { page } from "./indexeddb.page.ts"\nglobalThis.page = page`

let opened: OpenPage
beforeAll(async () => {
  opened = await openPage({ script: await bundle(import.meta.dirname, script) })
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
    const session = await opened.page.context().newCDPSession(opened.page)
    const origin = new URL(opened.page.url()).origin
    await session.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: 5_000_000 })
    // The browser takes a moment to hold to it.
    await opened.page.waitForFunction("navigator.storage.estimate().then(({ quota }) => quota <= 5_000_000)")
    const { acknowledged, because } = (await inPage("page.fill()")) as Record<string, unknown>
    assert.strictEqual(because, "full")
    await session.send("Storage.overrideQuotaForOrigin", { origin })
    assert.strictEqual(await inPage("page.lengthOfName()"), acknowledged)
    await inPage(`page.refill()`)
    assert.strictEqual(await inPage("page.lengthOfName()"), 1)
  })

  it("is reported as corrupt, with its place, if it is no record any more", async () => {
    const reason = (await inPage("page.spoilt()")) as Record<string, unknown>
    assert.deepInclude(reason, { _tag: "Corrupt", where: "units/u1" })
  })
})
