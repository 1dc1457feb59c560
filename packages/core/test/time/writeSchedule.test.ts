import { assert, describe, it } from "@effect/vitest"
import { writeSchedule } from "@kepu/core/time"
import { Schedule } from "@kepu/core/schema"
import * as Schema from "effect/Schema"

const schedule = Schema.decodeUnknownSync(Schedule)

describe("writeSchedule", () => {
  it.each([
    ["2023年9月17日", [{ start: "2023-09-17" }]],
    ["2023年9月17日至2023年9月23日", [{ start: "2023-09-17", end: "2023-09-23" }]],
    ["2023年9月17日 09:00", [{ start: "2023-09-17T09:00" }]],
    ["2023年9月17日 09:00", [{ start: "2023-09-17T09:00", end: "2023-09-17T09:00" }]],
    ["2023年9月17日 09:00", [{ start: "2023-09-17T09:00", end: "2023-09-17" }]],
    ["2023年9月17日 09:00至11:00", [{ start: "2023-09-17T09:00", end: "2023-09-17T11:00" }]],
    ["2023年9月17日 20:00至2023年9月18日 06:00", [{ start: "2023-09-17T20:00", end: "2023-09-18T06:00" }]],
    ["2023年9月17日 20:00至2023年9月18日", [{ start: "2023-09-17T20:00", end: "2023-09-18" }]],
    ["2023年9月17日至2023年9月23日18:00止", [{ start: "2023-09-17", end: "2023-09-23T18:00" }]],
    ["2023年9月17日；2023年10月1日 09:00", [{ start: "2023-09-17" }, { start: "2023-10-01T09:00" }]]
  ])("%s", (text, sessions) => {
    assert.strictEqual(writeSchedule(schedule({ sessions })), text)
  })

  it.each([
    ["2023年9月16日起", "2023-09-16"],
    ["2023年9月16日 09:00起", "2023-09-16T09:00"]
  ])("an open end: %s", (text, start) => {
    assert.strictEqual(writeSchedule(schedule({ sessions: [{ start }], openEnd: true })), text)
  })

  it.each([
    ["2023年9月上旬", "2023-09-01", "2023-09-10"],
    ["2023年9月中旬", "2023-09-11", "2023-09-20"],
    ["2023年9月下旬", "2023-09-21", "2023-09-30"],
    ["2023年9月", "2023-09-01", "2023-09-30"],
    ["2023年2月下旬", "2023-02-21", "2023-02-28"],
    ["2024年2月21日至2024年2月28日之间", "2024-02-21", "2024-02-28"],
    ["2024年2月", "2024-02-01", "2024-02-29"],
    ["2023年12月下旬", "2023-12-21", "2023-12-31"],
    ["2023年9月1日至2023年9月11日之间", "2023-09-01", "2023-09-11"],
    ["2023年9月11日至2023年10月20日之间", "2023-09-11", "2023-10-20"],
    ["2023年9月17日 09:00至2023年9月18日", "2023-09-17T09:00", "2023-09-18"]
  ])("approximate: %s", (text, start, end) => {
    const about = text.replace(" 09:00", " 约09:00")
    assert.strictEqual(writeSchedule(schedule({ sessions: [{ start, end }], approximate: true })), about)
  })
})
