import { freshDatabase } from "@kepu/real-parts/postgres"
import { PostgresActivityStore } from "@kepu/storage/postgres"
import { suite } from "@kepu/testing/store"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"

const database = Effect.acquireRelease(Effect.promise(freshDatabase), ({ drop }) => Effect.promise(drop))

suite(
  "PostgreSQL",
  Layer.unwrap(Effect.map(database, ({ url }) => PostgresActivityStore.layer({ url: Redacted.make(url) })))
)
