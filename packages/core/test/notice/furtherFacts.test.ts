import { describe } from "@effect/vitest"
import {
  activities,
  and,
  count,
  datesOf,
  daysAfter,
  due,
  eachActivity,
  everyUnit,
  facilities,
  fact,
  heldOn,
  inWindow,
  isNot,
  or,
  programme,
  tentative,
  topic,
  windowEnd,
  workingDaysBefore
} from "@kepu/core/author"
import { documents, facilities as built, facts, submissionsOf, talked } from "./kinds.ts"
import { cases, held, on, type Parts } from "./statements.ts"

// The second half of thirty sentences: moments, and what is asked of what is entered.

const { by, until } = datesOf({ zone: "Asia/Shanghai", boundary: "inclusive" })

describe("moments", () => {
  const plan = due("plan", { bound: everyUnit, by: workingDaysBefore(5) })
  // The 7th is a Saturday that is worked; 30 April to 4 May are days off: 9, 7, 6, 5 May, 29 April.
  const planned = (came?: string): Parts => ({
    activities: held({ time: on("2022-05-10") }),
    submissions:
      came === undefined ? [] : [{ unit: "u1", activity: "a1", document: "plan", receivedAt: `${came}T09:00` }]
  })
  cases(
    "活动举办5个工作日前报安全预案",
    plan,
    ["on the fifth working day before", planned("2022-04-29"), "2022-05-11", "met"],
    ["on a day off after it", planned("2022-04-30"), "2022-05-11", "unmet"],
    ["not yet", planned(), "2022-04-29", "pending"],
    ["not at all", planned(), "2022-04-30", "unmet"],
    ["nobody knows when it is", { activities: held({}), submissions: [] }, "2022-05-11", "undetermined time"]
  )
  cases(
    "涉及未成年人的活动须于结束后3日内报总结",
    due("summary", { bound: everyUnit, where: fact("minors").reported, by: daysAfter(3) }),
    ...(
      [
        ["2022-05-13", "met"],
        ["2022-05-14", "unmet"]
      ] as const
    ).map(
      ([came, status]) =>
        [
          `came on ${came}`,
          {
            activities: held({ ...facts({ minors: true }), time: on("2022-05-10") }),
            submissions: [{ unit: "u1", activity: "a1", document: "summary", receivedAt: `${came}T09:00` }]
          },
          "2022-05-15",
          status
        ] as const
    ),
    [
      "no minors",
      { activities: held({ ...facts({ minors: false }), time: on("2022-05-10") }), submissions: [] },
      "2022-05-15",
      "not-applicable"
    ],
    [
      "nobody knows",
      { activities: held({ time: on("2022-05-10") }), submissions: [] },
      "2022-05-15",
      "undetermined minors"
    ]
  )
  cases(
    "总结报送暂定6月10日前",
    due("summary", { bound: everyUnit, by: tentative(by("2022-06-10")) }),
    ["not yet, long after", { submissions: [] }, "2022-07-01", "pending"],
    ["it came", submissionsOf("summary", "2022-06-20"), "2022-07-01", "met"]
  )
  cases(
    "经批准后方可开展，且须提前预告",
    eachActivity(and(fact("approved").notAfter("time"), fact("announced").notAfter("time"))),
    [
      "on the day",
      { activities: held({ ...facts({ approved: "2022-05-10", announced: "2022-05-10" }), time: on("2022-05-10") }) },
      "2022-06-01",
      "met"
    ],
    [
      "a day after",
      { activities: held({ ...facts({ approved: "2022-05-11", announced: "2022-05-09" }), time: on("2022-05-10") }) },
      "2022-06-01",
      "unmet"
    ],
    [
      "nobody knows whether announced",
      { activities: held({ ...facts({ approved: "2022-05-09" }), time: on("2022-05-10") }) },
      "2022-06-01",
      "undetermined announced"
    ]
  )
  cases(
    "节假日和周末举办不少于2场",
    count(activities({ where: heldOn("rest-day") }), { bound: everyUnit, atLeast: 2, limit: windowEnd("show") }),
    ["a Sunday and a worked Saturday", { activities: talked("2022-05-08", "2022-05-07") }, "2022-06-01", "unmet"],
    ["a Sunday and a holiday", { activities: talked("2022-05-08", "2022-05-04") }, "2022-06-01", "met"]
  )
  cases(
    "6月5日前设置喷绘不少于3幅",
    count(facilities({ kind: "banner" }), { bound: everyUnit, atLeast: 3, limit: until("2022-06-05") }),
    ["two on the day", { facilities: built("banner", {}, {}) }, "2022-06-05", "pending"],
    ["two a day after", { facilities: built("banner", {}, {}) }, "2022-06-06", "unmet"],
    ["three", { facilities: built("banner", {}, {}, {}) }, "2022-06-06", "met"]
  )
})

describe("what was granted", () => {
  const granted = (kind: "exempt" | "extended", until?: string): Parts => ({
    submissions: [],
    exemptions: [
      { rule: "rule", unit: "u1", kind, on: "2022-06-05", reason: "受灾", by: "县科协", ...(until && { until }) }
    ]
  })
  const form = due("summary", { bound: everyUnit, by: by("2022-06-10") })
  cases(
    "因灾准予延期至6月30日",
    form,
    ["on the last day", granted("extended", "2022-06-30"), "2022-06-30", "pending"],
    ["the day after", granted("extended", "2022-06-30"), "2022-07-01", "unmet"],
    [
      "came on the last day",
      { ...granted("extended", "2022-06-30"), ...submissionsOf("summary", "2022-06-30") },
      "2022-07-01",
      "met"
    ],
    [
      "came a day late",
      { ...granted("extended", "2022-06-30"), ...submissionsOf("summary", "2022-07-01") },
      "2022-07-02",
      "unmet"
    ]
  )
  cases(
    "准予免报，至6月30日止",
    form,
    ["before it was granted", granted("exempt", "2022-06-30"), "2022-06-04", "pending"],
    ["on the last day", granted("exempt", "2022-06-30"), "2022-06-30", "not-applicable"],
    ["the day after", granted("exempt", "2022-06-30"), "2022-07-01", "unmet"]
  )
})

describe("facts of what is entered", () => {
  const film = (own: Readonly<Record<string, string | number | boolean>>): Parts => ({ activities: held(facts(own)) })
  cases(
    "视频60—180秒，画面宽度不低于1280，MP4或AVI",
    eachActivity(
      and(
        fact("length").atLeast(60),
        fact("length").atMost(180),
        fact("width").atLeast(1280),
        fact("format").isOneOf("mp4", "avi")
      )
    ),
    ["60 s", film({ length: 60, width: 1280, format: "mp4" }), "2022-06-11", "met"],
    ["59 s", film({ length: 59, width: 1280, format: "mp4" }), "2022-06-11", "unmet"],
    ["181 s", film({ length: 181, width: 1280, format: "avi" }), "2022-06-11", "unmet"],
    ["1279 wide", film({ length: 180, width: 1279, format: "avi" }), "2022-06-11", "unmet"],
    ["of unknown width", film({ length: 180, format: "avi" }), "2022-06-11", "undetermined width"]
  )
  cases(
    "小学组字数不少于600，中学组不少于900",
    eachActivity(
      or(
        and(fact("level").isOneOf("primary"), fact("characters").atLeast(600)),
        and(fact("level").isOneOf("middle"), fact("characters").atLeast(900))
      )
    ),
    ["primary, 599", film({ level: "primary", characters: 599 }), "2022-06-11", "unmet"],
    ["primary, 600", film({ level: "primary", characters: 600 }), "2022-06-11", "met"],
    ["middle, 899", film({ level: "middle", characters: 899 }), "2022-06-11", "unmet"],
    ["middle, 900", film({ level: "middle", characters: 900 }), "2022-06-11", "met"],
    ["of an unknown level, 700", film({ characters: 700 }), "2022-06-11", "undetermined level"],
    ["of an unknown level, 500", film({ characters: 500 }), "2022-06-11", "unmet"]
  )
  cases(
    "近三年获奖的不再申报，正式聘任的专家除外",
    eachActivity(or(isNot(fact("awarded").reported), fact("expert").reported)),
    ["not awarded", film({ awarded: false, expert: false }), "2022-06-11", "met"],
    ["awarded", film({ awarded: true, expert: false }), "2022-06-11", "unmet"],
    ["an awarded expert", film({ awarded: true, expert: true }), "2022-06-11", "met"],
    ["awarded, perhaps an expert", film({ awarded: true }), "2022-06-11", "undetermined expert"]
  )
  cases(
    "参赛者截至2022年6月1日须年满18周岁",
    eachActivity(fact("born-on").until("2004-06-01")),
    ["eighteen on the day", film({ "born-on": "2004-06-01" }), "2022-06-11", "met"],
    ["a day short", film({ "born-on": "2004-06-02" }), "2022-06-11", "unmet"]
  )
  cases(
    "申报表须盖章，以邮戳为准，5月20日前寄出",
    due("form", {
      bound: everyUnit,
      by: by("2022-05-31"),
      having: and(fact("sealed").reported, fact("posted").until("2022-05-20"))
    }),
    [
      "posted on the day, came later",
      {
        submissions: documents("form", {
          ...facts({ sealed: true, posted: "2022-05-20" }),
          receivedAt: "2022-05-25T09:00"
        })
      },
      "2022-06-01",
      "met"
    ],
    [
      "posted a day late",
      {
        submissions: documents("form", {
          ...facts({ sealed: true, posted: "2022-05-21" }),
          receivedAt: "2022-05-25T09:00"
        })
      },
      "2022-06-01",
      "unmet"
    ],
    [
      "without a seal",
      {
        submissions: documents("form", {
          ...facts({ sealed: false, posted: "2022-05-20" }),
          receivedAt: "2022-05-25T09:00"
        })
      },
      "2022-06-01",
      "unmet"
    ],
    [
      "nobody looked at the seal",
      { submissions: documents("form", { ...facts({ posted: "2022-05-20" }), receivedAt: "2022-05-25T09:00" }) },
      "2022-06-01",
      "undetermined sealed"
    ]
  )
  cases(
    "主要负责人到场、面向群众的讲座不少于1场",
    count(activities({ where: and(programme("talk"), fact("leader").reported, inWindow("show")) }), {
      bound: everyUnit,
      atLeast: 1,
      limit: windowEnd("show")
    }),
    [
      "without them",
      { activities: held({ programme: "talk", time: on("2022-05-10"), ...facts({ leader: false }) }) },
      "2022-06-01",
      "unmet"
    ],
    [
      "with them",
      { activities: held({ programme: "talk", time: on("2022-05-10"), ...facts({ leader: true }) }) },
      "2022-06-01",
      "met"
    ],
    [
      "nobody knows",
      { activities: held({ programme: "talk", time: on("2022-05-10") }) },
      "2022-06-01",
      "undetermined leader"
    ]
  )
  cases(
    "食品安全类活动配套经费不低于设备费",
    eachActivity(isNot(fact("own").below("devices")), { where: topic("food-safety") }),
    [
      "as much",
      { activities: held({ topics: ["food-safety"], ...facts({ own: 50, devices: 50 }) }) },
      "2022-06-01",
      "met"
    ],
    [
      "less",
      { activities: held({ topics: ["food-safety"], ...facts({ own: 49, devices: 50 }) }) },
      "2022-06-01",
      "unmet"
    ],
    [
      "of another topic",
      { activities: held({ topics: ["health"], ...facts({ own: 1, devices: 50 }) }) },
      "2022-06-01",
      "not-applicable"
    ]
  )
})
