import type { SqlClient } from "effect/sql/SqlClient"
import type { Fragment } from "effect/sql/Statement"

/**
 * All in which the engines differ. Texts compare by their code points, and JSON that lacks a key gives NULL.
 * Expressions about an activity are about the row `c`, whose value is the JSON `c.body`.
 */
export interface Dialect {
  readonly name: "sqlite" | "postgres"
  /** Types of columns. */
  readonly type: { readonly text: string; readonly integer: string; readonly json: string }
  /** A FROM item with a row for each element of a JSON array, its columns read by name. */
  readonly rowsOf: (json: string) => Fragment
  /** The column of such a row. */
  readonly column: (name: string, kind: "text" | "integer" | "json") => Fragment
  /** A condition that the text is one of a JSON array of texts. */
  readonly isOneOf: (text: Fragment, json: string) => Fragment
  /** What the value says under a key: as text, as a floating-point number, and whether it says anything. */
  readonly textAt: (...path: ReadonlyArray<string>) => Fragment
  readonly numberAt: (key: string) => Fragment
  readonly isTrueAt: (key: string) => Fragment
  /** A number that takes part in floating-point arithmetic, so that it comes out as in JavaScript. */
  readonly float: (number: number) => Fragment
  readonly saysNothingAt: (...path: ReadonlyArray<string>) => Fragment
  /** A FROM item with a row `e` for each text of the list under a key, in the column `value`. */
  readonly textsAt: (key: string) => Fragment
  /** A FROM item with a row `s` for each session, and what it says under a key. */
  readonly sessions: Fragment
  readonly ofSession: (key: string) => Fragment
  /** Whether a text contains a word, character by character. */
  readonly contains: (text: Fragment, word: string) => Fragment
}

const pathOf = (path: ReadonlyArray<string>): string => `$.${path.join(".")}`

export const sqliteTypes: Dialect["type"] = { text: "TEXT", integer: "INTEGER", json: "TEXT" }

export const sqlite = (sql: SqlClient): Dialect => ({
  name: "sqlite",
  type: sqliteTypes,
  rowsOf: (json) => sql`json_each(${json}) AS r`,
  column: (name, kind) => sql.literal(`r.value ${kind === "json" ? "->" : "->>"} '${name}'`),
  isOneOf: (text, json) => sql`${text} IN (SELECT value FROM json_each(${json}))`,
  textAt: (...path) => sql.literal(`json_extract(c.body, '${pathOf(path)}')`),
  numberAt: (key) => sql.literal(`CAST(json_extract(c.body, '$.${key}') AS REAL)`),
  isTrueAt: (key) => sql.literal(`json_type(c.body, '$.${key}') = 'true'`),
  float: (number) => sql`CAST(${number} AS REAL)`,
  saysNothingAt: (...path) => sql.literal(`json_type(c.body, '${pathOf(path)}') IS NULL`),
  textsAt: (key) => sql.literal(`json_each(c.body, '$.${key}') AS e`),
  sessions: sql.literal("json_each(c.body, '$.time.sessions') AS s"),
  ofSession: (key) => sql.literal(`json_extract(s.value, '$.${key}')`),
  contains: (text, word) => sql`instr(${text}, ${word}) > 0`
})

const arrow = (path: ReadonlyArray<string>, last: "->" | "->>"): string =>
  ["c.body", ...path.map((key, n) => `${n === path.length - 1 ? last : "->"} '${key}'`)].join(" ")

export const postgresTypes: Dialect["type"] = { text: 'text COLLATE "C"', integer: "bigint", json: "jsonb" }

export const postgres = (sql: SqlClient): Dialect => ({
  name: "postgres",
  type: postgresTypes,
  rowsOf: (json) => sql`json_array_elements(${json}::json) AS r(value)`,
  column: (name, kind) =>
    sql.literal(
      kind === "text"
        ? `r.value ->> '${name}'`
        : kind === "integer"
          ? `(r.value ->> '${name}')::bigint`
          : `(r.value -> '${name}')::jsonb`
    ),
  isOneOf: (text, json) => sql`${text} IN (SELECT json_array_elements_text(${json}::json))`,
  textAt: (...path) => sql.literal(`(${arrow(path, "->>")}) COLLATE "C"`),
  numberAt: (key) => sql.literal(`(c.body ->> '${key}')::float8`),
  isTrueAt: (key) => sql.literal(`(c.body -> '${key}') = 'true'::jsonb`),
  float: (number) => sql`${number}::float8`,
  saysNothingAt: (...path) => sql.literal(`(${arrow(path, "->")}) IS NULL`),
  textsAt: (key) => sql.literal(`jsonb_array_elements_text(c.body -> '${key}') AS e(value)`),
  sessions: sql.literal("jsonb_array_elements(c.body -> 'time' -> 'sessions') AS s(value)"),
  ofSession: (key) => sql.literal(`(s.value ->> '${key}') COLLATE "C"`),
  contains: (text, word) => sql`strpos(${text}, ${word}) > 0`
})
