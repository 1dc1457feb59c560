import { assert, it } from "@effect/vitest"
import { bundle, openPage } from "@kepu/real-parts/chromium"

const script = `import { readPortfolio, streamAnnex1, unitBook } from "../src/index.ts"
import { notice } from "../../core/src/notices/pucheng-2023.ts"
const text = "项目名称,举办单位\\n科学秀,罕井镇\\n讲座,"
globalThis.read = readPortfolio(notice, { annex1: [{ name: "a.csv", bytes: new TextEncoder().encode(text) }] })
globalThis.streamed = async () => {
  const file = new File([text], "附件1.csv")
  const told = []
  for await (const { issues, records, row } of streamAnnex1(notice, { name: file.name, source: file }, unitBook(notice)))
    told.push([row, ...records.map(({ name }) => name), ...issues.map(({ code }) => code)])
  return told
}`

it(
  "is read in Chromium too, a File as a stream, under a strict CSP and without anything of Node",
  { timeout: 120_000 },
  async () => {
    const code = await bundle(import.meta.dirname, script)
    assert.notMatch(code, /__vite-browser-external|from "node:|require\("node:/u)
    const { page, close } = await openPage({ script: code })
    assert.strictEqual(await page.evaluate(`read.portfolio.activities[0].id`), "罕井镇/2/科学秀")
    assert.deepStrictEqual(await page.evaluate(`streamed()`), [
      [1, "column-missing", "column-missing", "column-missing", "column-missing"],
      [2, "科学秀"],
      [3, "host-missing"]
    ])
    await close()
  }
)
