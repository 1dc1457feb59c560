import { setTimeout as sleep } from "node:timers/promises"
import { startPostgres } from "@kepu/real-parts/postgres"
import { ActivityStore, type StoreError } from "@kepu/core/port"
import * as Effect from "effect/Effect"
import * as Latch from "effect/Latch"
import * as Redacted from "effect/Redacted"
import * as PostgresActivityStore from "../src/PostgresActivityStore.ts"
import { batch, begin, examine, ledger, reached } from "./batches.ts"
import type { Proof } from "./Proof.ts"

/** The longest time that a server is let live after the writer has begun, in milliseconds. */
const longestLife = 500

/** A writer must learn within this time that the server is gone. */
const noticedWithin = "30 seconds"

/** So many kills meet the same data before a new server is begun: what is examined after each does not grow without end. */
const killsOfOneServer = 10

/** Kills a server as often, with all its processes, while it is written to, and examines the data after each restart. */
const proveServer = async (kills: number): Promise<Proof> => {
  const server = await startPostgres({ durable: true })
  let known: number | undefined
  const proof = { kills, acknowledged: 0, unacknowledged: 0 }
  const using = <A>(effect: Effect.Effect<A, StoreError, ActivityStore>) =>
    Effect.provide(effect, PostgresActivityStore.layer({ url: Redacted.make(server.url), maxConnections: 2 }))

  const round = async (n: number): Promise<void> => {
    if (n === kills) return
    let acknowledged: number | undefined
    let before = 0
    const begun = Latch.makeUnsafe()
    const writing = Effect.gen(function* () {
      const store = yield* ActivityStore
      const there = yield* reached
      if (there === undefined) yield* store.write(ledger, begin)
      before = there ?? 0
      acknowledged = before
      yield* begun.open
      while (true) {
        yield* store.write(ledger, batch(acknowledged + 1))
        acknowledged += 1
      }
    })
    const failing = Effect.runPromise(Effect.timeout(Effect.flip(using(writing)), noticedWithin))
    // Every fourth kill comes while the store is opened or makes its first write.
    const isEarly = Math.random() < 0.25
    if (!isEarly) await Promise.race([Effect.runPromise(begun.await), failing])
    await sleep(Math.random() * longestLife)
    await server.kill()
    const { reason } = await failing
    if (reason._tag !== "Unavailable") throw new Error(`the writer was told ${reason._tag}`)
    await server.restart()
    const kept = await Effect.runPromise(using(examine(acknowledged ?? known)))
    proof.acknowledged += (acknowledged ?? 0) - before
    if (acknowledged !== undefined && kept !== acknowledged) proof.unacknowledged += 1
    known = kept
    await round(n + 1)
  }

  try {
    await round(0)
    return proof
  } finally {
    await server.stop()
  }
}

/** Kills servers as often, and answers with what came of all of them. */
export const provePostgres = async (kills: number): Promise<Proof> => {
  const proof = await proveServer(Math.min(kills, killsOfOneServer))
  if (kills <= killsOfOneServer) return proof
  const rest = await provePostgres(kills - killsOfOneServer)
  return {
    kills,
    acknowledged: proof.acknowledged + rest.acknowledged,
    unacknowledged: proof.unacknowledged + rest.unacknowledged
  }
}
