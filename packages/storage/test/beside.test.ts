import { Instant } from "@kepu/core/schema"
import { ActivityStore, type Ledger, type Write } from "@kepu/core/port"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import { assert, describe, it } from "vitest"
import { layer } from "../src/sql/SqlActivityStore.ts"
import { engines } from "./engines.ts"

const ledger = { region: "610526", notice: "pucheng-2023" } as Ledger
const note = { by: "test", at: Instant.make("2023-09-01T00:00:00Z") }
const save = (register: string, value: { readonly id: string; readonly name: string; readonly host?: string }): Write =>
  ({ _tag: "Save", register, key: value.id, expected: 0, note, value }) as unknown as Write

const writes = [
  save("units", { id: "edu", name: "教育局" }),
  ...Array.from({ length: 5000 }, (_, n) => save("activities", { id: `a${n}`, name: "讲座", host: "edu" }))
]

describe.each(engines)("while one writes much into $name", ({ client, dialectOf }) => {
  it("others read what was there before, and do not wait for its end", { timeout: 60_000 }, async () => {
    const program = Effect.gen(function* () {
      const store = yield* ActivityStore
      const writing = yield* Effect.forkChild(store.write(ledger, writes))
      const seen: Array<number> = []
      while (writing.pollUnsafe() === undefined) {
        const sequence = yield* store.sequence(ledger)
        if (writing.pollUnsafe() === undefined) seen.push(sequence)
        yield* Effect.sleep(1)
      }
      const records = yield* Fiber.join(writing)
      return { seen, written: records.length, sequence: yield* store.sequence(ledger) }
    })
    const { seen, sequence, written } = await Effect.runPromise(
      Effect.provide(program, layer(dialectOf).pipe(Layer.provide(client)))
    )
    assert.deepStrictEqual([written, sequence], [5001, 5001])
    assert.isAbove(seen.length, 5)
    assert.isTrue(
      seen.every((one) => one === 0 || one === 5001),
      String(seen)
    )
  })
})
