// The service over a file, in a process of its own: `service.ts FOLDER`. It tells its port, tokens of several callers, and
// its memory when it is asked.
import { notice } from "@kepu/core/notices/pucheng-2023"
import { ActivityStore } from "@kepu/core/port"
import { layerNode } from "@kepu/http/node"
import { createToken, layerTokens, type TokenOptions } from "@kepu/http/server"
import { layerAnswersInSql, layerTokensInSql } from "@kepu/http/sql"
import { SqliteActivityStore } from "@kepu/storage/sqlite"
import * as Effect from "effect/Effect"
import * as HttpServer from "effect/http/HttpServer"
import * as Layer from "effect/Layer"
import * as Logger from "effect/Logger"
import * as ManagedRuntime from "effect/ManagedRuntime"
import * as Redacted from "effect/Redacted"
import { monitorEventLoopDelay, performance } from "node:perf_hooks"
import type { AddressInfo } from "node:net"
import { join } from "node:path"
import { saves } from "./ledger.ts"

const region = "610526"
const runtime = ManagedRuntime.make(
  layerNode({ port: 0, notices: [notice] }).pipe(
    Layer.provide(layerTokens),
    Layer.provideMerge(Layer.mergeAll(layerTokensInSql, layerAnswersInSql)),
    Layer.provideMerge(SqliteActivityStore.layerWithClient({ file: join(process.argv[2]!, "county.db") })),
    Layer.provide(Logger.layer([]))
  )
)
const note = { by: "proof", at: "2023-09-01T09:00:00+08:00" }
const all = saves().map((save) => ({ _tag: "Save", expected: 0, note, ...save }))
await runtime.runPromise(
  Effect.flatMap(ActivityStore, (store) => store.write({ region, notice: notice.id } as never, all as never))
)
const { address } = await runtime.runPromise(HttpServer.HttpServer)
const tokenOf = async (identity: object): Promise<string> => {
  const made = createToken({ identity: identity as TokenOptions["identity"], label: "proof", days: 1 })
  return Redacted.value((await runtime.runPromise(made)).text)
}
const units = await Promise.all(Array.from({ length: 8 }, (_, n) => tokenOf({ role: "unit", region, unit: `u${n}` })))
const tokens = {
  units,
  viewer: await tokenOf({ role: "viewer", region }),
  county: await tokenOf({ role: "county", region }),
  otherCounty: await tokenOf({ role: "county", region }),
  issuer: await tokenOf({ role: "issuer" })
}
const peak = { rss: 0, heap: 0 }
setInterval(() => {
  const { heapUsed, rss } = process.memoryUsage()
  peak.rss = Math.max(peak.rss, rss / 1e6)
  peak.heap = Math.max(peak.heap, heapUsed / 1e6)
}, 100).unref()
// How much of the time the thread that answers was busy, and how long it kept everybody waiting, since it was asked last.
let before = performance.eventLoopUtilization()
const resolution = 5
const delay = monitorEventLoopDelay({ resolution })
delay.enable()
process.on("message", () => {
  const now = performance.eventLoopUtilization()
  const held = (nanos: number): number => Math.max(0, nanos / 1e6 - resolution)
  process.send?.({
    ...peak,
    busy: performance.eventLoopUtilization(now, before).utilization,
    held: { p99: held(delay.percentile(99)), most: held(delay.max) }
  })
  before = now
  delay.reset()
})
process.on("disconnect", () => process.exit())
process.send?.({ port: (address as unknown as AddressInfo).port, tokens })
