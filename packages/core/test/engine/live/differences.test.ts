import { assert, describe, it } from "@effect/vitest"
import type { Activity } from "@kepu/core"
import { bitOf, differences } from "../../../src/live/differences.ts"

const of = (record: object) => record as Activity

const a = { id: "a", name: "科普讲座", host: "u1", topics: ["health"], participants: 3, platform: "published" }

const cases: ReadonlyArray<readonly [string, object, object, ReadonlyArray<Parameters<typeof bitOf>[0]>]> = [
  ["nothing", a, { ...a }, []],
  ["a fact", a, { ...a, participants: 4 }, ["participants"]],
  ["the first and the last key", a, { ...a, name: "科普展览", platform: "filed" }, ["name", "platform"]],
  ["the host", a, { ...a, host: "u2" }, ["host"]],
  ["a list of the same content", a, { ...a, topics: ["health"] }, ["topics"]],
  ["what nothing rests on", { ...a, source: { row: 1 } }, { ...a, source: { row: 2 } }, []],
  ["how the time was written", { ...a, timeText: "9月" }, { ...a, timeText: "10月" }, ["timeText"]],
  ["a key that comes", a, { ...a, cost: 0 }, ["cost"]],
  ["a key that goes", { ...a, cost: 0 }, a, ["cost"]],
  ["a key that comes for another one", { ...a, cost: 1 }, { ...a, grant: 1 }, ["cost", "grant"]],
  ["a key without a value", a, { ...a, cost: undefined }, []],
  ["a value that comes to a key", { ...a, cost: undefined }, { ...a, cost: 1 }, ["cost"]],
  ["the order of keys", { id: "a", cost: 1, grant: 2 }, { id: "a", grant: 2, cost: 1 }, []],
  ["values of keys in another order", { id: "a", cost: 1, grant: 2 }, { id: "a", grant: 1, cost: 2 }, ["cost", "grant"]]
]

describe("what is different of two activities", () => {
  for (const [what, before, after, keys] of cases)
    it(what, () => {
      const expected = keys.reduce((bits, key) => bits | bitOf(key), 0)
      assert.strictEqual(differences(of(before), of(after)), expected)
      assert.strictEqual(differences(of(after), of(before)), expected)
    })

  it("each key has a bit of its own", () => {
    const keys = ["name", "coHosts", "annexes", "timeText", "host"] as const
    const all = keys.map(bitOf)
    assert.strictEqual(
      all.reduce((sum, bit) => sum + bit, 0),
      all.reduce((bits, bit) => bits | bit, 0)
    )
    for (const bit of all) assert.isAbove(bit, 0)
  })
})
