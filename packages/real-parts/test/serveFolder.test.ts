import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, assert, describe, it } from "vitest"
import { serveFolder } from "../src/chromium/index.ts"

const folder = mkdtempSync(join(tmpdir(), "kepu-served-"))
writeFileSync(join(folder, "页.html"), "<p>科普</p>")
afterAll(() => rmSync(folder, { recursive: true }))

describe("a folder that is served", () => {
  it.each([true, false])(
    "gives its files with their types and headers, and no others, compressed: %s",
    async (compressed) => {
      const { close, url } = await serveFolder(folder, {
        compressed,
        headersOf: (path) => ({ "x-path": encodeURI(path) })
      })
      const page = await fetch(`${url}${encodeURI("页.html")}?lang=en`)
      assert.deepStrictEqual(
        [page.headers.get("content-type"), page.headers.get("content-encoding"), page.headers.get("x-path")],
        ["text/html; charset=utf-8", compressed ? "gzip" : null, encodeURI("/页.html")]
      )
      assert.strictEqual(await page.text(), "<p>科普</p>")
      const others = await Promise.all(["other.html", "", "../../etc/passwd"].map((path) => fetch(url + path)))
      assert.deepStrictEqual(
        others.map(({ status }) => status),
        [404, 404, 404]
      )
      close()
    }
  )
})
