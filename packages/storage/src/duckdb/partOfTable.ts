import type { DuckDBConnection } from "@duckdb/node-api"
import { Failed, type Notice } from "@kepu/core"
import type { Part } from "@kepu/core/aggregate"
import type { StoreError } from "@kepu/core/port"
import * as Effect from "effect/Effect"
import { asStoreError } from "../sql/failures.ts"
import { type Beside, type CountingOptions, partIn } from "../sql/numbers/partIn.ts"
import { failure } from "../sql/numbers/words.ts"
import { columnReading } from "./columnReading.ts"
import { wrongIn } from "./columns.ts"
import { clientOf } from "./DuckDbClient.ts"

/** A table or view of the database, or Parquet files, whose names may have `*`. */
export type ActivityTable = { readonly table: string } | { readonly parquet: string | ReadonlyArray<string> }

const itemOf = (of: ActivityTable): string => {
  if ("table" in of) return `"${of.table.replaceAll('"', '""')}"`
  const files = typeof of.parquet === "string" ? [of.parquet] : of.parquet
  return `read_parquet([${files.map((file) => `'${file.replaceAll("'", "''")}'`).join(", ")}], union_by_name = true)`
}

/**
 * What the activities in a table of DuckDB or in Parquet files come to, counted there in one statement: the part that
 * `partOf` makes of them. A column has the name of its fact, and the type that `columnsFor` says. A row that is no activity
 * fails as `Corrupt`.
 *
 * Fails with `Failed` before anything is counted where the notice asks what SQL cannot count, a column has another type or
 * an id is there more than once; and afterwards where an activity has a host that is not among the units.
 *
 * @example
 * ```ts
 * import { DuckDBInstance } from "@duckdb/node-api"
 * import { portfolioFromData } from "@kepu/core"
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 * import { partOfTable } from "@kepu/storage/duckdb"
 * import * as Effect from "effect/Effect"
 *
 * const connection = await (await DuckDBInstance.create()).connect()
 * await connection.run("CREATE TABLE activities AS SELECT '1' AS id, '食品安全讲座' AS name, 'edu' AS host")
 * const { units } = portfolioFromData({ units: [{ id: "edu", name: "县教育局" }], activities: [] })
 * const counting = partOfTable(connection, { table: "activities" }, notice, { units }, { asOf: "2023-10-01" })
 * const part = await Effect.runPromise(counting)
 * console.log(part.activities) // 1
 * ```
 */
export const partOfTable = Effect.fnUntraced(function* (
  connection: DuckDBConnection,
  activities: ActivityTable,
  notice: Notice,
  beside: Beside,
  options: CountingOptions
): Effect.fn.Return<Part, Failed | StoreError> {
  const sql = yield* clientOf(connection)
  const from = sql.literal(`${itemOf(activities)} AS c`)
  const described = yield* asStoreError(
    sql<{ readonly column_name: string; readonly column_type: string }>`DESCRIBE SELECT * FROM ${from}`
  )
  const columns = new Map(described.map(({ column_name, column_type }) => [column_name, column_type]))
  const wrong = wrongIn(columns)
  if (wrong !== undefined) return yield* Effect.fail(wrong)
  const [same] = yield* asStoreError(
    sql<{ readonly amount: number }>`SELECT CAST(count(*) - count(DISTINCT id) AS DOUBLE) AS amount FROM ${from}`
  )
  if (same !== undefined && same.amount > 0)
    return yield* Effect.fail(new Failed([failure("same-id", "", { amount: String(same.amount) })]))
  const { isDoubtful, reading } = columnReading(sql, columns)
  return yield* partIn(sql, reading, { from, isDoubtful }, notice, beside, options)
})
