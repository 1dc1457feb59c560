import { assert, it } from "@effect/vitest"
import { bundle, openPage } from "@kepu/real-parts/chromium"
import { fixture } from "./fixtures.ts"

const script = `import { readOffice } from "../src/index.ts"
globalThis.read = async (base64) => {
  const result = await readOffice(Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)))
  return result.ok ? [result.kind, ...result.tables.map(({ rows }) => rows[2].cells.at(-1).text)] : result.refusal.code
}`

it("reads in Chromium too, under a strict CSP and without anything of Node", { timeout: 120_000 }, async () => {
  const code = await bundle(import.meta.dirname, script)
  assert.notMatch(code, /__vite-browser-external|from "node:|require\("node:/u)
  const { close, page } = await openPage({ script: code })
  const read = (name: string): Promise<unknown> =>
    page.evaluate(`read(${JSON.stringify(Buffer.from(fixture(name)).toString("base64"))})`)
  assert.deepStrictEqual(await read("plain.xlsx"), ["xlsx", "备注"])
  assert.deepStrictEqual(await read("biff8-sheetjs.xls"), ["xls", "备注"])
  assert.deepStrictEqual(await read("html-as.xls"), ["html", "0913-7200061"])
  assert.deepStrictEqual(await read("dtd-entities.xlsx"), "dtd")
  await close()
})
