import { notice } from "@kepu/core/notices/pucheng-2023"
import { Authentication, AuthenticationUnavailable, webHandler } from "@kepu/http/server"
import { MemoryActivityStore } from "@kepu/storage/memory"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Logger from "effect/Logger"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { exchange } from "./exchange.ts"
import { type Server, startServer } from "./server.ts"

const origin = "https://console.example"
const base = `/v1/regions/610526/notices/${notice.id}`

let server: Server
beforeAll(async () => {
  server = await startServer({ origins: [origin], limits: { burst: 60, perSecond: 1 } })
})
afterAll(() => server.close())

describe("what is refused that other services take", () => {
  const get = (path: string, headers: Record<string, string>) => fetch(server.url + path, { headers })

  it("pages of another origin may not read what is answered", async () => {
    const as = { authorization: `Bearer ${server.tokens["county"]}` }
    for (const [asking, told] of [
      [origin, origin],
      ["https://console.example.evil.test", null],
      ["http://console.example", null],
      ["null", null]
    ] as const) {
      const answer = await get("/v1/notices", { ...as, origin: asking })
      expect([asking, answer.headers.get("access-control-allow-origin")]).toEqual([asking, told])
      expect(answer.headers.get("access-control-allow-credentials")).toBeNull()
    }
  })

  it("a credential anywhere but in its header is none", async () => {
    const token = server.tokens["county"]!
    for (const query of [`access_token=${token}`, `token=${token}`, `authorization=Bearer+${token}`]) {
      expect([query.slice(0, 8), (await get(`/v1/notices?${query}`, {})).status]).toEqual([query.slice(0, 8), 401])
    }
    expect((await get("/v1/notices", { cookie: `token=${token}` })).status).toBe(401)
    const answer = await get("/v1/notices", { authorization: `Bearer ${token}` })
    expect([answer.status, answer.headers.get("set-cookie")]).toEqual([200, null])
  })

  it("TRACE echoes nothing", async () => {
    const { status } = await exchange(server.port, (socket) =>
      socket.write(`TRACE ${base}/units HTTP/1.1\r\nHost: kepu.test\r\nX-Secret: told\r\nConnection: close\r\n\r\n`)
    )
    expect([401, 404, 405]).toContain(status)
  })

  it("an address that a proxy is said to have seen is not heeded: strangers are counted by their connection", async () => {
    const statuses: Array<number> = []
    for (let n = 0; n < 400 && statuses.at(-1) !== 429; n++) {
      const answer = await get("/v1/notices", { authorization: "Bearer none", "x-forwarded-for": `10.0.0.${n}` })
      statuses.push(answer.status)
    }
    expect(statuses.at(-1)).toBe(429)
  })
})

describe("what cannot be done for the moment", () => {
  it("says when to come again, and lets nobody in meanwhile", async () => {
    const away = { identify: () => Effect.fail(new AuthenticationUnavailable()) }
    const { dispose, handler } = webHandler(
      { notices: [notice] },
      Layer.mergeAll(Layer.succeed(Authentication, away), MemoryActivityStore.layer, Logger.layer([]))
    )
    const asked = new Request("http://kepu.test/v1/notices", { headers: { authorization: "Bearer any" } })
    const { headers, status } = await handler(asked)
    expect([status, headers.get("retry-after")]).toEqual([503, "5"])
    await dispose()
  })
})
