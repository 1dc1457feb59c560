import { assert, describe, it } from "@effect/vitest"
import { type Check, checked, isDay } from "../../src/condition/Check.ts"
import { meets } from "../../src/condition/meets.ts"

type Value = Parameters<typeof checked>[1]
const check = (data: object) => data as Check

describe("a check of a declared fact", () => {
  it.each<[object, Value, boolean | undefined]>([
    [{ is: "known" }, undefined, undefined],
    [{ is: "known" }, "x", true],
    [{ is: "known" }, 0, true],
    [{ is: "known" }, true, true],
    [{ is: "known" }, false, false],
    [{ is: "among", values: ["city"] }, "city", true],
    [{ is: "among", values: ["city"] }, "county", false],
    [{ is: "among", values: ["city"] }, 1, undefined],
    [{ is: "among", values: ["city"], choices: ["city", "county"] }, "county", false],
    [{ is: "among", values: ["city"], choices: ["city", "county"] }, "no choice", undefined],
    [{ is: "number", from: 2, to: 4 }, 1, false],
    [{ is: "number", from: 2, to: 4 }, 2, true],
    [{ is: "number", from: 2, to: 4 }, 4, true],
    [{ is: "number", from: 2, to: 4 }, 5, false],
    [{ is: "number", from: 2 }, 5, true],
    [{ is: "number", to: 4 }, 1, true],
    [{ is: "number", from: 2 }, "3", undefined],
    [{ is: "date", from: "2023-09-02", to: "2023-09-04" }, "2023-09-01", false],
    [{ is: "date", from: "2023-09-02", to: "2023-09-04" }, "2023-09-02", true],
    [{ is: "date", from: "2023-09-02", to: "2023-09-04" }, "2023-09-04", true],
    [{ is: "date", from: "2023-09-02", to: "2023-09-04" }, "2023-09-05", false],
    [{ is: "date", from: "2023-09-02" }, "九月", undefined],
    [{ is: "date", from: "2023-09-02" }, 20230905, undefined]
  ])("%o of %s is %s", (data, value, expected) => assert.strictEqual(checked(check(data), value), expected))

  it.each<[object, Value, Value, boolean | undefined]>([
    [{ is: "share", least: 50 }, 1, 2, true],
    [{ is: "share", least: 50 }, 0.99, 2, false],
    [{ is: "share", most: 50 }, 1, 2, true],
    [{ is: "share", most: 50 }, 1.01, 2, false],
    [{ is: "share", under: 50 }, 1, 2, false],
    [{ is: "share", under: 50 }, 0.99, 2, true],
    [{ is: "share", least: 20, most: 50 }, 0, 0, true],
    [{ is: "share", most: 50 }, 0, 0, true],
    [{ is: "share", most: 50 }, 1, undefined, undefined],
    [{ is: "share", most: 50 }, 1, "2", undefined],
    [{ is: "share", most: 50 }, "1", 2, undefined],
    [{ is: "below" }, 1, 2, true],
    [{ is: "below" }, 2, 2, false],
    [{ is: "below" }, "1", 2, undefined],
    [{ is: "below" }, 1, "2", undefined],
    [{ is: "before" }, "2023-09-01", "2023-09-02", true],
    [{ is: "before" }, "2023-09-02", "2023-09-02", true],
    [{ is: "before" }, "2023-09-03", "2023-09-02", false],
    [{ is: "before" }, "一日", "2023-09-02", undefined],
    [{ is: "before" }, "2023-09-01", "二日", undefined]
  ])("%o of %s and %s is %s", (data, value, other, expected) =>
    assert.strictEqual(checked(check({ of: "other", ...data }), value, other), expected)
  )
})

it("a condition of any record holds for every one of them", () => {
  assert.isTrue(meets({ _tag: "Always" }, {}))
  assert.isTrue(meets({ _tag: "Any", of: [{ _tag: "Always" }, { _tag: "FactReported", fact: "x" }] }, {}))
  assert.isUndefined(meets({ _tag: "FactReported", fact: "x" }, {}))
  const both = { _tag: "All", of: [{ _tag: "Always" }, { _tag: "FactReported", fact: "x" }] } as const
  assert.isUndefined(meets(both, {}))
  assert.isTrue(meets(both, { facts: { x: 1 } }))
  // What is asked of activities alone is not known of other records.
  assert.isUndefined(meets({ _tag: "LastDayReached" }, {}))
})

describe("a day", () => {
  it.each<[Value, boolean]>([
    ["2023-09-01", true],
    ["2023-9-1", false],
    ["12023-09-01", false],
    ["2023-09-011", false],
    ["九月", false],
    [20230901, false],
    [undefined, false]
  ])("%s: %s", (value, expected) => assert.strictEqual(isDay(value), expected))
})
