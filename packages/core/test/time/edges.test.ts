import { assert, describe, it } from "@effect/vitest"
import { Instant, PlainDate, Schedule } from "@kepu/core/schema"
import { hasReachedLastDay, isWithin, showDeadline, touches } from "@kepu/core/time"
import { PlainDateTime } from "../../src/time/PlainDate.ts"
import { Window } from "../../src/time/Window.ts"
import * as Schema from "effect/Schema"
import { Zone } from "../../src/time/Zone.ts"

const accepts = (schema: Schema.Codec<any, any>, data: unknown): boolean =>
  Schema.decodeUnknownResult(schema)(data)._tag === "Success"
const schedule = Schema.decodeUnknownSync(Schedule)
const window = { start: PlainDate.make("2023-09-17"), end: PlainDate.make("2023-09-23") }

describe("a moment", () => {
  it.each([
    ["0000-01-01T23:59:59.999Z", false],
    ["0000-01-02T00:00:00Z", true],
    ["9999-12-30T23:59:59.999Z", true],
    ["9999-12-31T00:00:00Z", false],
    ["9999-12-31T08:00:00+08:00", false],
    ["2023-02-30T25:00:00Z", false]
  ])("%s has a day of a four-digit year everywhere: %s", (text, expected) => {
    assert.strictEqual(accepts(Instant, text), expected)
  })
})

describe("schedules of several sessions", () => {
  const [before, inside, after] = [{ start: "2023-09-10" }, { start: "2023-09-20" }, { start: "2023-09-30" }]
  const middle = { start: "2023-09-11", end: "2023-09-20" }

  it.each<[string, object, boolean | undefined, boolean | undefined]>([
    ["approximate, one of them possibly in it", { sessions: [before, middle], approximate: true }, undefined, false],
    [
      "approximate, one surely and one possibly in it",
      { sessions: [inside, middle], approximate: true },
      true,
      undefined
    ],
    [
      "open end, begun on the last day of the window",
      { sessions: [{ start: "2023-09-23" }], openEnd: true },
      true,
      undefined
    ],
    ["open end, one held before and one begun after", { sessions: [before, after], openEnd: true }, false, false]
  ])("%s", (_, data, touching, within) => {
    assert.strictEqual(touches(schedule(data), window), touching)
    assert.strictEqual(isWithin(schedule(data), window), within)
  })

  it.each<[string, object, string, boolean | undefined]>([
    ["an open end that begins today", { sessions: [{ start: "2023-09-20" }], openEnd: true }, "2023-09-20", undefined],
    ["an open end with a session still to come", { sessions: [before, after], openEnd: true }, "2023-09-20", false],
    [
      "approximate, from today on",
      { sessions: [{ start: "2023-09-20", end: "2023-09-25" }], approximate: true },
      "2023-09-20",
      undefined
    ],
    [
      "approximate, still to begin",
      { sessions: [{ start: "2023-09-20", end: "2023-09-25" }], approximate: true },
      "2023-09-19",
      false
    ],
    ["approximate, one begun and one to come", { sessions: [before, after], approximate: true }, "2023-09-20", false]
  ])("last day reached: %s", (_, data, today, expected) => {
    assert.strictEqual(hasReachedLastDay(schedule(data), PlainDate.make(today)), expected)
  })
})

describe("what is accepted", () => {
  it.each<[boolean, string, string | undefined]>([
    [true, "2023-09-18T09:00", "2023-09-18T09:00"],
    [true, "2023-09-18T09:00", "2023-09-18"],
    [true, "2023-09-18", "2023-09-18T09:00"],
    [true, "2023-09-18", "2023-09-18"],
    [false, "2023-09-18T09:01", "2023-09-18T09:00"],
    [false, "2023-09-18T09:00", "2023-09-17"],
    [false, "2023-09-18", "2023-09-17T23:59"]
  ])("%s: a session from %s to %s", (expected, start, end) => {
    assert.strictEqual(accepts(Schedule, { sessions: [{ start, end }] }), expected)
  })

  it.each<[boolean, string]>([
    [true, "2024-02-29"],
    [false, "2023-02-29"],
    [false, "2023-13-01"],
    [false, "2023-00-10"],
    [false, "2023-09-00"],
    [false, "2023-09-31"],
    [false, "2023-12-32"],
    [false, "2024-01-60"]
  ])("%s: the date %s, with and without a clock", (expected, date) => {
    assert.strictEqual(accepts(PlainDate, date), expected)
    assert.strictEqual(accepts(PlainDateTime, `${date}T10:00`), expected)
  })

  it.each<[boolean, string, string]>([
    [true, "2023-09-17", "2023-09-18"],
    [true, "2023-09-17", "2023-09-17"],
    [false, "2023-09-17", "2023-09-16"]
  ])("%s: a window from %s to %s", (expected, start, end) => {
    assert.strictEqual(accepts(Window, { id: "days", name: { "zh-CN": "日", en: "days" }, start, end }), expected)
  })

  it.each<[boolean, string]>([
    [true, "Asia/Shanghai"],
    [false, "Asia/Pucheng"],
    [false, ""]
  ])("%s: the zone %s", (expected, zone) => {
    assert.strictEqual(accepts(Zone, zone), expected)
  })
})

describe("showDeadline", () => {
  it.each([
    [{ boundary: "inclusive" }, "by 2023-09-06 (that day included)"],
    [{ boundary: "exclusive" }, "by 2023-09-06 (that day excluded)"],
    [{ boundary: "inclusive", time: "16:00" }, "by 2023-09-06 16:00 (that moment included)"],
    [{ boundary: "exclusive", time: "16:00" }, "by 2023-09-06 16:00 (that moment excluded)"]
  ])("%j", (fields, text) => {
    assert.strictEqual(showDeadline({ date: "2023-09-06", zone: "Asia/Shanghai", ...fields } as never).en, text)
  })
})
