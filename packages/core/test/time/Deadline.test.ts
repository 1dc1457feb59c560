import { assert, describe, it } from "@effect/vitest"
import { firstLateInstant } from "@kepu/core/time"
import { Deadline } from "@kepu/core/schema"
import * as Schema from "effect/Schema"

const deadline = (fields: Omit<typeof Deadline.Encoded, "zone">): Deadline =>
  Schema.decodeSync(Deadline)({ zone: "Asia/Shanghai", ...fields })

describe("Deadline", () => {
  it.each([
    [
      "the day counts: late from 24:00 on",
      { date: "2023-09-06", boundary: "inclusive" },
      "2023-09-07T00:00:00.000+08:00"
    ],
    [
      "the day does not count: late from its 00:00 on",
      { date: "2023-09-06", boundary: "exclusive" },
      "2023-09-06T00:00:00.000+08:00"
    ],
    [
      "the stroke counts",
      { date: "2023-08-18", time: "16:00", boundary: "inclusive" },
      "2023-08-18T16:00:00.001+08:00"
    ],
    [
      "the stroke does not count",
      { date: "2023-08-18", time: "16:00", boundary: "exclusive" },
      "2023-08-18T16:00:00.000+08:00"
    ],
    ["the last day of a month", { date: "2023-09-30", boundary: "inclusive" }, "2023-10-01T00:00:00.000+08:00"],
    ["the last day of a year", { date: "2023-12-31", boundary: "inclusive" }, "2024-01-01T00:00:00.000+08:00"]
  ] as const)("%s", (_, fields, firstLate) => {
    assert.strictEqual(firstLateInstant(deadline(fields)), Date.parse(firstLate))
  })

  it.each(["UTC", "America/New_York", "Asia/Kathmandu"])("does not depend on the zone of the process: %s", (zone) => {
    const before = process.env["TZ"]
    process.env["TZ"] = zone
    try {
      assert.strictEqual(
        firstLateInstant(deadline({ date: "2023-09-06", boundary: "inclusive" })),
        Date.parse("2023-09-06T16:00:00Z")
      )
    } finally {
      if (before === undefined) delete process.env["TZ"]
      else process.env["TZ"] = before
    }
  })

  it.each([
    ["a day that is not in the calendar", { date: "2023-09-31", boundary: "inclusive" }],
    ["a clock past 23:59", { date: "2023-09-06", time: "24:00", boundary: "inclusive" }],
    ["no boundary", { date: "2023-09-06" }],
    ["a zone that does not exist", { date: "2023-09-06", boundary: "inclusive", zone: "Asia/Pucheng" }]
  ])("refuses %s", (_, fields) => {
    assert.isTrue(Schema.decodeUnknownResult(Deadline)({ zone: "Asia/Shanghai", ...fields })._tag === "Failure")
  })
})
