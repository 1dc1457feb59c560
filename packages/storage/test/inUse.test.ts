import { ActivityStore, type StoreError, type Write } from "@kepu/core/port"
import { MemoryActivityStore } from "@kepu/storage/memory"
import { backup, SqliteActivityStore } from "@kepu/storage/sqlite"
import { exportLines, importLines, Line } from "@kepu/storage/transfer"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import * as SqlClient from "effect/sql/SqlClient"
import { assert, describe, it } from "vitest"
import { batch, begin, examine, ledger } from "../prove/batches.ts"
import { newFile } from "./engines.ts"

const write = (writes: ReadonlyArray<Write>) => ActivityStore.use((store) => store.write(ledger, writes))

describe("while others write into the store", { timeout: 60_000 }, () => {
  it("SQLite waits for another connection of the same process, and lets it go on", async () => {
    const file = newFile()
    await Effect.runPromise(Effect.provide(write(begin), SqliteActivityStore.layer({ file })))
    const start = performance.now()
    const holding = Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      yield* sql.withTransaction(Effect.sleep("200 millis"))
    }).pipe(Effect.provide(SqliteActivityStore.clientLayer({ file })))
    const writing = Effect.sleep("50 millis").pipe(
      Effect.andThen(write(batch(1))),
      Effect.provide(Layer.fresh(SqliteActivityStore.layer({ file })))
    )
    await Effect.runPromise(Effect.all([holding, writing], { concurrency: 2 }))
    // A writer that stopped the process would have to give up before the other one could end.
    assert.isBelow(performance.now() - start, 3000)
    assert.strictEqual(await Effect.runPromise(Effect.provide(examine(1), SqliteActivityStore.layer({ file }))), 1)
  })

  it("a backup comes to its end and is whole", async () => {
    const file = newFile()
    const copy = `${file}.copy`
    const during = Effect.gen(function* () {
      yield* write(begin)
      for (let n = 1; n <= 30; n++) yield* write(batch(n))
      const writing = yield* Effect.forkChild(
        Effect.forEach(
          Array.from({ length: 100_000 }, (_, n) => n + 31),
          (n) => Effect.andThen(write(batch(n)), Effect.yieldNow),
          { discard: true }
        )
      )
      yield* backup(file, copy)
      yield* Fiber.interrupt(writing)
    })
    await Effect.runPromise(Effect.provide(during, SqliteActivityStore.layer({ file })))
    const store = SqliteActivityStore.layer({ file: copy })
    const kept = await Effect.runPromise(
      Effect.provide(
        ActivityStore.use((store) => store.portfolio(ledger)),
        store
      )
    )
    const batches = kept.activities.find(({ id }) => id === "batches")?.participants
    assert.isAtLeast(batches!, 30)
    await Effect.runPromise(Effect.provide(examine(batches), store))
  })

  it("an export is of one moment: it can be imported, and has no transaction in part", async () => {
    const lines = await Effect.runPromise(
      Effect.gen(function* () {
        yield* write(begin)
        for (let n = 1; n <= 60; n++) yield* write(batch(n))
        let next = 61
        // Between the pages of the export, somebody adds records before and after the place that it has reached.
        return yield* exportLines.pipe(
          Stream.tap((line) =>
            line.includes('"key":"17/0"') || line.includes('"key":"u1"') ? write(batch(next++)) : Effect.void
          ),
          Stream.runCollect
        )
      }).pipe(Effect.provide(MemoryActivityStore.layer))
    )
    const restored: Effect.Effect<number | undefined, StoreError, ActivityStore> = Effect.gen(function* () {
      const records = [...lines].slice(1).map((line) => Schema.decodeUnknownSync(Line)(JSON.parse(line)))
      const note = records[0]!.history[0].note
      const options = { note, dryRun: false, onDifference: () => Effect.void }
      const { rejected } = yield* importLines(ledger, records, options)
      assert.deepStrictEqual(rejected, [])
      return (yield* (yield* ActivityStore).portfolio(ledger)).activities.length
    })
    assert.strictEqual(await Effect.runPromise(Effect.provide(restored, MemoryActivityStore.layer)), 1 + 60 * 20)
  })
})
