import type { StoreError } from "@kepu/core/port"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import type { SqlClient } from "effect/sql/SqlClient"
import { asStoreError, retrying } from "../failures.ts"

/** A request that is to be done once: of a caller, by the key that it came with. */
export interface AskedOnce {
  readonly region: string
  readonly caller: string
  readonly key: string
  /** A digest of all that the request asks for. */
  readonly request: string
  readonly now: number
  /** The first millisecond at which the answer is no longer kept. */
  readonly keptUntil: number
}

/** The answers to requests with an idempotency key, kept so that a retry does nothing twice. */
export interface KeptAnswers {
  /**
   * Does it and keeps the answer in one transaction, so that there is both or neither. Where the answer is there
   * already it is given back; `undefined` if the key was used for another request. What fails is not kept. Whoever
   * asks for the same at once waits until the first is done.
   */
  readonly once: <E, R>(
    asked: AskedOnce,
    effect: Effect.Effect<string, E, R>
  ) => Effect.Effect<string | undefined, E | StoreError, R>
  /** Forgets what is no longer kept. */
  readonly purge: (now: number) => Effect.Effect<void, StoreError>
}

/** A failure of what is done once: it rolls back, and is neither the driver's nor one to try again after. */
class Theirs<E> {
  readonly error: E
  constructor(error: E) {
    this.error = error
  }
}

interface Row {
  readonly request: string
  readonly body: string
}

/**
 * The answers in a database. What is to be done once must write through the same client.
 *
 * @example
 * ```ts
 * import { keptAnswers } from "@kepu/storage/service"
 * import { SqliteActivityStore } from "@kepu/storage/sqlite"
 * import * as Effect from "effect/Effect"
 * import * as SqlClient from "effect/sql/SqlClient"
 *
 * const asked = { region: "610526", caller: "console", key: "1", request: "digest", now: 0, keptUntil: 86_400_000 }
 * const program = Effect.gen(function* () {
 *   const { once } = keptAnswers(yield* SqlClient.SqlClient)
 *   yield* once(asked, Effect.succeed("done"))
 *   return yield* once(asked, Effect.die("it is not done again"))
 * })
 * const layer = SqliteActivityStore.layerWithClient({ file: ":memory:" })
 * console.log(await Effect.runPromise(Effect.provide(program, layer))) // done
 * ```
 */
export const keptAnswers = (sql: SqlClient): KeptAnswers => {
  const claimOrFind = Effect.fnUntraced(function* <E, R>(
    { caller, key, keptUntil, now, region, request }: AskedOnce,
    effect: Effect.Effect<string, E, R>
  ) {
    const isIt = sql`region = ${region} AND caller = ${caller} AND key = ${key}`
    yield* sql`DELETE FROM kepu_answer WHERE ${isIt} AND kept_until <= ${now}`
    const claimed = yield* sql`INSERT INTO kepu_answer (region, caller, key, request, kept_until)
      VALUES (${region}, ${caller}, ${key}, ${request}, ${keptUntil})
      ON CONFLICT (region, caller, key) DO NOTHING RETURNING key`
    if (claimed.length === 0) {
      const [known] = yield* sql<Row>`SELECT request, body FROM kepu_answer WHERE ${isIt}`
      return known?.request === request ? known.body : undefined
    }
    const answer = yield* effect
    yield* sql`UPDATE kepu_answer SET body = ${answer} WHERE ${isIt}`
    return answer
  })
  return {
    once: <E, R>(asked: AskedOnce, effect: Effect.Effect<string, E, R>) => {
      const theirs = Effect.mapError(effect, (error) => new Theirs(error))
      const whole = sql.withTransaction(claimOrFind(asked, theirs)).pipe(
        Effect.map((answer) => Result.succeed(answer)),
        Effect.catchIf(
          (error) => error instanceof Theirs,
          ({ error }) => Effect.succeed(Result.fail(error))
        )
      )
      return Effect.flatMap(retrying(asStoreError(whole)), Effect.fromResult)
    },
    purge: (now) => retrying(asStoreError(Effect.asVoid(sql`DELETE FROM kepu_answer WHERE kept_until <= ${now}`)))
  }
}
