import { assert, describe, it } from "@effect/vitest"
import { documents, facilities, facts, towns } from "./kinds.ts"
import { cases, count, find, held, type Parts, schools, several, unit, until } from "./statements.ts"

// Sentences about how many different things there are, and about each of them among documents and facilities.

const region = { _tag: "Region" }
const of = (distinct: string, more: object = {}) => ({ _tag: "Activities", distinct, ...more })
const due = until("2022-05-31")
const inTopics = (...all: ReadonlyArray<ReadonlyArray<string> | undefined>): Parts => ({
  activities: held(...all.map((topics) => (topics === undefined ? {} : { topics })))
})

describe("different values", () => {
  const three = count(of("topics"), { atLeast: 3, limit: due })
  cases(
    "活动主题不少于3个",
    three,
    ["two, each twice", inTopics(["health", "food-safety"], ["health", "food-safety"]), "2022-06-01", "unmet"],
    ["three", inTopics(["health"], ["food-safety"], ["work-safety"]), "2022-06-01", "met"],
    ["two, in time", inTopics(["health"], ["food-safety"]), "2022-05-31", "pending"],
    ["one that may have any", inTopics(["health"], undefined), "2022-06-01", "undetermined topics"],
    ["three, and one unknown", inTopics(["health", "food-safety", "work-safety"], undefined), "2022-06-01", "met"],
    ["none", { activities: [] }, "2022-06-01", "unmet"]
  )
  it("tells how many there are, and what to do", () => {
    const { message, remedies } = find(three, inTopics(["health"], ["health"]), "2022-05-30")
    assert.include(message["zh-CN"], "1 个")
    assert.include(message["zh-CN"], "不同")
    assert.include(remedies[0]!.text["zh-CN"], "不同")
  })
  const at = (...places: ReadonlyArray<string | undefined>): Parts => ({
    activities: held(...places.map((place) => (place === undefined ? {} : { place })))
  })
  cases(
    "在3个以上场地开展",
    count(of("place"), { atLeast: 3, limit: due }),
    ["the same one, spaced out and in full width, is one", at("人民广场", "人民 广场", "一中"), "2022-06-01", "unmet"],
    ["three", at("人民广场", "一中", "图书馆"), "2022-06-01", "met"],
    ["two and an unknown one", at("人民广场", "一中", undefined), "2022-06-01", "undetermined place"],
    ["one and an unknown one cannot be three", at("人民广场", undefined), "2022-06-01", "unmet"]
  )
  const inVillages = (...villages: ReadonlyArray<string | undefined>): Parts => ({
    units: [unit({}, "town")],
    activities: held(...villages.map((village) => (village === undefined ? {} : facts({ village }))))
  })
  cases(
    "各镇至少覆盖3个村",
    count(of("village"), { atLeast: 3, limit: due }, towns),
    ["two of them twice", inVillages("东村", "西村", "西村", "东村"), "2022-06-01", "unmet"],
    ["three", inVillages("东村", "西村", "南村"), "2022-06-01", "met"],
    ["four", inVillages("东村", "西村", "南村", "北村"), "2022-06-01", "met"],
    ["two, and one of an unknown village", inVillages("东村", "西村", undefined), "2022-06-01", "undetermined village"],
    ["a school is not asked", { activities: [] }, "2022-06-01", "not-applicable"]
  )
  const sorts = (...all: ReadonlyArray<string | undefined>): Parts => ({
    submissions: documents("work", ...all.map((sort) => (sort === undefined ? {} : facts({ sort }))))
  })
  cases(
    "每单位限报一个类别",
    count({ _tag: "Submissions", document: "work", distinct: "sort" }, { atMost: 1 }),
    ["none", { submissions: [] }, "2022-05-09", "met"],
    ["two of one", sorts("film", "film"), "2022-05-09", "met"],
    ["one of each of two", sorts("film", "text"), "2022-05-09", "unmet"],
    ["one, and one unknown", sorts("film", undefined), "2022-05-09", "undetermined sort"],
    ["what is no category is not known", sorts("film", "poem"), "2022-05-09", "undetermined sort"]
  )
  cases(
    "宣传栏分布在不少于2条街道",
    count({ _tag: "Facilities", kind: "column", distinct: "street" }, { atLeast: 2, limit: due }),
    ["one street", { facilities: facilities("column", { street: "东街" }, { street: "东街" }) }, "2022-06-01", "unmet"],
    ["two", { facilities: facilities("column", { street: "东街" }, { street: "西街" }) }, "2022-06-01", "met"],
    ["one unknown", { facilities: facilities("column", { street: "东街" }, {}) }, "2022-06-01", "undetermined street"],
    ["no register", {}, "2022-06-01", "undetermined facilities"]
  )
  const school = (n: number) => ({ id: `u${n + 1}`, name: `${n}中`, kinds: ["school"] })
  const taking = (schools: number, ...hosts: ReadonlyArray<string>): Parts => ({
    units: several(schools, school),
    activities: held(...hosts.map((host) => ({ host })))
  })
  const rate = count(
    of("host", { hosts: schools }),
    { atLeast: { _tag: "Percent", percent: 80, of: { _tag: "Units", among: schools } }, limit: due },
    region
  )
  cases(
    "全县80%以上的学校开展活动（参与率）",
    rate,
    ["4 of 5", taking(5, "u1", "u2", "u3", "u4"), "2022-06-01", "met"],
    ["3 of 5, one of them often", taking(5, "u1", "u2", "u3", "u3", "u3"), "2022-06-01", "unmet"],
    ["4 of 6", taking(6, "u1", "u2", "u3", "u4"), "2022-06-01", "unmet"],
    ["in time", taking(5, "u1"), "2022-05-31", "pending"]
  )
  cases(
    "全县报送总结的单位不少于2个",
    count({ _tag: "Submissions", document: "summary", distinct: "unit" }, { atLeast: 2, limit: due }, region),
    ["two copies of one", { submissions: documents("summary", {}, {}) }, "2022-06-01", "unmet"],
    [
      "one of each of two",
      { units: several(2, school), submissions: documents("summary", {}, { unit: "u2" }) },
      "2022-06-01",
      "met"
    ],
    ["no log", {}, "2022-06-01", "undetermined submissions"]
  )
  cases("科普经费使用单位不超过1家（各单位不得转包）", count(of("host", { credit: "all-hosts" }), { atMost: 1 }), [
    "its own",
    { activities: held({}, {}) },
    "2022-05-09",
    "met"
  ])
})

describe("each value among documents and facilities", () => {
  const taught = (...teachers: ReadonlyArray<string | undefined>): Parts => ({
    submissions: documents("work", ...teachers.map((teacher) => (teacher === undefined ? {} : facts({ teacher }))))
  })
  const perTeacher = count(
    { _tag: "Submissions", document: "work" },
    { each: { _tag: "Values", fact: "teacher" }, atMost: 2 },
    region
  )
  cases(
    "每名指导教师限指导2件作品",
    perTeacher,
    ["two each", taught("甲", "甲", "乙", "乙"), "2022-05-09", "met"],
    ["three of one", taught("甲", "甲", "甲"), "2022-05-09", "unmet"],
    ["spaced out it is the same", taught("王 老师", "王老师", "王老师"), "2022-05-09", "unmet"],
    ["two, and one unknown", taught("甲", "甲", undefined), "2022-05-09", "undetermined teacher"],
    ["one, and one unknown", taught("甲", undefined), "2022-05-09", "met"],
    ["none", { submissions: [] }, "2022-05-09", "met"],
    ["no log", {}, "2022-05-09", "undetermined submissions"]
  )
  it("says of whom there are too many", () => {
    const { message } = find(perTeacher, taught("甲", "甲", "甲"), "2022-05-09")
    assert.include(message["zh-CN"], "同一指导教师最多达 3 份")
  })
  cases(
    "各类作品每单位不超过1件",
    count({ _tag: "Submissions", document: "work" }, { each: { _tag: "Values", fact: "sort" }, atMost: 1 }),
    [
      "one of each",
      { submissions: documents("work", facts({ sort: "film" }), facts({ sort: "text" })) },
      "2022-05-09",
      "met"
    ],
    [
      "two of one",
      { submissions: documents("work", facts({ sort: "film" }), facts({ sort: "film" })) },
      "2022-05-09",
      "unmet"
    ],
    [
      "one, and one unknown",
      { submissions: documents("work", facts({ sort: "film" }), {}) },
      "2022-05-09",
      "undetermined sort"
    ]
  )
  cases(
    "三类作品均须报送",
    count(
      { _tag: "Submissions", document: "work" },
      { each: { _tag: "Values", fact: "sort" }, atLeast: 1, limit: due }
    ),
    [
      "all three",
      { submissions: documents("work", ...["film", "text", "game"].map((sort) => facts({ sort }))) },
      "2022-06-01",
      "met"
    ],
    [
      "two of three",
      { submissions: documents("work", ...["film", "text"].map((sort) => facts({ sort }))) },
      "2022-06-01",
      "unmet"
    ]
  )
  cases(
    "每条街道宣传栏不超过2处",
    count({ _tag: "Facilities", kind: "column" }, { each: { _tag: "Values", fact: "street" }, atMost: 2 }, region),
    [
      "two and one",
      { facilities: facilities("column", { street: "东街" }, { street: "东街" }, { street: "西街" }) },
      "2022-05-09",
      "met"
    ],
    [
      "three",
      { facilities: facilities("column", { street: "东街" }, { street: "东街" }, { street: "东街" }) },
      "2022-05-09",
      "unmet"
    ]
  )
})
