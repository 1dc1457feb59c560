import type { Notice } from "@kepu/core"
import type { Amendment } from "@kepu/core/notice"
import type { ConfiguredWebhook, OidcOptions, PageFile } from "@kepu/http/server"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Logger from "effect/Logger"
import type { StoreUrl } from "../store/StoreUrl.ts"
import { layerOf } from "../store/withStore.ts"
import { telemetry } from "./telemetry.ts"

/** What of the settings may change while the service runs. */
export interface Reloadable {
  readonly notices: ReadonlyArray<Notice>
  readonly amendments: ReadonlyArray<Amendment>
  readonly origins: ReadonlyArray<string>
  readonly webhooks: ReadonlyArray<ConfiguredWebhook>
}

export interface ServeOptions {
  readonly store: StoreUrl
  readonly host: string
  readonly port: number
  /** The notices, their amendments, origins and webhooks as they stand: they may be read anew while the service runs. */
  readonly current: () => Reloadable
  /** Proxies in front whose word on callers' addresses, scheme and host counts. */
  readonly trustProxy: ReadonlyArray<string>
  /** Private networks to which webhooks may be sent. */
  readonly webhookNetworks: ReadonlyArray<string>
  /** How people log in; without it there are tokens alone. */
  readonly oidc: OidcOptions | undefined
  /** The files of the console; none where it is not served. */
  readonly pages: ReadonlyArray<PageFile>
}

/** Connections to PostgreSQL that the service uses at most. */
const connections = 10

/** One line of JSON for each request, on stderr: stdout is for what the command says. */
const logs = Logger.layer([
  Logger.map(Logger.formatJson, (line) => {
    process.stderr.write(`${line}\n`)
  })
])

/** The service over a store, with all that it keeps in the store's database. */
export const serviceOf = Effect.fnUntraced(function* ({
  current,
  host,
  oidc,
  pages,
  port,
  store,
  trustProxy,
  webhookNetworks
}: ServeOptions) {
  const [
    { layerNode, sendingTo },
    { isProxies, layerOidc, layerTokens, readProxies },
    { layerAnswersInSql, layerSessionsInSql, layerTicketsInSql, layerTokensInSql, layerWebhooksInSql }
  ] = yield* Effect.promise(() =>
    Promise.all([import("@kepu/http/node"), import("@kepu/http/server"), import("@kepu/http/sql")])
  )
  // They were read with the configuration.
  const networks = readProxies(webhookNetworks)
  const webhooks = layerWebhooksInSql(sendingTo(isProxies(networks) ? networks : []), () => current().webhooks)
  return layerNode({ host, port, notices: [], current, pages, trustedProxies: trustProxy }).pipe(
    Layer.provide(Layer.mergeAll(layerTokens, webhooks, oidc === undefined ? Layer.empty : layerOidc(oidc))),
    Layer.provideMerge(Layer.mergeAll(layerTokensInSql, layerAnswersInSql, layerTicketsInSql, layerSessionsInSql)),
    Layer.provide(yield* layerOf(store, connections)),
    Layer.provide(Layer.mergeAll(logs, yield* telemetry))
  )
})
