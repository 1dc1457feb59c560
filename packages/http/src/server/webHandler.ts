import type { ActivityStore } from "@kepu/core/port"
import * as HttpRouter from "effect/http/HttpRouter"
import * as HttpServer from "effect/http/HttpServer"
import * as Layer from "effect/Layer"
import { app, type AppOptions, routerConfig } from "./app.ts"
import { ownSpans } from "./edge/tracing.ts"
import type { Authentication } from "./auth/Authentication.ts"

/**
 * The service as a function of web requests. `dispose` releases what it holds, such as the connections of its store.
 */
export interface WebHandler {
  readonly handler: (request: Request) => Promise<Response>
  readonly dispose: () => Promise<void>
}

/**
 * The service as a function from a web `Request` to a web `Response`: for edge runtimes, for frameworks that speak
 * `fetch`, and for tests. `dispose` releases what `services` hold.
 *
 * @throws `Error` if one of `trustedProxies` is no address or network
 *
 * @example
 * ```ts
 * import { layerTokens, layerTokensInMemory, webHandler } from "@kepu/http/server"
 * import { MemoryActivityStore } from "@kepu/storage/memory"
 * import * as Layer from "effect/Layer"
 * import * as Logger from "effect/Logger"
 *
 * const tokens = layerTokens.pipe(Layer.provide(layerTokensInMemory))
 * const parts = Layer.mergeAll(tokens, MemoryActivityStore.layer, Logger.layer([]))
 * const { dispose, handler } = webHandler({ notices: [] }, parts)
 * const response = await handler(new Request("http://localhost/health"))
 * console.log(response.status, await response.text()) // 200 {"status":"ok"}
 * await dispose()
 * ```
 */
export const webHandler = (options: AppOptions, services: Layer.Layer<Authentication | ActivityStore>): WebHandler =>
  HttpRouter.toWebHandler(
    app(options).pipe(
      Layer.provideMerge(ownSpans.pipe(Layer.provideMerge(services))),
      Layer.provide(HttpServer.layerServices)
    ),
    { disableLogger: true, routerConfig }
  )
