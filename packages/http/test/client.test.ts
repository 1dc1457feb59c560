import { notice } from "@kepu/core/notices/pucheng-2023"
import { MemoryActivityStore } from "@kepu/storage/memory"
import { layerActivityStore } from "@kepu/http/client"
import { layerNode } from "@kepu/http/node"
import { createToken, layerTokens, layerTokensInMemory } from "@kepu/http/server"
import { suite } from "@kepu/testing/store"
import * as Effect from "effect/Effect"
import * as FetchHttpClient from "effect/http/FetchHttpClient"
import * as HttpServer from "effect/http/HttpServer"
import * as Layer from "effect/Layer"
import * as Logger from "effect/Logger"
import * as NetAddress from "effect/net/NetAddress"

/** A server of Node over the store, and the client of it: what every store must do, over HTTP. */
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
).pipe(
  Layer.provide(FetchHttpClient.layer),
  Layer.provide(
    layerNode({
      port: 0,
      notices: [notice],
      findNotice: (id) => (id.startsWith(`${notice.id}-`) ? { ...notice, id } : undefined),
      limits: { bytes: 64_000_000, burst: 1_000_000, millis: 60_000 }
    })
  ),
  Layer.provide(layerTokens),
  Layer.provide(MemoryActivityStore.layer),
  Layer.provide(layerTokensInMemory),
  Layer.provide(Logger.layer([]))
)

suite("client and server of HTTP, over memory", throughHttp)
