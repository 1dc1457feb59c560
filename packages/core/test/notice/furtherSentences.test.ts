import { describe } from "@effect/vitest"
import {
  activities,
  allOf,
  atOnce,
  byUnit,
  compared,
  count,
  datesOf,
  due,
  eachActivity,
  eachMonth,
  eachTopic,
  eachValue,
  everyUnit,
  except,
  facilities,
  fact,
  kinds,
  named,
  per,
  percent,
  programme,
  region,
  submissions,
  units,
  windowEnd
} from "@kepu/core/author"
import { documents, facilities as built, facts, submissionsOf, topics } from "./kinds.ts"
import { cases, held, on, type Parts, recommended, sent, several, unit } from "./statements.ts"

// Thirty sentences that were made up after the language was: other numbers, units and combinations of the kinds that
// notices have, each with cases below, at and above, worked out by hand.

const { by, until } = datesOf({ zone: "Asia/Shanghai", boundary: "inclusive" })
const school = kinds("school")
const students = (number?: number): Parts => ({
  units: [unit(number === undefined ? undefined : { students: number })]
})
const others = (...all: ReadonlyArray<readonly [id: string, name: string, kind: string]>) =>
  all.map(([id, name, kind]) => ({ id, name, kinds: [kind] }))

describe("percentages and parts", () => {
  const three = percent(3).of(units({ sum: "students" }), { round: "nearest" })
  const quota = count(submissions({ document: "work" }), {
    bound: school,
    atLeast: three,
    atMost: three,
    limit: until("2022-06-10")
  })
  const works = (number: number, own?: number): Parts => ({ ...students(own), submissions: sent("work", number) })
  cases(
    "各校报送作品数为学生数的3%（四舍五入）",
    quota,
    ["340 students, 10.2, ten works", works(10, 340), "2022-06-11", "met"],
    ["340, nine", works(9, 340), "2022-06-11", "unmet"],
    ["340, nine, there is time", works(9, 340), "2022-06-10", "pending"],
    ["340, eleven", works(11, 340), "2022-06-11", "unmet"],
    ["350, 10.5, eleven", works(11, 350), "2022-06-11", "met"],
    ["350, ten", works(10, 350), "2022-06-11", "unmet"],
    ["nobody knows how many students", works(10), "2022-06-11", "undetermined students"]
  )
  const answered = (number: number | undefined, own?: number): Parts => ({
    ...students(own),
    activities: held({ programme: "talk", ...(number === undefined ? {} : { participants: number }) })
  })
  cases(
    "参与率不低于85%（按进一法）",
    count(activities({ sum: "participants" }), {
      bound: school,
      atLeast: percent(85).of(units({ sum: "students" }), { round: "up" }),
      limit: until("2022-06-10")
    }),
    ["333 students, 283.05, 283 take part", answered(283, 333), "2022-06-11", "unmet"],
    ["284", answered(284, 333), "2022-06-11", "met"],
    ["285", answered(285, 333), "2022-06-11", "met"],
    ["nobody knows how many took part", answered(undefined, 333), "2022-06-11", "undetermined participants"],
    ["nor how many there are", answered(284), "2022-06-11", "undetermined students"]
  )
  const women = (yes: number, no: number, unknown = 0): Parts => ({
    submissions: documents(
      "form",
      ...several(yes, () => facts({ female: true })),
      ...several(no, () => facts({ female: false })),
      ...several(unknown, () => ({}))
    )
  })
  cases(
    "推荐人选中女性不少于三分之一",
    count(submissions({ document: "form", where: fact("female").reported }), {
      bound: everyUnit,
      atLeast: per(3).of(submissions({ document: "form" }), { round: "up" }),
      limit: until("2022-06-10")
    }),
    ["three of ten", women(3, 7), "2022-06-11", "unmet"],
    ["four of ten", women(4, 6), "2022-06-11", "met"],
    ["three of nine", women(3, 6), "2022-06-11", "met"],
    ["three of ten, of one it is not known", women(3, 6, 1), "2022-06-11", "undetermined female"]
  )
  const guests = (participants: number | undefined, employees?: number): Parts => ({
    units: [unit(employees === undefined ? undefined : { employees })],
    activities: held(participants === undefined ? {} : { participants })
  })
  cases(
    "每场参加人数不少于本单位职工数的三分之二",
    eachActivity(compared("participants", { atLeast: per(3, 2).of(units({ sum: "employees" })) })),
    ["59 of 90", guests(59, 90), "2022-06-11", "unmet"],
    ["60 of 90", guests(60, 90), "2022-06-11", "met"],
    ["61 of 90", guests(61, 90), "2022-06-11", "met"],
    ["of nobody knows how many", guests(60), "2022-06-11", "undetermined employees"]
  )
  cases(
    "发放资料总量不少于人口的5%",
    count(activities({ sum: "copies" }), {
      bound: everyUnit,
      atLeast: percent(5).of(units({ sum: "residents" })),
      limit: windowEnd("show")
    }),
    ...([49, 50, 51] as const).map(
      (copies) =>
        [
          `${copies} for 1 000`,
          { units: [unit({ residents: 1000 })], activities: held(facts({ copies })) },
          "2022-06-01",
          copies < 50 ? "unmet" : "met"
        ] as const
    )
  )
  cases(
    "现场价不高于正常价的八折",
    eachActivity(fact("price").percentOf("usual-price").atMost(80)),
    ["79 of 100", { activities: held(facts({ price: 79, "usual-price": 100 })) }, "2022-06-11", "met"],
    ["80", { activities: held(facts({ price: 80, "usual-price": 100 })) }, "2022-06-11", "met"],
    ["81", { activities: held(facts({ price: 81, "usual-price": 100 })) }, "2022-06-11", "unmet"],
    ["of nobody knows what", { activities: held(facts({ price: 80 })) }, "2022-06-11", "undetermined usual-price"]
  )
  const halls = (metres: number, guides: number): Parts => ({
    facilities: built("hall", { metres, guides })
  })
  cases(
    "展厅每满200平方米配讲解员1名",
    count(facilities({ kind: "hall", sum: "guides" }), {
      bound: everyUnit,
      atLeast: per(200).of(facilities({ kind: "hall", sum: "metres" }), { round: "down" }),
      limit: atOnce
    }),
    ["199 m², none", halls(199, 0), "2022-06-11", "met"],
    ["200 m², none", halls(200, 0), "2022-06-11", "unmet"],
    ["399 m², one", halls(399, 1), "2022-06-11", "met"],
    ["400 m², one", halls(400, 1), "2022-06-11", "unmet"],
    ["400 m², two", halls(400, 2), "2022-06-11", "met"]
  )
})

describe("quotas", () => {
  const named5 = count(submissions({ document: "work" }), {
    bound: everyUnit,
    atMost: byUnit({
      amounts: [
        { bound: named("一中"), amount: 5 },
        { bound: school, amount: 2 }
      ]
    })
  })
  const works = (number: number, name = "一中", kind = "school"): Parts => ({
    units: [{ id: "u1", name, kinds: [kind] }],
    submissions: sent("work", number)
  })
  cases(
    "名额：一中5件，其他学校各2件",
    named5,
    ["一中, five", works(5), "2022-06-11", "met"],
    ["一中, six", works(6), "2022-06-11", "unmet"],
    ["二中, two", works(2, "二中"), "2022-06-11", "met"],
    ["二中, three", works(3, "二中"), "2022-06-11", "unmet"],
    ["a society has no row, and no limit", works(9, "学会", "society"), "2022-06-11", "met"]
  )
  cases(
    "每名指导教师限指导3件",
    count(submissions({ document: "work" }), { bound: region, each: eachValue("teacher"), atMost: 3 }),
    [
      "two and three",
      { submissions: documents("work", ...several(5, (n) => facts({ teacher: n < 2 ? "甲" : "乙" }))) },
      "2022-06-11",
      "met"
    ],
    [
      "four of one",
      { submissions: documents("work", ...several(4, () => facts({ teacher: "甲" }))) },
      "2022-06-11",
      "unmet"
    ],
    [
      "three of one, and one of nobody knows whom",
      { submissions: documents("work", {}, ...several(3, () => facts({ teacher: "甲" }))) },
      "2022-06-11",
      "undetermined teacher"
    ]
  )
  cases(
    "每单位限报两个类别",
    count(submissions({ document: "work", distinct: "sort" }), { bound: everyUnit, atMost: 2 }),
    ["two", { submissions: documents("work", facts({ sort: "film" }), facts({ sort: "text" })) }, "2022-06-11", "met"],
    [
      "two of one",
      { submissions: documents("work", facts({ sort: "film" }), facts({ sort: "film" })) },
      "2022-06-11",
      "met"
    ],
    [
      "three",
      { submissions: documents("work", facts({ sort: "film" }), facts({ sort: "text" }), facts({ sort: "game" })) },
      "2022-06-11",
      "unmet"
    ]
  )
  cases(
    "全县推荐不超过4项",
    count({ _tag: "Recommendations" }, { bound: region, atMost: 4 }),
    ["four", recommended(4), "2022-06-11", "met"],
    ["five", recommended(5), "2022-06-11", "unmet"]
  )
})

describe("who", () => {
  const together = (...coHosts: ReadonlyArray<ReadonlyArray<string> | undefined>): Parts => ({
    units: [unit(), ...others(["u2", "学会", "society"], ["u3", "镇", "town"])],
    activities: held(...coHosts.map((own) => (own === undefined ? {} : { coHosts: own })))
  })
  cases(
    "与学会联合举办不少于2场",
    count(activities({ together: [everyUnit, kinds("society")] }), {
      bound: school,
      atLeast: 2,
      limit: windowEnd("show")
    }),
    ["one", together(["u2"], ["u3"]), "2022-06-01", "unmet"],
    ["two", together(["u2"], ["u2", "u3"]), "2022-06-01", "met"],
    ["three", together(["u2"], ["u2"], ["u2"]), "2022-06-01", "met"],
    ["one, and one with nobody knows whom", together(["u2"], undefined), "2022-06-01", "undetermined coHosts"]
  )
  const monthly = count(activities({ where: programme("training") }), {
    bound: except(kinds("society")),
    each: eachMonth("term"),
    atLeast: 1
  })
  const trained = (kind: string, ...days: ReadonlyArray<string>): Parts => ({
    units: [unit(undefined, kind)],
    activities: held(...days.map((day) => ({ programme: "training", time: on(day) })))
  })
  cases(
    "除学会外，各单位每月至少开展1次培训",
    monthly,
    ["a school in each month", trained("school", "2022-04-30", "2022-05-01", "2022-06-30"), "2022-07-01", "met"],
    ["none in May", trained("school", "2022-04-30", "2022-06-01"), "2022-07-01", "unmet"],
    ["none in June yet", trained("school", "2022-04-30", "2022-05-31"), "2022-06-30", "pending"],
    ["a society", trained("society"), "2022-07-01", "not-applicable"]
  )
  const holders = due("summary", { bound: everyUnit, holding: activities(), by: by("2022-06-20") })
  cases(
    "凡举办活动的单位，6月20日前交总结",
    holders,
    ["held none", { submissions: [] }, "2022-06-21", "not-applicable"],
    [
      "held one, came on the day",
      { activities: held({}), ...submissionsOf("summary", "2022-06-20") },
      "2022-06-21",
      "met"
    ],
    ["came a day late", { activities: held({}), ...submissionsOf("summary", "2022-06-21") }, "2022-06-22", "unmet"],
    ["not yet", { activities: held({}), submissions: [] }, "2022-06-20", "pending"]
  )
  cases(
    "人口1万以上的镇须设宣传栏2处",
    count(facilities({ kind: "column" }), {
      bound: allOf(kinds("town"), { _tag: "UnitMeets", where: fact("residents").atLeast(10_000) }),
      atLeast: 2,
      limit: until("2022-06-10")
    }),
    ["9 999, none", { units: [unit({ residents: 9999 }, "town")], facilities: [] }, "2022-06-11", "not-applicable"],
    [
      "10 000, one",
      { units: [unit({ residents: 10_000 }, "town")], facilities: built("column", {}) },
      "2022-06-11",
      "unmet"
    ],
    [
      "10 000, two",
      { units: [unit({ residents: 10_000 }, "town")], facilities: built("column", {}, {}) },
      "2022-06-11",
      "met"
    ],
    [
      "nobody knows how many",
      { units: [unit(undefined, "town")], facilities: [] },
      "2022-06-11",
      "undetermined residents"
    ]
  )
  cases(
    "每个主题至少有2所学校开展",
    count(activities({ distinct: "host" }), {
      bound: region,
      each: eachTopic("health", "food-safety"),
      atLeast: 2,
      limit: windowEnd("show")
    }),
    ...(["u1", "u2"] as const).map(
      (second) =>
        [
          second === "u2" ? "two each" : "one of them twice",
          {
            units: [unit(), ...others(["u2", "二中", "school"])],
            activities: [
              ...topics("health", "food-safety"),
              ...topics("health", "food-safety").map((one, n) => ({ ...one, id: `b${n}`, host: second }))
            ]
          },
          "2022-06-01",
          second === "u2" ? "met" : "unmet"
        ] as const
    )
  )
})
