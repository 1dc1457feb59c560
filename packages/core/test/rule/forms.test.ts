import { assert, it } from "@effect/vitest"
import { RuleForm } from "@kepu/core/schema"
import * as Schema from "effect/Schema"
import type { FormData } from "../sample.ts"

const everyUnit = { _tag: "EveryUnit" } as const
const region = { _tag: "Region" } as const
const always = { _tag: "Always" } as const
const activities = { _tag: "Activities" } as const
const number = { _tag: "Count", of: { _tag: "Officers" } } as const
const each = { _tag: "Topics", topics: ["health"] } as const
const form = { _tag: "Each", of: "activities", require: { _tag: "Filled", annex: "annex-1" } } as const
const recommended = { _tag: "Each", of: "recommendations", require: always } as const
const heldBy = { _tag: "HeldBy", bound: everyUnit } as const
const percent = { _tag: "Percent", percent: 30, of: activities } as const
const byUnit = { _tag: "ByUnit", amounts: [{ bound: everyUnit, amount: 2 }] } as const
const date = { date: "2023-09-23", boundary: "inclusive", zone: "Asia/Shanghai" } as const
const afterEach = { _tag: "Relative", days: 5, to: "after-end" } as const
const due = { _tag: "Due", bound: everyUnit, document: "summary", deadline: date } as const

it.each<[string, FormData, boolean]>([
  ["a number without an amount", number, false],
  ["a least amount", { ...number, atLeast: 1 }, true],
  ["a greatest amount", { ...number, atMost: 1 }, true],
  ["an amount to be exceeded", { ...number, moreThan: 1 }, true],
  ["an amount to be kept under", { ...number, lessThan: 1 }, true],
  ["one amount exactly", { ...number, atLeast: 2, atMost: 2 }, true],
  ["a least amount above the greatest", { ...number, atLeast: 2, atMost: 1 }, false],
  ["a least amount beside a share", { ...number, atLeast: 2, atMost: percent }, true],
  ["a share beside a greatest amount", { ...number, atLeast: percent, atMost: 2 }, true],
  ["shares at both ends", { ...number, atLeast: percent, atMost: percent }, true],
  ["an amount by unit of units", { ...number, bound: everyUnit, atMost: byUnit }, true],
  ["an amount by unit of the region", { ...number, bound: region, atMost: byUnit }, false],
  ["an amount by unit of nobody named", { ...number, atLeast: byUnit }, false],
  ["a share of the region", { ...number, bound: region, atLeast: percent }, true],
  ["one amount by unit beside another for the region", { ...number, atLeast: 1, lessThan: byUnit }, false],
  ["activities in groups", { _tag: "Count", of: activities, each, atLeast: 1 }, true],
  ["officers in groups", { ...number, each, atLeast: 1 }, false],
  ["a form", form, true],
  ["a form with a condition of its own", { ...form, where: always }, false],
  ["a condition where another holds", { ...form, where: always, require: always }, true],
  ["a condition of activities of some hosts", { ...form, hosts: everyUnit, require: always }, true],
  ["a condition of recommendations", recommended, true],
  ["a condition of recommendations of some hosts", { ...recommended, hosts: everyUnit }, false],
  ["activities held by some", { ...form, require: heldBy }, true],
  ["recommendations held by some", { ...recommended, require: heldBy }, false],
  ["a time after each activity", { ...form, require: always, limit: afterEach }, true],
  ["a time after each recommended activity", { ...recommended, limit: afterEach }, false],
  ["a day for recommendations", { ...recommended, limit: { _tag: "Until", deadline: date } }, true],
  ["a document", due, true],
  ["a document of those who hold something", { ...due, holding: activities }, true],
  ["a document of some activities by one day", { ...due, where: always }, false],
  [
    "a document of some activities by a day that is not set",
    { ...due, where: always, deadline: { _tag: "Open" } },
    false
  ],
  ["a document after some activities", { ...due, where: always, deadline: afterEach }, true],
  ["a document after each activity", { ...due, deadline: afterEach }, true],
  [
    "a document after each activity of those who hold something",
    { ...due, holding: activities, deadline: afterEach },
    false
  ],
  [
    "a document of those who hold something, at a time not set",
    { ...due, holding: activities, deadline: { _tag: "Open" } },
    true
  ]
])("%s: %s", (_, data, isForm) => {
  assert.strictEqual(Schema.decodeUnknownResult(RuleForm)(data)._tag === "Success", isForm)
})
