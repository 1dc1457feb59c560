import { Api } from "@kepu/http/api"
import { bundle, openBrowser, openPage } from "@kepu/real-parts/chromium"
import { gzipSync } from "node:zlib"
import { describe, expect, it } from "vitest"
import { startServer } from "./server.ts"

/** Kilobytes that the definition of the API may have, compressed, with all of core's schemas that it names. */
const most = 250

describe("the definition of the API in a browser", () => {
  it("holds nothing of Node, and works where code from strings is forbidden (strict CSP)", async () => {
    // The bundler refuses whatever imports a module of Node.
    const script = await bundle(
      import.meta.dirname,
      `import { Api, catalogue } from "@kepu/http/api"
       globalThis.groups = Object.keys(Api.groups)
       globalThis.codes = Object.keys(catalogue)`
    )
    // What stands in examples of docstrings is no code.
    const code = script.replaceAll(/^\s*\*.*$/gmu, "")
    expect(code).not.toMatch(/\beval\(|process\.(?:env|versions)|__dirname/u)
    const kilobytes = gzipSync(script).length / 1000
    // oxlint-disable-next-line no-console
    console.log(`@kepu/http/api: ${kilobytes.toFixed(0)} kB compressed, not minified`)
    expect(kilobytes).toBeLessThan(most)
    const { page, close } = await openPage({ script })
    expect(await page.evaluate("groups")).toContain("activities")
    expect(await page.evaluate("codes")).toContain("version-conflict")
    await close()
  }, 120_000)
})

describe("/docs", () => {
  it("shows every group of routes, asks no other host, and keeps to its content security policy", async () => {
    const server = await startServer()
    const browser = await openBrowser()
    const page = await browser.newPage()
    const others: Array<string> = []
    const failures: Array<string> = []
    await page.route("**/*", (route) => {
      if (new URL(route.request().url()).origin === server.url) return route.continue()
      others.push(route.request().url())
      return route.abort()
    })
    page.on("pageerror", (error) => void failures.push(error.message))
    page.on("console", (message) => {
      if (message.type() === "error" && !message.text().includes("favicon")) failures.push(message.text())
    })
    const response = await page.goto(`${server.url}/docs`)
    const policy = (await response!.headerValue("content-security-policy")) ?? ""
    expect(policy).toMatch(/^default-src 'none'; script-src 'sha256-/u)
    expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline|https?:|\*/u)
    // Attached, not visible: a bare machine has no fonts, so that texts take no room.
    for (const group of Object.keys(Api.groups)) {
      await page.locator("h2", { hasText: group }).first().waitFor({ state: "attached" })
    }
    expect(others).toEqual([])
    expect(failures).toEqual([])
    await browser.close()
    await server.close()
  }, 120_000)
})
