import { assert, describe, it } from "@effect/vitest"
import { Window } from "../../src/time/Window.ts"
import * as Schema from "effect/Schema"

const isWindow = (start: string, end: string) =>
  Schema.is(Window)({ id: "days", name: { "zh-CN": "活动日", en: "activity days" }, start, end })

describe("Window", () => {
  it.each([
    ["2024-01-01", "2024-01-01", true],
    ["2024-01-02", "2024-01-01", false],
    ["2024-01-01", "2034-01-06", true],
    ["2024-01-01", "2034-01-07", true],
    ["2024-01-01", "2034-01-08", false]
  ] as const)("from %s to %s: %s", (start, end, expected) => {
    assert.strictEqual(isWindow(start, end), expected)
  })
})
