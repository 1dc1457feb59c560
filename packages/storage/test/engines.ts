import { mkdtempSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { freshDatabase } from "@kepu/real-parts/postgres"
import type { StoreError } from "@kepu/core/port"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import type * as SqlClient from "effect/sql/SqlClient"
import * as PostgresActivityStore from "../src/PostgresActivityStore.ts"
import * as SqliteActivityStore from "../src/SqliteActivityStore.ts"
import { type Dialect, postgres, sqlite } from "../src/sql/Dialect.ts"

export const newFile = (): string => join(mkdtempSync(join(tmpdir(), "kepu-")), "county.db")

/** An SQL engine with an empty database for each use of its layer. */
export interface Engine {
  readonly name: string
  readonly client: Layer.Layer<SqlClient.SqlClient, StoreError>
  readonly dialectOf: (sql: SqlClient.SqlClient) => Dialect
}

const database = Effect.acquireRelease(Effect.promise(freshDatabase), ({ drop }) => Effect.promise(drop))

export const engines: ReadonlyArray<Engine> = [
  {
    name: "SQLite",
    client: Layer.unwrap(Effect.sync(() => SqliteActivityStore.clientLayer({ file: newFile() }))),
    dialectOf: sqlite
  },
  {
    name: "PostgreSQL",
    client: Layer.unwrap(
      Effect.map(database, ({ url }) => PostgresActivityStore.clientLayer({ url: Redacted.make(url) }))
    ),
    dialectOf: postgres
  }
]
