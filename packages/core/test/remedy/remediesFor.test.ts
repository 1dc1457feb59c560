import { assert, describe, it } from "@effect/vitest"
import { remediesFor } from "@kepu/core/remedy"
import { Remedies } from "@kepu/core/schema"
import * as Schema from "effect/Schema"
import { activity, type FormData, instant, noticeWith, portfolio, pucheng } from "../sample.ts"
import { afterwards, asking, day, during, lines } from "./asking.ts"

const none = ["不能：改动现有事实不能使其符合；已经发生的不改写｜向主办机关书面说明情况"]
const inWindow = { _tag: "InWindow", window: "activity-days" } as const

describe("what can be done about an activity", () => {
  const table: ReadonlyArray<
    readonly [what: string, facts: Parameters<typeof activity>[0], require: unknown, lines: ReadonlyArray<string>]
  > = [
    [
      "a topic that is stated to be none of its own is not claimed",
      { topics: [] },
      { _tag: "HasTopic", topic: "health" },
      none
    ],
    [
      "a class that is not known",
      {},
      { _tag: "HasTopic", topic: "health" },
      ["1 report “科普讲座”：补报活动主题分类（如属实：卫生健康）"]
    ],
    ["nor is it by a word in the name", { topics: ["health"] }, { _tag: "HasTopic", topic: "food-safety" }, none],
    [
      "one that is stated is not taken back",
      { topics: ["health"] },
      { _tag: "Not", of: { _tag: "HasTopic", topic: "health" } },
      none
    ],
    [
      "one of several settings",
      { settings: [] },
      { _tag: "SettingIn", settings: ["offices", "families"] },
      [
        "2 change “科普讲座”的活动场所类型改为：家庭（如尚未举办）",
        "2 change “科普讲座”的活动场所类型改为：机关（如尚未举办）"
      ]
    ],
    [
      "words that are not in the name",
      { name: "放心吃讲座" },
      { _tag: "NameContains", words: ["食品安全"] },
      ["2 change “放心吃讲座”如内容确属如此，更名为“放心吃讲座（食品安全）”（如尚未举办）"]
    ],
    [
      "words too many in the name",
      { name: "讲座（免费）" },
      { _tag: "Not", of: { _tag: "NameContains", words: ["免费"] } },
      ["2 change “讲座（免费）”更名为“讲座”（如尚未举办）"]
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
      ["2 change “科普讲座”更名为“科普讲座（甲）（乙）”（如尚未举办）"]
    ],
    ["a name of nothing else", { name: "免费" }, { _tag: "Not", of: { _tag: "NameContains", words: ["免费"] } }, none],
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
      ["3 change “科普讲座”的活动形式改为：线上（如尚未举办）"]
    ],
    [
      "another programme than the one that is stated is not claimed",
      { programme: "main-venue" },
      { _tag: "ProgrammeIn", programmes: ["farm-action"] },
      none
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
      ["3 act “科普讲座”的资助金额（元）调整到 7000（如尚未举办）"]
    ],
    [
      "a share, and not by a larger whole",
      { grant: 501, cost: 1000 },
      { _tag: "ShareAtMost", fact: "grant", of: "cost", percent: 50 },
      ["3 act “科普讲座”的资助金额（元）调整到 500（如尚未举办）"]
    ],
    ["what only time can bring", { time: day("2023-09-22") }, { _tag: "LastDayReached" }, none],
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
    ["a day that is over is history", { time: day("2023-09-19") }, { _tag: "Not", of: inWindow }, none],
    ["so is one before the window", { time: day("2023-09-16") }, inWindow, none],
    [
      "a time that is not known",
      { timeText: "近日" },
      inWindow,
      ["1 report “科普讲座”：写明确切的活动时间（原写“近日”；如属实：2023-09-17）"]
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
      "what was held keeps its name",
      { name: "讲座（免费）", time: day("2023-09-19") },
      { _tag: "Not", of: { _tag: "NameContains", words: ["免费"] } },
      none
    ],
    [
      "what is held today may still be called otherwise",
      { name: "讲座（免费）", time: day("2023-09-20") },
      { _tag: "Not", of: { _tag: "NameContains", words: ["免费"] } },
      ["2 change “讲座（免费）”更名为“讲座”"]
    ],
    [
      "more people may come while it is still to come",
      { participants: 30, time: day("2023-09-21") },
      { _tag: "AtLeast", fact: "participants", number: 50 },
      ["3 act “科普讲座”的参与人数调整到 50"]
    ],
    [
      "and not afterwards",
      { participants: 30, time: day("2023-09-19") },
      { _tag: "AtLeast", fact: "participants", number: 50 },
      none
    ],
    [
      "what is shown of it may be added afterwards",
      { images: 1, time: day("2023-09-19") },
      { _tag: "AtLeast", fact: "images", number: 2 },
      ["3 act “科普讲座”的活动图片数调整到 2"]
    ],
    ["and is not taken back", { images: 2 }, { _tag: "Not", of: { _tag: "AtLeast", fact: "images", number: 2 } }, none],
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
      "20 act 县教育局：举办一场新活动并报送（活动时间：2023-09-20、活动名称：科普活动（食品安全））"
    ])
  })
})

describe("remediesFor", () => {
  it("replaces nothing that could not be read", () => {
    const lost = portfolio({ unread: [{ register: "activities", unit: "u1" }] })
    assert.deepStrictEqual(lines(asking(pucheng, lost, "member-unit-activity", during)), [
      "不能：有行或文件未能读入，读入之前无法判断｜更正未能读入的行或文件后重新提交，再行核查"
    ])
  })

  it("has nothing for what is met, does not apply or is not there", () => {
    const given = portfolio({ activities: [activity({ topics: ["health"], time: day("2023-09-18") })] })
    const none = { possible: [] }
    assert.deepStrictEqual(asking(pucheng, given, "activity-in-window", during), none)
    assert.deepStrictEqual(asking(pucheng, given, "food-safety-name", during), none)
  })

  it("refuses a rule and a subject that are not there", () => {
    const subject = { kind: "unit", id: "nobody", name: "无" } as const
    const of = (rule: string) => () => remediesFor(pucheng, portfolio({}), { asOf: instant(during) }, { rule, subject })
    assert.throws(of("no-such-rule"), /没有规则 no-such-rule/u)
    assert.throws(of("member-unit-activity"), /没有对象 nobody/u)
  })

  it("holds no value that nobody gave: until then the patch makes no portfolio", () => {
    const { possible } = asking(pucheng, portfolio({ activities: [activity()] }), "activity-in-window", during)
    assert.isNull(possible[0]?.edits[0].patch[0].value)
  })

  it("survives a round trip through JSON", () => {
    const through = (remedies: Remedies) =>
      Schema.decodeUnknownSync(Remedies)(JSON.parse(JSON.stringify(Schema.encodeSync(Remedies)(remedies))))
    for (const rule of ["member-unit-activity", "key-activity-table-due", "displays"]) {
      const remedies = asking(pucheng, portfolio({ submissions: [] }), rule, during)
      assert.deepStrictEqual(through(remedies), remedies)
    }
  })
})
