import { Corrupt, StoreError, storeError, Unavailable } from "@kepu/core/port"
import * as Effect from "effect/Effect"

/** The object stores, by what is in them. */
export type StoreName = "ledgers" | "records" | "changes"

/** The shape of the database; it is only ever added to, by one more step for each version. */
const versions: ReadonlyArray<(database: IDBDatabase) => void> = [
  (database) => {
    database.createObjectStore("ledgers", { keyPath: ["region", "notice"] })
    const records = database.createObjectStore("records", { keyPath: ["region", "notice", "register", "place"] })
    records.createIndex("pointsAt", "pointsAt", { multiEntry: true })
    const changes = database.createObjectStore("changes", { keyPath: ["region", "notice", "sequence"] })
    changes.createIndex("history", ["region", "notice", "register", "place", "version"], { unique: true })
  }
]

const because = (name: string): Unavailable["because"] => {
  switch (name) {
    case "QuotaExceededError":
      return "full"
    case "SecurityError":
    case "NotAllowedError":
      return "denied"
    case "ReadOnlyError":
      return "read-only"
    case "TimeoutError":
      return "busy"
    default:
      return "failed"
  }
}

/** What a browser threw, as the failure of a store. */
const failure = (cause: unknown): StoreError => {
  if (cause instanceof StoreError) return cause
  if (!(cause instanceof DOMException)) return storeError(new Unavailable({ because: "failed", detail: String(cause) }))
  if (cause.name === "DataError" || cause.name === "NotReadableError") {
    return storeError(new Corrupt({ where: "indexeddb", detail: cause.message }))
  }
  return storeError(new Unavailable({ because: because(cause.name), detail: `${cause.name}: ${cause.message}` }))
}

/** What a request comes to. Within a transaction, nothing else may be waited for. */
export const answer = <A>(request: IDBRequest<A>): Promise<A> =>
  new Promise((resolve, reject) => {
    request.addEventListener("success", () => resolve(request.result))
    request.addEventListener("error", () => reject(request.error))
  })

const connect = (name: string): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open(name, versions.length)
    request.addEventListener("upgradeneeded", ({ oldVersion }) => {
      for (const step of versions.slice(oldVersion)) step(request.result)
    })
    request.addEventListener("error", () => reject(request.error))
    request.addEventListener("success", () => {
      const database = request.result
      // A newer page wants to change the shape: it may, and this one says so when it is used next.
      database.addEventListener("versionchange", () => database.close())
      resolve(database)
    })
  })

/** The database with that name, which is made if there is none. It is closed with the scope. */
export const open = (name: string) =>
  Effect.acquireRelease(Effect.tryPromise({ try: () => connect(name), catch: failure }), (database) =>
    Effect.sync(() => database.close())
  )

const committed = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.addEventListener("complete", () => resolve())
    transaction.addEventListener("abort", () => reject(transaction.error))
  })

/**
 * Does something in one transaction and answers when it is committed, and on disk if it has written; a rejection
 * undoes it.
 */
export const transact = <A>(
  database: IDBDatabase,
  mode: "readonly" | "readwrite",
  stores: ReadonlyArray<StoreName>,
  body: (store: (name: StoreName) => IDBObjectStore) => Promise<A>
): Effect.Effect<A, StoreError> =>
  Effect.tryPromise({
    try: async () => {
      const transaction = database.transaction(stores, mode, { durability: "strict" })
      const end = committed(transaction)
      try {
        const result = await body((name) => transaction.objectStore(name))
        await end
        return result
      } catch (cause) {
        // The first cause tells more than the abort that follows from it.
        end.catch(() => undefined)
        if (transaction.error === null) abort(transaction)
        throw transaction.error ?? cause
      }
    },
    catch: failure
  })

const abort = (transaction: IDBTransaction): void => {
  try {
    transaction.abort()
  } catch {
    // It has ended already.
  }
}
