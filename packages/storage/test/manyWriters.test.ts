import { execFile } from "node:child_process"
import { join } from "node:path"
import { promisify } from "node:util"
import { freshDatabase } from "@kepu/real-parts/postgres"
import { ActivityStore, type StoreError } from "@kepu/core/port"
import { PostgresActivityStore } from "@kepu/storage/postgres"
import { SqliteActivityStore } from "@kepu/storage/sqlite"
import * as Effect from "effect/Effect"
import type * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import { assert, describe, it } from "vitest"
import { counted, countOn, prepare } from "../prove/counting.ts"
import { newFile } from "./engines.ts"

const writers = 16
/** On SQLite they share so many processes. */
const processes = 4

const run = <A>(effect: Effect.Effect<A, StoreError, ActivityStore>, layer: Layer.Layer<ActivityStore, StoreError>) =>
  Effect.runPromise(Effect.provide(effect, layer))

const atOnce = (number: number, start: () => Promise<unknown>) => Promise.all(Array.from({ length: number }, start))

describe("16 writers at the same 100 activities lose no update", { timeout: 300_000 }, () => {
  it("SQLite, each with a connection of its own, in several processes", async () => {
    const file = newFile()
    const layer = SqliteActivityStore.layer({ file })
    await run(prepare, layer)
    const script = join(import.meta.dirname, "../prove/counter.ts")
    const args = ["-C", "@kepu/source", script, file, String(writers / processes)]
    await atOnce(processes, () => promisify(execFile)(process.execPath, args))
    assert.deepStrictEqual(await run(counted, layer), [`${writers} at version ${writers + 1}`])
  })

  it("PostgreSQL, each with a pool of its own", async () => {
    const { drop, url } = await freshDatabase()
    const layer = () => PostgresActivityStore.layer({ url: Redacted.make(url), maxConnections: 1 })
    await run(prepare, layer())
    await atOnce(writers, () => run(Effect.flatMap(ActivityStore, countOn), layer()))
    assert.deepStrictEqual(await run(counted, layer()), [`${writers} at version ${writers + 1}`])
    await drop()
  })
})
