import { ActivityStore, type Change } from "@kepu/core/port"
import * as Effect from "effect/Effect"
import { assert } from "chai"
import { activity, keyOf, save, unit } from "../given.ts"
import type { Law } from "../Law.ts"

const writers = 8
const rounds = 5

export const sharing: ReadonlyArray<Law> = [
  {
    title: "loses no update when many write the same records at once",
    check: Effect.fnUntraced(function* ({ ledger }) {
      const store = yield* ActivityStore
      const ids = ["a1", "a2", "a3"]
      yield* store.write(ledger, [
        save("units", unit("u1")),
        ...ids.map((id) => save("activities", activity(id, { participants: 0 })))
      ])
      const addOne = Effect.gen(function* () {
        const records = yield* store.read(ledger, "activities", ids.map(keyOf))
        yield* store.write(
          ledger,
          records.map(({ value, version }) =>
            save("activities", { ...value, participants: value.participants! + 1 }, { expected: version })
          )
        )
      }).pipe(Effect.retry({ while: ({ reason }) => reason._tag === "Conflict" || reason.isRetryable, times: 1000 }))
      yield* Effect.all(
        Array.from({ length: writers }, () => Effect.repeat(addOne, { times: rounds - 1 })),
        { concurrency: "unbounded" }
      )
      const records = yield* store.read(ledger, "activities", ids.map(keyOf))
      for (const { value, version } of records) {
        assert.deepStrictEqual([value.participants, version], [writers * rounds, writers * rounds + 1])
      }
    })
  },
  {
    title: "a reader of the feed misses no change of writers at work, and sees none twice",
    check: Effect.fnUntraced(function* ({ ledger }) {
      const store = yield* ActivityStore
      const total = writers * rounds * 2
      const write = (writer: number, round: number) =>
        store
          .write(
            ledger,
            ["x", "y"].map((half) => save("units", unit(`${writer}-${round}-${half}`)))
          )
          .pipe(Effect.retry({ while: ({ isRetryable }) => isRetryable, times: 1000 }))
      const writing = Effect.forEach(
        Array.from({ length: writers * rounds }, (_, n) => n),
        (n) => write(n % writers, Math.floor(n / writers)),
        { concurrency: writers }
      )
      const seen: Array<Change> = []
      const reading = Effect.gen(function* () {
        let cursor = 0
        while (seen.length < total) {
          const feed: { readonly changes: ReadonlyArray<Change>; readonly cursor: number } = yield* store.changes(
            ledger,
            { after: cursor, size: 7 }
          )
          seen.push(...feed.changes)
          cursor = feed.cursor
          yield* Effect.yieldNow
        }
      })
      yield* Effect.all([writing, reading], { concurrency: 2 })
      assert.deepStrictEqual(
        seen.map(({ sequence }) => sequence),
        Array.from({ length: total }, (_, n) => n + 1)
      )
      assert.lengthOf(new Set(seen.map(({ key }) => key)), total)
    })
  }
]
