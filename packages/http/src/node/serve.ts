import * as NodeHttpServer from "@effect/platform-node/NodeHttpServer"
import * as Effect from "effect/Effect"
import * as HttpRouter from "effect/http/HttpRouter"
import * as Latch from "effect/Latch"
import * as Layer from "effect/Layer"
import { createServer, type Server } from "node:http"
import { app, type AppOptions, routerConfig } from "../server/app.ts"
import { defaultLimits } from "../server/Settings.ts"
import { catalogue } from "../api/problem/catalogue.ts"
import { finished } from "../server/edge/log.ts"
import { ownSpans } from "../server/edge/tracing.ts"
import { layerWorkers } from "./workers.ts"
import { refuseInProblems } from "./refusals.ts"

/** Where the service listens and how it stops, beside what `AppOptions` sets. */
export interface NodeOptions extends Omit<AppOptions, "stopping"> {
  /** 0 for any that is free. */
  readonly port: number
  /** The address to listen at; by default only programs on the same machine can reach it. */
  readonly host?: string
  /** Milliseconds that requests under way are given to finish when the service stops; 20 000 without it. */
  readonly grace?: number
}

const seconds = 1000

const newServer = (stalled: number, onRefused: Parameters<typeof refuseInProblems>[1]): Server =>
  refuseInProblems(
    createServer({
      headersTimeout: 10 * seconds,
      requestTimeout: 60 * seconds,
      keepAliveTimeout: 5 * seconds,
      connectionsCheckingInterval: seconds
    })
      // Without a listener, a connection on which nothing has moved for so long is closed.
      .setTimeout(stalled),
    onRefused
  )

/**
 * Takes no more requests, lets those that are under way finish, and cuts what is open after `grace`. It is our own as
 * the time limit of effect's server has no effect in 4.1: what it limits cannot be interrupted while a scope closes.
 */
const stop = (server: Server, grace: number) =>
  Effect.callback<void>((resume) => {
    // A connection that is kept alive would else hold it up until its caller has no more to ask.
    const idle = setInterval(() => server.closeIdleConnections(), 50)
    const cut = setTimeout(() => server.closeAllConnections(), grace)
    server.close(() => {
      clearInterval(idle)
      clearTimeout(cut)
      resume(Effect.void)
    })
  })

/**
 * Serves the service from Node. Connections that are slow to say what they want are closed. When the layer's scope
 * ends, no request is taken any more, streams of events end, and requests that are under way are finished first, within
 * `grace`; what is then still open is cut.
 *
 * @example
 * ```ts
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 * import { layerNode } from "@kepu/http/node"
 * import { layerTokens, layerTokensInMemory } from "@kepu/http/server"
 * import { MemoryActivityStore } from "@kepu/storage/memory"
 * import * as Effect from "effect/Effect"
 * import * as HttpServer from "effect/http/HttpServer"
 * import * as Layer from "effect/Layer"
 * import * as Logger from "effect/Logger"
 *
 * const tokens = layerTokens.pipe(Layer.provide(layerTokensInMemory))
 * const service = layerNode({ port: 0, notices: [notice] }).pipe(
 *   Layer.provide(Layer.mergeAll(tokens, MemoryActivityStore.layer, Logger.layer([])))
 * )
 * const program = HttpServer.addressFormattedWith((url) =>
 *   Effect.promise(async () => (await fetch(`${url}/ready`)).status)
 * )
 * console.log(await Effect.runPromise(Effect.provide(program, service))) // 200
 * ```
 */
export const layerNode = ({ grace = 20 * seconds, host = "127.0.0.1", port, ...options }: NodeOptions) =>
  Layer.unwrap(
    Effect.map(Effect.context(), (context) => {
      const log = Effect.runForkWith(context)
      const server = newServer(
        options.limits?.stalled ?? defaultLimits.stalled,
        (code, id) => void log(finished({ id, code }, "none", catalogue[code].status, 0))
      )
      const stopping = Latch.makeUnsafe()
      // What is built last is ended first: while the service stops, all that it needs is there.
      return Layer.effectDiscard(Effect.addFinalizer(() => Effect.andThen(stopping.open, stop(server, grace)))).pipe(
        Layer.provideMerge(
          HttpRouter.serve(app({ ...options, stopping: stopping.await }), {
            disableLogger: true,
            disableListenLog: true,
            routerConfig
          }).pipe(Layer.provide(ownSpans), Layer.provide(layerWorkers(options.limits?.work)))
        ),
        Layer.provideMerge(NodeHttpServer.layer(() => server, { port, host, disablePreemptiveShutdown: true }))
      )
    })
  )
