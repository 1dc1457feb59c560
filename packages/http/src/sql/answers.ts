import { keptAnswers } from "@kepu/storage/service"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Schedule from "effect/Schedule"
import * as SqlClient from "effect/sql/SqlClient"
import { Answers } from "../server/ledger/Answers.ts"

/**
 * Keeps answers in the database that the store writes to through the same client: a write and its answer are there
 * together or not at all, so that a retry after a restart does nothing twice. Every hour, what is over is forgotten.
 *
 * @example
 * ```ts
 * import { Answers } from "@kepu/http/server"
 * import { layerAnswersInSql } from "@kepu/http/sql"
 * import { SqliteActivityStore } from "@kepu/storage/sqlite"
 * import * as Effect from "effect/Effect"
 * import * as Layer from "effect/Layer"
 *
 * const asked = { region: "610526", caller: "console", key: "1", request: "digest", now: 0, keptUntil: 86_400_000 }
 * const program = Effect.gen(function* () {
 *   const { once } = yield* Answers
 *   yield* once(asked, Effect.succeed("done"))
 *   return yield* once(asked, Effect.die("it is not done again"))
 * })
 * const layer = layerAnswersInSql.pipe(Layer.provide(SqliteActivityStore.layerWithClient({ file: ":memory:" })))
 * console.log(await Effect.runPromise(Effect.provide(program, layer))) // done
 * ```
 */
export const layerAnswersInSql: Layer.Layer<Answers, never, SqlClient.SqlClient> = Layer.effect(
  Answers,
  Effect.gen(function* () {
    const { once, purge } = keptAnswers(yield* SqlClient.SqlClient)
    // A database that is away for a while is asked again in an hour.
    yield* Effect.flatMap(Clock.currentTimeMillis, purge).pipe(
      Effect.ignore,
      Effect.repeat(Schedule.spaced("1 hour")),
      Effect.forkScoped
    )
    return { once }
  })
)
