import { assert, describe, it } from "@effect/vitest"
import { readWeights } from "@kepu/core/rank"
import { Weights } from "@kepu/core/schema"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { pucheng } from "../sample.ts"

const item = (facts: object = {}) => ({
  indicator: "participants",
  points: 4,
  scale: { _tag: "ProRata", full: 10, rounding: "down" },
  ...facts
})
const file = (facts: object = {}) => ({ format: "kepu.weights/1", items: [item()], ...facts })
const read = (data: unknown) =>
  Result.match(readWeights(pucheng, data), { onSuccess: () => "ok", onFailure: ([{ code }]) => code })
const scaled = (scale: object, rest: object = {}) => file({ items: [item({ scale })], ...rest })

describe("readWeights", () => {
  it.each<[string, unknown, string]>([
    ["a plain file", file({ title: "蒲城县评分办法", outOf: 4, tieBreaks: ["volunteers"], thenByName: true }), "ok"],
    ["another format", file({ format: "kepu.weights/2" }), "not-one-of"],
    ["no items", file({ items: [] }), "empty"],
    ["no object", "weights", "not-weights"],
    ["points of 0", file({ items: [item({ points: 0 })] }), "ok"],
    ["points below 0", file({ items: [item({ points: -1 })] }), "below-zero"],
    ["a part of a point", file({ items: [item({ points: 0.5 })] }), "not-a-whole-number"],
    ["the most points", file({ items: [item({ points: 100_000 })] }), "ok"],
    ["one more than the most", file({ items: [item({ points: 100_001 })] }), "above-most"],
    ["in full from 1 on", scaled({ _tag: "ProRata", full: 1, rounding: "up" }), "ok"],
    ["in full from 0 on", scaled({ _tag: "ProRata", full: 0, rounding: "up" }), "out-of-range"],
    ["no rounding declared", scaled({ _tag: "ProRata", full: 1 }), "missing"],
    ["a step at 0", scaled({ _tag: "Reached", from: 0 }), "out-of-range"],
    ["per 0", scaled({ _tag: "PerUnit", per: 0 }), "out-of-range"],
    ["a cap of 0", scaled({ _tag: "PerUnit", per: 1, cap: 0 }), "ok"],
    ["a misspelt cap", scaled({ _tag: "PerUnit", per: 1, kap: 3 }), "unknown-key"],
    ["items one short of the full score", file({ outOf: 5 }), "points-do-not-add-up"],
    ["items one above the full score", file({ outOf: 3 }), "points-do-not-add-up"],
    ["a cap is what an item adds to the full score", scaled({ _tag: "PerUnit", per: 1, cap: 9 }, { outOf: 9 }), "ok"],
    ["without a cap there is no full score", scaled({ _tag: "PerUnit", per: 1 }, { outOf: 4 }), "points-do-not-add-up"],
    ["an indicator that the notice lacks", file({ items: [item({ indicator: "applause" })] }), "unknown-indicator"],
    ["a tie-break that the notice lacks", file({ tieBreaks: ["applause"] }), "unknown-indicator"]
  ])("%s", (_, data, expected) => {
    assert.strictEqual(read(data), expected)
  })

  it("gives back what was written", () => {
    const data = file({ outOf: 4, tieBreaks: ["volunteers"] })
    const written: unknown = Schema.encodeSync(Weights)(Result.getOrThrow(readWeights(pucheng, data)))
    assert.deepStrictEqual(written, data)
  })
})
