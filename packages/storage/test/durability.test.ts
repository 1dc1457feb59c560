import { MemoryActivityStore } from "@kepu/storage/memory"
import { ActivityStore } from "@kepu/core/port"
import * as Effect from "effect/Effect"
import { assert, describe, it } from "vitest"
import { batch, begin, examine, ledger } from "../prove/batches.ts"
import { provePostgres } from "../prove/postgres.ts"
import { proveSqlite } from "../prove/sqlite.ts"

describe("every acknowledged write outlives a kill, and none is there in part", { timeout: 300_000 }, () => {
  it("SQLite, its process killed", async () => {
    assert.isAbove((await proveSqlite(6)).acknowledged, 0)
  })

  it("PostgreSQL, the server killed with all its processes", async () => {
    assert.isAbove((await provePostgres(3)).acknowledged, 0)
  })
})

describe("the examination", () => {
  /** What is said of a store into which somebody wrote the first batch, and something more. */
  const said = (writes: ReturnType<typeof batch>, acknowledged: number) =>
    Effect.gen(function* () {
      const store = yield* ActivityStore
      yield* store.write(ledger, [...begin, ...batch(1), ...writes])
      return yield* examine(acknowledged)
    }).pipe(Effect.provide(MemoryActivityStore.layer), Effect.runPromise, (promise) => promise.catch(String))

  it("passes a whole store, also with a batch that was not acknowledged", async () => {
    assert.strictEqual(await said([], 1), 1)
    assert.strictEqual(await said(batch(2), 1), 2)
  })

  it("finds a lost batch, one too many, and a part of one", async () => {
    assert.match(String(await said([], 2)), /acknowledged batch is lost/u)
    assert.match(String(await said([], -1)), /never written/u)
    assert.match(String(await said(batch(2).slice(0, 5), 1)), /not as it was written/u)
    assert.match(String(await said(batch(2).slice(1), 1)), /in part/u)
  })
})
