import type { FileHandle } from "node:fs/promises"
import { Change, Corrupt, Ledger, storeError, type StoreError, Unavailable } from "@kepu/core/port"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"

/** What one line holds. */
const Transaction = Schema.Struct({ ledger: Ledger, changes: Schema.Array(Change) })
export interface Transaction extends Schema.Schema.Type<typeof Transaction> {}

const decode = Schema.decodeUnknownEffect(Schema.fromJsonString(Transaction))

/** What the system said when a file could not be used, as the failure of a store. */
export const unavailable = (cause: unknown): StoreError => {
  const { code = "", message } = cause as NodeJS.ErrnoException
  const because = { ENOSPC: "full", EFBIG: "full", EROFS: "read-only", EACCES: "denied", EPERM: "denied" }[code]
  return storeError(new Unavailable({ because: (because ?? "failed") as Unavailable["because"], detail: message }))
}

/**
 * The transactions in a file. A last line without an end was cut off by a crash before anybody was told that it was
 * written, so it is taken away; a whole line that cannot be read is an error.
 */
export const readLines = Effect.fnUntraced(function* (
  file: FileHandle
): Effect.fn.Return<ReadonlyArray<Transaction>, StoreError> {
  const text = yield* Effect.tryPromise({ try: () => file.readFile("utf8"), catch: unavailable })
  const whole = text.slice(0, text.lastIndexOf("\n") + 1)
  if (whole.length < text.length) {
    yield* Effect.tryPromise({ try: () => file.truncate(Buffer.byteLength(whole)), catch: unavailable })
  }
  return yield* Effect.forEach(whole.split("\n").slice(0, -1), (line, index) =>
    Effect.mapError(decode(line), ({ message }) =>
      storeError(new Corrupt({ where: `line ${index + 1}`, detail: message }))
    )
  )
})

/** Adds a line and waits until it is on disk. What could only be written in part is taken away again. */
export const appendLine = (file: FileHandle, transaction: Transaction): Effect.Effect<void, StoreError> =>
  Effect.uninterruptible(
    Effect.tryPromise({
      try: async () => {
        const { size } = await file.stat()
        try {
          await file.appendFile(`${JSON.stringify(transaction)}\n`)
          await file.sync()
        } catch (cause) {
          await file.truncate(size)
          throw cause
        }
      },
      catch: unavailable
    })
  )
