import { notice } from "@kepu/core/notices/pucheng-2023"
import { layerActivityStore } from "@kepu/http/client"
import { layerNode } from "@kepu/http/node"
import { createToken, layerTokens, layerTokensInMemory } from "@kepu/http/server"
import { MemoryActivityStore } from "@kepu/storage/memory"
import { noticeOfLaws } from "@kepu/testing/laws"
import { suite } from "@kepu/testing/store"
import * as Effect from "effect/Effect"
import * as FetchHttpClient from "effect/http/FetchHttpClient"
import * as HttpServer from "effect/http/HttpServer"
import * as Layer from "effect/Layer"
import * as Logger from "effect/Logger"
import * as NetAddress from "effect/net/NetAddress"
import { storedIn, storedServer } from "./stored.ts"

/** A client of a server, with the token of an office that may speak for others: what every store must do, over HTTP. */
const throughHttp = Layer.unwrap(
  Effect.gen(function* () {
    const { address } = yield* HttpServer.HttpServer
    const { text } = yield* createToken({
      identity: { role: "county", region: "000000" as never, onBehalf: true },
      label: "suite",
      days: 1
    })
    return layerActivityStore({ url: `http://127.0.0.1:${(address as NetAddress.InetAddress).port}`, token: text })
  })
).pipe(Layer.provide(FetchHttpClient.layer))

const overMemory = layerNode({
  port: 0,
  notices: [notice],
  findNotice: noticeOfLaws,
  limits: {
    bytes: 64_000_000,
    burst: 1_000_000,
    writes: { burst: 1_000_000, perSecond: 1_000_000 },
    millis: 60_000
  }
}).pipe(
  Layer.provide(layerTokens),
  Layer.provide(MemoryActivityStore.layer),
  Layer.provideMerge(layerTokensInMemory),
  Layer.provide(Logger.layer([]))
)

suite("client and server of HTTP, over memory", throughHttp.pipe(Layer.provide(overMemory)))

for (const { name, store } of storedIn) {
  suite(`client and server of HTTP, over ${name}`, throughHttp.pipe(Layer.provide(storedServer(store))))
}
