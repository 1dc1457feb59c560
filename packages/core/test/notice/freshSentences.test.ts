import { describe } from "@effect/vitest"
import {
  activities,
  and,
  byUnit,
  count,
  datesOf,
  due,
  eachActivity,
  eachProgramme,
  everyUnit,
  fact,
  heldOn,
  heldTogether,
  isNot,
  kinds,
  mode,
  or,
  per,
  percent,
  region,
  submissions,
  units,
  windowEnd,
  workingDaysAfter,
  workingDaysBefore
} from "@kepu/core/author"
import { documents, facts, submissionsOf } from "./kinds.ts"
import { cases, held, on, type Parts, sent, several, unit } from "./statements.ts"

// Sentences that were made up after all others, to find what the language says falsely: each with cases worked out by
// hand before they were tried, at the edges of what is known.

const { by, until } = datesOf({ zone: "Asia/Shanghai", boundary: "inclusive" })

describe("numbers of numbers", () => {
  const works = (number: number, students?: number): Parts => ({
    units: [unit(students === undefined ? undefined : { students })],
    submissions: sent("work", number)
  })
  cases(
    "每300名学生限1件，不足300名的按300名计",
    count(submissions({ document: "work" }), {
      bound: everyUnit,
      atMost: per(300).of(units({ sum: "students" }), { round: "up" })
    }),
    ["299 students, one", works(1, 299), "2022-06-11", "met"],
    ["300, two", works(2, 300), "2022-06-11", "unmet"],
    ["301, two", works(2, 301), "2022-06-11", "met"],
    ["nobody knows how many, none", works(0), "2022-06-11", "met"],
    ["nobody knows how many, one", works(1), "2022-06-11", "undetermined students"]
  )
  const tabled = count(submissions({ document: "work" }), {
    bound: everyUnit,
    atMost: byUnit({
      amounts: [
        { bound: kinds("school"), amount: 2 },
        { bound: kinds("society"), amount: 3 }
      ],
      otherwise: 1
    })
  })
  const of = (number: number, own?: ReadonlyArray<string>): Parts => ({
    units: [{ id: "u1", name: "一中", ...(own === undefined ? {} : { kinds: own }) }],
    submissions: sent("work", number)
  })
  cases(
    "名额：学校2件、学会3件，其他1件",
    tabled,
    ["a society, three", of(3, ["society"]), "2022-06-11", "met"],
    ["a society, four", of(4, ["society"]), "2022-06-11", "unmet"],
    ["a town, one", of(1, ["town"]), "2022-06-11", "met"],
    ["a town, two", of(2, ["town"]), "2022-06-11", "unmet"],
    ["of unknown kind, one", of(1), "2022-06-11", "met"],
    ["of unknown kind, two", of(2), "2022-06-11", "undetermined kinds"],
    ["of unknown kind, four", of(4), "2022-06-11", "unmet"]
  )
  const modes = (...all: ReadonlyArray<"online" | "on-site" | undefined>): Parts => ({
    activities: held(...all.map((one) => ({ time: on("2022-05-10"), ...(one && { mode: one }) })))
  })
  cases(
    "线上活动不超过总数的一半",
    count(activities({ where: mode("online") }), {
      bound: everyUnit,
      atMost: percent(50).of(activities()),
      limit: windowEnd("show")
    }),
    ["none at all", { activities: [] }, "2022-06-01", "met"],
    ["one of two", modes("online", "on-site"), "2022-06-01", "met"],
    ["two of three", modes("online", "online", "on-site"), "2022-06-01", "unmet"],
    ["two of three, and there is time for more", modes("online", "online", "on-site"), "2022-05-20", "pending"],
    ["one of two, of the other nobody knows", modes("online", undefined), "2022-06-01", "undetermined mode"]
  )
  const visited = (villages: number | undefined, ...all: ReadonlyArray<string | undefined>): Parts => ({
    units: [unit(villages === undefined ? undefined : { villages }, "town")],
    activities: held(...all.map((village) => (village === undefined ? {} : facts({ village }))))
  })
  const named = (number: number) => several(number, (n) => `第${n + 1}村`)
  cases(
    "活动覆盖辖区80%以上的村",
    count(activities({ distinct: "village" }), {
      bound: kinds("town"),
      atLeast: percent(80).of(units({ sum: "villages" })),
      limit: windowEnd("show")
    }),
    ["seven of nine", visited(9, ...named(7)), "2022-06-01", "unmet"],
    ["eight of nine", visited(9, ...named(8)), "2022-06-01", "met"],
    [
      "seven of nine, and one of nobody knows where",
      visited(9, ...named(7), undefined),
      "2022-06-01",
      "undetermined village"
    ],
    ["eight, one of them twice", visited(9, ...named(7), "第1村"), "2022-06-01", "unmet"],
    ["eight, of nobody knows how many", visited(undefined, ...named(8)), "2022-06-01", "undetermined villages"]
  )
  const granted = (...all: ReadonlyArray<number | undefined>): Parts => ({
    activities: held(...all.map((grant) => (grant === undefined ? {} : { grant })))
  })
  cases(
    "全县资助总额不超过5万元",
    count(activities({ sum: "grant" }), { bound: region, atMost: 50_000 }),
    ["50 000", granted(20_000, 30_000), "2022-06-11", "met"],
    ["50 001", granted(20_000, 30_001), "2022-06-11", "unmet"],
    ["50 000, and one that nobody knows", granted(50_000, undefined), "2022-06-11", "undetermined grant"],
    ["more without the one that nobody knows", granted(60_000, undefined), "2022-06-11", "unmet"]
  )
  cases(
    "同一类别不得重复申报",
    count(submissions({ document: "work", distinct: "sort" }), {
      bound: everyUnit,
      atLeast: percent(100).of(submissions({ document: "work" })),
      limit: until("2022-06-10")
    }),
    ["none", { submissions: [] }, "2022-06-11", "met"],
    ["two", { submissions: documents("work", facts({ sort: "film" }), facts({ sort: "text" })) }, "2022-06-11", "met"],
    [
      "twice",
      { submissions: documents("work", facts({ sort: "film" }), facts({ sort: "film" })) },
      "2022-06-11",
      "unmet"
    ],
    [
      "one of nobody knows which",
      { submissions: documents("work", facts({ sort: "film" }), {}) },
      "2022-06-11",
      "undetermined sort"
    ]
  )
})

describe("days", () => {
  const reported = (day: string, came?: string): Parts => ({
    activities: held({ time: on(day) }),
    submissions:
      came === undefined ? [] : [{ unit: "u1", activity: "a1", document: "summary", receivedAt: `${came}T23:00` }]
  })
  cases(
    "活动结束后5个工作日内报总结",
    due("summary", { bound: everyUnit, by: workingDaysAfter(5) }),
    // 24 April is a Sunday that is worked.
    ["of a Friday before a Sunday that is worked, in time", reported("2022-04-22", "2022-04-28"), "2022-05-20", "met"],
    ["a day late", reported("2022-04-22", "2022-04-29"), "2022-05-20", "unmet"],
    ["not yet", reported("2022-04-22"), "2022-04-28", "pending"],
    ["not in time", reported("2022-04-22"), "2022-04-29", "unmet"],
    // 30 April to 4 May is a holiday, and Saturday 7 May is worked.
    ["of the day before a holiday, in time", reported("2022-04-29", "2022-05-10"), "2022-05-20", "met"],
    ["a day late after a holiday", reported("2022-04-29", "2022-05-11"), "2022-05-20", "unmet"]
  )
  cases(
    "举办前3个工作日报总体方案",
    due("summary", { bound: everyUnit, by: workingDaysBefore(3) }),
    ["of a Monday after a Saturday that is worked, in time", reported("2022-05-09", "2022-05-05"), "2022-05-20", "met"],
    ["a day late", reported("2022-05-09", "2022-05-06"), "2022-05-20", "unmet"],
    ["of the first day after a holiday, in time", reported("2022-05-05", "2022-04-27"), "2022-05-20", "met"],
    ["a day late before a holiday", reported("2022-05-05", "2022-04-28"), "2022-05-20", "unmet"]
  )
  const at = (...days: ReadonlyArray<string>): Parts => ({
    activities: held({ time: { sessions: [{ start: days[0]!, ...(days[1] && { end: days[1] }) }] } as never })
  })
  cases(
    "不得占用工作日",
    eachActivity(isNot(heldOn("working-day"))),
    ["a Saturday that is worked", at("2022-05-07"), "2022-06-01", "unmet"],
    ["a Sunday", at("2022-05-08"), "2022-06-01", "met"],
    ["a Wednesday of a holiday", at("2022-05-04"), "2022-06-01", "met"],
    ["from Sunday to Monday", at("2022-05-08", "2022-05-09"), "2022-06-01", "unmet"],
    ["nobody knows when", { activities: held({}) }, "2022-06-01", "undetermined time"]
  )
  cases(
    "周三不得举办",
    eachActivity(isNot(heldOn("wednesday"))),
    ["from Tuesday to Thursday", at("2022-05-10", "2022-05-12"), "2022-06-01", "unmet"],
    ["a Thursday", at("2022-05-12"), "2022-06-01", "met"]
  )
  cases(
    "参赛者截至6月10日未满35周岁",
    eachActivity(fact("born-on").from("1987-06-11")),
    ["34 to the day", { activities: held(facts({ "born-on": "1987-06-11" })) }, "2022-06-11", "met"],
    ["35 on the day", { activities: held(facts({ "born-on": "1987-06-10" })) }, "2022-06-11", "unmet"]
  )
  cases(
    "5月1日至20日报名，逾期不受理",
    count(submissions({ document: "form", within: "entry" }), {
      bound: everyUnit,
      atLeast: 1,
      limit: windowEnd("entry")
    }),
    ["on the last day", submissionsOf("form", "2022-05-20"), "2022-05-21", "met"],
    ["a day late", submissionsOf("form", "2022-05-21"), "2022-05-22", "unmet"],
    ["a day early", submissionsOf("form", "2022-04-30"), "2022-05-21", "unmet"],
    ["nobody knows when", submissionsOf("form", undefined), "2022-05-21", "undetermined receivedAt"]
  )
})

describe("who and how", () => {
  const visitors = (own: object): Parts => ({ activities: held({ time: on("2022-05-10"), ...own }) })
  cases(
    "线上不少于200人，线下不少于50人",
    eachActivity(
      or(
        and(mode("online"), fact("participants").atLeast(200)),
        and(mode("on-site", "hybrid"), fact("participants").atLeast(50))
      )
    ),
    ["199 online", visitors({ mode: "online", participants: 199 }), "2022-06-01", "unmet"],
    ["200 online", visitors({ mode: "online", participants: 200 }), "2022-06-01", "met"],
    ["50 on the spot", visitors({ mode: "on-site", participants: 50 }), "2022-06-01", "met"],
    ["49 on the spot", visitors({ mode: "on-site", participants: 49 }), "2022-06-01", "unmet"],
    // Enough either way; but each side of an “or” is asked by itself, so it stays open.
    ["200, nobody knows how", visitors({ participants: 200 }), "2022-06-01", "undetermined mode"],
    ["100, nobody knows how", visitors({ participants: 100 }), "2022-06-01", "undetermined mode"],
    ["49, nobody knows how", visitors({ participants: 49 }), "2022-06-01", "unmet"]
  )
  const paid = (own: object): Parts => ({ activities: held(own) })
  cases(
    "资助不超过10万元，且不超过经费的50%",
    eachActivity(and(fact("grant").atMost(100_000), fact("grant").percentOf("cost").atMost(50))),
    ["100 000 of 200 000", paid({ grant: 100_000, cost: 200_000 }), "2022-06-01", "met"],
    ["100 000 of 199 999", paid({ grant: 100_000, cost: 199_999 }), "2022-06-01", "unmet"],
    ["100 001", paid({ grant: 100_001, cost: 900_000 }), "2022-06-01", "unmet"],
    ["100 001 of nobody knows what", paid({ grant: 100_001 }), "2022-06-01", "unmet"],
    ["1 of nobody knows what", paid({ grant: 1 }), "2022-06-01", "undetermined cost"]
  )
  const hosts = (...coHosts: ReadonlyArray<string>): Parts => ({
    units: [
      unit(undefined, "town"),
      { id: "u2", name: "北镇", kinds: ["town"] },
      { id: "u3", name: "南镇", kinds: ["town"] },
      { id: "u4", name: "某单位" }
    ],
    activities: held({ coHosts })
  })
  const town = kinds("town")
  cases(
    "由三个镇联合举办",
    eachActivity(heldTogether(town, town, town)),
    ["two", hosts("u2"), "2022-06-01", "unmet"],
    ["three", hosts("u2", "u3"), "2022-06-01", "met"],
    ["one of them twice", hosts("u2", "u2"), "2022-06-01", "unmet"],
    ["the host among its own partners", hosts("u1", "u2"), "2022-06-01", "unmet"],
    ["two, and one of unknown kind", hosts("u2", "u4"), "2022-06-01", "undetermined kinds"]
  )
  const ledBy = (...leader: ReadonlyArray<boolean | undefined>): Parts => ({
    activities: held(...leader.map((one) => (one === undefined ? {} : facts({ leader: one }))))
  })
  cases(
    "主要负责人至少到场1次",
    count(activities({ where: fact("leader").reported }), { bound: everyUnit, atLeast: 1, limit: windowEnd("show") }),
    ["not at either", ledBy(false, false), "2022-06-01", "unmet"],
    ["at one", ledBy(false, true), "2022-06-01", "met"],
    ["of one nobody knows", ledBy(false, undefined), "2022-06-01", "undetermined leader"]
  )
  const ofProgrammes = (...all: ReadonlyArray<string | undefined>): Parts => ({
    activities: held(...all.map((one) => (one === undefined ? {} : { programme: one })))
  })
  cases(
    "演练、参观、讲座、培训中至少开展三类",
    count(activities(), {
      bound: everyUnit,
      each: eachProgramme("drill", "visit", "talk", "training"),
      inAtLeast: 3,
      atLeast: 1,
      limit: windowEnd("show")
    }),
    ["two, and one twice", ofProgrammes("drill", "visit", "visit"), "2022-06-01", "unmet"],
    ["three", ofProgrammes("drill", "visit", "talk"), "2022-06-01", "met"],
    [
      "two, and one of nobody knows which",
      ofProgrammes("drill", "visit", undefined),
      "2022-06-01",
      "undetermined programme"
    ],
    // Two at most; but the one may be any of the three that lack, each by itself.
    ["one, and one of nobody knows which", ofProgrammes("drill", undefined), "2022-06-01", "undetermined programme"]
  )
  const exempted = (granted: string, until?: string): Parts => ({
    submissions: [],
    exemptions: [
      { rule: "rule", unit: "u1", kind: "exempt", on: granted, reason: "停电", by: "县科协", ...(until && { until }) }
    ]
  })
  cases(
    "6月10日前报总结，准予免报",
    due("summary", { bound: everyUnit, by: by("2022-06-10") }),
    ["granted after the deadline, before it was granted", exempted("2022-06-20"), "2022-06-19", "unmet"],
    ["granted after the deadline, since then", exempted("2022-06-20"), "2022-06-20", "not-applicable"],
    ["that ended before it was due", exempted("2022-05-01", "2022-06-01"), "2022-06-11", "unmet"],
    [
      "of another unit",
      {
        units: [unit(), { id: "u2", name: "二中", kinds: ["school"] }],
        submissions: [],
        exemptions: [{ rule: "rule", unit: "u2", kind: "exempt", on: "2022-05-01", reason: "停电", by: "县科协" }]
      },
      "2022-06-11",
      "unmet"
    ]
  )
})
