import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { TestClock } from "effect/testing"
import { notice } from "@kepu/core/notices/pucheng-2023"
import { asOfMoment } from "../src/moment.ts"

const forms: ReadonlyArray<readonly [text: string, instant: string]> = [
  ["2023-09-24", "2023-09-24T00:00:00+08:00"],
  ["2023-09-24T09:05", "2023-09-24T09:05:00+08:00"],
  ["2023-09-24 09:05:59", "2023-09-24T09:05:59+08:00"],
  ["2023/9/24", "2023-09-24T00:00:00+08:00"],
  ["2023.9.24 9:05", "2023-09-24T09:05:00+08:00"],
  ["9月24日", "2023-09-24T00:00:00+08:00"],
  ["2023年9月24日上午9点", "2023-09-24T09:00:00+08:00"],
  ["20230924", "2023-09-24T00:00:00+08:00"],
  [" 2023-09-24 ", "2023-09-24T00:00:00+08:00"],
  ["2023-09-23T16:00:00Z", "2023-09-23T16:00:00Z"],
  ["2023-09-24T00:00:00.5+08:00", "2023-09-24T00:00:00.5+08:00"]
]

describe("the moment to judge for", () => {
  it.effect.each(forms)("%s", ([text, instant]) =>
    Effect.gen(function* () {
      assert.strictEqual(yield* asOfMoment(text, notice), instant)
    })
  )

  it.effect.each([
    "tomorrow",
    "2023-02-30",
    "2023-09-24T25:00",
    "2023-02-30T00:00:00+08:00",
    "9月24日-26日",
    "9月下旬",
    "2023-09-24T09:00:61",
    ""
  ])("cannot be %s", (text) =>
    Effect.gen(function* () {
      const { reason } = yield* Effect.flip(asOfMoment(text, notice))
      assert.include(reason["zh-CN"], "2023-09-24T09:00:00+08:00")
    })
  )

  it.effect("is now by default, on the clocks of the notice's zone", () =>
    Effect.gen(function* () {
      yield* TestClock.setTime(Date.UTC(2023, 8, 23, 16))
      assert.strictEqual(yield* asOfMoment(undefined, notice), "2023-09-24T00:00:00+08:00")
    })
  )
})
