import { assert, describe, it } from "@effect/vitest"
import { towns } from "./kinds.ts"
import { cases, count, each, find, held, on, type Parts, schools, talks, unit, until } from "./statements.ts"

// Sentences about who holds something together, and about numbers beside those of the host.

const named = (...units: ReadonlyArray<string>) => ({ _tag: "Named", units })
const everyUnit = { _tag: "EveryUnit" }
const societies = { _tag: "KindIn", kinds: ["society"] }
const region = { _tag: "Region" }
const together = (...by: ReadonlyArray<object>) => ({ _tag: "HeldTogether", by })
const others = [
  { id: "u2", name: "县科协", kinds: ["society"] },
  { id: "u3", name: "县教育局", kinds: [] },
  { id: "u4", name: "二中", kinds: ["school"] },
  { id: "u5", name: "某单位" }
]
/** Activities of the school, each with these co-hosts or, with `undefined`, of unknown ones. */
const hosting = (...coHosts: ReadonlyArray<ReadonlyArray<string> | undefined>): Parts => ({
  units: [unit(), ...others],
  activities: held(
    ...coHosts.map((own) => ({
      programme: "talk",
      time: on("2022-05-08"),
      ...(own === undefined ? {} : { coHosts: own })
    }))
  )
})

describe("held together", () => {
  cases(
    "由县科协、县教育局联合举办",
    each({ require: together(named("县科协"), named("县教育局")) }),
    ["by both, and by the school", hosting(["u2", "u3"]), "2022-05-09", "met"],
    ["by one of them", hosting(["u2"]), "2022-05-09", "unmet"],
    ["by neither", hosting([]), "2022-05-09", "unmet"],
    ["by nobody knows whom", hosting(undefined), "2022-05-09", "undetermined coHosts"]
  )
  cases(
    "校际联合开展（两所以上学校）",
    each({ require: together(schools, schools) }),
    ["one school alone is not two", hosting([]), "2022-05-09", "unmet"],
    ["with another school", hosting(["u4"]), "2022-05-09", "met"],
    ["with a society", hosting(["u2"]), "2022-05-09", "unmet"],
    ["with a unit of an unknown kind", hosting(["u5"]), "2022-05-09", "undetermined kinds"],
    ["with that one and another school", hosting(["u5", "u4"]), "2022-05-09", "met"]
  )
  cases(
    "应与其他单位联合开展",
    each({ require: together(everyUnit, everyUnit) }),
    ["alone", hosting([]), "2022-05-09", "unmet"],
    ["with anybody", hosting(["u5"]), "2022-05-09", "met"],
    ["named twice it is one", hosting(["u1"]), "2022-05-09", "unmet"]
  )
  cases(
    "不得与学会联合举办",
    count({ ...talks, together: [everyUnit, societies] }, { atMost: 0 }),
    ["with a society", hosting(["u2"]), "2022-05-09", "unmet"],
    ["with a school", hosting(["u4"]), "2022-05-09", "met"],
    ["nobody knows with whom", hosting(undefined), "2022-05-09", "undetermined coHosts"]
  )
  cases(
    "各校至少与学会联合举办1场讲座",
    count({ ...talks, together: [schools, societies] }, { atLeast: 1, limit: until("2022-05-31") }, schools),
    ["one of two", hosting([], ["u2"]), "2022-06-01", "met"],
    ["none", hosting([], ["u4"]), "2022-06-01", "unmet"],
    ["none yet", hosting([]), "2022-05-31", "pending"],
    ["perhaps one", hosting([], undefined), "2022-06-01", "undetermined coHosts"]
  )
  cases(
    "县科协牵头，会同县教育局组织1次全县讲座",
    count(
      { ...talks, hosts: named("县科协"), together: [named("县科协"), named("县教育局")] },
      { atLeast: 1, limit: until("2022-05-31") },
      region
    ),
    [
      "the association alone",
      { units: others, activities: held({ host: "u2", programme: "talk", coHosts: [] }) },
      "2022-06-01",
      "unmet"
    ],
    [
      "both",
      { units: others, activities: held({ host: "u2", programme: "talk", coHosts: ["u3"] }) },
      "2022-06-01",
      "met"
    ],
    [
      "led by the other one",
      { units: others, activities: held({ host: "u3", programme: "talk", coHosts: ["u2"] }) },
      "2022-06-01",
      "unmet"
    ]
  )
  it("tells what can be done, and claims no co-host", () => {
    const { message, missing, remedies } = find(
      each({ require: together(named("县科协"), named("县教育局")) }),
      hosting(["u2"]),
      "2022-05-09"
    )
    assert.lengthOf(missing, 0)
    assert.include(message["zh-CN"], "要求")
    assert.include(remedies[0]!.text["zh-CN"], "联合举办")
  })
})

describe("a number beside one of the host", () => {
  const half = { _tag: "Percent", percent: 50, of: { _tag: "Units", sum: "employees" } }
  const compared = (more: object, fact = "participants") => ({ _tag: "Compared", fact, ...more })
  const attended = (participants: number | undefined, facts?: Record<string, number>, kind?: string): Parts => ({
    units: [unit(facts, kind)],
    activities: held(participants === undefined ? {} : { participants })
  })
  const byHalf = each({ require: compared({ atLeast: half }) })
  cases(
    "每场参加人数不少于本单位职工数的一半",
    byHalf,
    ["49 of 99", attended(49, { employees: 99 }), "2022-05-09", "unmet"],
    ["50 of 99", attended(50, { employees: 99 }), "2022-05-09", "met"],
    ["50 of 100", attended(50, { employees: 100 }), "2022-05-09", "met"],
    ["49 of 100", attended(49, { employees: 100 }), "2022-05-09", "unmet"],
    ["51 of 100", attended(51, { employees: 100 }), "2022-05-09", "met"],
    ["of unknown employees", attended(49), "2022-05-09", "undetermined employees"],
    ["unknown how many came", attended(undefined, { employees: 100 }), "2022-05-09", "undetermined participants"],
    ["nothing known", attended(undefined), "2022-05-09", "undetermined employees participants"],
    ["of no employees", attended(undefined, { employees: 0 }), "2022-05-09", "met"]
  )
  it("tells the number, what it should be, and to put right only what is wrong", () => {
    const { facts, message, remedies } = find(byHalf, attended(49, { employees: 100 }), "2022-05-09")
    assert.include(message["zh-CN"], "49")
    assert.deepStrictEqual(
      facts.map(({ fact, value }) => [fact, value["zh-CN"]]),
      [
        ["participants", "49 人"],
        ["required", "不少于 50 人"]
      ]
    )
    assert.include(remedies[0]!.text["zh-CN"], "属实的不能更改")
  })
  cases(
    "学校每场不少于100人，镇不少于50人",
    each({
      require: compared({
        atLeast: {
          _tag: "ByUnit",
          amounts: [
            { bound: schools, amount: 100 },
            { bound: towns, amount: 50 }
          ]
        }
      })
    }),
    ["99 of a school", attended(99), "2022-05-09", "unmet"],
    ["100 of a school", attended(100), "2022-05-09", "met"],
    ["50 of a town", attended(50, {}, "town"), "2022-05-09", "met"],
    ["49 of a town", attended(49, {}, "town"), "2022-05-09", "unmet"],
    ["of a society, of which nothing is said", attended(1, {}, "society"), "2022-05-09", "met"],
    [
      "60 of an unknown kind",
      { units: [{ id: "u1", name: "甲" }], activities: held({ participants: 60 }) },
      "2022-05-09",
      "undetermined kinds"
    ],
    [
      "40 of an unknown kind, which may be none of these",
      { units: [{ id: "u1", name: "甲" }], activities: held({ participants: 40 }) },
      "2022-05-09",
      "undetermined kinds"
    ]
  )
  cases(
    "活动经费不超过本单位科普经费的10%",
    each({
      require: compared({ atMost: { _tag: "Percent", percent: 10, of: { _tag: "Units", sum: "funds" } } }, "cost")
    }),
    ["1000 of 10000", { units: [unit({ funds: 10_000 })], activities: held({ cost: 1000 }) }, "2022-05-09", "met"],
    ["1001", { units: [unit({ funds: 10_000 })], activities: held({ cost: 1001 }) }, "2022-05-09", "unmet"],
    ["funds unknown", { activities: held({ cost: 1001 }) }, "2022-05-09", "undetermined funds"],
    ["cost unknown", { units: [unit({ funds: 10_000 })], activities: held({}) }, "2022-05-09", "undetermined cost"]
  )
  cases(
    "志愿者按每100名学生1名配备，不足100名的按100名计",
    each({
      where: { _tag: "ProgrammeIn", programmes: ["drill"] },
      require: compared(
        { atLeast: { _tag: "Per", each: 100, of: { _tag: "Units", sum: "students" }, round: "up" } },
        "volunteers"
      )
    }),
    [
      "3 for 250",
      { units: [unit({ students: 250 })], activities: held({ programme: "drill", volunteers: 3 }) },
      "2022-05-09",
      "met"
    ],
    [
      "2 for 250",
      { units: [unit({ students: 250 })], activities: held({ programme: "drill", volunteers: 2 }) },
      "2022-05-09",
      "unmet"
    ],
    [
      "no drill",
      { units: [unit({ students: 250 })], activities: held({ programme: "talk", volunteers: 0 }) },
      "2022-05-09",
      "not-applicable"
    ]
  )
})
