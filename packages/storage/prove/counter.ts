// Adds one to each of the shared activities in the file, as several writers with a connection each; one of many processes.
import { ActivityStore } from "@kepu/core/port"
import * as Effect from "effect/Effect"
import * as SqliteActivityStore from "../src/SqliteActivityStore.ts"
import { countOn } from "./counting.ts"

const [file = "", writers = ""] = process.argv.slice(2)
const writer = Effect.provide(Effect.flatMap(ActivityStore, countOn), SqliteActivityStore.layer({ file }))
await Effect.runPromise(
  Effect.all(
    Array.from({ length: Number(writers) }, () => writer),
    { concurrency: "unbounded" }
  )
)
