import { assert, it } from "@effect/vitest"
import { RuleForm } from "@kepu/core/notice"
import * as Schema from "effect/Schema"
import type { FormData } from "../sample.ts"

const number = { _tag: "Count", of: { _tag: "Officers" } } as const
const each = { _tag: "Topics", topics: ["health"] } as const
const form = { _tag: "Each", of: "activities", require: { _tag: "Filled", annex: "annex-1" } } as const

it.each<[string, FormData, boolean]>([
  ["a number without an amount", number, false],
  ["a least amount", { ...number, atLeast: 1 }, true],
  ["a greatest amount", { ...number, atMost: 1 }, true],
  ["one amount exactly", { ...number, atLeast: 2, atMost: 2 }, true],
  ["a least amount above the greatest", { ...number, atLeast: 2, atMost: 1 }, false],
  ["activities in groups", { _tag: "Count", of: { _tag: "Activities" }, each, atLeast: 1 }, true],
  ["officers in groups", { ...number, each, atLeast: 1 }, false],
  ["a form", form, true],
  ["a form with a condition of its own", { ...form, where: { _tag: "Always" } }, false],
  ["a condition where another holds", { ...form, where: { _tag: "Always" }, require: { _tag: "Always" } }, true]
])("%s: %s", (_, data, isForm) => {
  assert.strictEqual(Schema.decodeUnknownResult(RuleForm)(data)._tag === "Success", isForm)
})
