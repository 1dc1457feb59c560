import { type Client, createClient, type Ledger } from "@kepu/client"
import { openBrowser, type Opened, opened } from "@kepu/real-parts/chromium"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll } from "vitest"
import { type ServiceProcess, startService } from "../../../packages/cli/prove/service.ts"

export type Browser = Awaited<ReturnType<typeof openBrowser>>
export type Page = Opened["page"]

/** A real `kepu serve` over SQLite, a browser, and the office's token. */
export interface Here {
  readonly browser: Browser
  readonly url: string
  readonly token: string
  readonly client: Client
  readonly ledger: Ledger
  /** The file that the service keeps its ledgers in. */
  readonly file: string
  /** Ends the service for good, as if its machine had lost power. */
  readonly kill: () => Promise<void>
  /** Starts it again over the same store, at the same port. */
  readonly start: () => Promise<void>
}

const region = "610526"
const notice = "pucheng-2023"

/** Starts both before the tests of a file, and ends them afterwards. */
export const here = (): (() => Here) => {
  const folder = mkdtempSync(join(tmpdir(), "kepu-console-"))
  const file = join(folder, "county.db")
  const store = `sqlite:${file}`
  let service: ServiceProcess
  let all: Here
  beforeAll(async () => {
    service = await startService(store)
    const { token, url } = service
    const client = createClient({ url, token: token! })
    all = {
      browser: await openBrowser(),
      url,
      token: token!,
      file,
      client,
      ledger: client.ledger(region, notice),
      kill: async () => void (await service.end("SIGKILL")),
      start: async () => void (service = await startService(store, ["--port", new URL(url).port]))
    }
  })
  afterAll(async () => {
    await all.browser.close()
    await service.end("SIGKILL")
    rmSync(folder, { recursive: true, force: true })
  })
  return () => all
}

/** The console before anybody has signed in. */
export const visit = async (
  { browser, url }: Here,
  language: "zh-CN" | "en",
  options: Parameters<Browser["newPage"]>[0] = {},
  hash = ""
): Promise<Opened> => {
  const tab = await opened(browser, url, { viewport: { width: 1280, height: 800 }, ...options })
  await tab.page.goto(`${url}/?lang=${language}${hash}`)
  await tab.page.locator("h2").waitFor()
  return tab
}

/** Types the office's token in. */
export const signIn = async (page: Page, { token }: Here): Promise<void> => {
  await page.locator("input[name=token]").fill(token)
  await page.keyboard.press("Enter")
  await page.locator(".sign-in").waitFor({ state: "detached" })
}

/** The console at a screen of the county's ledger, signed in; `screen` such as `units/edu`. */
export const begin = async (
  all: Here,
  language: "zh-CN" | "en",
  screen = "units",
  options: Parameters<Browser["newPage"]>[0] = {}
): Promise<Opened> => {
  const tab = await visit(all, language, options, `#/${region}/${notice}/${screen}`)
  await signIn(tab.page, all)
  await tab.page.locator("h2").waitFor()
  return tab
}
