import type { SqlClient } from "effect/sql/SqlClient"
import type { Fragment } from "effect/sql/Statement"
import type { RecordReading } from "./RecordReading.ts"

/** All in which the engines of a store differ; an activity is the JSON `c.body` of a row `c`. */
export interface Dialect extends RecordReading {
  readonly name: "sqlite" | "postgres"
  /** Types of columns. */
  readonly type: { readonly text: string; readonly integer: string; readonly json: string }
  /** A FROM item with the last row `c` of each key in a JSON array that has one; `where` says of which register. */
  readonly lastOf: (keys: string, where: Fragment) => Fragment
  /** What has to be said so that what is overwritten is nowhere in the engine's files. */
  readonly beforeErasing: ReadonlyArray<string>
  readonly afterErasing: ReadonlyArray<string>
}

const pathOf = (path: ReadonlyArray<string>): string => `$.${path.join(".")}`

/** A pattern of a day, of the pattern of a digit. */
const dayIn = (digit: string): string => [4, 2, 2].map((digits) => digit.repeat(digits)).join("-")

export const sqliteTypes: Dialect["type"] = { text: "TEXT", integer: "INTEGER", json: "TEXT" }

/** Whether the row `c` is the last version of its record. */
export const isLast = `c.version = (SELECT max(n.version) FROM kepu_change n
  WHERE n.region = c.region AND n.notice = c.notice AND n.register = c.register AND n.key = c.key)`

/**
 * SQLite's words for what the engines say differently, made with its client.
 *
 * @example
 * ```ts
 * import { sqlite } from "@kepu/storage/service"
 * import { SqliteActivityStore } from "@kepu/storage/sqlite"
 * import * as Effect from "effect/Effect"
 * import * as SqlClient from "effect/sql/SqlClient"
 *
 * const layer = SqliteActivityStore.layerWithClient({ file: ":memory:" })
 * const name = Effect.map(SqlClient.SqlClient, (sql) => sqlite(sql).name)
 * console.log(await Effect.runPromise(Effect.provide(name, layer))) // sqlite
 * ```
 */
export const sqlite = (sql: SqlClient): Dialect => ({
  name: "sqlite",
  type: sqliteTypes,
  lastOf: (keys, where) => sql`json_each(${keys}) AS k CROSS JOIN kepu_change AS c ON ${where} AND c.key = k.value
    AND ${sql.literal(isLast)}`,
  textAt: (...path) => sql.literal(`json_extract(c.body, '${pathOf(path)}')`),
  numberAt: (...path) => sql.literal(`CAST(json_extract(c.body, '${pathOf(path)}') AS REAL)`),
  isFalseAt: (...path) => sql.literal(`json_type(c.body, '${pathOf(path)}') = 'false'`),
  isTextAt: (...path) => sql.literal(`json_type(c.body, '${pathOf(path)}') = 'text'`),
  isDayAt: (...path) => sql.literal(`json_extract(c.body, '${pathOf(path)}') GLOB '${dayIn("[0-9]")}'`),
  isNumberAt: (...path) => sql.literal(`json_type(c.body, '${pathOf(path)}') IN ('integer', 'real')`),
  float: (number) => sql`CAST(${number} AS REAL)`,
  saysNothingAt: (...path) => sql.literal(`json_type(c.body, '${pathOf(path)}') IS NULL`),
  jsonAt: (...path) => sql.literal(`c.body -> '${pathOf(path)}'`),
  record: sql.literal("c.body"),
  someText: (key, asked) =>
    sql`EXISTS (SELECT 1 FROM ${sql.literal(`json_each(c.body, '$.${key}') AS e`)} WHERE ${asked(sql.literal("e.value"))})`,
  someSession: (row, asked) =>
    sql`EXISTS (SELECT 1 FROM ${sql.literal(`json_each(c.body, '$.time.sessions') AS ${row}`)} WHERE ${asked})`,
  ofSession: (row, key) => sql.literal(`json_extract(${row}.value, '$.${key}')`),
  placeOf: (row) => sql.literal(`${row}.key`),
  contains: (text, word) => sql`instr(${text}, ${word}) > 0`,
  hasOnly: (text, signs) => sql`${text} NOT GLOB ${`*[^${signs}]*`}`,
  pairsOf: (json) => sql`(SELECT value ->> 0 AS id, value ->> 1 AS codes FROM json_each(${json}))`,
  beforeErasing: ["PRAGMA secure_delete = ON"],
  afterErasing: ["PRAGMA wal_checkpoint(TRUNCATE)"]
})

const arrow = (path: ReadonlyArray<string>, last: "->" | "->>"): string =>
  ["c.body", ...path.map((key, n) => `${n === path.length - 1 ? last : "->"} '${key}'`)].join(" ")

export const postgresTypes: Dialect["type"] = { text: 'text COLLATE "C"', integer: "bigint", json: "jsonb" }

/**
 * PostgreSQL's words for what the engines say differently, made with its client.
 *
 * @example
 * ```ts
 * import { postgres } from "@kepu/storage/service"
 * import { PostgresActivityStore } from "@kepu/storage/postgres"
 * import * as Effect from "effect/Effect"
 * import * as Redacted from "effect/Redacted"
 * import * as SqlClient from "effect/sql/SqlClient"
 *
 * const layer = PostgresActivityStore.layerWithClient({ url: Redacted.make(process.env["DATABASE_URL"]!) })
 * const name = Effect.map(SqlClient.SqlClient, (sql) => postgres(sql).name)
 * console.log(await Effect.runPromise(Effect.provide(name, layer))) // postgres
 * ```
 */
export const postgres = (sql: SqlClient): Dialect => ({
  name: "postgres",
  type: postgresTypes,
  // Only so does it look every key up in the index, whatever it knows of the table; a join may read the whole register.
  lastOf: (keys, where) => sql`json_array_elements_text(${keys}::json) AS k(key) CROSS JOIN LATERAL
    (SELECT * FROM kepu_change AS c WHERE ${where} AND c.key = k.key COLLATE "C" ORDER BY c.version DESC LIMIT 1) AS c`,
  textAt: (...path) => sql.literal(`(${arrow(path, "->>")}) COLLATE "C"`),
  numberAt: (...path) => sql.literal(`(${arrow(path, "->>")})::float8`),
  isFalseAt: (...path) => sql.literal(`(${arrow(path, "->")}) = 'false'::jsonb`),
  isTextAt: (...path) => sql.literal(`jsonb_typeof(${arrow(path, "->")}) = 'string'`),
  isDayAt: (...path) => sql.literal(`(${arrow(path, "->>")}) ~ '^${dayIn("[0-9]")}$'`),
  isNumberAt: (...path) => sql.literal(`jsonb_typeof(${arrow(path, "->")}) = 'number'`),
  float: (number) => sql`${number}::float8`,
  saysNothingAt: (...path) => sql.literal(`(${arrow(path, "->")}) IS NULL`),
  jsonAt: (...path) => sql.literal(`(${arrow(path, "->")})::text`),
  record: sql.literal("c.body::text"),
  someText: (key, asked) =>
    sql`EXISTS (SELECT 1 FROM ${sql.literal(`jsonb_array_elements_text(c.body -> '${key}') AS e(value)`)}
      WHERE ${asked(sql.literal("e.value"))})`,
  someSession: (row, asked) => {
    const list = "jsonb_array_elements(c.body -> 'time' -> 'sessions') WITH ORDINALITY"
    return sql`EXISTS (SELECT 1 FROM ${sql.literal(`${list} AS ${row}(value, key)`)} WHERE ${asked})`
  },
  ofSession: (row, key) => sql.literal(`(${row}.value ->> '${key}') COLLATE "C"`),
  placeOf: (row) => sql.literal(`${row}.key`),
  contains: (text, word) => sql`strpos(${text}, ${word}) > 0`,
  hasOnly: (text, signs) => sql`${text} !~ ${`[^${signs}]`}`,
  pairsOf: (json) =>
    sql`(SELECT p.value ->> 0 AS id, p.value ->> 1 AS codes FROM json_array_elements(${json}::json) AS p(value))`,
  beforeErasing: [],
  afterErasing: ["VACUUM kepu_change", "VACUUM kepu_answer"]
})
