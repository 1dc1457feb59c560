import { openBrowser } from "@kepu/real-parts/chromium"
import { existsSync, readdirSync, readFileSync } from "node:fs"
import { extname, join } from "node:path"

const policy = "default-src 'none'; script-src 'self'; style-src 'self'; form-action 'none'; base-uri 'none'"
const types: Readonly<Record<string, string>> = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css" }

/** Opens each page that a consumer has built, under a strict policy, and waits for what it says in its `output`. */
export const openPages = async (folder: string): Promise<ReadonlyArray<string>> => {
  if (!existsSync(folder)) return []
  const browser = await openBrowser()
  try {
    const said: Array<string> = []
    for (const name of readdirSync(folder).filter((file) => file.endsWith(".html"))) {
      const page = await browser.newPage()
      const wrong: Array<string> = []
      page.on("pageerror", ({ message }) => wrong.push(message))
      page.on("console", (message) => (message.type() === "error" ? wrong.push(message.text()) : undefined))
      await page.route("**/*", (route) => {
        const path = new URL(route.request().url()).pathname
        const file = join(folder, path)
        if (!existsSync(file)) return route.fulfill({ status: 404 })
        const headers = { "content-security-policy": policy }
        const contentType = `${types[extname(file)] ?? "application/octet-stream"}; charset=utf-8`
        return route.fulfill({ headers, contentType, body: readFileSync(file) })
      })
      await page.goto(`https://kepu.test/${name}`, { waitUntil: "load" })
      const output = page.locator("output", { hasText: /./u })
      await output.waitFor({ timeout: 20_000 }).catch(() => wrong.push("its output stayed empty"))
      if (wrong.length > 0) throw new Error(`${name}: ${wrong.join("; ")}`)
      said.push(`${name}: ${await output.textContent()}`)
      await page.close()
    }
    return said
  } finally {
    await browser.close()
  }
}
