import { assert, it } from "@effect/vitest"
import { bundle, openPage } from "@kepu/real-parts/chromium"

const script = `import { readPortfolio } from "../src/index.ts"
import { notice } from "../../core/src/notices/pucheng-2023.ts"
const bytes = new TextEncoder().encode("项目名称,举办单位\\n科学秀,罕井镇")
globalThis.read = readPortfolio(notice, { annex1: [{ name: "a.csv", bytes }] })`

it("is read in Chromium too, under a strict CSP", { timeout: 120_000 }, async () => {
  const { page, close } = await openPage({ script: await bundle(import.meta.dirname, script) })
  assert.strictEqual(await page.evaluate(`read.portfolio.activities[0].id`), "罕井镇/2/科学秀")
  await close()
})
