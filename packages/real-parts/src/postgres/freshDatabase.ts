import { randomUUID } from "node:crypto"
import { connect } from "node:net"
import { text } from "node:stream/consumers"
import * as PgClient from "@effect/sql-pg/PgClient"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import * as SqlClient from "effect/sql/SqlClient"
import { inject } from "vitest"
import type { Answer } from "./startPostgres.ts"

/** A database that nothing else uses. */
export interface Database {
  readonly url: string
  readonly drop: () => Promise<void>
}

/** The server that `KEPU_TEST_POSTGRES_URL` names, or else the one that this run of the tests starts. */
const serverUrl = async (): Promise<string> => {
  const named = process.env["KEPU_TEST_POSTGRES_URL"]
  if (named !== undefined && named !== "") return named
  const port = inject("postgresPort")
  const answer = JSON.parse(await text(connect(port, "127.0.0.1"))) as Answer
  if ("error" in answer) throw new Error(answer.error)
  return answer.url
}

/** Runs statements in a database, as whom its address names; fails with what the server says. */
export const runIn = (url: string, statement: string): Promise<unknown> =>
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    yield* sql.unsafe(statement)
  }).pipe(Effect.provide(PgClient.layer({ url: Redacted.make(url), maxConnections: 1 })), Effect.runPromise)

/** Creates an empty database in the PostgreSQL server of this run of the tests, which the first call starts. */
export const freshDatabase = async (): Promise<Database> => {
  const server = await serverUrl()
  const name = `kepu_test_${randomUUID().replaceAll("-", "")}`
  await runIn(server, `CREATE DATABASE ${name}`)
  const url = new URL(server)
  url.pathname = `/${name}`
  return { url: url.href, drop: async () => void (await runIn(server, `DROP DATABASE ${name} WITH (FORCE)`)) }
}
