import { assert, describe, it } from "@effect/vitest"
import { towns, within, docs, documents, facts, talked, topics, submissionsOf } from "./kinds.ts"
import { cases, count, each, find, held, on, several, talks, unit, until } from "./statements.ts"

// Further sentences of the kinds that notices have, each with cases that were worked out by hand.

describe("periods of the calendar", () => {
  cases(
    "各单位每季度至少开展1次安全培训",
    count(talks, { each: { _tag: "Quarters", window: "year" }, atLeast: 1 }),
    ["one in each that is over", { activities: talked("2022-01-31", "2022-06-30") }, "2022-07-01", "pending"],
    ["none in the first", { activities: talked("2022-04-01") }, "2022-04-02", "unmet"],
    ["the first is not over", { activities: [] }, "2022-03-31", "pending"],
    ["all", { activities: talked("2022-03-31", "2022-04-01", "2022-09-30", "2022-10-01") }, "2023-01-01", "met"]
  )
  cases(
    "每半年开展一次应急演练",
    count(talks, { each: { _tag: "HalfYears", window: "year" }, atLeast: 1 }),
    ["one in either half", { activities: talked("2022-06-30", "2022-07-01") }, "2023-01-01", "met"],
    ["both in the first half", { activities: talked("2022-01-01", "2022-06-30") }, "2023-01-01", "unmet"]
  )
  const monthly = count(docs("info"), { each: { _tag: "Months", window: "term" }, atLeast: 2 })
  cases(
    "每月报送信息不少于2条",
    monthly,
    ["two in April, judged in May", submissionsOf("info", "2022-04-01", "2022-04-30"), "2022-05-01", "pending"],
    [
      "one in April and two in May",
      submissionsOf("info", "2022-04-30", "2022-05-01", "2022-05-02"),
      "2022-05-03",
      "unmet"
    ],
    ["one of an unknown day", submissionsOf("info", "2022-04-30", undefined), "2022-05-01", "undetermined receivedAt"],
    ["no log", {}, "2022-05-01", "undetermined submissions"],
    [
      "all",
      submissionsOf("info", "2022-04-01", "2022-04-02", "2022-05-01", "2022-05-31", "2022-06-01", "2022-06-30"),
      "2022-07-01",
      "met"
    ]
  )
  it("names the months, and what to send", () => {
    const {
      facts: told,
      message,
      remedies
    } = find(monthly, submissionsOf("info", "2022-04-01", "2022-04-02"), "2022-05-01")
    assert.deepStrictEqual([told[0]!.value.en], ["2022-04"])
    assert.include(message["zh-CN"], "尚未覆盖2022年5月、2022年6月")
    assert.strictEqual(remedies[0]!.text["zh-CN"], "就“2022年5月”报送信息")
  })
  cases(
    "报名时间为5月1日至5月20日",
    count(docs("form", { within: "entry" }), { atLeast: 1, limit: { _tag: "WindowEnd", window: "entry" } }),
    ["before it began", submissionsOf("form", "2022-04-30"), "2022-05-21", "unmet"],
    ["on the first day", submissionsOf("form", "2022-05-01"), "2022-05-21", "met"],
    ["on the last day", submissionsOf("form", "2022-05-20"), "2022-05-21", "met"],
    ["a day late", submissionsOf("form", "2022-05-21"), "2022-05-22", "unmet"],
    ["early, while there is time", submissionsOf("form", "2022-04-30"), "2022-05-02", "pending"]
  )
})

describe("some of several", () => {
  const three = ["health", "food-safety", "work-safety"] as const
  const some = count(
    { _tag: "Activities", where: within("show") },
    { each: { _tag: "Topics", topics: three }, inAtLeast: 2, atLeast: 1, limit: { _tag: "WindowEnd", window: "show" } }
  )
  const inMay = (...own: ReadonlyArray<string>) => topics(...own).map((one) => ({ ...one, time: on("2022-05-02") }))
  cases(
    "三个主题中至少选两个开展",
    some,
    ["two", { activities: inMay("health", "food-safety") }, "2022-06-01", "met"],
    ["one, twice", { activities: inMay("health", "health") }, "2022-06-01", "unmet"],
    ["one, while there is time", { activities: inMay("health") }, "2022-05-31", "pending"],
    [
      "one, and one of unknown topics",
      { activities: [...inMay("health"), ...held({ id: "o", time: on("2022-05-03") })] },
      "2022-06-01",
      "undetermined topics"
    ]
  )
  it("tells how many are lacking, and of which", () => {
    const { message, remedies } = find(some, { activities: inMay("health") }, "2022-05-31")
    assert.include(message["zh-CN"], "覆盖 1 项，须至少 2 项")
    assert.match(remedies[0]!.text["zh-CN"], /^再覆盖其中 1 项：/u)
  })
  cases(
    "上半年任意三个月开展讲座",
    count(talks, { each: { _tag: "Months", window: "term" }, inAtLeast: 2, atLeast: 1 }),
    ["two months of three", { activities: talked("2022-04-02", "2022-06-02") }, "2022-06-03", "met"],
    ["one is over without, two may yet come", { activities: [] }, "2022-05-01", "pending"],
    ["only one can come any more", { activities: [] }, "2022-06-01", "unmet"]
  )
})

describe("numbers beside numbers", () => {
  cases(
    "女选手不少于总数的30%",
    count(docs("form", { where: { _tag: "FactReported", fact: "female" } }), {
      atLeast: { _tag: "Percent", percent: 30, of: docs("form") },
      limit: until("2022-05-05")
    }),
    [
      "3 of 10",
      { submissions: documents("form", ...several(10, (n) => facts({ female: n < 3 }))) },
      "2022-05-06",
      "met"
    ],
    [
      "2 of 10",
      { submissions: documents("form", ...several(10, (n) => facts({ female: n < 2 }))) },
      "2022-05-06",
      "unmet"
    ],
    ["one unknown", { submissions: documents("form", facts({ female: true }), {}) }, "2022-05-06", "met"],
    ["none entered", { submissions: [] }, "2022-05-06", "met"]
  )
  cases(
    "组织答题人数不低于职工总数的60%",
    count(
      { _tag: "Units", sum: "answered" },
      {
        atLeast: { _tag: "Percent", percent: 60, of: { _tag: "Units", sum: "employees" } },
        limit: until("2022-05-05")
      }
    ),
    ["60 of 100", { units: [unit({ employees: 100, answered: 60 })] }, "2022-05-06", "met"],
    ["59 of 100", { units: [unit({ employees: 100, answered: 59 })] }, "2022-05-06", "unmet"],
    ["59, in time", { units: [unit({ employees: 100, answered: 59 })] }, "2022-05-05", "pending"],
    ["of unknown employees", { units: [unit({ answered: 59 })] }, "2022-05-06", "undetermined employees"]
  )
  cases(
    "科普经费按每万人1万元以上安排",
    count(
      { _tag: "Units", sum: "funds" },
      {
        atLeast: { _tag: "Per", each: 10_000, amount: 10_000, of: { _tag: "Units", sum: "residents" } },
        limit: { _tag: "AtOnce" }
      }
    ),
    ["exactly", { units: [unit({ residents: 25_000, funds: 25_000 })] }, "2022-05-06", "met"],
    ["a yuan less", { units: [unit({ residents: 25_000, funds: 24_999 })] }, "2022-05-06", "unmet"]
  )
  cases(
    "科普活动行政村覆盖率达到100%",
    count(
      { _tag: "Units", sum: "covered" },
      {
        atLeast: { _tag: "Percent", percent: 100, of: { _tag: "Units", sum: "villages" } },
        limit: until("2022-05-05")
      }
    ),
    ["all", { units: [unit({ villages: 12, covered: 12 })] }, "2022-05-06", "met"],
    ["all but one", { units: [unit({ villages: 12, covered: 11 })] }, "2022-05-06", "unmet"]
  )
  cases(
    "10万人以上的镇不少于5场，5万至10万的不少于3场，其余不少于1场",
    count(
      talks,
      {
        atLeast: {
          _tag: "ByUnit",
          amounts: [
            {
              bound: { _tag: "UnitMeets", where: { _tag: "FactAtLeast", fact: "residents", number: 100_000 } },
              amount: 5
            },
            {
              bound: { _tag: "UnitMeets", where: { _tag: "FactAtLeast", fact: "residents", number: 50_000 } },
              amount: 3
            }
          ],
          otherwise: 1
        },
        limit: until("2022-05-31")
      },
      towns
    ),
    ...(
      [
        [100_000, 4, "unmet"],
        [100_000, 5, "met"],
        [99_999, 3, "met"],
        [50_000, 2, "unmet"],
        [49_999, 1, "met"],
        [undefined, 5, "met"],
        [undefined, 0, "unmet"],
        [undefined, 2, "undetermined residents"]
      ] as const
    ).map(
      ([residents, number, status]) =>
        [
          `${residents} residents, ${number}`,
          {
            units: [unit(residents === undefined ? undefined : { residents }, "town")],
            activities: talked(...several(number, () => "2022-05-02"))
          },
          "2022-06-01",
          status
        ] as const
    )
  )
  cases(
    "设备费不超过总经费的30%，配套经费不低于资助经费",
    each({
      require: {
        _tag: "All",
        of: [
          { _tag: "FactShareAtMost", fact: "devices", of: "cost", percent: 30 },
          { _tag: "FactShareAtLeast", fact: "own", of: "grant", percent: 100 }
        ]
      }
    }),
    [
      "on the line",
      { activities: held({ cost: 100, grant: 50, ...facts({ devices: 30, own: 50 }) }) },
      "2022-05-02",
      "met"
    ],
    [
      "devices above",
      { activities: held({ cost: 100, grant: 50, ...facts({ devices: 31, own: 50 }) }) },
      "2022-05-02",
      "unmet"
    ],
    [
      "own below",
      { activities: held({ cost: 100, grant: 50, ...facts({ devices: 30, own: 49 }) }) },
      "2022-05-02",
      "unmet"
    ],
    [
      "grant unknown",
      { activities: held({ cost: 100, ...facts({ devices: 30, own: 49 }) }) },
      "2022-05-02",
      "undetermined grant"
    ]
  )
  cases(
    "每场参加人数不少于本单位职工数的一半（职工数随活动填报）",
    each({ require: { _tag: "FactShareAtMost", fact: "host-staff", of: "participants", percent: 200 } }),
    ["just half", { activities: held({ participants: 50, ...facts({ "host-staff": 100 }) }) }, "2022-05-02", "met"],
    ["one fewer", { activities: held({ participants: 49, ...facts({ "host-staff": 100 }) }) }, "2022-05-02", "unmet"],
    ["staff unknown", { activities: held({ participants: 49 }) }, "2022-05-02", "undetermined host-staff"],
    [
      "participants unknown",
      { activities: held(facts({ "host-staff": 100 })) },
      "2022-05-02",
      "undetermined participants"
    ]
  )
})
