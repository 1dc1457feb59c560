import { assert, describe, it } from "@effect/vitest"
import { activity, type FormData, onlyFinding, portfolio } from "../sample.ts"

const form: FormData = {
  _tag: "Count",
  bound: { _tag: "Region" },
  of: { _tag: "Activities" },
  each: { _tag: "Topics", topics: ["work-safety", "health"] },
  atLeast: 1,
  limit: { _tag: "WindowEnd", window: "activity-days" }
}
const later = "2023-09-24T00:00:00+08:00"
const unread = [{ register: "activities" }] as const

describe("a count in groups", () => {
  it("names the topics that are covered and those that are not", () => {
    const given = portfolio({ activities: [activity({ topics: ["health"] })] })
    const { facts, message, remedies, status } = onlyFinding(form, given, later)
    assert.strictEqual(status, "unmet")
    assert.deepStrictEqual(
      facts.map(({ value }) => value.en),
      ["health"]
    )
    assert.include(message.en, "not covered: work safety;")
    assert.deepStrictEqual(
      remedies.map(({ text }) => text.en),
      ["the time is over: explain it to the issuer in writing"]
    )
  })

  it("says what to arrange while there is time", () => {
    const { remedies, status } = onlyFinding(form, portfolio({ activities: [activity({ topics: ["health"] })] }))
    assert.strictEqual(status, "pending")
    assert.deepStrictEqual(
      remedies.map(({ text }) => text.en),
      ["arrange an activity for “work safety”"]
    )
  })

  it("misses no unread records where all is covered without them", () => {
    const given = portfolio({ activities: [activity({ topics: ["health", "work-safety"] })], unread })
    const { missing, status } = onlyFinding(form, given, later)
    assert.strictEqual(status, "met")
    assert.deepStrictEqual(missing, [])
  })

  it("misses them where one of them might cover what is not covered", () => {
    const given = portfolio({ activities: [activity({ topics: ["health"] })], unread })
    const { missing, status } = onlyFinding(form, given, later)
    assert.strictEqual(status, "undetermined")
    assert.deepStrictEqual(
      missing.map(({ fact, subject }) => [fact, subject.kind]),
      [["unread", "region"]]
    )
  })

  it("names the topics that are open, and what would tell", () => {
    const { message, status } = onlyFinding(
      form,
      portfolio({ activities: [activity({ topics: ["health"] })], unread }),
      later
    )
    assert.strictEqual(status, "undetermined")
    assert.include(message.en, "not known to be covered: work safety; required")
    assert.match(message["zh-CN"], /是否覆盖安全生产待定：.*；缺少：/u)
  })

  it("tells what is open of the bound, and not how far it is covered, while nobody knows whether it is asked", () => {
    const bound = { _tag: "Responsible", responsibility: "food-safety" } as const
    for (const topics of [["health"], ["health", "work-safety"], undefined]) {
      const units = [{ id: "u1", name: "县教育局" }]
      const given = portfolio({ units, activities: [activity(topics === undefined ? {} : { topics })] })
      const { message, missing, status } = onlyFinding({ ...form, bound }, given, later)
      assert.strictEqual(status, "undetermined")
      assert.include(
        missing.map(({ fact }) => fact),
        "responsibilities"
      )
      assert.match(message.en, /cannot be judged: .*; missing: .*responsibilities/u)
      assert.match(message["zh-CN"], /无法判定：.*；缺少：.*职责/u)
    }
  })
})

const everyDay: FormData = {
  _tag: "Count",
  bound: { _tag: "Region" },
  of: { _tag: "Activities" },
  each: { _tag: "Days", window: "activity-days" },
  atLeast: 1,
  limit: { _tag: "WindowEnd", window: "activity-days" }
}
const days = ["17", "18", "19", "20", "21", "22", "23"]
const held = (...on: ReadonlyArray<string>) =>
  on.map((day) => activity({ id: day, time: { sessions: [{ start: `2023-09-${day}` }] } }))
const noon = (day: string) => `2023-09-${day}T12:00:00+08:00`
const untimed = activity({ id: "untimed" })

describe("each day has an end of its own", () => {
  it.each<[string, ReadonlyArray<typeof untimed>, string, string]>([
    ["a day that has passed without one", held("17", "19"), noon("19"), "unmet"],
    ["until its last second a day is waited for", held("17"), "2023-09-18T23:59:59+08:00", "pending"],
    ["at 24:00 it is over", held("17"), "2023-09-19T00:00:00+08:00", "unmet"],
    ["days to come are waited for", held("17", "18"), noon("19"), "pending"],
    ["a day that has passed and is open", [...held("18"), untimed], noon("19"), "undetermined"],
    [
      "a day that has surely passed without, and one that is open",
      [...held("18"), untimed],
      noon("21"),
      "undetermined"
    ],
    ["what may be on a day to come is waited for", [...held("17", "18"), untimed], noon("19"), "pending"],
    ["all days, before the last is over", held(...days), noon("20"), "met"],
    ["all days, afterwards", held(...days), later, "met"],
    ["all but the last, afterwards", held(...days.slice(0, -1)), later, "unmet"]
  ])("%s", (_, activities, asOf, status) => {
    assert.strictEqual(onlyFinding(everyDay, portfolio({ activities }), asOf).status, status)
  })
})

describe("whose activities are counted", () => {
  const ofTowns: FormData = { ...form, of: { _tag: "Activities", hosts: { _tag: "KindIn", kinds: ["township"] } } }
  const unit = (id: string, kinds?: ReadonlyArray<string>) => ({ id, name: id, ...(kinds ? { kinds } : {}) })
  it.each([
    ["none is registered, and none may be", [unit("u1", ["society"])], "not-applicable"],
    ["one of unknown kind may be one", [unit("u1", ["society"]), unit("u2")], "undetermined"],
    ["one is registered", [unit("u1", ["township"])], "unmet"],
    ["no unit at all", [], "not-applicable"]
  ])("%s", (_, units, status) => {
    assert.strictEqual(onlyFinding(ofTowns, portfolio({ units }), later).status, status)
  })
})
