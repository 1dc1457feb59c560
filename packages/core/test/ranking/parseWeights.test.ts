import { assert, describe, it } from "@effect/vitest"
import { parseWeights } from "@kepu/core/rank"
import * as Result from "effect/Result"
import { pucheng } from "../sample.ts"

const item = () => ({ indicator: "participants", points: 4, scale: { _tag: "ProRata", full: 10, rounding: "down" } })
const valid = { format: "kepu.weights/1", items: [item(), item()], outOf: 8, tieBreaks: ["volunteers"] }

const problemsOf = (change: (data: any) => void): ReadonlyArray<readonly [string, string, string]> => {
  const copy = structuredClone(valid)
  change(copy)
  const read = parseWeights(pucheng, JSON.stringify(copy))
  return Result.match(read, {
    onSuccess: () => [],
    onFailure: (problems) => problems.map(({ path, text }) => [path, text["zh-CN"], text.en])
  })
}

describe("parseWeights", () => {
  it("gives back what was written", () => {
    const read: unknown = Result.getOrThrow(parseWeights(pucheng, `\uFEFF${JSON.stringify(valid)}`))
    assert.deepStrictEqual(read, valid)
  })

  it("tells where a text is no JSON", () => {
    const text = JSON.stringify(valid, undefined, 2).replace('"outOf": 8', "outOf: 8")
    const line = text.split("\n").findIndex((one) => one.includes("outOf")) + 1
    const read = parseWeights(pucheng, text)
    assert.include(Result.isFailure(read) ? read.failure[0].text.en : "", `line ${line}, column 3`)
  })

  it.each<[string, (data: any) => void, string, string, string]>([
    ["no object", (data) => delete data.format, "format", "缺少这一项", "is missing"],
    [
      "points below 0",
      (data) => (data.items[1].points = -1),
      "items[1].points",
      "不能小于 0",
      "must not be less than 0"
    ],
    [
      "a part of a point",
      (data) => (data.items[1].points = 1.5),
      "items[1].points",
      "应为整数",
      "must be a whole number"
    ],
    [
      "too many points",
      (data) => (data.items[1].points = 100_001),
      "items[1].points",
      "不能大于 100000",
      "must not be more than 100000"
    ],
    [
      "in full from 0 on",
      (data) => (data.items[0].scale.full = 0),
      "items[0].scale.full",
      "应在 1 到 1000000000 之间",
      "must be from 1 to 1000000000"
    ],
    [
      "an unknown scale",
      (data) => (data.items[0].scale._tag = "Linear"),
      "items[0].scale",
      "请核对 _tag 及其各项",
      "check its _tag and its keys"
    ],
    [
      "a misspelt key",
      (data) => (data.items[0].scale.ful = 10),
      "items[0].scale.ful",
      "没有这一项；是否应为 full？",
      "is no known key; did you mean full?"
    ],
    [
      "names in no order",
      (data) => (data.thenByName = false),
      "thenByName",
      "只能是 true，或不写",
      "must be true, or left out"
    ],
    [
      "items that do not add up",
      (data) => (data.outOf = 9),
      "",
      "各项最多可得的分数相加，不等于 outOf",
      "what the items can earn does not add up to outOf"
    ]
  ])("says where and what: %s", (_, change, ...expected) => {
    assert.deepStrictEqual(problemsOf(change), [expected])
  })

  it("says so of data that are no object", () => {
    const read = parseWeights(pucheng, "[]")
    assert.include(Result.isFailure(read) ? read.failure[0].text["zh-CN"] : "", "不是权重")
  })

  it("names every place of an indicator that the notice lacks", () => {
    const problems = problemsOf((data) => {
      data.items[1].indicator = "applause"
      data.tieBreaks.push("luck")
    })
    assert.deepStrictEqual(
      problems.map(([path]) => path),
      ["items[1].indicator", "tieBreaks[1]"]
    )
    assert.match(problems[0]![1], /“applause”.*participants/u)
    assert.match(problems[1]![2], /no indicator luck; it has: .*participants/u)
  })
})
