import { assert, describe, it } from "@effect/vitest"
import type { Activity, Notice } from "@kepu/core"
import { shipped as library } from "@kepu/core/notices"
import type { Ledger } from "@kepu/core/port"
import * as Effect from "effect/Effect"
import * as SqlClient from "effect/sql/SqlClient"
import { partOfTable } from "../src/duckdb.ts"
import { partOfLedger } from "../src/numbers.ts"
import { migrate } from "../src/sql/migrate.ts"
import { type Engine, engines } from "./engines.ts"
import { duckdb } from "./numbers/duckdb.ts"
import { checkWorld, type CountIn, denseNotices, worlds } from "./numbers/equal.ts"

const shipped: ReadonlyArray<Notice> = await Promise.all(
  Object.values(library).map(async (load) => (await load()).notice as Notice)
)

/** Puts activities into a ledger of their own, as they are, and counts them there. */
const countIn = ({ dialectOf }: Engine): CountIn<SqlClient.SqlClient> => {
  let ledgers = 0
  return Effect.fnUntraced(function* (notice, activities: ReadonlyArray<Activity>, beside, options) {
    const sql = yield* SqlClient.SqlClient
    const ledger = { region: "610526", notice: `n${++ledgers}` } as Ledger
    const inserted = Effect.gen(function* () {
      yield* sql`INSERT INTO kepu_ledger ${sql.insert({ ...ledger, sequence: activities.length })}`
      for (let at = 0; at < activities.length; at += 100)
        yield* sql`INSERT INTO kepu_change ${sql.insert(
          activities.slice(at, at + 100).map((activity, n) => ({
            ...ledger,
            register: "activities",
            key: activity.id,
            version: 1,
            kind: "created",
            sequence: at + n + 1,
            noted_by: "县科协",
            noted_at: "2023-09-20T09:00:00+08:00",
            why: null,
            body: JSON.stringify(activity)
          })) as Array<object> as [Record<string, unknown>]
        )}`
    })
    yield* Effect.orDie(sql.withTransaction(inserted))
    return yield* partOfLedger(sql, dialectOf(sql), ledger, notice, beside, options)
  })
}

/** How many activities are counted in SQL at least; `pnpm prove:numbers` says more. */
const least = Number(process.env["KEPU_NUMBERS"] ?? 100)
const isProof = least > 100
/** Few rules a notice, so that most activities are counted in SQL, and many, so that much is asked of each. */
const all = [...shipped, ...denseNotices(isProof ? 40 : 6, 4, 7), ...denseNotices(isProof ? 5 : 1, 40, 21)]
const sizes = isProof ? [40, 120] : [2, 8]

const checkAll = Effect.fnUntraced(function* <R>(count: CountIn<R>) {
  let [counted, here, seen] = [0, 0, 0]
  for (const world of worlds(all, sizes)) {
    const found = yield* checkWorld(count, world)
    counted += found.all - found.left
    here += found.left
    if (++seen >= all.length && counted >= least) break
  }
  // Else it would be the engine that was compared with itself.
  assert.isAtLeast(counted, here / 2)
  assert.isAbove(here, 0)
})
const patience = 3_600_000

describe.each(engines)("numbers counted by $name", (engine) => {
  it.live(
    "are those of the engine, under generated notices and those of the library",
    () =>
      Effect.gen(function* () {
        const sql = yield* SqlClient.SqlClient
        yield* migrate(sql, engine.dialectOf(sql))
        yield* checkAll(countIn(engine))
      }).pipe(Effect.provide(engine.client)),
    patience
  )
})

describe.each(["table", "parquet"] as const)("numbers counted by DuckDB in a %s", (kind) => {
  it.live(
    "are those of the engine, under generated notices and those of the library",
    () =>
      Effect.scoped(
        Effect.gen(function* () {
          const { connection, place } = yield* duckdb
          yield* checkAll(
            Effect.fnUntraced(function* (notice, activities: ReadonlyArray<Activity>, beside, options) {
              const of = yield* place(kind, notice, activities)
              return yield* partOfTable(connection, of, notice, beside, options)
            })
          )
        })
      ),
    patience
  )
})
