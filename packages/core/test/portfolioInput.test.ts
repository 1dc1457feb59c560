import { assert, describe, it } from "@effect/vitest"
import {
  assess,
  Failed,
  parsePortfolio,
  type PortfolioInput,
  portfolioFromData,
  readPortfolio,
  type UnitInput
} from "@kepu/core"
import * as Result from "effect/Result"
import { instant, pucheng } from "./sample.ts"

const edu: UnitInput = { id: "edu", name: "县教育局", aliases: ["教育局"], kinds: ["member-unit"] }
const talk = { id: "1", name: "讲座", host: "edu", platform: "under-review" } as const
const input: PortfolioInput = { units: [edu], activities: [talk] }

const wrong = (data: unknown, notice = true): ReadonlyArray<readonly [string, string, string, string]> =>
  Result.match(readPortfolio(data, notice ? { notice: pucheng } : {}), {
    onSuccess: () => [],
    onFailure: (failures) => failures.map(({ code, path, text }) => [code, path, text["zh-CN"], text.en] as const)
  })
const one = (data: unknown, notice?: boolean) => {
  const found = wrong(data, notice)
  assert.strictEqual(found.length, 1, JSON.stringify(found))
  return found[0]!
}

describe("a portfolio of plain data", () => {
  it("is read, from JSON too, and judged", () => {
    const read = readPortfolio(input, { notice: pucheng })
    assert.strictEqual(read._tag, "Success")
    assert.deepStrictEqual(portfolioFromData(input), Result.getOrThrow(read))
    assert.deepStrictEqual(
      Result.getOrThrow(parsePortfolio(JSON.stringify({ $schema: "x", ...input }))),
      Result.getOrThrow(read)
    )
    const { counts } = assess(pucheng, portfolioFromData(input), { asOf: instant("2023-09-25T09:00:00+08:00") })
    assert.strictEqual(counts.units, 1)
  })

  it.each<[string, unknown, string, string, RegExp, RegExp]>([
    [
      "a misspelt key",
      { ...input, units: [{ ...edu, kind: [] }] },
      "unknown-key",
      "units[0].kind",
      /是否应为 kinds？/,
      /did you mean kinds\?/
    ],
    [
      "a key like no other",
      { ...input, units: [{ ...edu, zz: [] }] },
      "unknown-key",
      "units[0].zz",
      /有的是：id、name、aliases、kinds/,
      /there are: id, name, aliases, kinds/
    ],
    [
      "a misspelt register",
      { ...input, submission: [] },
      "unknown-key",
      "submission",
      /submissions/,
      /did you mean submissions\?/
    ],
    [
      "a misspelt value",
      { ...input, activities: [{ ...talk, platform: "publishd" }] },
      "not-one-of",
      "activities[0].platform",
      /not-filed, .*；是否应为 published？/,
      /must be one of: .*; did you mean published\?/
    ],
    [
      "a misspelt term",
      { ...input, units: [{ ...edu, kinds: ["member-units"] }] },
      "term-unknown",
      "units[0].kinds[0]",
      /是否应为：member-unit/,
      /did you mean: member-unit/
    ],
    [
      "a term by its name",
      { ...input, units: [{ ...edu, kinds: ["成员单位"] }] },
      "not-an-id",
      "units[0].kinds[0]",
      /小写英文/,
      /lower-case/
    ],
    [
      "a misspelt id",
      { ...input, activities: [{ ...talk, host: "edv" }] },
      "unknown-unit",
      "activities[0].host",
      /是否应为 edu（县教育局）？/,
      /did you mean edu \(县教育局\)\?/
    ],
    [
      "an alias for an id",
      { ...input, activities: [{ ...talk, host: "教育局" }] },
      "unknown-unit",
      "activities[0].host",
      /edu/,
      /did you mean edu/
    ],
    [
      "an id that nothing comes near",
      { ...input, activities: [{ ...talk, host: "x" }] },
      "unknown-unit",
      "activities[0].host",
      /有的是：edu（县教育局）/,
      /there are: edu/
    ],
    [
      "a co-host",
      { ...input, activities: [{ ...talk, coHosts: ["edu", "x"] }] },
      "unknown-unit",
      "activities[0].coHosts[1]",
      /x/,
      /x/
    ],
    [
      "an activity that is not there",
      { ...input, recommendations: [{ unit: "edu", activity: "2" }] },
      "unknown-activity",
      "recommendations[0].activity",
      /1（讲座）/,
      /there are: 1/
    ],
    ["an id twice", { ...input, units: [edu, edu] }, "id-twice", "units[1].id", /出现两次/, /twice/],
    [
      "a fact that is not declared",
      { ...input, units: [{ ...edu, facts: { staff: 1 } }] },
      "fact-undeclared",
      "units[0].facts.staff",
      /./,
      /./
    ],
    [
      "a decision on no rule",
      { ...input, attestations: [{ rule: "sumary", decision: "met" }] },
      "rule-unknown",
      "attestations[0].rule",
      /./,
      /summary-due/
    ],
    [
      "a day of another form",
      { ...input, activities: [{ ...talk, time: { sessions: [{ start: "2023/9/17" }] } }] },
      "not-civil",
      "activities[0].time.sessions[0].start",
      /2023-09-17T09:00/,
      /2023-09-17T09:00/
    ],
    [
      "a day that is none",
      { ...input, activities: [{ ...talk, time: { sessions: [{ start: "2023-09-31" }] } }] },
      "no-such-day",
      "activities[0].time.sessions[0].start",
      /没有这一天/,
      /no day/
    ],
    [
      "a session that ends before",
      { ...input, activities: [{ ...talk, time: { sessions: [{ start: "2023-09-12", end: "2023-09-11" }] } }] },
      "session-ends-before-start",
      "activities[0].time.sessions[0]",
      /早于/,
      /before/
    ],
    [
      "a time of receipt",
      { ...input, submissions: [{ unit: "edu", document: "summary", receivedAt: "yesterday" }] },
      "not-when-received",
      "submissions[0].receivedAt",
      /偏移/,
      /offset/
    ],
    [
      "an extension without end",
      {
        ...input,
        exemptions: [{ unit: "edu", rule: "summary-due", kind: "extended", on: "2023-09-01", reason: "x", by: "x" }]
      },
      "extension-without-until",
      "exemptions[0]",
      /until/,
      /until/
    ],
    ["no portfolio", 1, "not-an-object", "", /\{…\}/, /object/],
    ["no units", { activities: [talk] }, "missing", "units", /缺少/, /missing/]
  ])("tells %s", (_, data, code, path, zh, en) => {
    const found = one(data)
    assert.deepStrictEqual(found.slice(0, 2), [code, path])
    assert.match(found[2], zh)
    assert.match(found[3], en)
    // No schema speaks for itself, and no hole stays open.
    assert.notMatch(found[2] + found[3], /\{\w+\}|Expected|undefined/)
  })

  it("without a notice takes any words, but no other keys", () => {
    const other = { ...input, units: [{ ...edu, kinds: ["member-units"] }] }
    assert.deepStrictEqual(wrong(other, false), [])
    assert.strictEqual(one({ ...input, units: [{ ...edu, kind: [] }] }, false)[0], "unknown-key")
  })

  it("tells all that is wrong at once, and of a record that cannot be read no more than why", () => {
    const data = {
      units: [
        { id: "edu", name: "县教育局", kinds: ["towns"] },
        { id: "town", name: 1, kinds: ["towns"] }
      ],
      activities: [
        { id: "1", name: "讲座", host: "town" },
        { id: "1", name: "讲座", host: "edv" },
        { id: "2", nam: "讲座", host: "nobody" },
        null
      ]
    }
    assert.deepStrictEqual(
      wrong(data)
        .map(([code, path]) => `${code} ${path}`)
        .toSorted(),
      [
        "id-twice activities[1].id",
        "missing activities[2].name",
        "not-a-text units[1].name",
        "not-an-object activities[3]",
        "term-unknown units[0].kinds[0]",
        "unknown-key activities[2].nam",
        "unknown-unit activities[1].host"
      ]
    )
  })

  it("thrown, says the same in both languages", () => {
    try {
      portfolioFromData({ ...input, units: [{ ...edu, kinds: ["town"] }] }, { notice: pucheng })
      assert.fail("it was taken")
    } catch (error) {
      assert.instanceOf(error, Failed)
      const [failure, ...others] = error.failures
      assert.deepStrictEqual([failure.path, others], ["units[0].kinds[0]", []])
      for (const part of [failure.path, failure.text["zh-CN"], failure.text.en]) assert.include(error.message, part)
    }
  })
})
