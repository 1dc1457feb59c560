import { readFileSync } from "node:fs"
import { join } from "node:path"
import { gzipSync } from "node:zlib"
import { assert, describe, it } from "@effect/vitest"
import { rulebookOf } from "@kepu/core/notice"
import { notice } from "@kepu/core/notices/pucheng-2023"
import { openBrowser } from "@kepu/real-parts/chromium"
import { build, defaultClientConditions } from "vite"

const here = import.meta.dirname
const address = "https://kepu.test/"
const policy = "default-src 'none'; script-src 'self'"

const portfolio = {
  units: [{ id: "market", name: "县市场监管局", kinds: ["member-unit"], responsibilities: ["food-safety"] }],
  activities: [
    { id: "1", name: "食品知识进校园", host: "market", topics: ["food-safety"], platform: "published", annexes: [] }
  ]
}
const body = `<!doctype html><h1 contenteditable>${portfolio.activities[0]!.name}</h1><ul></ul>
<script type="application/json" id="portfolio">${JSON.stringify(portfolio)}</script>
<script type="module" src="/page.js"></script>`

/** The page's script and what it loads later, by their names; of the rulebook, the data that the built package has. */
const filesOf = async (entry: string): Promise<ReadonlyMap<string, string>> => {
  const built = await build({
    logLevel: "silent",
    configFile: false,
    root: here,
    resolve: { conditions: ["@kepu/source", ...defaultClientConditions] },
    plugins: [
      {
        name: "rulebook-as-data",
        load: (id) =>
          id.endsWith("/rulebooks/pucheng-2023.ts")
            ? `export const rulebook = ${JSON.stringify(rulebookOf(notice))}`
            : undefined
      }
    ],
    build: {
      write: false,
      minify: true,
      target: "es2023",
      modulePreload: false,
      rolldownOptions: { input: { page: entry }, output: { entryFileNames: "[name].js", chunkFileNames: "[name].js" } }
    }
  })
  const outputs = [built].flat().flatMap((one) => ("output" in one ? one.output : []))
  return new Map(outputs.flatMap((one) => (one.type === "chunk" ? [[one.fileName, one.code]] : [])))
}

describe("a page that judges at each keystroke", { timeout: 120_000 }, () => {
  it("needs no words until they are shown, under a strict content security policy", async () => {
    const files = await filesOf(join(here, "page.ts"))
    const browser = await openBrowser()
    try {
      const page = await browser.newPage()
      const asked: Array<string> = []
      await page.route("**/*", (route) => {
        const path = new URL(route.request().url()).pathname.slice(1)
        const headers = { "content-security-policy": policy }
        if (path === "") return route.fulfill({ headers, contentType: "text/html; charset=utf-8", body })
        asked.push(path)
        const code = files.get(path)
        if (code === undefined) return route.fulfill({ status: 404 })
        return route.fulfill({ headers, contentType: "text/javascript; charset=utf-8", body: code })
      })
      await page.goto(address, { waitUntil: "load" })
      const edit = (name: string) =>
        page.locator("h1").evaluate((heading, text) => {
          heading.textContent = text
          heading.dispatchEvent(new Event("input"))
        }, name)
      const items = () => page.locator("li").allTextContents()

      assert.include(await items(), "三（五）5 食品知识进校园")
      await edit("食品安全进校园")
      assert.notInclude((await items()).join(), "进校园")
      await edit("食品知识进社区")
      assert.include(await items(), "三（五）5 食品知识进社区")
      assert.isBelow(gzipSync(files.get("page.js")!).length, 18_000)
      assert.deepStrictEqual(
        asked.filter((path) => path.endsWith(".js")),
        ["page.js"]
      )

      await page.locator("li", { hasText: "食品知识进社区" }).dispatchEvent("click")
      await page.locator("li", { hasText: "食品知识进社区”不符合" }).waitFor({ state: "attached" })
      assert.isAbove(asked.length, 1)
    } finally {
      await browser.close()
    }
  })

  it("is the example of the how-to", () => {
    const page = readFileSync(join(here, "../../docs/how-to/judge-in-a-page.md"), "utf8")
    const [, code] = /```ts\n([\s\S]*?)```/u.exec(page) ?? []
    assert.strictEqual(code, readFileSync(join(here, "page.ts"), "utf8"))
  })
})
