import { describe } from "@effect/vitest"
import { towns, docs, documents, facilities, type Own, facts } from "./kinds.ts"
import { cases, count, each, everyUnit, held, on, type Parts, sent, several, unit, until } from "./statements.ts"

// Further sentences of the kinds that notices have, each with cases that were worked out by hand.

describe("things and documents", () => {
  cases(
    "4月底前悬挂横幅5条以上",
    count({ _tag: "Facilities", kind: "slogan" }, { atLeast: 5, limit: until("2022-04-30") }),
    ["five", { facilities: facilities("slogan", ...several(5, () => undefined)) }, "2022-05-01", "met"],
    ["four", { facilities: facilities("slogan", ...several(4, () => undefined)) }, "2022-05-01", "unmet"],
    ["four, in time", { facilities: facilities("slogan", ...several(4, () => undefined)) }, "2022-04-30", "pending"]
  )
  cases(
    "每条横幅长度不少于8米",
    count(
      {
        _tag: "Facilities",
        kind: "slogan",
        where: { _tag: "Not", of: { _tag: "FactAtLeast", fact: "metres", number: 8 } }
      },
      { atMost: 0, limit: { _tag: "AtOnce" } }
    ),
    ["8 m", { facilities: facilities("slogan", { metres: 8 }) }, "2022-05-01", "met"],
    ["7.9 m", { facilities: facilities("slogan", { metres: 8 }, { metres: 7.9 }) }, "2022-05-01", "unmet"],
    ["unknown", { facilities: facilities("slogan", { metres: 8 }, undefined) }, "2022-05-01", "undetermined metres"],
    ["another kind", { facilities: facilities("banner", { metres: 1 }) }, "2022-05-01", "met"]
  )
  const form = (...all: ReadonlyArray<Own>): Parts => ({ submissions: documents("form", ...all.map(facts)) })
  cases(
    "报名表加盖公章、一式两份",
    {
      _tag: "Due",
      bound: everyUnit,
      document: "form",
      having: {
        _tag: "All",
        of: [
          { _tag: "FactReported", fact: "sealed" },
          { _tag: "FactAtLeast", fact: "sets", number: 2 }
        ]
      },
      deadline: { date: "2022-05-05", boundary: "inclusive", zone: "Asia/Shanghai" }
    },
    ["both", form({ sealed: true, sets: 2 }), "2022-05-06", "met"],
    ["one copy", form({ sealed: true, sets: 1 }), "2022-05-06", "unmet"],
    ["no seal", form({ sealed: false, sets: 2 }), "2022-05-06", "unmet"],
    ["sent again", form({ sealed: false, sets: 2 }, { sealed: true, sets: 2 }), "2022-05-06", "met"],
    ["seal unknown", form({ sets: 2 }), "2022-05-06", "undetermined sealed"]
  )
  cases(
    "5月5日前寄出，以邮戳为准（信函一周内寄达）",
    count(docs("form", { where: { _tag: "FactUntil", fact: "posted", date: "2022-05-05" } }), {
      atLeast: 1,
      limit: until("2022-05-12")
    }),
    [
      "posted in time, came later",
      { submissions: documents("form", { receivedAt: "2022-05-09T09:00", ...facts({ posted: "2022-05-05" }) }) },
      "2022-05-13",
      "met"
    ],
    ["on its way", { submissions: [] }, "2022-05-06", "pending"],
    ["posted late", { submissions: documents("form", facts({ posted: "2022-05-06" })) }, "2022-05-13", "unmet"],
    ["no postmark on record", { submissions: documents("form", {}) }, "2022-05-13", "undetermined posted"]
  )
  cases(
    "推送信息累计阅读量5000次以上",
    count(docs("info", { sum: "reads" }), { atLeast: 5000, limit: until("2022-05-31") }),
    ["enough", { submissions: documents("info", facts({ reads: 3000 }), facts({ reads: 2000 })) }, "2022-06-01", "met"],
    [
      "one less",
      { submissions: documents("info", facts({ reads: 3000 }), facts({ reads: 1999 })) },
      "2022-06-01",
      "unmet"
    ],
    ["one not told", { submissions: documents("info", facts({ reads: 3000 }), {}) }, "2022-06-01", "undetermined reads"]
  )
  cases(
    "涉及未成年人的活动，活动前5天报安全预案",
    {
      _tag: "Due",
      bound: everyUnit,
      document: "plan",
      where: { _tag: "FactReported", fact: "minors" },
      deadline: { _tag: "Relative", days: 5, to: "before-start" }
    },
    [
      "none concerned",
      { activities: held({ time: on("2022-05-20"), ...facts({ minors: false }) }), submissions: [] },
      "2022-05-21",
      "not-applicable"
    ],
    [
      "concerned, nothing came",
      { activities: held({ time: on("2022-05-20"), ...facts({ minors: true }) }), submissions: [] },
      "2022-05-16",
      "unmet"
    ],
    [
      "not known whether it is",
      { activities: held({ time: on("2022-05-20") }), submissions: [] },
      "2022-05-16",
      "undetermined minors"
    ],
    [
      "came on the 15th",
      {
        activities: held({ time: on("2022-05-20"), ...facts({ minors: true }) }),
        submissions: documents("plan", { activity: "a1", receivedAt: "2022-05-15T23:59" })
      },
      "2022-05-16",
      "met"
    ]
  )
})

describe("works and persons", () => {
  const work = (own: Own): Parts => ({ activities: held(facts(own)) })
  const atLeastBy = (level: string, number: number) => ({
    _tag: "All",
    of: [
      { _tag: "FactIn", fact: "level", values: [level] },
      { _tag: "FactAtLeast", fact: "characters", number }
    ]
  })
  cases(
    "小学组不少于500字，中学组不少于800字",
    each({ require: { _tag: "Any", of: [atLeastBy("primary", 500), atLeastBy("middle", 800)] } }),
    ["500 of the primary school", work({ level: "primary", characters: 500 }), "2022-05-02", "met"],
    ["500 of the middle school", work({ level: "middle", characters: 500 }), "2022-05-02", "unmet"],
    ["799", work({ level: "middle", characters: 799 }), "2022-05-02", "unmet"],
    ["499 of whichever", work({ characters: 499 }), "2022-05-02", "unmet"],
    ["600 of whichever", work({ characters: 600 }), "2022-05-02", "undetermined level"]
  )
  cases(
    "近三年获奖的不再申报",
    each({ require: { _tag: "Not", of: { _tag: "FactReported", fact: "awarded" } } }),
    ["none", work({ awarded: false }), "2022-05-02", "met"],
    ["one", work({ awarded: true }), "2022-05-02", "unmet"],
    ["not known", work({}), "2022-05-02", "undetermined awarded"]
  )
  cases(
    "至少有一场由主要负责人到场",
    count(
      { _tag: "Activities", where: { _tag: "FactReported", fact: "leader" } },
      { atLeast: 1, limit: until("2022-05-31") }
    ),
    ["one", { activities: held(facts({ leader: true }), facts({ leader: false })) }, "2022-06-01", "met"],
    ["none", { activities: held(facts({ leader: false })) }, "2022-06-01", "unmet"],
    ["one not told", { activities: held(facts({ leader: false }), {}) }, "2022-06-01", "undetermined leader"]
  )
  cases(
    "发放宣传资料1000份以上",
    count({ _tag: "Activities", sum: "copies" }, { atLeast: 1000, limit: until("2022-05-31") }),
    ["enough", { activities: held(facts({ copies: 600 }), facts({ copies: 400 })) }, "2022-06-01", "met"],
    ["one less", { activities: held(facts({ copies: 600 }), facts({ copies: 399 })) }, "2022-06-01", "unmet"]
  )
  cases(
    "各镇推荐2名，镇以外的单位推荐1名",
    count(docs("form"), {
      atLeast: { _tag: "ByUnit", amounts: [{ bound: towns, amount: 2 }], otherwise: 1 },
      atMost: { _tag: "ByUnit", amounts: [{ bound: towns, amount: 2 }], otherwise: 1 }
    }),
    ["two of a town", { units: [unit(undefined, "town")], submissions: sent("form", 2) }, "2022-05-06", "met"],
    ["two of a school", { submissions: sent("form", 2) }, "2022-05-06", "unmet"],
    ["three of a town", { units: [unit(undefined, "town")], submissions: sent("form", 3) }, "2022-05-06", "unmet"],
    ["one of a town", { units: [unit(undefined, "town")], submissions: sent("form", 1) }, "2022-05-06", "pending"]
  )
})
