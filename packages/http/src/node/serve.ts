import * as NodeHttpServer from "@effect/platform-node/NodeHttpServer"
import { app, type AppOptions, routerConfig } from "../server/app.ts"
import * as HttpRouter from "effect/http/HttpRouter"
import * as Layer from "effect/Layer"
import { createServer } from "node:http"
import { refuseInProblems } from "./refusals.ts"

export interface NodeOptions extends AppOptions {
  /** 0 for any that is free. */
  readonly port: number
  /** The address to listen at; by default only programs on the same machine can reach it. */
  readonly host?: string
}

const seconds = 1000

/**
 * Serves the service from Node. Connections that are slow to say what they want are closed; when the layer's scope
 * ends, requests that are under way are finished first, for at most 20 seconds.
 */
export const layerNode = ({ host = "127.0.0.1", port, ...options }: NodeOptions) =>
  HttpRouter.serve(app(options), { disableLogger: true, disableListenLog: true, routerConfig }).pipe(
    Layer.provideMerge(
      NodeHttpServer.layer(
        () =>
          refuseInProblems(
            createServer({
              headersTimeout: 10 * seconds,
              requestTimeout: 60 * seconds,
              keepAliveTimeout: 5 * seconds,
              connectionsCheckingInterval: seconds
            })
          ),
        { port, host }
      )
    )
  )
