import { ActivityStore, Change, Corrupt, Ledger, StoreError, storeError, Unavailable } from "@kepu/core/port"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Schema from "effect/Schema"
import { serviceOver, type Transaction } from "./serviceOver.ts"

export type { Transaction }

const schema = Schema.Struct({ ledger: Ledger, changes: Schema.Array(Change) })
const decode = Schema.decodeUnknownEffect(schema)
const encode = Schema.encodeSync(schema)

/**
 * A place where transactions are kept one after the other, written with promises: a file, a table, a bucket. What it
 * throws is told as a store that is unavailable, with the operating system's reason where it has a `code`; a
 * `StoreError` is told as it is.
 */
export interface TransactionLog {
  /** All that was appended before, in that order, as JSON values. It is asked once, at the start. */
  readonly read: () => Promise<Iterable<unknown>>
  /**
   * Keeps a transaction, a JSON value, whole or not at all. One is appended at a time; the write is acknowledged when
   * the promise is fulfilled, so that is when it must outlive a crash.
   */
  readonly append: (transaction: unknown) => Promise<void>
  readonly close?: () => Promise<void>
}

/** What an operating system's code says of a place that cannot be used. */
const becauseOf: Readonly<Record<string, Unavailable["because"]>> = {
  ENOSPC: "full",
  EFBIG: "full",
  EDQUOT: "full",
  EROFS: "read-only",
  EACCES: "denied",
  EPERM: "denied"
}

const errorOf = (cause: unknown): StoreError => {
  if (cause instanceof StoreError) return cause
  const { code = "", message = String(cause) } = cause as { readonly code?: string; readonly message?: string }
  return storeError(new Unavailable({ because: becauseOf[code] ?? "failed", detail: message }))
}

/**
 * A store over a log of transactions, which holds all of it in memory: for a county and not for a province. One process
 * at a time may use a log. What cannot be read as a transaction is `Corrupt`, with its number in the log from 1.
 *
 * @example
 * ```ts
 * import { ActivityStore, Ledger, Write } from "@kepu/core/port"
 * import { layerLog } from "@kepu/storage/log"
 * import * as Effect from "effect/Effect"
 * import * as Schema from "effect/Schema"
 *
 * const kept: Array<unknown> = []
 * const layer = layerLog(async () => ({
 *   read: async () => kept,
 *   append: async (transaction) => void kept.push(transaction)
 * }))
 * const ledger = Schema.decodeUnknownSync(Ledger)({ region: "610526", notice: "pucheng-2023" })
 * const note = { by: "县科协", at: "2023-09-20T09:00:00+08:00" }
 * const value = { id: "edu", name: "县教育局" }
 * const save = Schema.decodeUnknownSync(Write)({ _tag: "Save", register: "units", key: "edu", value, expected: 0, note })
 * const write = ActivityStore.use((store) => store.write(ledger, [save]))
 * await Effect.runPromise(Effect.provide(write, layer))
 * console.log(kept.length) // 1
 * ```
 */
export const layerLog = (open: () => Promise<TransactionLog>): Layer.Layer<ActivityStore, StoreError> =>
  Layer.effect(
    ActivityStore,
    Effect.gen(function* () {
      const log = yield* Effect.acquireRelease(Effect.tryPromise({ try: open, catch: errorOf }), ({ close }) =>
        close === undefined ? Effect.void : Effect.promise(close)
      )
      const kept = yield* Effect.tryPromise({ try: () => log.read(), catch: errorOf })
      const past = yield* Effect.forEach([...kept], (transaction, index) =>
        Effect.mapError(decode(transaction), ({ message }) =>
          storeError(new Corrupt({ where: `transaction ${index + 1}`, detail: message }))
        )
      )
      const append = (transaction: Transaction) =>
        Effect.tryPromise({ try: () => log.append(encode(transaction)), catch: errorOf })
      return serviceOver(append, past)
    })
  )
