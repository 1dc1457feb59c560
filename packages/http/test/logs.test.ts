import { fromMillis } from "@kepu/core/time"
import { notice } from "@kepu/core/notices/pucheng-2023"
import { layerNode } from "@kepu/http/node"
import { createToken, layerTokens, layerTokensInMemory, TokenStore } from "@kepu/http/server"
import { MemoryActivityStore } from "@kepu/storage/memory"
import * as HttpServer from "effect/http/HttpServer"
import * as Layer from "effect/Layer"
import * as Logger from "effect/Logger"
import * as ManagedRuntime from "effect/ManagedRuntime"
import * as Metric from "effect/Metric"
import type * as NetAddress from "effect/net/NetAddress"
import * as Redacted from "effect/Redacted"
import { setTimeout as pause } from "node:timers/promises"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { exchange } from "./exchange.ts"

const base = `/v1/regions/610526/notices/${notice.id}`
const logs: Array<string> = []
const runtime = ManagedRuntime.make(
  layerNode({ port: 0, notices: [notice], limits: { bytes: 1000, burst: 40 } }).pipe(
    Layer.provide(layerTokens),
    Layer.provide(MemoryActivityStore.layer),
    Layer.provideMerge(layerTokensInMemory),
    Layer.provideMerge(Logger.layer([Logger.map(Logger.formatJson, (line) => void logs.push(line))]))
  )
)
let port: number
const tokenOf = async (identity: object, days = 1) => {
  const { text, token } = await runtime.runPromise(createToken({ identity: identity as never, label: "test", days }))
  return { id: token.id, text: Redacted.value(text) }
}
beforeAll(async () => {
  const { address } = await runtime.runPromise(HttpServer.HttpServer)
  port = (address as NetAddress.InetAddress).port
})
afterAll(() => runtime.dispose())

/** The line of the request that was just made, by its number. */
const lineOf = async (token: string | undefined, path: string, init: RequestInit = {}) => {
  const response = await fetch(`http://127.0.0.1:${port}${path}`, {
    ...init,
    headers: {
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      "content-type": "application/json",
      ...(init.headers as object)
    }
  })
  await response.text()
  const id = response.headers.get("x-request-id")!
  const line = logs.find((one) => one.includes(id))!
  if (token !== undefined) expect(logs.join("\n")).not.toContain(token.split("_").at(-1))
  return JSON.parse(line).annotations as Record<string, unknown>
}

const countOf = async (code: string, because?: string): Promise<number> => {
  const all = await runtime.runPromise(Metric.snapshot)
  const found = all.find(
    ({ attributes, id }) =>
      id === "kepu_http_refused" && attributes?.["code"] === code && attributes?.["because"] === because
  )
  return (found?.state as { readonly count?: number } | undefined)?.count ?? 0
}

describe("the log says why a request was refused", () => {
  it("a credential: what it was refused for, and which token it was", async () => {
    const region = "610526"
    const [good, revoked, expired] = [
      await tokenOf({ role: "county", region }),
      await tokenOf({ role: "county", region }),
      await tokenOf({ role: "county", region }, 0)
    ]
    await runtime.runPromise(TokenStore.use(({ revoke }) => revoke(revoked.id, fromMillis(Date.now(), "UTC"))))
    const other = good.text.replace(/.$/u, (last) => (last === "0" ? "1" : "0"))
    for (const [text, because, token] of [
      [revoked.text, "revoked", revoked.id],
      [expired.text, "expired", expired.id],
      [other, "unknown", good.id],
      ["kepu_nothing", "malformed", undefined]
    ] as const) {
      const before = await countOf("not-authenticated", because)
      const line = await lineOf(text, "/v1/notices")
      expect(line).toMatchObject({ status: 401, code: "not-authenticated", because })
      expect(line["token"]).toBe(token)
      expect(await countOf("not-authenticated", because)).toBe(before + 1)
    }
    const fine = await lineOf(good.text, "/v1/notices")
    expect(fine).toMatchObject({ status: 200, token: good.id, caller: `token:${good.id}` })
    expect(fine).not.toHaveProperty("code")
  })

  it("everything else: the code of its problem, counted", async () => {
    const unit = await tokenOf({ role: "unit", region: "610526", unit: "edu" })
    for (const [path, init, code] of [
      [`${base}/portfolio`, {}, "not-permitted"],
      [`${base}/units?x=1`, {}, "invalid-request"],
      [`${base}/activities`, { method: "POST", body: "{" }, "invalid-request"],
      [`${base}/activities`, { method: "POST", body: "x".repeat(2000) }, "too-large"],
      [`${base}/activities/none`, {}, "no-such-record"],
      ["/v1/notices/none", {}, "no-such-notice"],
      ["/nowhere", {}, "no-such-route"],
      ["/v1/notices", { method: "DELETE" }, "method-not-allowed"],
      [`${base}/activities/none`, { method: "DELETE" }, "precondition-required"]
    ] as const) {
      const before = await countOf(code)
      expect(await lineOf(unit.text, path, init)).toMatchObject({ code })
      expect(await countOf(code)).toBe(before + 1)
    }
    let line: Record<string, unknown> = {}
    // One after the other they may come as slowly as the limit fills up again.
    for (let n = 0; n < 20 && line["code"] !== "rate-limited"; n++) {
      const lines = await Promise.all(Array.from({ length: 60 }, () => lineOf(unit.text, "/v1/notices")))
      line = lines.find(({ code }) => code === "rate-limited") ?? line
    }
    expect(line).toMatchObject({ status: 429, code: "rate-limited", token: unit.id })
  })

  it("counters are there for Prometheus, and who asks whom a credential stands for is told", async () => {
    const office = await tokenOf({ role: "county", region: "610526" })
    const unit = await tokenOf({ role: "unit", region: "610526", unit: "edu" })
    const get = (path: string, { text }: { readonly text: string }) =>
      fetch(`http://127.0.0.1:${port}${path}`, { headers: { authorization: `Bearer ${text}` } })
    expect(await (await get("/v1/me", unit)).json()).toEqual({
      id: `token:${unit.id}`,
      role: "unit",
      region: "610526",
      unit: "edu"
    })
    expect((await get("/metrics", unit)).status).toBe(403)
    const metrics = await get("/metrics", office)
    expect([metrics.status, metrics.headers.get("content-type")]).toEqual([
      200,
      expect.stringContaining("version=0.0.4")
    ])
    const text = await metrics.text()
    const line = text.split("\n").find((one) => one.startsWith("kepu_http_requests") && one.includes('route="/v1/me"'))
    expect(line).toContain('status="200"')
    expect(Number(line!.split(" ").at(-1))).toBeGreaterThanOrEqual(1)
    expect(text).toMatch(/^kepu_http_refused\{[^}]*code="not-permitted"[^}]*\} \d+$/mu)
    expect(text).toMatch(/^kepu_http_seconds_bucket\{[^}]*le="0.25"[^}]*\} \d+$/mu)
    for (const hidden of [office.text, unit.text, "610526"]) expect(text).not.toContain(hidden)
  })

  it("what Node could not read as a request, with the number that is in the answer", async () => {
    const { json } = await exchange(port, (socket) => socket.write("nonsense\r\n\r\n"))
    await pause(50)
    const line = logs.find((one) => one.includes(json.instance.split(":").at(-1)))
    expect(JSON.parse(line!).annotations).toMatchObject({ status: 400, code: "invalid-request" })
  })
})
