// Writes batches into the store in the file, without end, and prints the number of each that was acknowledged.
import { writeSync } from "node:fs"
import { ActivityStore } from "@kepu/core/port"
import * as Effect from "effect/Effect"
import * as SqliteActivityStore from "../src/SqliteActivityStore.ts"
import { batch, begin, ledger, reached } from "./batches.ts"

const [file = ""] = process.argv.slice(2)

const say = (n: number) => Effect.sync(() => writeSync(1, `${n}\n`))

const writing = Effect.gen(function* () {
  const store = yield* ActivityStore
  const there = yield* reached
  if (there === undefined) yield* store.write(ledger, begin)
  yield* say(there ?? 0)
  for (let n = (there ?? 0) + 1; ; n++) {
    yield* store.write(ledger, batch(n))
    yield* say(n)
  }
})

await Effect.runPromise(Effect.provide(writing, SqliteActivityStore.layer({ file })))
