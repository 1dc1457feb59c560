import { assert, describe, it } from "@effect/vitest"
import { type Notice } from "@kepu/core"
import { Portfolio } from "@kepu/core/schema"
import { recommend } from "@kepu/core/rank"
import * as Schema from "effect/Schema"
import { activity, portfolioOf, pucheng } from "../sample.ts"
import { byPeople, complete, time } from "./attended.ts"
import { asOf } from "./sample.ts"

describe("drafts", () => {
  const given = portfolioOf({
    units: [
      { id: "u1", name: "县教育局" },
      { id: "u2", name: "县科技馆" },
      { id: "u3", name: "县农业局" }
    ],
    activities: [
      activity({
        name: "科普讲座",
        contactName: "负责人甲",
        contactPhone: "7200001",
        time,
        participants: 9,
        ...complete
      })
    ]
  })
  const fields = (of: Portfolio, notice = pucheng) =>
    recommend(notice, of, { asOf, weights: byPeople }).drafts[0]!.fields.map(({ label, on, seal, value }) => [
      label,
      value ?? "",
      ...(seal ? [`seal ${on ?? ""}`] : [])
    ])

  it("are filled in from the facts, blank where they are not known, with boxes for seals", () => {
    assert.deepStrictEqual(fields(given), [
      ["活动名称", "科普讲座"],
      ["单位名称", "县教育局"],
      ["联系人", "负责人甲"],
      ["联系电话", "7200001"],
      ["主要内容", ""],
      ["推荐单位意见", "", "seal "],
      ["县科协审核意见", "", "seal "]
    ])
  })

  const recommended = (units: ReadonlyArray<string>, host = "u1") => {
    const data = Schema.encodeSync(Portfolio)(given)
    return portfolioOf({
      ...data,
      activities: data.activities.map((entry) => ({ ...entry, host })),
      recommendations: units.map((unit, n) => ({
        activity: "a1",
        unit,
        contactName: `${unit}联系人`,
        content: `${unit}的内容${units.indexOf(unit) < n ? "（修改）" : ""}`,
        unitOpinion: { text: "同意推荐", on: "2023-09-22" }
      }))
    })
  }
  it("take what the unit that recommends has written", () => {
    assert.deepStrictEqual(fields(recommended(["u2"])), [
      ["活动名称", "科普讲座"],
      ["单位名称", "县科技馆"],
      ["联系人", "u2联系人"],
      ["联系电话", "7200001"],
      ["主要内容", "u2的内容"],
      ["推荐单位意见", "同意推荐", "seal 2023-09-22"],
      ["县科协审核意见", "", "seal "]
    ])
  })

  it.each<[string, ReadonlyArray<string>, string, string]>([
    ["the host's before others'", ["u1", "u2", "u3"], "u2", "县科技馆"],
    ["of others, the first by id", ["u3", "u2"], "u1", "县科技馆"]
  ])("take %s, in whatever order they were recorded", (_, units, host, name) => {
    for (const order of [units, units.toReversed()]) {
      assert.deepStrictEqual(fields(recommended(order, host))[1], ["单位名称", name])
    }
  })

  it("take the same one of two by the same unit, in whatever order they were recorded", () => {
    const twice = recommended(["u2", "u2"])
    const reversed = portfolioOf({ ...twice, recommendations: twice.recommendations!.toReversed() })
    assert.deepStrictEqual(fields(reversed), fields(twice))
  })

  it("take any fact that a form asks for, as it is written", () => {
    const asks = (fact: "host" | "remark" | "time" | "place" | "platform") => ({ label: fact, fact, required: true })
    const [table, form] = pucheng.vocabulary.annexes
    const notice: Notice = {
      ...pucheng,
      vocabulary: {
        ...pucheng.vocabulary,
        annexes: [
          table!,
          {
            ...form!,
            fields: [
              { label: "序号", required: true },
              asks("host"),
              asks("remark"),
              asks("time"),
              asks("place"),
              asks("platform")
            ]
          }
        ]
      }
    }
    assert.deepStrictEqual(fields(recommended(["u2"]), notice), [
      ["序号", ""],
      ["host", "县教育局"],
      ["remark", ""],
      ["time", "2023年9月18日"],
      ["place", ""],
      ["platform", "已发布"]
    ])
    const worded = portfolioOf({ ...given, activities: [{ ...given.activities[0]!, timeText: "9月18日上午" }] })
    assert.deepStrictEqual(fields(worded, notice)[3], ["time", "9月18日上午"])
  })
})
