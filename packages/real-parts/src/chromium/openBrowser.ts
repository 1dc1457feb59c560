import { type Browser, chromium } from "playwright-core"
import { findChromium } from "./installation.ts"

/** Programs that run as root have no sandbox of Chromium's; the rest keeps it from speaking to anyone by itself. */
const args = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync"
]

/** Starts a real Chromium without a window; it ends with `close`, or with this process. */
export const openBrowser = async (): Promise<Browser> => {
  const { executablePath, env } = findChromium()
  return await chromium.launch({ executablePath, args, env: { ...process.env, ...env }, timeout: 60_000 })
}
