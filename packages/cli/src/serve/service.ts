import type { Notice } from "@kepu/core"
import type { OidcOptions } from "@kepu/http/server"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Logger from "effect/Logger"
import type { StoreUrl } from "../store/StoreUrl.ts"
import { layerOf } from "../store/withStore.ts"
import { telemetry } from "./telemetry.ts"

/** What of the settings may change while the service runs. */
export interface Reloadable {
  readonly notices: ReadonlyArray<Notice>
  readonly origins: ReadonlyArray<string>
}

export interface ServeOptions {
  readonly store: StoreUrl
  readonly host: string
  readonly port: number
  /** The notices and origins as they stand: they may be read anew while the service runs. */
  readonly current: () => Reloadable
  /** How people log in; without it there are tokens alone. */
  readonly oidc: OidcOptions | undefined
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
export const serviceOf = Effect.fnUntraced(function* ({ current, host, oidc, port, store }: ServeOptions) {
  const [
    { layerNode },
    { layerOidc, layerTokens },
    { layerAnswersInSql, layerSessionsInSql, layerTicketsInSql, layerTokensInSql }
  ] = yield* Effect.promise(() =>
    Promise.all([import("@kepu/http/node"), import("@kepu/http/server"), import("@kepu/http/sql")])
  )
  return layerNode({ host, port, notices: [], current }).pipe(
    Layer.provide(Layer.mergeAll(layerTokens, oidc === undefined ? Layer.empty : layerOidc(oidc))),
    Layer.provideMerge(Layer.mergeAll(layerTokensInSql, layerAnswersInSql, layerTicketsInSql, layerSessionsInSql)),
    Layer.provide(yield* layerOf(store, connections)),
    Layer.provide(Layer.mergeAll(logs, yield* telemetry))
  )
})
