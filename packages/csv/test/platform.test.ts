import { assert, describe, it } from "@effect/vitest"
import { nameKey } from "@kepu/csv"
import { equal, file, header, names, only, places, read } from "./sample.ts"

const headings =
  "活动名称,举办单位,状态,活动时间,活动形式,主题分类,图片数,视频数,新闻链接数,小结,参与人数,网址,工作人员数,志愿者数"

const both = (annex1: ReadonlyArray<string>, platform: ReadonlyArray<string>) =>
  read({
    annex1: annex1.length === 0 ? [] : [file([header, ...annex1].join("\n"))],
    platform: file([headings, ...platform].join("\n"), "platform.csv")
  })

const row = "1,科学秀,罕井镇,9月17日,集市,赵老师,7200061,"

describe("an activity that the platform calls cancelled", () => {
  const cancelled = (state: string, time = "2023-09-17") =>
    both([row], [`科学秀,罕井镇,${state},${time},线下,食品安全,0,0,0,无,,,,`])

  it("does not count in annex 1 either, and leaves its hosts open", () => {
    const result = cancelled("已取消")
    equal(result.portfolio.activities, [])
    equal(places(result), ["cancelled-on-platform 2", "activity-cancelled 2", "unknown-state 2 状态"])
    equal(
      result.portfolio.unread?.map(({ source, unit }) => `${unit} ${source?.file}`),
      ["罕井镇 platform.csv", "罕井镇 附件1.csv"]
    )
  })

  it("is another one on another day", () => {
    equal(names(cancelled("已取消", "2023-09-20")), ["科学秀"])
  })
})

describe("the platform's export", () => {
  it("fills what annex 1 leaves open", () => {
    const result = both(
      [row],
      ["科学秀,罕井镇,已发布,2023-09-17 09:00-11:00,线下,食品安全,3,0,1,有,120,https://a.example,8,15"]
    )
    const { source, ...facts } = only(result)
    equal(facts, {
      id: "罕井镇/1/科学秀",
      name: "科学秀",
      host: "罕井镇",
      coHosts: [],
      time: { sessions: [{ start: "2023-09-17" }] },
      timeText: "9月17日",
      place: "集市",
      contactName: "赵老师",
      contactPhone: "7200061",
      platform: "published",
      mode: "on-site",
      topics: ["food-safety"],
      images: 3,
      videos: 0,
      newsLinks: 1,
      summary: true,
      participants: 120,
      address: "https://a.example",
      staff: 8,
      volunteers: 15,
      annexes: ["annex-1"]
    })
    assert.strictEqual(source?.file, "附件1.csv")
    equal(places(result), [])
  })

  it("fills a time that annex 1 does not state or that cannot be read there", () => {
    const time = { sessions: [{ start: "2023-09-18" }] }
    for (const text of ["", "近日"]) {
      const activity = only(both([row.replace("9月17日", text)], ["科学秀,罕井镇,已发布,2023-09-18"]))
      equal([activity.time, activity.timeText], [time, text === "" ? "2023-09-18" : text])
    }
  })

  it("knows the states by their words", () => {
    const stateOf = (word: string) => only(both([], [`科学秀,罕井镇,${word}`])).platform
    const states = {
      "not-filed": ["未填报"],
      filed: ["已填报", "已提交"],
      "under-review": ["审核中", "待审核"],
      published: ["已发布", "审核通过"],
      rejected: ["审核未通过", "已退回", "驳回"]
    }
    for (const [state, words] of Object.entries(states)) {
      for (const word of words) assert.strictEqual(stateOf(word), state, word)
    }
    assert.isUndefined(stateOf(""))
    const unknown = both([], ["科学秀,罕井镇,已上架"])
    equal(places(unknown), ["unknown-state 2 状态"])
    assert.notProperty(only(unknown), "platform")
    assert.include(unknown.issues[0]?.message["zh-CN"], "审核未通过")
  })

  it("tells of an activity by host and name, however they are punctuated", () => {
    const annex1 = [
      "1,“大手拉小手”科普报告,蒲城县教育局,,,,,",
      "2,合理膳食 吃出健康,罕井镇,,,,,",
      "3,逃生体验（VR）,罕井镇,,,,,"
    ]
    const platform = [
      '"""大手拉小手""科普报告",教育局,已发布',
      "合理膳食·吃出健康,罕井镇,已发布",
      "逃生体验(ｖｒ),罕井镇,已发布"
    ]
    const result = both(annex1, platform)
    equal(
      result.portfolio.activities.map(({ platform, annexes }) => [platform, annexes]),
      Array.from({ length: 3 }, () => ["published", ["annex-1"]])
    )
  })

  it("does not match another unit's activity of the same name, nor a name that differs in signs only where it has nothing else", () => {
    assert.strictEqual(both([row], ["科学秀,孙镇,已发布"]).portfolio.activities.length, 2)
    assert.notStrictEqual(nameKey("？"), nameKey("！"))
  })

  it("has activities of its own, which are in no annex", () => {
    const result = both([row], ["讲座,孙镇,已发布,2023-09-18"])
    equal(names(result), ["科学秀", "讲座"])
    const [listed, own] = result.portfolio.activities
    equal([listed?.annexes, listed?.platform], [["annex-1"], undefined])
    equal([own?.id, own?.annexes, own?.source?.file, own?.source?.row], ["孙镇/2/讲座", [], "platform.csv", 2])
  })

  it("is matched by time where several activities share host and name", () => {
    const annex1 = ["1,讲座,罕井镇,9月17日,,,,", "2,讲座,罕井镇,9月18日,,,,"]
    const byTime = both(annex1, ["讲座,罕井镇,审核中,2023-09-18 09:00", "讲座,罕井镇,已发布,2023-09-17"])
    equal(
      byTime.portfolio.activities.map(({ platform }) => platform),
      ["published", "under-review"]
    )
    equal(places(byTime), [])
    const rest = both(annex1, ["讲座,罕井镇,审核中,", "讲座,罕井镇,已发布,2023-09-17"])
    equal(
      rest.portfolio.activities.map(({ platform }) => platform),
      ["published", "under-review"],
      "what remains"
    )
    const one = both(annex1, ["讲座,罕井镇,已发布,2023-09-18"])
    equal(
      one.portfolio.activities.map(({ platform }) => platform),
      [undefined, "published"]
    )
  })

  it("is not used where it cannot be told of which activity it speaks", () => {
    const annex1 = ["1,讲座,罕井镇,9月17日,,,,", "2,讲座,罕井镇,9月18日,,,,"]
    for (const time of ["", "2023-09-20"]) {
      const result = both(annex1, [`讲座,罕井镇,已发布,${time}`])
      equal(
        result.portfolio.activities.map(({ annexes, platform }) => [annexes, platform]),
        [
          [["annex-1"], undefined],
          [["annex-1"], undefined]
        ]
      )
      equal(places(result), ["platform-ambiguous 2 活动名称"])
      assert.match(result.issues[0]?.message["zh-CN"] ?? "", /^第2行“活动名称”：报送的表中有不止一项/u)
    }
    const twice = both([row], ["科学秀,罕井镇,已发布,", "科学秀,罕井镇,审核中,2023-09-20"])
    assert.notProperty(only(twice), "platform")
    equal(places(twice), ["platform-ambiguous 2 活动名称", "platform-ambiguous 3 活动名称"])
    for (const { message } of twice.issues) assert.include(message.en, "活动名称: the platform has more than one")
    const four = both(annex1, ["讲座,罕井镇,已发布,", "讲座,罕井镇,审核中,2023-09-20"])
    assert.include(four.issues[0]?.message["zh-CN"], "报送的表和平台上都有不止一项")
  })

  it("is not matched by both sides' lack of a time, nor where two have the same", () => {
    const untimed = both([row.replace("9月17日", "")], ["科学秀,罕井镇,已发布,", "科学秀,罕井镇,审核中,2023-09-20"])
    equal(places(untimed), ["platform-ambiguous 2 活动名称", "platform-ambiguous 3 活动名称"])
    const twins = both([row, row.replace("集市", "广场")], ["科学秀,罕井镇,已发布,2023-09-17"])
    equal(places(twins), ["possible-duplicate 3 项目名称", "platform-ambiguous 2 活动名称"])
    equal(
      twins.portfolio.activities.map(({ platform }) => platform),
      [undefined, undefined]
    )
  })

  it("has one row more than annex 1: the matched one fills, the other is an activity", () => {
    const result = both([row], ["科学秀,罕井镇,已发布,2023-09-20", "科学秀,罕井镇,审核中,2023-09-17"])
    equal(
      result.portfolio.activities.map(({ annexes, platform }) => [annexes?.length, platform]),
      [
        [1, "under-review"],
        [0, "published"]
      ]
    )
    equal(places(result), [])
  })

  it("does not move an activity of annex 1 to another day, but says so", () => {
    const result = both([row], ["科学秀,罕井镇,已发布,2023-09-20"])
    equal(places(result), ["time-conflict 2 活动时间"])
    assert.strictEqual(result.issues[0]?.file, "platform.csv")
    assert.include(result.issues[0]?.message["zh-CN"], "附件1.csv第2行“9月17日”")
    equal([only(result).platform, only(result).timeText], ["published", "9月17日"])
  })

  it("agrees on the days, however they are written", () => {
    const same = [
      ["9月17日和9月18日", "2023-09-17至2023-09-18"],
      ["9月17日起，持续7天", "2023-09-17至2023-09-23"],
      ["9月20日 20:00-21:00", "2023-09-20"],
      ["9月16日起", "2023-09-16至2023-09-30"],
      ["9月16日起", "2023-09-20"],
      ["9月中旬", "2023-09-17"]
    ]
    for (const [annex = "", platform = ""] of same) {
      equal(places(both([row.replace("9月17日", annex)], [`科学秀,罕井镇,已发布,${platform}`])), [], annex)
    }
    for (const [annex, platform] of [
      ["9月17日和9月19日", "2023-09-17至2023-09-19"],
      ["9月16日起", "2023-09-15"],
      ["9月中旬", "2023-09-25"]
    ] as const) {
      equal(
        places(both([row.replace("9月17日", annex)], [`科学秀,罕井镇,已发布,${platform}`])),
        ["time-conflict 2 活动时间"],
        annex
      )
    }
  })

  it("is judged by the platform's spelling where only the writing differs, and shows both", () => {
    const result = both([row], ["科学 秀,罕井镇,已发布,2023-09-17"])
    equal([only(result).name, only(result).platform], ["科学 秀", "published"])
    equal(places(result), ["name-differs 2 活动名称"])
    assert.include(result.issues[0]?.message["zh-CN"], "“科学 秀”与附件1.csv第2行“科学秀”")
  })

  it("completes a time of open end that starts on the same day, and no other", () => {
    const sessionsOf = (annex: string, platform: string) =>
      only(both([row.replace("9月17日", annex)], [`科学秀,罕井镇,已发布,${platform}`])).time
    const closed = { sessions: [{ start: "2023-09-16", end: "2023-09-30" }] }
    equal(sessionsOf("9月16日起", "2023-09-16至2023-09-30"), closed)
    const open = { sessions: [{ start: "2023-09-16" }], openEnd: true }
    equal(sessionsOf("9月16日起", "2023-09-17至2023-09-30"), open)
    equal(sessionsOf("9月16日起", "2023-09-16起"), open)
    equal(sessionsOf("9月16日", "2023-09-16起"), { sessions: [{ start: "2023-09-16" }] })
  })

  it("takes equal rows of its own once, but not for those of annex 1", () => {
    const result = both([row], ["讲座,孙镇,已发布", "讲座,孙镇,已发布", "科学秀,罕井镇,已发布"])
    equal(places(result), ["duplicate-activity 3 活动名称"])
    equal(names(result), ["科学秀", "讲座"])
  })

  it("wants names and hosts", () => {
    equal(places(both([], [",罕井镇,已发布", "讲座,,已发布"])), [
      "rows-unread 1",
      "name-missing 2 活动名称",
      "host-missing 3 举办单位"
    ])
    const bare = read({ platform: file("活动名称,备注\n讲座,", "platform.csv") })
    equal(places(bare), ["rows-unread 1", "column-missing 1", "column-missing 1", "host-missing 2"])
  })
})
