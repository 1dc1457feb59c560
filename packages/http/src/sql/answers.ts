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
