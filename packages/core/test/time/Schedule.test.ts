import { assert, describe, it } from "@effect/vitest"
import type { PlainDate } from "@kepu/core"
import { hasReachedLastDay, isWithin, touches } from "@kepu/core/time"
import { Schedule } from "@kepu/core/schema"
import { Window } from "../../src/time/Window.ts"
import * as Schema from "effect/Schema"

const window = Schema.decodeSync(Window)({
  id: "activity-days",
  name: { "zh-CN": "集中活动日", en: "activity days" },
  start: "2023-09-17",
  end: "2023-09-23"
})
const decode = Schema.decodeUnknownSync(Schedule)
const days = (start: string, end?: string) => decode({ sessions: [end === undefined ? { start } : { start, end }] })
const openEnd = (start: string) => decode({ sessions: [{ start }], openEnd: true })
const about = (start: string, end: string) => decode({ sessions: [{ start, end }], approximate: true })

describe("Schedule and window (both days included)", () => {
  it.each<[string, Schedule, boolean | undefined, boolean | undefined]>([
    ["the day before", days("2023-09-16"), false, false],
    ["the first day", days("2023-09-17"), true, true],
    ["the last day", days("2023-09-23"), true, true],
    ["the day after", days("2023-09-24"), false, false],
    ["up to the first day", days("2023-09-15", "2023-09-17"), true, false],
    ["up to the eve", days("2023-09-15", "2023-09-16"), false, false],
    ["from the last day on", days("2023-09-23", "2023-09-25"), true, false],
    ["around all of it", days("2023-09-10", "2023-09-30"), true, false],
    ["exactly it", days("2023-09-17", "2023-09-23"), true, true],
    ["late in the evening of the last day", days("2023-09-23T23:00", "2023-09-23T23:59"), true, true],
    ["one session in, one out", decode({ sessions: [{ start: "2023-09-10" }, { start: "2023-09-17" }] }), true, false],
    ["open end, begun before", openEnd("2023-09-16"), undefined, false],
    ["open end, begun inside", openEnd("2023-09-20"), true, undefined],
    ["open end, begun after", openEnd("2023-09-24"), false, false],
    [
      "an open end is the last session's alone",
      decode({ sessions: [{ start: "2023-09-10" }, { start: "2023-09-25" }], openEnd: true }),
      false,
      false
    ],
    [
      "whatever the order of the sessions",
      decode({ sessions: [{ start: "2023-09-25" }, { start: "2023-09-10" }], openEnd: true }),
      false,
      false
    ],
    [
      "of approximate sessions each is held once",
      decode({
        sessions: [
          { start: "2023-09-11", end: "2023-09-20" },
          { start: "2023-09-21", end: "2023-09-23" }
        ],
        approximate: true
      }),
      true,
      undefined
    ],
    ["somewhere from the 11th to the 20th", about("2023-09-11", "2023-09-20"), undefined, undefined],
    ["somewhere inside", about("2023-09-18", "2023-09-20"), true, true],
    ["somewhere before", about("2023-09-01", "2023-09-10"), false, false]
  ])("%s", (_, schedule, touching, within) => {
    assert.strictEqual(touches(schedule, window), touching)
    assert.strictEqual(isWithin(schedule, window), within)
  })

  it.each<[string, Schedule, string, boolean | undefined]>([
    ["the eve of the last day", days("2023-09-17", "2023-09-19"), "2023-09-18", false],
    ["the last day itself", days("2023-09-17", "2023-09-19"), "2023-09-19", true],
    ["the day after", days("2023-09-17", "2023-09-19"), "2023-09-20", true],
    [
      "the latest of several sessions",
      decode({ sessions: [{ start: "2023-09-19" }, { start: "2023-09-17" }] }),
      "2023-09-18",
      false
    ],
    [
      "the first of several sessions, written in order",
      decode({ sessions: [{ start: "2023-09-17" }, { start: "2023-09-19" }] }),
      "2023-09-18",
      false
    ],
    ["an open end has no last day", openEnd("2023-09-17"), "2023-12-31", undefined],
    [
      "of two that begin alike the one that is noted last is open",
      decode({
        sessions: [{ start: "2023-09-17" }, { start: "2023-09-17", end: "2023-09-19" }],
        openEnd: true
      }),
      "2023-09-18",
      undefined
    ],
    ["an open end still to begin", openEnd("2023-09-17"), "2023-09-16", false],
    [
      "an open end, while another session is still to come",
      decode({ sessions: [{ start: "2023-09-17", end: "2023-09-22" }, { start: "2023-09-20" }], openEnd: true }),
      "2023-09-20",
      false
    ],
    [
      "approximate sessions, of which one is still to begin",
      decode({
        sessions: [
          { start: "2023-09-11", end: "2023-09-20" },
          { start: "2023-09-21", end: "2023-09-30" }
        ],
        approximate: true
      }),
      "2023-09-20",
      false
    ],
    ["an approximate time under way", about("2023-09-11", "2023-09-20"), "2023-09-15", undefined],
    ["an approximate time gone by", about("2023-09-11", "2023-09-20"), "2023-09-20", true]
  ])("last day reached: %s", (_, schedule, today, expected) => {
    assert.strictEqual(hasReachedLastDay(schedule, today as PlainDate), expected)
  })

  it.each([
    ["an end before its start", { sessions: [{ start: "2023-09-18", end: "2023-09-17" }] }],
    ["a clock that runs backwards", { sessions: [{ start: "2023-09-18T11:00", end: "2023-09-18T09:00" }] }],
    ["no session", { sessions: [] }],
    ["29 February in a common year", { sessions: [{ start: "2023-02-29" }] }]
  ])("refuses %s", (_, data) => {
    assert.strictEqual(Schema.decodeUnknownResult(Schedule)(data)._tag, "Failure")
  })
})
