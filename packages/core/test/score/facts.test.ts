import { assert, describe, it } from "@effect/vitest"
import { noticeFromData, readNotice } from "@kepu/core"
import { type Amendment, mergeNotices, showNotice } from "@kepu/core/notice"
import { Scores } from "@kepu/core/schema"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import {
  county,
  item,
  type ItemData,
  plain,
  rowOf,
  rubricOf,
  scored,
  scoresOf,
  shown,
  text,
  tiersOfOpenDays
} from "./sample.ts"

/** A county of one unit, of which these facts are declared. */
const declaring = (facts?: Readonly<Record<string, number>>) =>
  county({
    units: [{ id: "u1", name: "甲单位", kinds: ["member-unit"], ...(facts === undefined ? {} : { facts }) }]
  })
const openDays = (days: number) => declaring({ "open-days": days })
const sum = { _tag: "Units", sum: "open-days" } as const
const total = (earns: ItemData["earns"], days: number) => shown(rowOf(rubricOf([item(earns)]), openDays(days)).total)

describe("points of a fact that the notice declares of units", () => {
  it.each([
    [299, "8"],
    [299.5, "8"],
    [300, "10"],
    [300.5, "10"],
    [199.9, "4"],
    [0, "4"]
  ])("tiers-of-open-days: %d earn %s", (days, points) => assert.strictEqual(total(tiersOfOpenDays, days), points))

  it("tiers-of-open-days: are open while nobody has declared it, and name the fact", () => {
    const row = rowOf(rubricOf([item(tiersOfOpenDays)]), declaring())
    assert.deepStrictEqual([row.total.from, row.total.to], [4, 10])
    assert.deepStrictEqual(
      row.items[0]!.missing.map(({ fact, subject }) => [fact, subject.id]),
      [["open-days", "u1"]]
    )
  })

  it("tell what was counted and what is lacking with its decimals, in a document that decodes", () => {
    const scores = scoresOf(rubricOf([item(tiersOfOpenDays)]), openDays(299.9))
    const [{ number, raise } = { number: undefined, raise: undefined }] = scores.rows[0]!.items
    assert.deepStrictEqual(number, { known: 299.9, possible: 299.9 })
    assert.strictEqual(raise!.more, 0.1)
    assert.strictEqual(raise!.text["zh-CN"], "距下一档差 0.1（达到 300 得 10 分）")
    assert.deepStrictEqual(Schema.decodeUnknownSync(Scores)(JSON.parse(JSON.stringify(scores))), scores)
  })

  it("have steps with decimals", () => {
    const steps = { _tag: "Tiers", of: sum, tiers: [{ from: 0.85, points: 2 }] } as const
    assert.strictEqual(total(steps, 0.84), "0")
    assert.strictEqual(total(steps, 0.85), "2")
  })

  it("are given and taken for what is full", () => {
    const each = { _tag: "PerEntry", of: sum, points: 0.5, per: 2 } as const
    assert.deepStrictEqual(
      [1.9, 2, 3.9, 4].map((days) => total(each, days)),
      ["0", "0.5", "0.5", "1"]
    )
    const less = { _tag: "FullLess", of: sum, points: 5, loss: 1.25 } as const
    assert.deepStrictEqual(
      [0.9, 1, 1.9, 2].map((days) => total(less, days)),
      ["5", "3.75", "3.75", "2.5"]
    )
  })

  it("are said to be of that fact", () => {
    assert.include(
      showNotice(scored(rubricOf([item(tiersOfOpenDays)])), "zh-CN"),
      "单位的开放天数合计：达到 300 得 10 分"
    )
  })
})

describe("a fact that a rubric asks for what it is not", () => {
  const failuresOf = (rubric: ReturnType<typeof rubricOf>) =>
    Result.match(readNotice({ ...plain, rubric }), {
      onSuccess: () => [],
      onFailure: (all) => all.map(({ code, path, text }) => [code, path, text["zh-CN"]])
    })
  const motto = { _tag: "Units", sum: "motto" } as const
  const tiersOf = (of: typeof motto): ItemData["earns"] => ({ _tag: "PerEntry", of, points: 1 })

  it("is told, with those that would do", () => {
    assert.deepStrictEqual(failuresOf(rubricOf([item(tiersOf(motto))])), [
      [
        "fact-misasked",
        "rubric.items[0].earns.of.sum",
        "计分项“one”：“sum”在这里只能问单位的自定数字指标，“motto”不是；可用的有：“open-days”"
      ]
    ])
    const evidence = [{ _tag: "Enough", name: text("佐证"), of: motto, atLeast: 1 }] as const
    assert.strictEqual(
      failuresOf(rubricOf([item(tiersOfOpenDays, { evidence })]))[0]![1],
      "rubric.items[0].evidence[0].of.sum"
    )
    const bound = { _tag: "UnitMeets", where: { _tag: "FactAtLeast", fact: "motto", number: 1 } } as const
    assert.strictEqual(failuresOf(rubricOf([item(tiersOfOpenDays)], { bound }))[0]![1], "rubric.bound.where.fact")
  })
})

describe("an amendment", () => {
  const amendment: Amendment = {
    format: "kepu.amendment/1",
    id: "scored-2024-1",
    title: "补充通知",
    issuer: "某县科协",
    issuedOn: "2024-03-01",
    amends: { notice: "scored-2024", changes: [{ _tag: "RuleRemoved", clause: "一", rule: "summary-due" }] }
  } as unknown as Amendment

  it("cannot remove a rule that the rubric goes by", () => {
    const due = item({ _tag: "ByRule", rule: "summary-due", points: 2 })
    const merged = (notice: typeof plain) => mergeNotices(noticeFromData(notice), amendment)
    assert.isTrue(Result.isSuccess(merged(plain)))
    const refused = merged({ ...plain, rubric: rubricOf([due]) })
    assert.deepStrictEqual(Result.isFailure(refused) && refused.failure.map(({ code, path }) => [code, path]), [
      ["rubric-rule-unknown", "rubric.items[0].earns.rule"]
    ])
  })
})
