import type { Page } from "playwright-core"
import { openBrowser } from "./openBrowser.ts"

/** A page in a Chromium of its own. */
export interface OpenPage {
  readonly page: Page
  /** Ends the Chromium. */
  readonly close: () => Promise<void>
}

const address = "https://kepu.test/"

/** Neither code from strings nor code, styles or data from elsewhere. */
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'"

/**
 * Opens a page that runs `script` as a module under a strict content security policy, in a secure context and with
 * storage of its own. Nothing is sent to a network. Rejects if the script fails while it is loaded.
 */
export const openPage = async (content: { readonly script: string; readonly body?: string }): Promise<OpenPage> => {
  const browser = await openBrowser()
  try {
    const page = await browser.newPage()
    const headers = { "content-security-policy": policy }
    await page.route("**/*", (route) => route.fulfill({ status: 404 }))
    await page.route(address, (route) =>
      route.fulfill({
        headers,
        contentType: "text/html; charset=utf-8",
        body: `<!doctype html><title>Kepu</title>${content.body ?? ""}<script type="module" src="/script.js"></script>`
      })
    )
    await page.route(`${address}script.js`, (route) =>
      route.fulfill({ headers, contentType: "text/javascript; charset=utf-8", body: content.script })
    )
    const failures: Array<Error> = []
    const failed = (error: Error) => void failures.push(error)
    page.on("pageerror", failed)
    await page.goto(address, { waitUntil: "load" })
    page.off("pageerror", failed)
    if (failures[0] !== undefined) throw failures[0]
    return { page, close: () => browser.close() }
  } catch (cause) {
    await browser.close()
    throw cause
  }
}
