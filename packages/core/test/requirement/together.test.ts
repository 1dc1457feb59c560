import { assert, describe, it } from "@effect/vitest"
import { together } from "../../src/requirement/evaluate.ts"
import type { Demand, OfNumbers } from "../../src/requirement/Requirement.ts"
import { statusOf } from "../../src/requirement/statusOf.ts"
import type { Truth } from "../../src/Truth.ts"

const demand: Demand = { number: { of: "officers" }, atLeast: 1 }

const statusFor = (truths: ReadonlyArray<Truth>, inTime: ReadonlyArray<boolean>, inAtLeast?: number) => {
  const asked: Pick<OfNumbers, "demands" | "inAtLeast"> = {
    demands: [demand, ...truths.slice(1).map(() => demand)],
    ...(inAtLeast === undefined ? {} : { inAtLeast })
  }
  const found = together(asked, truths, inTime)
  return statusOf(true, found.fulfilled, found.inTime)
}

/** Every list of that length of some values. */
const lists = <A>(values: ReadonlyArray<A>, length: number): ReadonlyArray<ReadonlyArray<A>> =>
  length === 0 ? [[]] : lists(values, length - 1).flatMap((list) => values.map((value) => [...list, value]))

/** Everything that truths may turn out to be. */
const completions = (truths: ReadonlyArray<Truth>): ReadonlyArray<ReadonlyArray<boolean>> =>
  lists([true, false], truths.length).filter((list) =>
    list.every((one, n) => truths[n] === undefined || truths[n] === one)
  )

describe("demands of which all, or some, have to be met", () => {
  it.each([
    ["enough are met", [true, true, false], [false, false, false], "met"],
    ["one that has time is still needed", [true, false, false], [false, true, false], "pending"],
    ["too few can be met in time", [true, false, false], [false, false, false], "unmet"],
    [
      "it rests on one whose time is over and that is not known",
      [undefined, false, false],
      [false, true, false],
      "undetermined"
    ]
  ] as const)("2 of 3, of which %s", (_, truths, inTime, status) => {
    assert.strictEqual(statusFor(truths, inTime, 2), status)
  })

  it("a status is what all that may turn out agrees on, and else it is not determined", () => {
    for (const length of [1, 2, 3])
      for (const truths of lists<Truth>([true, false, undefined], length))
        for (const inTime of lists([true, false], length))
          for (const inAtLeast of [undefined, ...Array.from({ length }, (_, n) => n + 1)]) {
            const all = new Set(completions(truths).map((list) => statusFor(list, inTime, inAtLeast)))
            const [only] = all
            const expected = all.size === 1 ? only : "undetermined"
            assert.strictEqual(
              statusFor(truths, inTime, inAtLeast),
              expected,
              JSON.stringify([truths, inTime, inAtLeast])
            )
          }
  })
})
