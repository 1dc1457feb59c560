import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { DuckDBInstance } from "@duckdb/node-api"
import type { Activity, Notice } from "@kepu/core"
import * as Effect from "effect/Effect"
import { type ActivityTable, columnsFor } from "../../src/duckdb.ts"

/** A database in memory, and a folder for files, both gone afterwards; `place` puts activities where they are counted. */
export const duckdb = Effect.gen(function* () {
  const folder = yield* Effect.acquireRelease(
    Effect.sync(() => mkdtempSync(join(tmpdir(), "kepu-duckdb-"))),
    (path) => Effect.sync(() => rmSync(path, { recursive: true }))
  )
  const { connection } = yield* Effect.acquireRelease(
    Effect.promise(async () => {
      const instance = await DuckDBInstance.create(":memory:", { threads: "2" })
      return { instance, connection: await instance.connect() }
    }),
    ({ connection, instance }) =>
      Effect.sync(() => {
        connection.closeSync()
        instance.closeSync()
      })
  )
  let files = 0
  const place = (
    kind: "table" | "parquet",
    notice: Notice,
    activities: ReadonlyArray<Activity>
  ): Effect.Effect<ActivityTable> =>
    Effect.promise(async () => {
      const name = join(folder, `${++files}`)
      writeFileSync(`${name}.ndjson`, activities.map((activity) => `${JSON.stringify(activity)}\n`).join(""))
      const columns = Object.entries(columnsFor(notice)).map(([column, type]) => `${column}: '${type}'`)
      const read = `SELECT * FROM read_json('${name}.ndjson', format = 'newline_delimited', columns = {${columns.join(", ")}})`
      if (kind === "parquet") {
        await connection.run(`COPY (${read}) TO '${name}.parquet' (FORMAT parquet)`)
        return { parquet: `${name}.parquet` }
      }
      await connection.run(`CREATE OR REPLACE TABLE activities AS ${read}`)
      return { table: "activities" }
    })
  return { connection, folder, place }
})
