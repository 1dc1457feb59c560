import { assert, describe, it } from "@effect/vitest"
import { bundle, openPage, weigh } from "@kepu/real-parts/chromium"

const script = `import { parseSchedule } from "../src/index.ts"
globalThis.parse = parseSchedule`

describe("in a page", () => {
  it("weighs at most 23.5 kB and brings nothing of core", { timeout: 120_000 }, async () => {
    const { kilobytes, modules } = await weigh(import.meta.dirname, script)
    assert.isAtMost(kilobytes, 23.5)
    // A budget far above the size would not be one.
    assert.isAtLeast(kilobytes, 22.5)
    assert.isAbove(modules.length, 30)
    assert.deepStrictEqual(
      modules.filter((id) => id.includes("/packages/core/")),
      []
    )
  })

  it("parses in Chromium where code from strings is forbidden (strict CSP)", { timeout: 120_000 }, async () => {
    const { page, close } = await openPage({ script: await bundle(import.meta.dirname, script) })
    const parsed = await page.evaluate(`parse("9月17日-18日每天9:00-11:00", { year: 2023 })`)
    await close()
    assert.deepStrictEqual((parsed as { readonly schedule: object }).schedule, {
      sessions: [
        { start: "2023-09-17T09:00", end: "2023-09-17T11:00" },
        { start: "2023-09-18T09:00", end: "2023-09-18T11:00" }
      ]
    })
  })
})
