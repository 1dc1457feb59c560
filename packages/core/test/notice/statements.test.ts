import { assert, describe, it } from "@effect/vitest"
import { type FormData } from "../sample.ts"
import {
  cases,
  count,
  each,
  everyUnit,
  find,
  held,
  on,
  type Parts,
  recommended,
  schools,
  sent,
  several,
  talks,
  unit,
  until
} from "./statements.ts"

describe("sentences that notices say", () => {
  const works = (students: number | undefined, number: number): Parts => ({
    units: [unit(students === undefined ? undefined : { students })],
    submissions: sent("work", number)
  })
  cases(
    "各校选送作品不超过学生数的10%",
    count(
      { _tag: "Submissions", document: "work" },
      { atMost: { _tag: "Percent", percent: 10, of: { _tag: "Units", sum: "students" }, round: "down" } },
      schools
    ),
    ["300 students, 30 works", works(300, 30), "2022-05-10", "met"],
    ["300 students, 31 works", works(300, 31), "2022-05-10", "unmet"],
    ["309 students, 30 works", works(309, 30), "2022-05-10", "met"],
    ["309 students, 31 works", works(309, 31), "2022-05-10", "unmet"],
    ["unknown students, 31 works", works(undefined, 31), "2022-05-10", "undetermined students"],
    ["unknown students, no work", works(undefined, 0), "2022-05-10", "met"]
  )

  const visits = (...sizes: ReadonlyArray<number | undefined>): Parts => ({
    activities: held(
      ...sizes.map((participants) => ({
        programme: "visit",
        time: on("2022-05-08"),
        ...(participants === undefined ? {} : { participants })
      }))
    )
  })
  cases(
    "每个县(区)至少组织100人次参观",
    count(
      {
        _tag: "Activities",
        where: {
          _tag: "All",
          of: [
            { _tag: "ProgrammeIn", programmes: ["visit"] },
            { _tag: "InWindow", window: "show" }
          ]
        },
        sum: "participants"
      },
      { atLeast: 100, limit: { _tag: "WindowEnd", window: "show" } }
    ),
    ["60 and 40", visits(60, 40), "2022-06-01", "met"],
    ["60 and 39, the window over", visits(60, 39), "2022-06-01", "unmet"],
    ["60 and unknown, the window over", visits(60, undefined), "2022-06-01", "undetermined participants"],
    ["60, the window not over", visits(60), "2022-05-20", "pending"],
    ["100 and unknown", visits(100, undefined), "2022-06-01", "met"]
  )

  const drills = (...days: ReadonlyArray<string | undefined>): Parts => ({
    activities: held(...days.map((day) => ({ programme: "drill", ...(day === undefined ? {} : { time: on(day) }) })))
  })
  const drill = count(
    { _tag: "Activities", where: { _tag: "ProgrammeIn", programmes: ["drill"] } },
    { each: { _tag: "Months", window: "term" }, atLeast: 1, limit: { _tag: "WindowEnd", window: "term" } },
    schools
  )
  cases(
    "各中小学每月至少开展1次应急疏散演练",
    drill,
    ["none in May", drills("2022-04-30", "2022-06-01"), "2022-06-02", "unmet"],
    ["none in June yet", drills("2022-04-30", "2022-05-31"), "2022-06-10", "pending"],
    ["one of unknown date", drills("2022-04-30", "2022-06-01", undefined), "2022-07-02", "undetermined time"]
  )
  it.each([
    [drills("2022-04-30", "2022-06-01"), "2022-06-02", "2022-04, 2022-06", "2022-05"],
    [drills("2022-04-30", "2022-05-31"), "2022-06-10", "2022-04, 2022-05", "2022-06"],
    [drills("2022-04-30", "2022-06-01", undefined), "2022-07-02", "2022-04, 2022-06", ""]
  ])("names the months that are met, and the one that is not: %#", (given, day, met, not) => {
    const { facts, message } = find(drill, given, day)
    assert.strictEqual(facts.find(({ fact }) => fact === "covered")?.value.en, met)
    assert.include(message.en, not)
  })

  const formOf = (day: string | undefined, came?: string): Parts => ({
    activities: held(day === undefined ? {} : { time: on(day) }),
    submissions:
      came === undefined ? [] : [{ unit: "u1", document: "form", receivedAt: `${came}T23:59`, activity: "a1" }]
  })
  cases(
    "开展活动前15天报申报表",
    {
      _tag: "Due",
      bound: everyUnit,
      document: "form",
      deadline: { _tag: "Relative", days: 15, to: "before-start" }
    },
    ["on the 20th, came on the 5th", formOf("2022-05-20", "2022-05-05"), "2022-05-21", "met"],
    ["on the 20th, came on the 6th", formOf("2022-05-20", "2022-05-06"), "2022-05-21", "unmet"],
    ["on the 20th, judged on the 4th", formOf("2022-05-20"), "2022-05-04", "pending"],
    ["at an unknown time", formOf(undefined, "2022-05-05"), "2022-05-21", "undetermined time"]
  )

  cases(
    "各完成单位10月14日前提交总结",
    {
      _tag: "Due",
      bound: everyUnit,
      holding: { _tag: "Activities", where: { _tag: "LastDayReached" } },
      document: "summary",
      deadline: { date: "2022-10-14", boundary: "inclusive", zone: "Asia/Shanghai" }
    },
    ["held none", { submissions: [] }, "2022-10-15", "not-applicable"],
    ["held one", { activities: held({ time: on("2022-09-18") }), submissions: [] }, "2022-10-15", "unmet"],
    [
      "held one, on the last day",
      { activities: held({ time: on("2022-09-18") }), submissions: [] },
      "2022-10-14",
      "pending"
    ],
    ["one of unknown time", { activities: held({}), submissions: [] }, "2022-10-15", "undetermined time"]
  )

  const video = (more: Record<string, string | number | undefined>): Parts => {
    const facts = { length: 180, format: "mp4", width: 1920, "born-on": "2006-06-24", ...more }
    return {
      activities: held({
        facts: Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as never
      })
    }
  }
  const oldEnough = { _tag: "FactUntil", fact: "born-on", date: "2006-06-24" }
  cases(
    "视频3-4分钟,MP4,1920×1080;选手16周岁以上",
    each({
      require: {
        _tag: "All",
        of: [
          { _tag: "FactAtLeast", fact: "length", number: 180 },
          { _tag: "FactAtMost", fact: "length", number: 240 },
          { _tag: "FactIn", fact: "format", values: ["mp4"] },
          { _tag: "FactAtLeast", fact: "width", number: 1920 },
          { _tag: "FactAtMost", fact: "width", number: 1920 },
          oldEnough
        ]
      }
    }),
    ["180 s", video({}), "2022-06-25", "met"],
    ["240 s", video({ length: 240 }), "2022-06-25", "met"],
    ["179 s", video({ length: 179 }), "2022-06-25", "unmet"],
    ["241 s", video({ length: 241 }), "2022-06-25", "unmet"],
    ["born a day later", video({ "born-on": "2006-06-25" }), "2022-06-25", "unmet"],
    ["of unknown format", video({ format: undefined }), "2022-06-25", "undetermined format"]
  )

  cases(
    "各单位推荐1名",
    count({ _tag: "Recommendations" }, { atLeast: 1, atMost: 1, limit: until("2022-05-31") }),
    ["none, still time", recommended(0), "2022-05-31", "pending"],
    ["none", recommended(0), "2022-06-01", "unmet"],
    ["one", recommended(1), "2022-06-01", "met"],
    ["two", recommended(2), "2022-06-01", "unmet"]
  )

  const quotas = {
    atMost: {
      _tag: "ByUnit",
      amounts: [
        { bound: schools, amount: 2 },
        { bound: { _tag: "KindIn", kinds: ["society"] }, amount: 1 }
      ]
    }
  }
  cases(
    "按名额分配表申报",
    count({ _tag: "Recommendations" }, quotas),
    ["a school, 1 of 2", recommended(1), "2022-06-01", "met"],
    ["a school, 2 of 2", recommended(2), "2022-06-01", "met"],
    ["a school, 3 of 2", recommended(3), "2022-06-01", "unmet"],
    ["a society, 2 of 1", { ...recommended(2), units: [unit({}, "society")] }, "2022-06-01", "unmet"],
    ["of an unknown kind, 1", { ...recommended(1), units: [{ id: "u1", name: "一中" }] }, "2022-06-01", "met"],
    [
      "of an unknown kind, 2",
      { ...recommended(2), units: [{ id: "u1", name: "一中" }] },
      "2022-06-01",
      "undetermined kinds"
    ],
    ["in no row", { ...recommended(9), units: [{ id: "u1", name: "一中", kinds: [] }] }, "2022-06-01", "met"]
  )

  const ages = (...born: ReadonlyArray<string | undefined>): Parts => ({
    activities: held(...born.map((day) => (day === undefined ? {} : { facts: { "born-on": day } as never })))
  })
  const [young, old] = ["1990-01-01", "1960-01-01"]
  cases(
    "45岁以下不少于20%",
    count(
      { _tag: "Activities", where: { _tag: "FactFrom", fact: "born-on", date: "1977-06-01" } },
      { atLeast: { _tag: "Percent", percent: 20, of: { _tag: "Activities" } }, limit: until("2022-05-31") },
      { _tag: "Region" }
    ),
    ["1 of 6", ages(young, old, old, old, old, old), "2022-06-01", "unmet"],
    ["1 of 5", ages(young, old, old, old, old), "2022-06-01", "met"],
    ["1 of 4", ages(young, old, old, old), "2022-06-01", "met"],
    ["1 of 6, 1 of unknown age", ages(young, old, old, old, old, undefined), "2022-06-01", "undetermined born-on"]
  )

  const due = {
    _tag: "Due",
    bound: everyUnit,
    holding: { _tag: "Recommendations" },
    document: "form",
    deadline: { date: "2022-06-15", boundary: "inclusive", zone: "Asia/Shanghai" }
  } as FormData
  cases(
    "参加推荐的，6月15日前交表",
    due,
    ["who enters nothing", { ...recommended(0), submissions: [] }, "2022-06-16", "not-applicable"],
    ["on the day", { ...recommended(1), submissions: sent("form", 1, "2022-06-15") }, "2022-06-17", "met"],
    ["a day late", { ...recommended(1), submissions: sent("form", 1, "2022-06-16") }, "2022-06-17", "unmet"],
    ["not yet", { ...recommended(1), submissions: [] }, "2022-06-15", "pending"]
  )

  const banners = (number: number): Parts => ({
    facilities: several(number, (n) => ({ kind: "banner", name: `喷绘${n}`, unit: "u1" }))
  })
  cases(
    "6月8日前喷绘2幅以上",
    count({ _tag: "Facilities", kind: "banner" }, { atLeast: 2, limit: until("2022-06-08") }),
    ["one, still time", banners(1), "2022-06-08", "pending"],
    ["one", banners(1), "2022-06-09", "unmet"],
    ["two", banners(2), "2022-06-09", "met"],
    ["three", banners(3), "2022-06-09", "met"],
    ["no register", {}, "2022-06-09", "undetermined facilities"]
  )

  const priced = (price: number, usual?: number): Parts => ({
    activities: held({ facts: { price, ...(usual === undefined ? {} : { "usual-price": usual }) } })
  })
  cases(
    "现场价必须低于正常价",
    each({ require: { _tag: "FactBelow", fact: "price", of: "usual-price" } }),
    ["9.5 and 10", priced(9.5, 10), "2022-06-01", "met"],
    ["10 and 10", priced(10, 10), "2022-06-01", "unmet"],
    ["11 and 10", priced(11, 10), "2022-06-01", "unmet"],
    ["10 and unknown", priced(10), "2022-06-01", "undetermined usual-price"]
  )

  const hall = count({ _tag: "Units", sum: "hall" }, { atLeast: 600, limit: until("2022-05-31") })
  cases(
    "展厅600平方米以上",
    hall,
    ["580", { units: [unit({ hall: 580 })] }, "2022-06-01", "unmet"],
    ["600", { units: [unit({ hall: 600 })] }, "2022-06-01", "met"],
    ["601", { units: [unit({ hall: 601 })] }, "2022-06-01", "met"],
    ["unknown", {}, "2022-06-01", "undetermined hall"]
  )
  it("tells a fact by its name and in its unit", () => {
    const { message, remedies } = find(hall, { units: [unit({ hall: 580 })] }, "2022-06-01")
    assert.strictEqual(message["zh-CN"], "一中：展厅面积 580 平方米，应不少于 600 平方米：要求")
    assert.strictEqual(message.en, "一中: hall 580 m², which must be at least 600 m²: the requirement")
    assert.lengthOf(remedies, 1)
  })

  const heldByKind = (kinds?: ReadonlyArray<string>): Parts => ({
    units: [{ id: "u1", name: "甲", ...(kinds && { kinds }) }],
    activities: held({})
  })
  cases(
    "申办者须为学校",
    each({ require: { _tag: "HeldBy", bound: schools } }),
    ["a school", heldByKind(["school"]), "2022-06-01", "met"],
    ["a society", heldByKind(["society"]), "2022-06-01", "unmet"],
    ["of an unknown kind", heldByKind(), "2022-06-01", "undetermined kinds"]
  )

  const speaker = (born: string, expert?: boolean): Parts => ({
    activities: held({ facts: { "born-on": born, ...(expert === undefined ? {} : { expert }) } })
  })
  cases(
    "选手16周岁以上，正式聘任的专家除外",
    each({
      where: { _tag: "Not", of: { _tag: "FactReported", fact: "expert" } },
      require: oldEnough
    }),
    ["an expert", speaker("2010-01-01", true), "2022-06-25", "not-applicable"],
    ["no expert, old enough by a day", speaker("2006-06-24", false), "2022-06-25", "met"],
    ["no expert, too young by a day", speaker("2006-06-25", false), "2022-06-25", "unmet"],
    ["perhaps an expert", speaker("2010-01-01"), "2022-06-25", "undetermined expert"]
  )

  const talksOf = (number: number): Parts => ({ activities: held(...several(number, () => ({ programme: "talk" }))) })
  cases(
    "各单位举办讲座2场",
    count(talks, { atLeast: 2, atMost: 2, limit: until("2022-05-31") }),
    ["one", talksOf(1), "2022-06-01", "unmet"],
    ["two", talksOf(2), "2022-06-01", "met"],
    ["three", talksOf(3), "2022-06-01", "unmet"]
  )

  const kinds = (...programmes: ReadonlyArray<string>): Parts => ({
    activities: held(...programmes.map((programme) => ({ programme })))
  })
  cases(
    "参观、讲座每类不超过1个",
    count(
      { _tag: "Activities" },
      { each: { _tag: "Programmes", programmes: ["visit", "talk"] }, atMost: 1 },
      { _tag: "Region" }
    ),
    ["none", kinds(), "2022-06-01", "met"],
    ["one each", kinds("visit", "talk"), "2022-06-01", "met"],
    ["two of a kind", kinds("visit", "talk", "talk"), "2022-06-01", "unmet"],
    ["two of another kind", kinds("drill", "drill"), "2022-06-01", "met"]
  )

  const authored = (...authors: ReadonlyArray<string | undefined>): Parts => ({
    activities: held(...authors.map((author) => (author === undefined ? {} : { facts: { author } as never })))
  })
  cases(
    "每位作者限2篇",
    count({ _tag: "Activities" }, { each: { _tag: "Values", fact: "author" }, atMost: 2 }, { _tag: "Region" }),
    ["1 and 1", authored("甲", "乙"), "2022-06-01", "met"],
    ["2 and 2", authored("甲", "甲", "乙", "乙"), "2022-06-01", "met"],
    ["3 and 1", authored("甲", "甲", "甲", "乙"), "2022-06-01", "unmet"],
    ["2 and one of an unknown author", authored("甲", "甲", undefined), "2022-06-01", "undetermined author"]
  )

  cases(
    "总结报送时间另行通知",
    { _tag: "Due", bound: everyUnit, document: "summary", deadline: { _tag: "Open" } },
    ["nothing came", { submissions: [] }, "2023-01-01", "pending"],
    ["it came", { submissions: sent("summary") }, "2023-01-01", "met"]
  )
})
