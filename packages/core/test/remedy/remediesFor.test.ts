import { assert, describe, it } from "@effect/vitest"
import { assess, Mending, type Notice, type Portfolio, remediesFor } from "@kepu/core"
import * as Schema from "effect/Schema"
import { activity, type FormData, instant, noticeWith, portfolio, pucheng } from "../sample.ts"

const asking = (notice: Notice, given: Portfolio, rule: string, asOf: string, limit?: number) => {
  const at = { asOf: instant(asOf) }
  const finding = assess(notice, given, at).findings.find((one) => one.rule === rule)!
  return remediesFor(notice, given, at, finding, limit === undefined ? {} : { limit })
}

/** Each plan on a line: its effort, its kind, where it leads if not to `met`, and its text. */
const lines = ({ impossible, possible }: Mending) => [
  ...possible.map(
    ({ effort, kind, leadsTo, text }) => `${effort} ${kind}${leadsTo === "met" ? "" : ` ${leadsTo}`} ${text["zh-CN"]}`
  ),
  ...(impossible === undefined
    ? []
    : [`不能：${impossible.text["zh-CN"]}｜${impossible.remains.map(({ text }) => text["zh-CN"]).join("｜")}`])
]

const during = "2023-09-20T09:00:00+08:00"
const afterwards = "2023-09-24T00:00:00+08:00"
const inWindow = { _tag: "InWindow", window: "activity-days" } as const
const day = (start: string, end?: string) => ({ sessions: [{ start, ...(end === undefined ? {} : { end }) }] as const })

describe("what can be done about an activity", () => {
  const table: ReadonlyArray<
    readonly [what: string, facts: Parameters<typeof activity>[0], require: unknown, lines: ReadonlyArray<string>]
  > = [
    [
      "a fact in the wrong class",
      { topics: [] },
      { _tag: "HasTopic", topic: "health" },
      ["2 change “科普讲座”如确属实，活动主题分类改为：卫生健康"]
    ],
    [
      "a class that is not known",
      {},
      { _tag: "HasTopic", topic: "health" },
      ["1 report “科普讲座”：补报活动主题分类（如属实：卫生健康）"]
    ],
    [
      "a topic that words in the name declare",
      { topics: ["health"] },
      { _tag: "HasTopic", topic: "food-safety" },
      [
        "2 change “科普讲座”如确属实，活动主题分类改为：卫生健康、食品安全",
        "2 change “科普讲座”如确属该主题，更名为“科普讲座（食品安全）”"
      ]
    ],
    [
      "a class too many",
      { topics: ["health"] },
      { _tag: "Not", of: { _tag: "HasTopic", topic: "health" } },
      ["2 change “科普讲座”如确属实，活动主题分类改为：无"]
    ],
    [
      "one of several settings",
      { settings: [] },
      { _tag: "SettingIn", settings: ["offices", "families"] },
      ["2 change “科普讲座”如确属实，活动场所类型改为：家庭", "2 change “科普讲座”如确属实，活动场所类型改为：机关"]
    ],
    [
      "words that are not in the name",
      { name: "放心吃讲座" },
      { _tag: "NameContains", words: ["食品安全"] },
      ["2 change “放心吃讲座”如确属该主题，更名为“放心吃讲座（食品安全）”"]
    ],
    [
      "words too many in the name",
      { name: "讲座（免费）" },
      { _tag: "Not", of: { _tag: "NameContains", words: ["免费"] } },
      ["2 change “讲座（免费）”更名为“讲座”"]
    ],
    [
      "both at once",
      {},
      {
        _tag: "All",
        of: [
          { _tag: "NameContains", words: ["甲"] },
          { _tag: "NameContains", words: ["乙"] }
        ]
      },
      ["2 change “科普讲座”更名为“科普讲座（甲）（乙）”"]
    ],
    [
      "a name of nothing else",
      { name: "免费" },
      { _tag: "Not", of: { _tag: "NameContains", words: ["免费"] } },
      ["不能：改动现有事实不能使其符合；已经发生的不改写｜向主办机关书面说明情况"]
    ],
    [
      "a state on the platform, published if that is one",
      { platform: "rejected" },
      { _tag: "PlatformIn", states: ["filed", "published"] },
      ["4 act “科普讲座”在平台上办到“已发布”"]
    ],
    [
      "a state, if published is none",
      { platform: "rejected" },
      { _tag: "PlatformIn", states: ["filed"] },
      ["4 act “科普讲座”在平台上办到“已填报”"]
    ],
    [
      "a mode",
      { mode: "on-site" },
      { _tag: "ModeIn", modes: ["online"] },
      ["3 change “科普讲座”如确属实，线上或线下改为：线上"]
    ],
    [
      "a programme",
      { programme: "main-venue" },
      { _tag: "ProgrammeIn", programmes: ["farm-action"] },
      ["2 change “科普讲座”如确属实，所属专项改为：农技协科普专项行动"]
    ],
    [
      "a form",
      { annexes: [] },
      { _tag: "ListedIn", annex: "annex-1" },
      ["2 change “科普讲座”如确属实，是否列入附件汇总表改为：附件1 活动项目汇总表"]
    ],
    ["a text that only a person knows", {}, { _tag: "Reported", fact: "place" }, ["2 report “科普讲座”：补报活动地点"]],
    [
      "a summary that there is not",
      { summary: false },
      { _tag: "Reported", fact: "summary" },
      ["3 act “科普讲座”补充活动小结"]
    ],
    [
      "the nearest number from below",
      { images: 1 },
      { _tag: "AtLeast", fact: "images", number: 3 },
      ["3 act “科普讲座”的活动图片数调整到 3"]
    ],
    [
      "the nearest number from above",
      { grant: 7001 },
      { _tag: "AtMost", fact: "grant", number: 7000 },
      ["3 act “科普讲座”的资助金额（元）调整到 7000"]
    ],
    [
      "a share, by either number",
      { grant: 501, cost: 1000 },
      { _tag: "ShareAtMost", fact: "grant", of: "cost", percent: 50 },
      ["3 act “科普讲座”的活动经费（元）调整到 1002", "3 act “科普讲座”的资助金额（元）调整到 500"]
    ],
    [
      "what only time can bring",
      { time: day("2023-09-22") },
      { _tag: "LastDayReached" },
      ["不能：改动现有事实不能使其符合；已经发生的不改写｜向主办机关书面说明情况"]
    ],
    [
      "a time still to come, to the first day that is left",
      { time: day("2023-09-25") },
      inWindow,
      ["5 change “科普讲座”改期至 2023-09-20"]
    ],
    [
      "a time with clocks and a length",
      { time: day("2023-09-25T09:00", "2023-09-26T11:00") },
      inWindow,
      ["5 change “科普讲座”改期至 2023-09-20 09:00 – 2023-09-21 11:00"]
    ],
    [
      "its last day today, which is not over",
      { time: day("2023-09-20") },
      { _tag: "Not", of: inWindow },
      ["5 change “科普讲座”改期至 2023-09-24"]
    ],
    [
      "a day that is over is history",
      { time: day("2023-09-19") },
      { _tag: "Not", of: inWindow },
      ["不能：改动现有事实不能使其符合；已经发生的不改写｜向主办机关书面说明情况"]
    ],
    [
      "so is one before the window",
      { time: day("2023-09-16") },
      inWindow,
      ["不能：改动现有事实不能使其符合；已经发生的不改写｜向主办机关书面说明情况"]
    ],
    [
      "a time that is not known",
      { timeText: "近日" },
      inWindow,
      ["1 report “科普讲座”：补报活动时间（如属实：2023-09-17）"]
    ],
    [
      "a time known in part, within that part",
      { time: { sessions: [{ start: "2023-09-11", end: "2023-09-20" }], approximate: true } },
      inWindow,
      [
        "1 report “科普讲座”：补报活动时间（如属实：2023-09-17）",
        "1 report “科普讲座”：补报活动时间（如属实：2023-09-20）"
      ]
    ],
    [
      "an end that is not known",
      { time: { sessions: [{ start: "2023-09-10" }], openEnd: true } },
      inWindow,
      ["1 report “科普讲座”：补报活动时间（如属实：2023-09-10 – 2023-09-17）"]
    ],
    [
      "one of two ways",
      { images: 0, videos: 0 },
      {
        _tag: "Any",
        of: [
          { _tag: "AtLeast", fact: "images", number: 1 },
          { _tag: "AtLeast", fact: "videos", number: 1 }
        ]
      },
      ["3 act “科普讲座”的活动图片数调整到 1", "3 act “科普讲座”的活动视频数调整到 1"]
    ],
    [
      "all of two",
      { newsLinks: 0, platform: "filed" },
      {
        _tag: "All",
        of: [
          { _tag: "AtLeast", fact: "newsLinks", number: 1 },
          { _tag: "PlatformIn", states: ["published"] }
        ]
      },
      ["7 act “科普讲座”在平台上办到“已发布”；“科普讲座”的新闻报道链接数调整到 1"]
    ]
  ]
  for (const [what, facts, require, expected] of table) {
    it(what, () => {
      const form = { _tag: "Each", of: "activities", require } as FormData
      const given = portfolio({ activities: [activity(facts)] })
      assert.deepStrictEqual(lines(asking(noticeWith(form), given, "rule", during)), expected)
    })
  }

  it("no longer moves it into a window that is over, and still asks for a time that is not known", () => {
    const notice = noticeWith({ _tag: "Each", of: "activities", require: inWindow })
    const of = (facts: Parameters<typeof activity>[0], asOf: string) =>
      lines(asking(notice, portfolio({ activities: [activity(facts)] }), "rule", asOf))
    assert.lengthOf(of({ time: day("2023-10-01") }, "2023-09-23T23:59:59+08:00"), 1)
    assert.include(of({ time: day("2023-10-01") }, "2023-09-23T23:59:59+08:00")[0], "2023-09-23")
    assert.include(of({ time: day("2023-10-01") }, afterwards)[0], "不能")
    assert.include(of({}, afterwards)[0], "report")
  })

  it("writes the time anew as text where there was one, and leaves a text alone that it only completes", () => {
    const notice = noticeWith({ _tag: "Each", of: "activities", require: inWindow })
    const moved = asking(
      notice,
      portfolio({ activities: [activity({ time: day("2023-09-25"), timeText: "9月25日" })] }),
      "rule",
      during
    )
    assert.deepStrictEqual(moved.possible[0]?.edits[0].patch, [
      { op: "replace", path: "/activities/0/time", value: { sessions: [{ start: "2023-09-20" }] } },
      { op: "replace", path: "/activities/0/timeText", value: "2023年9月20日" }
    ])
    const told = asking(notice, portfolio({ activities: [activity({ timeText: "近日" })] }), "rule", during)
    assert.deepStrictEqual(told.possible[0]?.edits[0].patch, [{ op: "add", path: "/activities/0/time", value: null }])
  })

  it("asks for what would exempt it, where nothing that is not known can make it met", () => {
    assert.deepStrictEqual(
      lines(
        asking(pucheng, portfolio({ activities: [activity({ name: "健康饮食讲座" })] }), "food-safety-name", during)
      ),
      ["1 report not-applicable “健康饮食讲座”：补报活动主题分类（如属实：无）"]
    )
  })

  it("does not offer what makes another must unmet", () => {
    const given = portfolio({
      activities: [activity({ topics: [], time: day("2023-09-18"), platform: "published" })]
    })
    assert.deepStrictEqual(lines(asking(pucheng, given, "food-safety-activity", during)), [
      "2 change “科普讲座”如确属该主题，更名为“科普讲座（食品安全）”",
      "20 act 县教育局：举办一场新活动并报送（活动时间：2023-09-20、活动名称：科普活动（食品安全））"
    ])
  })
})

describe("what would break another must", () => {
  const published = { _tag: "PlatformIn", states: ["published"] } as const
  const each = { _tag: "Each", of: "activities", require: { _tag: "Not", of: published } } as const
  const joint = {
    _tag: "Count",
    bound: { _tag: "EveryUnit" },
    of: { _tag: "Activities", where: published, credit: "all-hosts" },
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

  it("for a unit that may be a co-host, as long as the co-hosts are not known", () => {
    const units = [
      { id: "u1", name: "县教育局" },
      { id: "u2", name: "镇政府" }
    ]
    const activities = (coHosts?: ReadonlyArray<string>) => [
      activity({ platform: "published", ...(coHosts === undefined ? {} : { coHosts }) }),
      activity({ id: "a2", name: "二", platform: "published", coHosts: [] })
    ]
    const at = (coHosts?: ReadonlyArray<string>) =>
      asking(withBoth(), portfolio({ units, activities: activities(coHosts) }), "rule", afterwards).possible.length
    assert.strictEqual(at(), 0)
    assert.strictEqual(at(["u2"]), 0)
    assert.strictEqual(at([]), 1)
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
      activities: [activity({ topics: ["health"] }), activity({ id: "a2", name: "二", topics: [] })]
    })
    assert.deepStrictEqual(lines(asking(topics, given, "rule", during)), [
      "2 change “二”如确属实，活动主题分类改为：双碳",
      "2 change “科普讲座”如确属实，活动主题分类改为：卫生健康、双碳",
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
    const given = portfolio({ activities: [activity({ topics: [] })] })
    assert.strictEqual(
      lines(asking(notice, given, "rule", during))[0],
      "3 change “科普讲座”：补报线上或线下（如属实：线上）；“科普讲座”如确属实，活动主题分类改为：卫生健康"
    )
  })

  it("adds what is lacking to the officers that are registered", () => {
    const notice = noticeWith({ _tag: "Count", bound: { _tag: "EveryUnit" }, of: { _tag: "Officers" }, atLeast: 3 })
    const given = portfolio({ officers: [{ unit: "u1", registered: 1 }] })
    const [plan] = asking(notice, given, "rule", during).possible
    assert.deepStrictEqual(plan?.edits[0].patch, [{ op: "replace", path: "/officers/0/registered", value: 3 }])
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

describe("remediesFor", () => {
  it("replaces nothing that could not be read", () => {
    const lost = portfolio({ unread: [{ register: "activities", unit: "u1" }] })
    assert.deepStrictEqual(lines(asking(pucheng, lost, "member-unit-activity", during)), [
      "不能：补报后未必符合，或使其他必须条款不符合，仍须如实补报｜如实补报：未能读入的记录"
    ])
  })

  it("has nothing for what is met, does not apply or is not there", () => {
    const at = { asOf: instant(during) }
    const given = portfolio({ activities: [activity({ topics: ["health"], time: day("2023-09-18") })] })
    const none = { possible: [] }
    assert.deepStrictEqual(asking(pucheng, given, "activity-in-window", during), none)
    assert.deepStrictEqual(asking(pucheng, given, "food-safety-name", during), none)
    const subject = { kind: "unit", id: "nobody", name: "无" } as const
    assert.deepStrictEqual(remediesFor(pucheng, given, at, { rule: "no-such-rule", subject }), none)
    assert.deepStrictEqual(remediesFor(pucheng, given, at, { rule: "member-unit-activity", subject }), none)
  })

  it("holds no value that nobody gave: until then the patch makes no portfolio", () => {
    const { possible } = asking(pucheng, portfolio({ activities: [activity()] }), "activity-in-window", during)
    assert.isNull(possible[0]?.edits[0].patch[0].value)
  })

  it("survives a round trip through JSON", () => {
    const through = (mending: Mending) =>
      Schema.decodeUnknownSync(Mending)(JSON.parse(JSON.stringify(Schema.encodeSync(Mending)(mending))))
    for (const rule of ["member-unit-activity", "key-activity-table-due", "displays"]) {
      const mending = asking(pucheng, portfolio({ submissions: [] }), rule, during)
      assert.deepStrictEqual(through(mending), mending)
    }
  })
})
