import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import type { Browser, Page } from "playwright-core"

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8")

/** A page of which it is kept what it asked of others, and what went wrong in it. */
export interface Opened {
  readonly page: Page
  readonly troubles: Array<string>
}

/** Opens a page that may ask nothing but what lies under `url`. */
export const opened = async (
  browser: Browser,
  url: string,
  options: Parameters<Browser["newPage"]>[0] = {}
): Promise<Opened> => {
  const page = await browser.newPage(options)
  const troubles: Array<string> = []
  page.on("request", (request) => {
    const address = request.url()
    if (!address.startsWith(url) && !address.startsWith("blob:")) troubles.push(`asked ${address}`)
  })
  page.on("response", (response) => {
    if (response.status() >= 400 && !response.url().endsWith("favicon.ico"))
      troubles.push(`${response.status()} ${response.url()}`)
  })
  // Violations of the policy are told here.
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") troubles.push(message.text())
  })
  page.on("pageerror", (error) => void troubles.push(String(error)))
  return { page, troubles }
}

/** What axe finds in a page, and what was told of it since it was asked last. */
export const problemsIn = async ({ page, troubles }: Opened): Promise<ReadonlyArray<string>> => {
  const told = troubles.slice()
  // By the debugger, as the policy of the page lets no other script in.
  await page.evaluate(axe)
  const violations = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: typeof import("axe-core") }
    const { violations } = await axe.run(document, { resultTypes: ["violations"] })
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""} (${nodes.length})`)
  })
  // What axe itself tries under the policy is not the page's.
  troubles.length = 0
  return [...new Set([...violations, ...told])]
}
