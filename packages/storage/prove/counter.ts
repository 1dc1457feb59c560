// Adds one to each of the shared activities in the file, in an order of its own, as one of many processes.
import { ActivityStore } from "@kepu/core/port"
import * as Effect from "effect/Effect"
import * as SqliteActivityStore from "../src/SqliteActivityStore.ts"
import { countOn } from "./counting.ts"

const [file = ""] = process.argv.slice(2)
await Effect.runPromise(
  Effect.provide(Effect.flatMap(ActivityStore, countOn), SqliteActivityStore.layer({ file, busyTimeout: 60_000 }))
)
