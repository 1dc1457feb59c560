import { notice } from "@kepu/core/notices/pucheng-2023"
import type { ActivityStore, StoreError } from "@kepu/core/port"
import { layerNode, type NodeOptions } from "@kepu/http/node"
import { layerTokens } from "@kepu/http/server"
import { layerAnswersInSql, layerTicketsInSql, layerTokensInSql } from "@kepu/http/sql"
import { freshDatabase } from "@kepu/real-parts/postgres"
import { PostgresActivityStore } from "@kepu/storage/postgres"
import { SqliteActivityStore } from "@kepu/storage/sqlite"
import { noticeOfLaws } from "@kepu/testing/laws"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Logger from "effect/Logger"
import * as Redacted from "effect/Redacted"
import type * as SqlClient from "effect/sql/SqlClient"
import { mkdtempSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"

type Stored = Layer.Layer<ActivityStore | SqlClient.SqlClient, StoreError>

const newFile = Effect.sync(() => join(mkdtempSync(join(tmpdir(), "kepu-http-")), "county.db"))
const database = Effect.acquireRelease(Effect.promise(freshDatabase), ({ drop }) => Effect.promise(drop))

/** The stores that outlive a process, each with an empty database for each use of its layer. */
export const storedIn: ReadonlyArray<{ readonly name: string; readonly store: Stored }> = [
  {
    name: "SQLite",
    store: Layer.unwrap(Effect.map(newFile, (file) => SqliteActivityStore.layerWithClient({ file })))
  },
  {
    name: "PostgreSQL",
    store: Layer.unwrap(
      Effect.map(database, ({ url }) => PostgresActivityStore.layerWithClient({ url: Redacted.make(url) }))
    )
  }
]

/** A server of Node over a store, which keeps its tokens and answers in the store's database. */
export const storedServer = (store: Stored, options: Partial<NodeOptions> = {}) =>
  layerNode({
    port: 0,
    notices: [notice],
    findNotice: noticeOfLaws,
    ...options,
    limits: {
      bytes: 64_000_000,
      burst: 1_000_000,
      writes: { burst: 1_000_000, perSecond: 1_000_000 },
      millis: 60_000,
      ...options.limits
    }
  }).pipe(
    Layer.provide(layerTokens),
    Layer.provideMerge(Layer.mergeAll(layerTokensInSql, layerAnswersInSql, layerTicketsInSql)),
    Layer.provideMerge(store),
    Layer.provide(Logger.layer([]))
  )
