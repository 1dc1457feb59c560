import { bundle, openPage } from "@kepu/real-parts/chromium"
import { freshDatabase } from "@kepu/real-parts/postgres"
import { startProvider } from "../packages/http/test/provider.ts"
import { startServer } from "../packages/http/test/server.ts"

/** What the examples of a package find in their environment, and what ends it. */
interface Parts {
  readonly env: Readonly<Record<string, string>>
  readonly close: () => Promise<unknown>
}

const service = async (): Promise<Parts> => {
  const { close, tokens, url } = await startServer()
  return { env: { KEPU_URL: url, KEPU_TOKEN: tokens["county"] ?? "" }, close }
}

const serviceAndLogins = async (): Promise<Parts> => {
  const { close, env } = await service()
  const provider = await startProvider(new URL("http://127.0.0.1:8526/v1/callback"))
  const all = { ...env, OIDC_ISSUER: provider.issuer.href }
  return { env: all, close: () => Promise.all([close(), provider.close()]) }
}

const database = async (): Promise<Parts> => {
  const { drop, url } = await freshDatabase()
  return { env: { DATABASE_URL: url }, close: drop }
}

const none = (): Promise<Parts> => Promise.resolve({ env: {}, close: () => Promise.resolve() })

const parts: Readonly<Record<string, () => Promise<Parts>>> = {
  client: service,
  http: serviceAndLogins,
  storage: database
}

/** The real parts that examples of a package need: a service, a provider of logins, a database. */
export const partsFor = (home: string): Promise<Parts> => (parts[home] ?? none)()

/** What a program prints in a page of Chromium. */
export const printedInPage = async (folder: string, program: string): Promise<string> => {
  const before = `
    let end
    let said = ""
    globalThis.printed = new Promise((resolve) => { end = resolve })
    console.log = (...values) => { said += values.join(" ") + "\\n" }`
  const { close, page } = await openPage({ script: await bundle(folder, `${before}\n${program}\nend(said)`) })
  try {
    return await page.evaluate<string>("printed")
  } finally {
    await close()
  }
}
