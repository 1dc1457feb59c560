import { openBrowser } from "@kepu/real-parts/chromium"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { type ServiceProcess, startService } from "../../../packages/cli/prove/service.ts"
import { freePort } from "../../../packages/http/test/loginService.ts"
import { client, type RunningProvider, startProvider } from "../../../packages/http/test/provider.ts"

const folder = mkdtempSync(join(tmpdir(), "kepu-console-login-"))
let url: string
let provider: RunningProvider
let service: ServiceProcess
let browser: Awaited<ReturnType<typeof openBrowser>>

beforeAll(async () => {
  const port = await freePort()
  url = `http://127.0.0.1:${port}`
  provider = await startProvider(new URL("/v1/callback", url))
  provider.person = "auth0|bob"
  const config = join(folder, "kepu.json")
  const assignments = [{ claim: "groups", is: "association", role: "county", region: "610526" }]
  writeFileSync(
    config,
    JSON.stringify({
      publicUrl: url,
      oidc: { issuer: provider.issuer.origin, clientId: client.client_id, assignments }
    })
  )
  service = await startService(`sqlite:${join(folder, "county.db")}`, ["--config", config, "--port", String(port)], {
    KEPU_OIDC_CLIENT_SECRET: client.client_secret
  })
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  await service.end("SIGKILL")
  await provider.close()
  rmSync(folder, { recursive: true, force: true })
})

describe("people who log in with a provider", () => {
  it("come back to the screen that they came from, stay signed in over a reload, write, and log out", async () => {
    const context = await browser.newContext()
    const page = await context.newPage()
    await page.goto(`${url}/?lang=en#/610526/pucheng-2023/import`)
    await page.getByRole("link", { name: "Sign in with your organisation's account" }).click()
    await page.getByRole("heading", { name: "Import" }).waitFor()
    assert.include(page.url(), "#/610526/pucheng-2023/import")
    await page.reload()
    await page.getByRole("heading", { name: /Import|导入/u }).waitFor()
    const [session] = await context.cookies(url)
    assert.isTrue(session?.httpOnly)
    assert.strictEqual(await page.evaluate(() => document.cookie), "")
    const buffer = Buffer.from("编号,单位名称\nx,新单位\n")
    await page.locator("input[type=file]").setInputFiles({ name: "units.csv", mimeType: "text/csv", buffer })
    await page.locator(".importing button.main").click()
    await page.locator(".outcome button[type=submit]").click()
    await page.locator(".outcome").waitFor({ state: "detached" })
    await page.locator(".who button").first().click()
    // The provider says goodbye, too.
    await page.waitForURL(/\/session\/end/u)
    await page.goto(`${url}/?lang=en`)
    await page.locator(".sign-in").waitFor()
    await context.close()
  })

  it("can log out also when their session has ended before", async () => {
    const context = await browser.newContext()
    const page = await context.newPage()
    await page.goto(`${url}/?lang=en#/610526/pucheng-2023/import`)
    await page.getByRole("link", { name: "Sign in with your organisation's account" }).click()
    await page.getByRole("heading", { name: "Import" }).waitFor()
    // Whatever the page asks for by itself it has by then.
    await page.waitForTimeout(1500)
    await context.clearCookies()
    await page.locator(".who button").first().click()
    await page.locator(".sign-in").waitFor()
    await context.close()
  })
})
