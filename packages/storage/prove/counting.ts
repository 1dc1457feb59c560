import { ActivityStore, type RecordKey, type StoreError, Write } from "@kepu/core/port"
import * as Effect from "effect/Effect"
import * as Random from "effect/Random"
import * as Schema from "effect/Schema"
import { ledger } from "./batches.ts"

type Store = ActivityStore["Service"]

/** The activities that everybody writes to. */
const shared = Array.from({ length: 100 }, (_, i) => `a${i}` as RecordKey)

const toWrite = Schema.decodeUnknownSync(Write)
const note = { by: "县科协", at: "2023-09-20T09:00:00+08:00" }
const save = (
  register: "units" | "activities",
  value: { readonly id: string; readonly [fact: string]: unknown },
  expected: number
) => toWrite({ _tag: "Save", register, key: value.id, value, expected, note })

/** Makes the shared activities, each at 0. */
export const prepare = Effect.gen(function* () {
  const store = yield* ActivityStore
  const activities = shared.map((id) => save("activities", { id, name: "科普讲座", host: "u1", participants: 0 }, 0))
  yield* store.write(ledger, [save("units", { id: "u1", name: "县教育局" }, 0), ...activities])
})

/** How many of them a writer changes in one transaction. */
const together = 10

/** Adds one to some of them; where another writer was faster, reads them again and tries again. */
const addOne = (store: Store, keys: ReadonlyArray<RecordKey>): Effect.Effect<void, StoreError> =>
  Effect.gen(function* () {
    const records = yield* store.read(ledger, "activities", keys)
    yield* store.write(
      ledger,
      records.map(({ value, version }) =>
        save("activities", { ...value, participants: (value.participants ?? 0) + 1 }, version)
      )
    )
  }).pipe(
    Effect.retry({ while: ({ isRetryable, reason }) => isRetryable || reason._tag === "Conflict", times: 10_000 })
  )

/** One writer: adds one to each, in an order of its own. */
export const countOn = (store: Store): Effect.Effect<void, StoreError> =>
  Effect.flatMap(Random.shuffle(shared), (keys) =>
    Effect.forEach(
      Array.from({ length: shared.length / together }, (_, n) => keys.slice(n * together, (n + 1) * together)),
      (some) => addOne(store, some),
      { discard: true }
    )
  )

/** What each of them has come to: its number and its version, once for each pair that occurs. */
export const counted = Effect.gen(function* () {
  const store = yield* ActivityStore
  const records = yield* store.read(ledger, "activities", shared)
  return [...new Set(records.map(({ value, version }) => `${value.participants} at version ${version}`))]
})
