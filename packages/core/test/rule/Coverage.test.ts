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

describe("Coverage", () => {
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
})
