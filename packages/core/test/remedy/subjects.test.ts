import { assert, describe, it } from "@effect/vitest"
import type { Notice } from "@kepu/core"
import { activity, type FormData, noticeWith, portfolio, pucheng } from "../sample.ts"
import { afterwards, asking, day, during, lines } from "./asking.ts"

describe("what would break another must", () => {
  const online = { _tag: "ModeIn", modes: ["online"] } as const
  const each = { _tag: "Each", of: "activities", require: { _tag: "Not", of: online } } as const
  const joint = {
    _tag: "Count",
    bound: { _tag: "EveryUnit" },
    of: { _tag: "Activities", where: online, credit: "all-hosts" },
    atLeast: 1,
    limit: { _tag: "WindowEnd", window: "activity-days" }
  } as const
  const withBoth = () => {
    const notice = noticeWith(each, "should")
    const [clause] = notice.clauses
    return {
      ...notice,
      clauses: [
        { ...clause, rules: [...clause.rules, { ...clause.rules[0]!, id: "joint", modality: "must", form: joint }] }
      ]
    } as Notice
  }

  it("but what is unmet already may stay so", () => {
    const named = (word: string) =>
      ({ _tag: "Each", of: "activities", require: { _tag: "NameContains", words: [word] } }) as const
    const notice = noticeWith(named("甲"), "should")
    const [clause] = notice.clauses
    const must = { ...clause.rules[0]!, id: "must", modality: "must", form: named("乙") } as const
    const both = { ...notice, clauses: [{ ...clause, rules: [...clause.rules, must] }] } as Notice
    assert.deepStrictEqual(lines(asking(both, portfolio({ activities: [activity()] }), "rule", during)), [
      "2 change “科普讲座”更名为“科普讲座（甲）”（如尚未举办）"
    ])
  })

  it("for a unit that may be a co-host, as long as the co-hosts are not known", () => {
    const units = [
      { id: "u1", name: "县教育局" },
      { id: "u2", name: "镇政府" }
    ]
    const activities = (coHosts?: ReadonlyArray<string>) => [
      activity({ mode: "online", ...(coHosts === undefined ? {} : { coHosts }) }),
      activity({ id: "a2", name: "二", mode: "online", coHosts: [] })
    ]
    const at = (coHosts?: ReadonlyArray<string>) =>
      asking(withBoth(), portfolio({ units, activities: activities(coHosts) }), "rule", afterwards).possible.length
    assert.strictEqual(at(), 0)
    assert.strictEqual(at(["u2"]), 0)
    assert.strictEqual(at([]), 2)
  })
})

describe("what a unit and the region can do", () => {
  const count = (more: object): FormData => ({
    _tag: "Count",
    bound: { _tag: "KindIn", kinds: ["member-unit"] },
    of: { _tag: "Activities", where: { _tag: "PlatformIn", states: ["published"] } },
    atLeast: 2,
    limit: { _tag: "WindowEnd", window: "activity-days" },
    ...more
  })
  const published = { _tag: "PlatformIn", states: ["published"] }
  const units = [{ id: "u1", name: "县教育局" }]
  const filed = (id: string) => activity({ id, name: id, platform: "filed" })

  it("as many activities as are lacking, those that are there first", () => {
    const given = portfolio({ activities: [filed("甲"), filed("乙"), filed("丙")] })
    const found = lines(asking(noticeWith(count({})), given, "rule", during))
    assert.deepStrictEqual(found.slice(0, 4), [
      "8 act “乙”在平台上办到“已发布”；“丙”在平台上办到“已发布”",
      "8 act “甲”在平台上办到“已发布”；“丙”在平台上办到“已发布”",
      "8 act “甲”在平台上办到“已发布”；“乙”在平台上办到“已发布”",
      found[3]!
    ])
    assert.match(found[3]!, /^24 act .*举办一场新活动/u)
    assert.lengthOf(found, 3 + 3 + 1)
    assert.lengthOf(lines(asking(noticeWith(count({})), given, "rule", during, 2)), 2)
  })

  it("a new activity up to the last second, and afterwards what remains", () => {
    const given = portfolio()
    assert.lengthOf(asking(noticeWith(count({})), given, "rule", "2023-09-23T23:59:59+08:00").possible, 1)
    assert.deepStrictEqual(lines(asking(noticeWith(count({})), given, "rule", afterwards)), [
      "不能：期限已过，无法补办｜向主办机关书面说明情况"
    ])
    const late = portfolio({ activities: [filed("甲"), filed("乙")] })
    assert.lengthOf(asking(noticeWith(count({})), late, "rule", afterwards).possible, 1)
  })

  it("what kind of unit it is, and whether it takes part, is reported", () => {
    const joint = count({ of: { _tag: "Activities", where: published, credit: "all-hosts" }, atLeast: 1 })
    const given = portfolio({
      units: [...units, { id: "u2", name: "镇政府", kinds: ["township"] }],
      activities: [activity({ host: "u2", platform: "published" })]
    })
    assert.deepStrictEqual(lines(asking(noticeWith(joint), given, "rule", during)), [
      "2 report 县教育局：补报单位类型（如属于“成员单位”）；“科普讲座”：补报协办单位（如有县教育局）"
    ])
    assert.deepStrictEqual(lines(asking(noticeWith(count({})), portfolio({ units }), "rule", during)), [
      "1 report not-applicable 县教育局：补报单位类型，以确定本条是否适用"
    ])
  })

  it("one activity for all that is not covered, and nothing for days that are over", () => {
    const form = (items: object): FormData =>
      ({
        _tag: "Count",
        bound: { _tag: "Region" },
        of: { _tag: "Activities" },
        each: items,
        atLeast: 1,
        limit: { _tag: "WindowEnd", window: "activity-days" }
      }) as FormData
    const topics = noticeWith(form({ _tag: "Topics", topics: ["health", "carbon"] }))
    const given = portfolio({
      activities: [activity({ topics: ["health"] }), activity({ id: "a2", name: "二" })]
    })
    assert.deepStrictEqual(lines(asking(topics, given, "rule", during)), [
      "1 report “二”：补报活动主题分类（如属实：双碳）"
    ])
    const stated = portfolio({ activities: [activity({ topics: ["health"] })] })
    assert.deepStrictEqual(lines(asking(topics, stated, "rule", during)), [
      "20 act 蒲城县：举办一场新活动并报送（活动时间：2023-09-20、活动名称：科普活动、活动主题分类：双碳）"
    ])
    const days = noticeWith(form({ _tag: "Days", window: "activity-days" }))
    const held = activity({ time: day("2023-09-17", "2023-09-19") })
    assert.include(
      lines(asking(days, portfolio({ activities: [held] }), "rule", during))[0],
      "2023-09-20; 2023-09-21; 2023-09-22; 2023-09-23"
    )
    assert.deepStrictEqual(lines(asking(days, portfolio(), "rule", during)), [
      "不能：已过去的日子无法补办：2023-09-17、2023-09-18、2023-09-19｜把其余各项办好｜向主办机关书面说明情况"
    ])
    assert.deepStrictEqual(lines(asking(topics, portfolio(), "rule", afterwards)), [
      "不能：期限已过，无法补办｜向主办机关书面说明情况"
    ])
    assert.include(
      lines(asking(topics, portfolio({ units: [] }), "rule", during))[0],
      "不能：登记的单位中没有本条所指的单位"
    )
  })

  it("an activity of which it is not known whether it counts may cover as well", () => {
    const notice = noticeWith({
      _tag: "Count",
      bound: { _tag: "Region" },
      of: { _tag: "Activities", where: { _tag: "ModeIn", modes: ["online"] } },
      each: { _tag: "Topics", topics: ["health"] },
      atLeast: 1,
      limit: { _tag: "WindowEnd", window: "activity-days" }
    })
    const given = portfolio({ activities: [activity()] })
    assert.strictEqual(
      lines(asking(notice, given, "rule", during))[0],
      "2 report “科普讲座”：补报活动形式（如属实：线上）；“科普讲座”：补报活动主题分类（如属实：卫生健康）"
    )
  })

  it("adds what is lacking to the officers that are registered", () => {
    const notice = noticeWith({ _tag: "Count", bound: { _tag: "EveryUnit" }, of: { _tag: "Officers" }, atLeast: 3 })
    const given = portfolio({ officers: [{ unit: "u1", registered: 1 }] })
    const [plan] = asking(notice, given, "rule", during).possible
    assert.deepStrictEqual(plan?.edits[0].patch, [{ op: "replace", path: "/officers/0/registered", value: null }])
    assert.deepInclude(plan?.edits[0].needs?.[0], { path: "/officers/0/registered", favourable: 3 })
    assert.strictEqual(plan?.text["zh-CN"], "县教育局：再组织 2 人注册信息员")
  })

  it("a document while there is time, and afterwards late", () => {
    const at = (asOf: string, submissions?: ReadonlyArray<object>) =>
      lines(
        asking(
          pucheng,
          portfolio(submissions === undefined ? {} : { submissions: submissions as [] }),
          "summary-due",
          asOf
        )
      )
    assert.deepStrictEqual(at("2023-09-23T23:59:59+08:00", []), [
      "4 act 县教育局：2023-09-23前（含当日）报送活动总结（发送至县科协邮箱）"
    ])
    assert.deepStrictEqual(at(afterwards, []), [
      "不能：活动总结的报送期限已过｜立即补报活动总结（发送至县科协邮箱）｜说明迟报原因"
    ])
    const came = { unit: "u1", document: "summary" }
    assert.deepStrictEqual(at(afterwards, [came]), ["1 report 县教育局：补登活动总结的收到时间（如按时收到）"])
    assert.deepStrictEqual(at("2023-09-25T00:00:00+08:00", [{ ...came, receivedAt: "2023-09-24" }]), [
      "不能：活动总结已逾期收到，无法改变｜向主办机关说明迟报原因"
    ])
    assert.deepStrictEqual(at(afterwards), ["6 report 蒲城县：提供材料收件登记"])
  })

  it("facilities, officers, decisions and recommendations", () => {
    const given = portfolio({
      facilities: [{ kind: "display", name: "生态馆" }],
      officers: [{ unit: "u1", registered: 0 }],
      attestations: [{ rule: "safe-and-orderly", unit: "u1", decision: "unmet" }]
    })
    assert.deepStrictEqual(lines(asking(pucheng, given, "displays", during)), [
      "30 act 蒲城县：建成生态文化陈列展示设施并登记"
    ])
    assert.deepStrictEqual(lines(asking(pucheng, given, "information-officers", during)), [
      "10 act 县教育局：再组织 1 人注册信息员"
    ])
    assert.match(lines(asking(pucheng, given, "safe-and-orderly", during))[0]!, /^8 act 县教育局：整改后重新认定/u)
    assert.match(
      lines(asking(pucheng, portfolio(), "safe-and-orderly", during))[0]!,
      /^2 report 县教育局：登记认定意见/u
    )
    assert.deepStrictEqual(lines(asking(pucheng, portfolio(), "displays", during)), ["6 report 蒲城县：提供设施登记"])
    assert.deepStrictEqual(lines(asking(pucheng, portfolio(), "information-officers", during)), [
      "6 report 蒲城县：提供信息员登记"
    ])
    const quota = noticeWith({
      _tag: "Count",
      bound: { _tag: "EveryUnit" },
      of: { _tag: "Recommendations" },
      atMost: 1
    })
    const recommended = portfolio({
      activities: [activity({ name: "甲" }), activity({ id: "a2", name: "乙" })],
      recommendations: [
        { unit: "u1", activity: "a1" },
        { unit: "u1", activity: "a2" }
      ]
    })
    const plans = asking(quota, recommended, "rule", during)
    assert.deepStrictEqual(lines(plans), ["3 act 县教育局：撤回推荐：“乙”", "3 act 县教育局：撤回推荐：“甲”"])
    assert.deepStrictEqual(plans.possible[0]?.edits[0].patch, [
      { op: "replace", path: "/recommendations", value: [{ unit: "u1", activity: "a1" }] }
    ])
    const copy = asking(pucheng, recommended, "annex-2-complete", during).possible[0]!
    assert.deepStrictEqual(
      copy.edits.map(({ needs }) => needs![0].path),
      ["content", "contactName", "unitOpinion", "contactPhone"].map((fact) => `/recommendations/0/${fact}`)
    )
  })
})
