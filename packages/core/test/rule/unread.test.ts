import { assert, describe, it } from "@effect/vitest"
import type { Portfolio } from "@kepu/core"
import { activity, findingsOf, type FormData, portfolio } from "../sample.ts"

const count: FormData = {
  _tag: "Count",
  bound: { _tag: "EveryUnit" },
  of: { _tag: "Activities", where: { _tag: "PlatformIn", states: ["published"] } },
  atLeast: 2,
  limit: { _tag: "WindowEnd", window: "activity-days" }
}
const due: FormData = {
  _tag: "Due",
  bound: { _tag: "EveryUnit" },
  document: "summary",
  deadline: { date: "2023-09-23", boundary: "inclusive", zone: "Asia/Shanghai" }
}
const cover: FormData = {
  _tag: "Count",
  bound: { _tag: "Region" },
  of: { _tag: "Activities" },
  each: { _tag: "Topics", topics: ["health"] },
  atLeast: 1,
  limit: { _tag: "WindowEnd", window: "activity-days" }
}
type Lost = NonNullable<(typeof Portfolio.Encoded)["unread"]>
const of = (n: number): Lost => Array.from({ length: n }, () => ({ register: "activities", unit: "u1" }))
const units = [
  { id: "u1", name: "甲" },
  { id: "u2", name: "乙" }
]

describe("records that could not be read", () => {
  it.each<[string, FormData, Partial<typeof Portfolio.Encoded>, ReadonlyArray<string>]>([
    ["too few to matter", count, { unread: of(1) }, ["unmet", "unmet"]],
    ["just enough to matter, for their unit alone", count, { unread: of(2) }, ["undetermined", "unmet"]],
    [
      "with one that counts",
      count,
      { unread: of(1), activities: [activity({ platform: "published" })] },
      ["undetermined", "unmet"]
    ],
    [
      "a whole file, which may be anybody's",
      count,
      { unread: [{ register: "activities" }] },
      ["undetermined", "undetermined"]
    ],
    [
      "a whole file of one unit, which may hold any number",
      count,
      { unread: [{ register: "activities", unit: "u1", source: { file: "附件1.xlsx", row: 1 } }] },
      ["undetermined", "unmet"]
    ],
    [
      "a row of a file",
      count,
      { unread: [{ register: "activities", unit: "u1", source: { file: "附件1.csv", row: 2 } }] },
      ["unmet", "unmet"]
    ],
    ["of another register", count, { unread: [{ register: "submissions" }] }, ["unmet", "unmet"]],
    [
      "a line of the log",
      due,
      { submissions: [], unread: [{ register: "submissions", unit: "u2" }] },
      ["unmet", "undetermined"]
    ],
    [
      "a line of the log that names no unit",
      due,
      { submissions: [], unread: [{ register: "submissions" }] },
      ["undetermined", "undetermined"]
    ],
    ["an activity, for the log", due, { submissions: [], unread: of(3) }, ["unmet", "unmet"]],
    ["any activity, for what the region covers", cover, { unread: of(1) }, ["undetermined"]],
    ["none", cover, {}, ["unmet"]]
  ])("%s", (_, form, parts, statuses) => {
    const findings = findingsOf(form, portfolio({ units, ...parts }))
    assert.deepStrictEqual(
      findings.map(({ status }) => status),
      statuses
    )
    for (const { missing, status } of findings) {
      assert.strictEqual(
        missing.some(({ fact }) => fact === "unread"),
        status === "undetermined"
      )
    }
  })
})
