import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Sink from "effect/Sink"
import * as Stdio from "effect/Stdio"
import { makeProgress, makeWritingProgress } from "../src/progress.ts"

/** What is written to stderr meanwhile. */
const during = (work: Effect.Effect<void, never, Stdio.Stdio>, terminal: boolean) =>
  Effect.gen(function* () {
    const written: Array<string | Uint8Array> = []
    const stdio = Stdio.layerTest({
      stderrIsTerminal: Effect.succeed(terminal),
      stderr: () => Sink.forEach((part) => Effect.sync(() => void written.push(part)))
    })
    yield* work.pipe(Effect.provide(stdio))
    return written.join("")
  })

/** The same while so many files of so many bytes in all are read. */
const told = (files: number, bytes: number, terminal: boolean) =>
  during(
    Effect.gen(function* () {
      const { clear, step } = yield* makeProgress(files, bytes)
      yield* step
      yield* clear
    }),
    terminal
  )

/** The same while pieces of so many bytes are written. */
const toldOfWriting = (pieces: ReadonlyArray<number>, terminal: boolean) =>
  during(
    Effect.gen(function* () {
      const { clear, step } = yield* makeWritingProgress
      yield* Effect.forEach(pieces, step)
      yield* clear
    }),
    terminal
  )

describe("progress", () => {
  it.effect("is told on a terminal when there are many files, and leaves no trace", () =>
    Effect.gen(function* () {
      const text = yield* told(21, 0, true)
      assert.include(text, "1/21")
      assert.isTrue(text.endsWith("\r\u001B[K"))
    })
  )
  it.effect("is told on a terminal when there is much to read", () =>
    Effect.gen(function* () {
      assert.include(yield* told(1, 5_000_001, true), "1/1")
    })
  )
  it.effect("is not told when there is little to read", () =>
    Effect.gen(function* () {
      assert.strictEqual(yield* told(20, 5_000_000, true), "")
    })
  )
  it.effect("is not told where nobody looks", () =>
    Effect.gen(function* () {
      assert.strictEqual(yield* told(1000, 1e9, false), "")
    })
  )
  it.effect("is told of writing every five megabytes, on a terminal, and leaves no trace", () =>
    Effect.gen(function* () {
      assert.strictEqual(yield* toldOfWriting([4_999_999], true), "")
      const text = yield* toldOfWriting([4_999_999, 1, 4_999_999, 2], true)
      assert.deepStrictEqual(text.match(/\d+ MB/gu), ["5 MB", "10 MB"])
      assert.isTrue(text.endsWith("\r\u001B[K"))
      assert.strictEqual(yield* toldOfWriting([5_000_000], false), "")
    })
  )
})
