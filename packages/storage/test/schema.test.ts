import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as SqlClient from "effect/sql/SqlClient"
import { printMigrations } from "@kepu/storage/migrations"
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { migrate } from "../src/sql/migrate.ts"
import { migrationsFor } from "../src/sql/migrations.ts"
import { postgresTypes, sqliteTypes } from "../src/sql/Dialect.ts"
import { engines } from "./engines.ts"

/** The one table that is not of a region, and is the same on every shard. */
const reference = "kepu_migration"

/** What a distributed PostgreSQL could not do, or only badly, in a script; nothing if it could. */
const faultsOf = (script: string): ReadonlyArray<string> => {
  const forbidden = [
    "serial",
    "generated",
    "identity",
    "sequence ",
    "advisory",
    "lock table",
    "autoincrement",
    "nextval",
    "trigger"
  ]
  const code = script.replaceAll(/\bsequence\b/gu, "number")
  const words = forbidden.filter((word) => code.toLowerCase().includes(word))
  const tables = [...script.matchAll(/CREATE TABLE (?:IF NOT EXISTS )?(\w+) \(([^;]*)\);/gu)]
  const keys = tables
    .filter(([, table]) => table !== reference)
    .flatMap(([, table = "", body = ""]) => {
      const lists = [...body.matchAll(/(?:PRIMARY KEY|UNIQUE|FOREIGN KEY) \(([^)]*)\)/gu)].map(
        ([, columns = ""]) => columns
      )
      const primary = /\n {2}PRIMARY KEY \(region, /u.test(body)
      return [
        ...(primary ? [] : [`${table}: its primary key does not begin with region`]),
        ...(/\w+ [^,\n]*\b(?:PRIMARY KEY|UNIQUE)\b/u.test(body.replaceAll(/^ {2}(?:PRIMARY KEY|UNIQUE).*$/gmu, ""))
          ? [`${table}: a key without region`]
          : []),
        ...lists
          .filter((columns) => !columns.startsWith("region,"))
          .map((columns) => `${table}: key (${columns}) does not begin with region`)
      ]
    })
  return [...words, ...(tables.length === 0 ? ["no tables"] : []), ...keys]
}

describe("the schema can be sharded by region", () => {
  it.each(["sqlite", "postgres"] as const)("in %s", (engine) => {
    assert.deepStrictEqual(faultsOf(printMigrations(engine)), [])
  })
  it("and the lint sees where it could not", () => {
    const table = (body: string) => `CREATE TABLE t (\n  region text,\n  n bigint,\n${body}\n);`
    assert.deepStrictEqual(faultsOf(table("  PRIMARY KEY (region, n)")), [])
    assert.lengthOf(faultsOf(table("  PRIMARY KEY (n, region)")), 2)
    assert.lengthOf(faultsOf(table("  PRIMARY KEY (region, n),\n  UNIQUE (n)")), 1)
    assert.lengthOf(faultsOf(table("  m bigint UNIQUE,\n  PRIMARY KEY (region, n)")), 1)
    assert.lengthOf(faultsOf(table("  m bigserial,\n  PRIMARY KEY (region, n)")), 1)
  })
  it("and so can the statements: conflicts name their key, and no lock is taken by hand", () => {
    const folder = join(import.meta.dirname, "../src/sql")
    const sources = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"))
    assert.isAbove(sources.length, 5)
    let conflicts = 0
    for (const name of sources) {
      const text = readFileSync(join(folder, name), "utf8")
      assert.notMatch(text, /advisory|LOCK TABLE|FOR UPDATE|nextval|INSERT OR /u, name)
      for (const [clause] of text.matchAll(/ON CONFLICT[^D]*/gu)) {
        conflicts++
        assert.match(
          clause,
          /ON CONFLICT \((?:region, notice|region, notice, id|region, caller, key|region, name|id)\) /u,
          name
        )
      }
    }
    assert.strictEqual(conflicts, 5)
  })
})

describe("a published step never changes", () => {
  // A new step adds a line here; a line that is here stays.
  it("so their checksums are these", () => {
    const checksums = (type: typeof sqliteTypes) => migrationsFor({ type }).map(({ checksum }) => checksum.slice(0, 19))
    assert.deepStrictEqual(checksums(sqliteTypes), [
      "sha256-ad31f5f9872f",
      "sha256-72d511b2cd64",
      "sha256-d274d571161e",
      "sha256-51874fdb4563",
      "sha256-245f07d8e0b5",
      "sha256-7f02570e7ee8"
    ])
    assert.deepStrictEqual(checksums(postgresTypes), [
      "sha256-8ca51b0fb272",
      "sha256-94953c78e065",
      "sha256-8f744cb4b77a",
      "sha256-1024bbdb189e",
      "sha256-23ecb180a2f5",
      "sha256-37edd5ac14f4"
    ])
  })
})

describe.each(engines)("migrating $name", ({ client, dialectOf }) => {
  it.live("is done once, however many start at once", () =>
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const dialect = dialectOf(sql)
      const taken = yield* Effect.all(
        Array.from({ length: 6 }, () => migrate(sql, dialect)),
        { concurrency: 6 }
      )
      assert.deepStrictEqual(
        // Whoever comes first to a step takes it, so the steps may be spread over all.
        taken
          .flat()
          .map(({ id }) => id)
          .toSorted((a, b) => a - b),
        migrationsFor(dialect).map(({ id }) => id)
      )
      assert.deepStrictEqual(yield* migrate(sql, dialect), [])
    }).pipe(Effect.provide(client))
  )

  it.live("refuses a step that was taken otherwise, and a database of a newer version", () =>
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const dialect = dialectOf(sql)
      yield* migrate(sql, dialect)
      yield* sql`INSERT INTO kepu_migration (id, name, checksum) VALUES (99, 'later', 'sha256-0')`
      const newer = yield* Effect.flip(migrate(sql, dialect))
      assert.deepInclude(newer.reason, { _tag: "Corrupt", where: "kepu_migration" })
      yield* sql`DELETE FROM kepu_migration WHERE id = 99`
      yield* sql`UPDATE kepu_migration SET checksum = 'sha256-0' WHERE id = 1`
      const other = yield* Effect.flip(migrate(sql, dialect))
      assert.deepInclude(other.reason, { _tag: "Corrupt", where: "kepu_migration/1" })
    }).pipe(Effect.provide(client))
  )
})
