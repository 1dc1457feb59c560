import { assert, describe, it } from "@effect/vitest"
import ICAL from "ical.js"
import { readFileSync } from "node:fs"
import { filesOf, run } from "./run.ts"

/** The entries as a calendar program reads them. */
const entries = (file: string) =>
  new ICAL.Component(ICAL.parse(file)).getAllSubcomponents("vevent").map((component) => {
    const event = new ICAL.Event(component)
    return [
      event.summary,
      event.startDate.toString(),
      event.endDate.toString(),
      component.getAllSubcomponents("valarm").length
    ]
  })

describe("kepu calendar", () => {
  it("has the activity days and the deadlines, each on its last day, with reminders", () => {
    const { code, stdout } = run(["calendar"])
    assert.strictEqual(code, 0)
    assert.deepStrictEqual(entries(stdout), [
      ["集中活动日", "2023-09-17", "2023-09-24", 0],
      ["截止：重点活动汇总表", "2023-09-06", "2023-09-07", 2],
      ["截止：活动总结", "2023-09-23", "2023-09-24", 2],
      ["截止：活动照片", "2023-09-23", "2023-09-24", 2],
      ["截止：推荐的优秀活动已在平台填报且信息完善", "2023-09-23", "2023-09-24", 2]
    ])
  })

  it("ends an entry at the stroke where the deadline has a clock", () => {
    const first = entries(run(["calendar", "--notice", "region-2023"]).stdout).find(([, start]) =>
      String(start).includes("T")
    )
    assert.deepStrictEqual(first?.slice(1, 3), ["2023-08-18T07:00:00Z", "2023-08-18T08:00:00Z"])
  })

  it("is the same in every time zone, and in a file", () => {
    const { "kepuri.ics": path } = filesOf({ "kepuri.ics": "" })
    const { stdout } = run(["calendar"], { TZ: "UTC" })
    assert.strictEqual(run(["calendar"], { TZ: "America/New_York" }).stdout, stdout)
    const saved = run(["calendar", "-o", path, "--force"], { TZ: "Asia/Kathmandu" })
    assert.deepStrictEqual([saved.code, saved.stdout], [0, ""])
    assert.include(saved.stderr, "已写入")
    assert.strictEqual(readFileSync(path, "utf8"), stdout)
  })

  it("refuses a place where it cannot write", () => {
    const { code, stderr } = run(["calendar", "-o", "/no-such-folder/kepuri.ics"])
    assert.strictEqual(code, 2)
    assert.include(stderr, "无法写入")
  })
})
