import { once } from "node:events"
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises"
import type { AddressInfo } from "node:net"
import type { Server } from "node:http"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"

type Fetch = (request: Request) => Response | Promise<Response>

const page = join(import.meta.dirname, "../../../docs/how-to/embed-the-service.md")
const token = "secret-of-the-application"
let folder: string

/** What a block of the page exports, when it is run with the others beside it. */
const run = async <A>(name: string): Promise<A> => (await import(/* @vite-ignore */ join(folder, name))) as A

beforeAll(async () => {
  folder = await mkdtemp(join(import.meta.dirname, ".embed-"))
  process.env["APP_TOKEN"] = token
  process.env["APP_DATABASE"] = join(folder, "kepu.db")
  process.env["PORT"] = "0"
  const blocks = (await readFile(page, "utf8")).matchAll(/```ts\n\/\/ (?<name>\S+)\n(?<code>.*?)```/gsu)
  for (const { groups } of blocks) await writeFile(join(folder, groups!["name"]!), groups!["code"]!)
})
afterAll(async () => {
  await (await run<{ kepu: { dispose: () => Promise<void> } }>("kepu.ts")).kepu.dispose()
  await rm(folder, { recursive: true })
})

/** A unit is written and read back, a stranger is refused, and what is not the service's is the application's own. */
const works = async (host: string, call: Fetch, base = "https://app.example") => {
  const path = `/v1/regions/610526/notices/pucheng-2023/units/${host}`
  const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" }
  const body = JSON.stringify({ id: host, name: "县教育局" })
  const saved = await call(
    new Request(base + path, { method: "PUT", headers: { ...headers, "if-none-match": "*" }, body })
  )
  expect([saved.status, saved.headers.get("etag")]).toEqual([200, '"1"'])
  const read = await call(new Request(base + path, { headers }))
  expect((await read.json()).value).toEqual({ id: host, name: "县教育局" })
  const refused = await call(new Request(base + path, { headers: { origin: "https://console.example" } }))
  expect([refused.status, (await refused.json()).code]).toEqual([401, "not-authenticated"])
  expect(refused.headers.get("access-control-allow-origin")).toBe("https://console.example")
}

describe("the page on embedding", () => {
  it("Express", async () => {
    const { server } = await run<{ server: Server }>("express.ts")
    if (!server.listening) await once(server, "listening")
    const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    await works("express", (request) => fetch(request), base)
    expect(await (await fetch(base)).text()).toBe("console")
    server.closeAllConnections()
    server.close()
  })

  it("what takes long is done in a thread of its own", async () => {
    const { kepu } = await run<{ kepu: { handler: Fetch } }>("kepu.ts")
    const units = Array.from({ length: 100 }, (_, n) => ({ id: `u${n}`, name: `单位${n}`, kinds: ["township"] }))
    const activities = Array.from({ length: 400 }, (_, n) => ({ id: `a${n}`, name: "讲座", host: `u${n % 100}` }))
    const asked = { notice: "pucheng-2023", asOf: "2023-09-20T00:00:00+08:00", portfolio: { units, activities } }
    let ticks = 0
    const clock = setInterval(() => ticks++, 20)
    const began = performance.now()
    const answer = await kepu.handler(
      new Request("https://app.example/v1/assessments", {
        method: "POST",
        headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
        body: JSON.stringify(asked)
      })
    )
    const took = performance.now() - began
    clearInterval(clock)
    expect([answer.status, (await answer.json()).counts.activities]).toEqual([200, 400])
    expect(ticks * 20).toBeGreaterThan(took / 4)
  })

  it("Hono", async () => {
    const { app } = await run<{ app: { fetch: Fetch } }>("hono.ts")
    await works("hono", (request) => app.fetch(request))
    expect(await (await app.fetch(new Request("https://app.example/"))).text()).toBe("console")
  })

  it("Next: the route handlers are functions of fetch, one for each method that the service has", async () => {
    const route = await run<Readonly<Record<string, Fetch>>>("route.ts")
    await works("next", (request) => route[request.method]!(request))
  })
})
