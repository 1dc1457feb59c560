import { notice } from "@kepu/core/notices/pucheng-2023"
import { layerNode } from "@kepu/http/node"
import { createToken, type Assignment, layerOidc, layerTokens, type OidcOptions } from "@kepu/http/server"
import { layerAnswersInSql, layerSessionsInSql, layerTokensInSql } from "@kepu/http/sql"
import { SqliteActivityStore } from "@kepu/storage/sqlite"
import * as Effect from "effect/Effect"
import * as HttpServer from "effect/http/HttpServer"
import * as Layer from "effect/Layer"
import * as Logger from "effect/Logger"
import * as ManagedRuntime from "effect/ManagedRuntime"
import * as Redacted from "effect/Redacted"
import * as SqlClient from "effect/sql/SqlClient"
import { once } from "node:events"
import { createServer, type AddressInfo } from "node:net"
import { mkdtempSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { client, type RunningProvider } from "./provider.ts"

/** A port that is free, as the provider has to know where the service will be before it is there. */
export const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, "127.0.0.1")
  await once(server, "listening")
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, "close")
  return port
}

export const assignments = [
  { claim: "groups", is: "edu", identity: { role: "unit", region: "610526", unit: "edu" } },
  { claim: "groups", is: "association", identity: { role: "county", region: "610526" } },
  { claim: "realm.roles", is: "issuers", identity: { role: "issuer" } }
] as unknown as ReadonlyArray<Assignment>

export const oidcOptions = (provider: RunningProvider, url: URL): OidcOptions => ({
  issuer: provider.issuer,
  clientId: client.client_id,
  clientSecret: Redacted.make(client.client_secret),
  url,
  assignments
})

/** The service as Node serves it over a file of SQLite, at an address that a provider knows. */
export const startLoginService = async (options: OidcOptions, logins = { burst: 10_000, perSecond: 1 }) => {
  const logs: Array<string> = []
  const file = join(mkdtempSync(join(tmpdir(), "kepu-login-")), "county.db")
  const runtime = ManagedRuntime.make(
    layerNode({ port: Number(options.url.port), notices: [notice], limits: { logins } }).pipe(
      Layer.provide(Layer.mergeAll(layerTokens, layerOidc(options))),
      Layer.provideMerge(Layer.mergeAll(layerTokensInSql, layerAnswersInSql, layerSessionsInSql)),
      Layer.provideMerge(SqliteActivityStore.layerWithClient({ file })),
      Layer.provide(Logger.layer([Logger.map(Logger.formatJson, (line) => void logs.push(line))]))
    )
  )
  await runtime.runPromise(HttpServer.HttpServer)
  const token = await runtime.runPromise(
    createToken({ identity: { role: "county", region: "610526" } as never, label: "", days: 1 })
  )
  return {
    logs,
    file,
    token: Redacted.value(token.text),
    /** What the database has of sessions. */
    sessions: () => runtime.runPromise(Effect.flatMap(SqlClient.SqlClient, (sql) => sql`SELECT * FROM kepu_session`)),
    endAll: () => runtime.runPromise(Effect.flatMap(SqlClient.SqlClient, (sql) => sql`DELETE FROM kepu_session`)),
    close: () => runtime.dispose()
  }
}
