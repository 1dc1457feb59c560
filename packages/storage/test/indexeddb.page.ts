// What the page runs for `indexeddb.test.ts`: the answers to its questions, which are texts and numbers.
import type { RecordKey, Write } from "@kepu/core/port"
import { ActivityStore, type Ledger, type StoreError } from "@kepu/core/port"
import { check, type Law, laws } from "@kepu/testing/laws"
import * as Effect from "effect/Effect"
import * as ManagedRuntime from "effect/ManagedRuntime"
import { IndexedDbActivityStore } from "@kepu/storage/indexeddb"

type Store = ActivityStore["Service"]

const ledger = { region: "610526", notice: "pucheng-2023" } as Ledger
const place = { register: "units", key: "u1" as RecordKey, note: { by: "县科协", at: "2023-09-20T01:00:00.000Z" } }
const save = (name: string, expected: number) =>
  ({ ...place, _tag: "Save", value: { id: "u1", name }, expected }) as unknown as Write

const byName = new Map<string, Law>(
  laws.flatMap(([subject, of]) => of.map((law) => [`${subject}: ${law.title}`, law] as const))
)
const runtime = ManagedRuntime.make(IndexedDbActivityStore.layer({ name: "laws" }))

/** Does something with a connection of its own to the database of that name. */
const using = <A>(name: string, use: (store: Store) => Effect.Effect<A, unknown>): Promise<A> =>
  Effect.runPromise(Effect.provide(Effect.flatMap(ActivityStore, use), IndexedDbActivityStore.layer({ name })))

const reasonOf = (failing: Effect.Effect<unknown, StoreError>) =>
  Effect.map(Effect.flip(failing), ({ reason }) => reason)

/** Adds one to the number in the name of the unit, ten times, and tries again whenever another was faster. */
const count = (store: Store) =>
  Effect.gen(function* () {
    const [unit] = yield* store.read(ledger, "units", [place.key])
    const reached = unit === undefined ? 0 : Number(unit.value.name)
    yield* store.write(ledger, [save(String(reached + 1), unit?.version ?? 0)])
  }).pipe(Effect.retry({ while: ({ reason }) => reason._tag === "Conflict" }), Effect.repeat({ times: 9 }))

export const page = {
  names: [...byName.keys()],
  /** Why a store in IndexedDB breaks the law of that name; `null` if it keeps it. */
  broken: (name: string): Promise<string | null> =>
    runtime.runPromise(check(byName.get(name)!)).then(
      () => null,
      (error: Error) => String(error.stack)
    ),
  write: (name: string, expected: number) => using("kept", (store) => store.write(ledger, [save(name, expected)])),
  name: () => using("kept", (store) => Effect.map(store.portfolio(ledger), ({ units }) => units[0]?.name)),
  /** The number that several connections have counted to. */
  counted: async (connections: number) => {
    await Promise.all(Array.from({ length: connections }, () => using("counted", count)))
    return await using("counted", (store) => Effect.map(store.portfolio(ledger), ({ units }) => units[0]?.name))
  },
  /** Writes ever longer names until one is refused: the length of the last that was not, and why. */
  fill: () =>
    using("full", (store) =>
      Effect.gen(function* () {
        for (let version = 0; version < 100; version++) {
          const writing = store.write(ledger, [save("字".repeat((version + 1) * 500_000), version)])
          const reason = yield* Effect.match(writing, { onFailure: ({ reason }) => reason, onSuccess: () => undefined })
          if (reason?._tag === "Unavailable") return { acknowledged: version * 500_000, because: reason.because }
        }
        return { because: "nothing was refused" }
      })
    ),
  /** Replaces the long name by one of one character. */
  refill: () =>
    using("full", (store) =>
      Effect.flatMap(store.read(ledger, "units", [place.key]), ([unit]) =>
        store.write(ledger, [save("县", unit!.version)])
      )
    ),
  lengthOfName: () =>
    using("full", (store) => Effect.map(store.portfolio(ledger), ({ units }) => units[0]?.name.length)),
  /** The reason why records cannot be read after all of them were made something else. */
  spoilt: async () => {
    await using("spoilt", (store) => store.write(ledger, [save("县教育局", 0)]))
    const opening = indexedDB.open("spoilt")
    await new Promise((done) => opening.addEventListener("success", done))
    const records = opening.result.transaction("records", "readwrite").objectStore("records")
    const cursor = records.openCursor()
    await new Promise((done) => cursor.addEventListener("success", done))
    const { result } = cursor
    const updating = result!.update({ ...result!.value, record: { value: 1 } })
    await new Promise((done) => updating.addEventListener("success", done))
    opening.result.close()
    return await using("spoilt", (store) =>
      Effect.map(reasonOf(store.read(ledger, "units", [place.key])), (reason) => ({ ...reason }))
    )
  }
}
