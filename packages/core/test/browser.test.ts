import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { assert, describe, it } from "@effect/vitest"
import { assess } from "@kepu/core"
import { rulebookOf } from "@kepu/core/notice"
import { judge, type Outcome } from "@kepu/core/judge"
import { bundle, openPage } from "@kepu/real-parts/chromium"
import { type World, worldsUnder } from "./engine/worlds.ts"
import { pucheng } from "./sample.ts"

const core = join(import.meta.dirname, "..")

/** Everything of core and one notice, as a page would have it. */
const script = `import { assess } from "../src/index.ts"
import { notice } from "../src/notices/pucheng-2023.ts"
const portfolio = { units: [{ id: "u", name: "u", kinds: ["member-unit"] }], activities: [] }
globalThis.findings = assess(notice, portfolio, { asOf: "2023-09-25T00:00:00+08:00" }).findings`

describe("core in a browser", () => {
  it("assesses in Chromium where code from strings is forbidden (strict CSP)", { timeout: 120_000 }, async () => {
    const { page, close } = await openPage({ script: await bundle(import.meta.dirname, script) })
    const status = await page.evaluate(`findings.find(({ rule }) => rule === "member-unit-activity").status`)
    assert.strictEqual(status, "unmet")
    await close()
  })

  it("judges by a rulebook as it does in Node, without Schema", { timeout: 120_000 }, async () => {
    const { asOf, portfolio } = worldsUnder(pucheng, [20], 5).next().value as World
    const given = JSON.stringify({ rulebook: rulebookOf(pucheng), portfolio, asOf })
    const judging = `import { judge } from "../src/exports/judge.ts"
const { asOf, portfolio, rulebook } = ${given}
globalThis.outcomes = judge(rulebook, portfolio, { asOf })`
    const { page, close } = await openPage({ script: await bundle(import.meta.dirname, judging) })
    const outcomes = await page.evaluate("outcomes")
    await close()
    assert.deepStrictEqual(outcomes, judge(rulebookOf(pucheng), portfolio, { asOf }))
    assert.deepStrictEqual(
      (outcomes as ReadonlyArray<Outcome>).map(({ status }) => status),
      assess(pucheng, portfolio, { asOf }).findings.map(({ status }) => status)
    )
  })

  it("holds no eval and no new Function in its sources", () => {
    const sources = readdirSync(join(core, "src"), { recursive: true, encoding: "utf8" }).filter((name) =>
      name.endsWith(".ts")
    )
    assert.isAbove(sources.length, 40)
    for (const name of sources) {
      assert.notMatch(readFileSync(join(core, "src", name), "utf8"), /\beval\(|new Function|from "node:/u, name)
    }
  })
})
