import { assert, describe, it } from "@effect/vitest"
import type { PlainDate } from "@kepu/core"
import { parseSchedule } from "../src/index.ts"
import { notice, show } from "./show.ts"
import { times } from "../../core/test/times.ts"

describe("hostile texts", () => {
  it.each([
    "9",
    "9月17日、",
    "9月17日9:00；",
    "9:00-11:00 ",
    "(",
    "(9月17日",
    "()",
    "一",
    "1、",
    "为期",
    "每周一、",
    "9.",
    "- ",
    "周 ",
    "啊",
    "啊1",
    "第一馆",
    "如",
    "1、9月1日 ",
    "农历八月十五、",
    "八月初三 ",
    "中秋节",
    "9月第三个周六",
    "2023 09 17 ",
    "18-Sep-",
    "09-17 ",
    "20XX年",
    "20XX",
    "17/9/2023",
    "- - ",
    "jan"
  ])("parses tens of thousands of characters of %s in less than 25 µs each", (piece) => {
    for (const length of times([30_000], [40_000, 100_000])) {
      const text = piece.repeat(length).slice(0, length)
      const start = process.cpuUsage()
      parseSchedule(text, notice)
      // Processor time, as time on a busy machine says little.
      assert.isBelow(process.cpuUsage(start).user / length, 25)
    }
  })

  it.each([
    [999, "2023年1月1日-2025年9月25日每天"],
    [1_000, "2023年1月1日-2025年9月26日每天"],
    ["too-many", "2023年1月1日-2025年9月27日每天"],
    [1_000, "2023年1月1日-2025年9月25日每天；2026年1月1日"],
    ["too-many", "2023年1月1日-2025年9月26日每天；2026年1月1日"],
    ["too-many", "2023年1月1日-2025年9月1日每天；".repeat(4_000)],
    ["too-many", "9月每天；".repeat(20_000)]
  ])("keeps to 1,000 sessions: %s", (expected, text) => {
    const start = process.cpuUsage()
    const parsed = parseSchedule(text, notice)
    assert.strictEqual(parsed.ok ? parsed.schedule.sessions.length : parsed.code, expected)
    assert.isBelow(process.cpuUsage(start).user, 2_500_000)
  })

  it.each(["(", "9月17日("])("keeps to the stack: %s", (open) => {
    assert.doesNotThrow(() => parseSchedule(`${open}${"、".repeat(99_000)})`, notice))
    assert.doesNotThrow(() => parseSchedule(open.repeat(15_000) + ")".repeat(10_000), notice))
  })

  it("stops before days and clock times multiply", () => {
    const clocks = Array.from({ length: 3_000 }, (_, index) => `${10 + (index % 10)}:${10 + (index % 50)}`).join("，")
    const parsed = parseSchedule(`${"9月17日、".repeat(3_000)}9月18日 ${clocks}`, notice)
    assert.strictEqual(parsed.ok ? "" : parsed.code, "too-many")
    for (const [spaces, code] of [
      [99_994, undefined],
      [99_995, undefined],
      [99_996, "too-long"]
    ] as const) {
      const long = parseSchedule(`${" ".repeat(spaces)}9月17日`, notice)
      assert.strictEqual(long.ok ? undefined : long.code, code)
    }
  })
})

describe("options that no calendar has", () => {
  const window = (start: string, end: string) => ({ window: { start: start as PlainDate, end: end as PlainDate } })

  it.each([
    ["活动期间", window("2023-09-17", "2023-09-17"), "2023-09-17"],
    ["活动期间", window("2023-09-17", "2023-09-16"), "refused: window-unknown"],
    ["每周六", window("soon", "later"), "refused: window-unknown"],
    ["18日、19日", window("soon", "later"), "refused: month-unknown"],
    ["9月17日", window("soon", "later"), "refused: year-unknown"],
    ["9月17日", { year: 1899 }, "refused: no-such-date"],
    ["9月17日", { year: 1900 }, "1900-09-17"],
    ["9月17日", { year: 2199 }, "2199-09-17"],
    ["9月17日", { year: 2200 }, "refused: no-such-date"],
    ["9月17日", { year: Number.NaN }, "refused: no-such-date"],
    ["9月17日", { year: 2023.5 }, "refused: no-such-date"],
    ["17日", { year: 2023, month: 0 }, "refused: no-such-date"],
    ["17日", { year: 2023, month: 12 }, "2023-12-17"],
    ["17日", { year: 2023, month: 13 }, "refused: no-such-date"]
  ])("%s with %j: %s", (text, options, expected) => {
    assert.strictEqual(show(parseSchedule(text, options)), expected)
  })
})
