import { assert, describe, it } from "@effect/vitest"
import { spawnSync } from "node:child_process"
import { program } from "./run.ts"

const time = (input: string, ...args: ReadonlyArray<string>) => {
  const [node, ...rest] = program
  const { status, stderr, stdout } = spawnSync(node, [...rest, "time", ...args], { input, encoding: "utf8" })
  return { code: status, stderr, stdout }
}
const none = { sessions: undefined, openEnd: undefined, code: undefined }
const year = ["--year", "2023", "--window", "2023-09-17/2023-09-23"]

describe("kepu time", () => {
  it("answers each line with a line of JSON, a blank and an unreadable one too", () => {
    const { code, stdout } = time(
      "9月17日-23日\n活动期间\n\n近日\n9月16日起\n9月18日9:00-11:00",
      ...year,
      "--format",
      "ndjson"
    )
    assert.strictEqual(code, 0)
    const records = stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line))
    assert.deepStrictEqual(
      records.map(({ code, ok, openEnd, sessions, text }) => ({ text, ok, sessions, openEnd, code })),
      [
        { ...none, text: "9月17日-23日", ok: true, sessions: [{ start: "2023-09-17", end: "2023-09-23" }] },
        { ...none, text: "活动期间", ok: true, sessions: [{ start: "2023-09-17", end: "2023-09-23" }] },
        { ...none, text: "", ok: false, code: "empty" },
        { ...none, text: "近日", ok: false, code: "relative" },
        { ...none, text: "9月16日起", ok: true, sessions: [{ start: "2023-09-16" }], openEnd: true },
        {
          ...none,
          text: "9月18日9:00-11:00",
          ok: true,
          sessions: [{ start: "2023-09-18T09:00", end: "2023-09-18T11:00" }]
        }
      ]
    )
    for (const record of records) assert.isTrue(record.ok ? Array.isArray(record.assumed) : record.reason.length > 0)
  })

  it("says in words what it assumed, in both languages", () => {
    assert.strictEqual(
      time("9月17日\n9月31日", ...year).stdout,
      "9月17日 → 2023-09-17（年份取自通知）\n" +
        "9月31日 → 无法确定（no-such-date）：日历上没有“9月31日”；请更正日期，是否“2023年9月30日”？\n"
    )
    assert.match(time("9月中旬", ...year, "--lang", "en").stdout, /some time within \(/u)
  })

  it.each([
    ["a year of two digits", ["--year", "23"], "--year"],
    ["a year that is none", ["--year", "abc"], "--year"],
    ["a window without an end", ["--window", "2023-09-17"], "--window"],
    ["a window that ends before it starts", ["--window", "2023-09-23/2023-09-17"], "--window"]
  ])("refuses %s", (_, args, says) => {
    const { code, stderr, stdout } = time("9月17日", ...args)
    assert.deepStrictEqual([code, stdout], [2, ""])
    assert.include(stderr, says)
  })
})
