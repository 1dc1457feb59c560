import { fromMillis } from "@kepu/core/time"
import { notice } from "@kepu/core/notices/pucheng-2023"
import { layerNode } from "@kepu/http/node"
import { createToken, layerTokens, layerTokensInMemory, TokenStore } from "@kepu/http/server"
import { MemoryActivityStore } from "@kepu/storage/memory"
import * as HttpServer from "effect/http/HttpServer"
import * as Layer from "effect/Layer"
import * as Logger from "effect/Logger"
import * as ManagedRuntime from "effect/ManagedRuntime"
import type * as NetAddress from "effect/net/NetAddress"
import * as Redacted from "effect/Redacted"
import { once } from "node:events"
import { connect } from "node:net"
import { setTimeout as pause } from "node:timers/promises"
import { afterAll, beforeAll, describe, expect, it } from "vitest"

const base = `/v1/regions/610526/notices/${notice.id}`
const stalled = 3000
const streams = 3

const runtime = ManagedRuntime.make(
  layerNode({ port: 0, notices: [notice], limits: { burst: 10_000, streams, stalled } }).pipe(
    Layer.provide(layerTokens),
    Layer.provide(MemoryActivityStore.layer),
    Layer.provideMerge(layerTokensInMemory),
    Layer.provide(Logger.layer([]))
  )
)
let port: number
const tokenOf = async (days = 1) => {
  const identity = { role: "county", region: "610526" } as never
  const { text, token } = await runtime.runPromise(createToken({ identity, label: "test", days }))
  return {
    id: token.id,
    headers: { authorization: `Bearer ${Redacted.value(text)}`, "content-type": "application/json" }
  }
}
beforeAll(async () => {
  const { address } = await runtime.runPromise(HttpServer.HttpServer)
  port = (address as NetAddress.InetAddress).port
})
afterAll(() => runtime.dispose())

const ask = (path: string, init: RequestInit) => fetch(`http://127.0.0.1:${port}${base}/${path}`, init)

/** Reads a stream to its end; answers after how many milliseconds that was. */
const ended = async (response: Response): Promise<number> => {
  const began = performance.now()
  await response.text()
  return performance.now() - began
}

describe.concurrent("a stream of events", () => {
  it("ends within five seconds when its token is revoked, and others go on", { timeout: 20_000 }, async () => {
    const [revoked, kept] = [await tokenOf(), await tokenOf()]
    const abort = new AbortController()
    const other = await ask("events", { headers: kept.headers, signal: abort.signal })
    let isOver = false
    const otherEnds = ended(other).then(
      () => (isOver = true),
      () => undefined
    )
    const response = await ask("events", { headers: revoked.headers })
    expect(response.status).toBe(200)
    await pause(500)
    await runtime.runPromise(TokenStore.use(({ revoke }) => revoke(revoked.id, fromMillis(Date.now(), "UTC"))))
    expect(await ended(response)).toBeLessThan(5000)
    await pause(4000)
    expect(isOver).toBe(false)
    abort.abort()
    await otherEnds
  })

  it("ends within five seconds when its token expires", { timeout: 20_000 }, async () => {
    const seconds = 2
    const expiring = await tokenOf(seconds / 86_400)
    const response = await ask("events", { headers: expiring.headers })
    expect(response.status).toBe(200)
    expect(await ended(response)).toBeLessThan(seconds * 1000 + 5000)
  })

  it("is one of so many that a token may have; another token has its own, and a slot comes back", async () => {
    const [one, other] = [await tokenOf(), await tokenOf()]
    const aborts = Array.from({ length: streams }, () => new AbortController())
    for (const { signal } of aborts) expect((await ask("events", { headers: one.headers, signal })).status).toBe(200)
    await pause(100)
    const refused = await ask("events", { headers: one.headers })
    expect([refused.status, refused.headers.get("retry-after")]).toEqual([429, "5"])
    const abort = new AbortController()
    expect((await ask("events", { headers: other.headers, signal: abort.signal })).status).toBe(200)
    aborts[0]!.abort()
    await pause(500)
    const again = new AbortController()
    expect((await ask("events", { headers: one.headers, signal: again.signal })).status).toBe(200)
    for (const one of [...aborts, abort, again]) one.abort()
  })

  it("many at once get no more slots than there are", async () => {
    const { headers } = await tokenOf()
    const aborts = Array.from({ length: 12 }, () => new AbortController())
    const responses = await Promise.all(aborts.map(({ signal }) => ask("events", { headers, signal })))
    let open = 0
    for (const response of responses.filter(({ status }) => status === 200)) {
      open += 1
      void response.text().then(
        () => (open -= 1),
        () => undefined
      )
    }
    await pause(1000)
    expect(open).toBe(streams)
    for (const abort of aborts) abort.abort()
  })

  it("is closed when nobody reads it, and goes on where somebody does", { timeout: 40_000 }, async () => {
    const { headers } = await tokenOf()
    const long = "长".repeat(15_000)
    await ask("units/slow", {
      method: "PUT",
      headers: { ...headers, "if-none-match": "*" },
      body: JSON.stringify({ id: "slow", name: "慢" })
    })
    const socket = connect(port, "127.0.0.1")
    await once(socket, "connect")
    socket.pause()
    socket.write(`GET ${base}/events HTTP/1.1\r\nHost: a\r\nAuthorization: ${headers.authorization}\r\n\r\n`)
    const abort = new AbortController()
    const reading = await ask("events", { headers, signal: abort.signal })
    let isReading = true
    const read = reading.text().catch(() => undefined)
    void read.then(() => (isReading = false))
    // More than what systems keep for a connection of its own accord.
    for (let n = 0; n < 480; n++) {
      await ask("attestations", {
        method: "POST",
        headers,
        body: JSON.stringify({ rule: `${n}${long}`, decision: "met", unit: "slow" })
      })
    }
    socket.on("error", () => undefined)
    await pause(2 * stalled + 1500)
    // Whoever reads at last finds the end: the stream itself would go on.
    const closed = once(socket, "close")
    socket.resume()
    await closed
    expect(isReading).toBe(true)
    abort.abort()
    await read
  })
})
