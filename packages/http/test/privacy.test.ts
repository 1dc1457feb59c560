import { notice } from "@kepu/core/notices/pucheng-2023"
import { Api, roles } from "@kepu/http/api"
import { layerNode } from "@kepu/http/node"
import { createToken, layerTokens } from "@kepu/http/server"
import { layerAnswersInSql, layerTokensInSql } from "@kepu/http/sql"
import { SqliteActivityStore } from "@kepu/storage/sqlite"
import * as Effect from "effect/Effect"
import * as FetchHttpClient from "effect/http/FetchHttpClient"
import * as HttpServer from "effect/http/HttpServer"
import * as Layer from "effect/Layer"
import * as Logger from "effect/Logger"
import * as ManagedRuntime from "effect/ManagedRuntime"
import type * as NetAddress from "effect/net/NetAddress"
import * as OtlpSerialization from "effect/observability/OtlpSerialization"
import * as OtlpTracer from "effect/observability/OtlpTracer"
import * as Redacted from "effect/Redacted"
import * as SqlClient from "effect/sql/SqlClient"
import { mkdtempSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect, it } from "vitest"
import { routesOf } from "../src/server/edge/routes.ts"
import { startCollector } from "./collector.ts"
import { identities } from "./service.ts"

/** What must never be told, in every place that a request has for it. */
const phone = "13912345678"
const secret = "geheimnis-7200"

const base = `/v1/regions/610526/notices/${notice.id}`
const activity = (more: object = {}) => ({
  id: "a1",
  name: `讲座 ${phone}`,
  host: "edu",
  contactPhone: phone,
  remark: `请拨${phone}`,
  ...more
})

it(
  "no phone and no token is in a log line or a span, whatever the request and its end",
  { timeout: 120_000 },
  async () => {
    const collector = await startCollector()
    const logs: Array<string> = []
    const runtime = ManagedRuntime.make(
      layerNode({ port: 0, notices: [notice], limits: { burst: 100_000 } }).pipe(
        Layer.provide(layerTokens),
        Layer.provideMerge(Layer.mergeAll(layerTokensInSql, layerAnswersInSql)),
        Layer.provideMerge(
          SqliteActivityStore.layerWithClient({ file: join(mkdtempSync(join(tmpdir(), "kepu-http-")), "county.db") })
        ),
        Layer.provide(Logger.layer([Logger.map(Logger.formatJson, (line) => void logs.push(line))])),
        Layer.provide(
          OtlpTracer.layer({ url: `${collector.url}/v1/traces`, resource: { serviceName: "kepu" } }).pipe(
            Layer.provide([OtlpSerialization.layerJson, FetchHttpClient.layer])
          )
        )
      )
    )
    const { address } = await runtime.runPromise(HttpServer.HttpServer)
    const url = `http://127.0.0.1:${(address as NetAddress.InetAddress).port}`
    const tokens: Record<string, string> = { forged: `kepu_610526-${"0".repeat(16)}_${secret}`, phone }
    for (const role of roles) {
      const identity = identities[role]
      const { text } = await runtime.runPromise(createToken({ identity, label: phone, days: 1 }))
      tokens[role] = Redacted.value(text)
    }
    let requests = 0
    const statuses = new Set<number>()
    const ask = async (
      method: string,
      path: string,
      as: string,
      json?: unknown,
      headers: Record<string, string> = {}
    ) => {
      requests += 1
      const abort = new AbortController()
      const answer = await fetch(url + path, {
        method,
        signal: abort.signal,
        headers: {
          authorization: `Bearer ${tokens[as]}`,
          "content-type": "application/json",
          "user-agent": `phone ${phone}`,
          "x-forwarded-for": phone,
          cookie: `session=${secret}`,
          "if-match": '"1"',
          "idempotency-key": `${phone}-${requests}`,
          traceparent: "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
          ...headers
        },
        ...(json === undefined ? {} : { body: typeof json === "string" ? json : JSON.stringify(json) })
      })
      statuses.add(answer.status)
      // A stream of events has no end.
      if (answer.headers.get("content-type")?.startsWith("text/event-stream") === true) abort.abort()
      else await answer.text()
      return answer.status
    }
    const post = (path: string, json: unknown, as = "county") => ask("POST", `${base}/${path}`, as, json)

    // What goes well, and what a store refuses: a conflict tells both values, a broken rule the keys.
    expect(await post("units", { id: "edu", name: `县教育局 ${phone}` })).toBe(201)
    expect(await post("activities", activity())).toBe(201)
    expect(await post("activities", activity())).toBe(412)
    expect(await post("activities", activity({ id: "a2", host: phone }))).toBe(422)
    expect(await post("activities", activity({ id: "a3", images: -1 }))).toBe(400)
    expect(await ask("PUT", `${base}/activities/a1?why=${phone}`, "county", activity({ place: phone }))).toBe(200)
    expect(await ask("PUT", `${base}/activities/a1?why=${phone}`, "county", activity({ place: phone }))).toBe(412)
    expect(await ask("DELETE", `${base}/activities/a1`, "county", undefined, { "if-match": `"${phone}x"` })).toBe(428)
    expect(await post("recommendations", { activity: "a1", unit: "edu", contactPhone: phone })).toBe(201)

    // Every route, by every caller, with the phone wherever there is room for it.
    const routes = routesOf(Api as never)
    const callers = [...roles, "forged", "phone"]
    const bodies = [activity({ id: phone }), `{"phone":"${phone}`, { asOf: phone, edits: [phone], keys: [phone] }]
    for (const route of routes) {
      const path = route.path.replace(":region", "610526").replace(":notice", notice.id).replace(":key", phone)
      const query = `unit=${phone}&subject=${phone}&clause=${phone}&why=${phone}&phone=${phone}`
      for (const [n, as] of callers.entries()) {
        const body = route.method === "GET" ? undefined : bodies[n % bodies.length]
        await ask(route.method, `${path}${n % 2 === 0 ? `?${query}` : ""}`, as, body)
      }
    }
    expect(await ask("GET", `/${phone}`, "county")).toBe(404)
    expect(await ask("PATCH", `${base}/activities/${phone}`, "county", activity())).toBe(405)

    // A record that is damaged: its words are in the error of whoever reads it.
    await runtime.runPromise(
      Effect.flatMap(
        SqlClient.SqlClient,
        (sql) =>
          sql`UPDATE kepu_change SET body = ${JSON.stringify({ contactPhone: phone })} WHERE register = 'activities'`
      )
    )
    expect(await ask("GET", `${base}/activities`, "county")).toBe(500)
    expect(await ask("GET", `${base}/changes`, "viewer")).toBe(500)

    await runtime.dispose()
    collector.close()
    expect(requests).toBeGreaterThan(500)
    expect([...statuses]).toEqual(expect.arrayContaining([200, 201, 400, 401, 403, 404, 412, 422, 428, 500]))
    expect(logs.length).toBeGreaterThanOrEqual(requests)

    const told = logs.join("\n") + collector.sent()
    const hidden = [phone, secret, ...Object.values(tokens).flatMap((token) => token.split("_").slice(2))]
    expect(hidden.filter((text) => told.includes(text))).toEqual([])
    // They were written down in such a way that they would be found.
    expect(told).toContain("token:610526-")

    const spans = collector.spans()
    const ofRequests = spans.filter(({ attributes }) => attributes["http.request.method"] !== undefined)
    expect(ofRequests.length).toBe(requests)
    const names = new Set(ofRequests.map(({ name }) => name))
    expect(routes.filter(({ method, path }) => !names.has(`${method} ${path}`))).toEqual([])
    const failed = ofRequests.filter(({ attributes }) => attributes["http.response.status_code"] === 500)
    expect(failed.length).toBeGreaterThanOrEqual(2)
    expect(new Set(failed.map(({ status }) => status))).toEqual(new Set([2]))
    expect(new Set(ofRequests.map(({ traceId }) => traceId))).toEqual(new Set(["0af7651916cd43dd8448eb211c80319c"]))
    // What the store did for a request is below its span.
    const ids = new Set(ofRequests.map(({ spanId }) => spanId))
    expect(spans.some(({ name, parentSpanId }) => name.startsWith("sql") && ids.has(parentSpanId ?? ""))).toBe(true)
  }
)
