import { assert, describe, it } from "@effect/vitest"
import { questionsByUnit, questionsFor } from "@kepu/core/next"
import { UnitQuestions } from "@kepu/core/schema"
import { arbitraries } from "@kepu/testing"
import * as Schema from "effect/Schema"
import { activity, instant, noticeWith, portfolioOf, pucheng } from "../sample.ts"
import { times } from "../times.ts"

const at = { asOf: instant("2023-09-20T09:00:00+08:00") }
const units = [
  { id: "u1", name: "县教育局", kinds: ["member-unit"], responsibilities: [] },
  { id: "u2", name: "县商务局", kinds: ["member-unit"], responsibilities: [] }
]
const onDays = (where: object = {}) =>
  noticeWith({ _tag: "Each", of: "activities", require: { _tag: "InWindow", window: "activity-days" }, ...where })
const mei = { contactName: "李梅", contactPhone: "13900000001" }
const wang = { contactName: "王一", contactPhone: "13900000002" }

describe("whom to ask", () => {
  it("is first whose answers decide most, with the people of the activities that are asked about", () => {
    const given = portfolioOf({
      units,
      activities: [
        activity({ id: "a1", name: "甲", host: "u1", ...mei }),
        activity({ id: "a2", name: "乙", host: "u2", ...wang }),
        activity({ id: "a3", name: "丙", host: "u2", ...wang }),
        activity({ id: "a4", name: "丁", host: "u2", time: { sessions: [{ start: "2023-09-18" }] }, ...mei })
      ]
    })
    assert.deepStrictEqual(
      questionsByUnit(onDays(), given, at).map(({ bearsOn, contacts, facts, settles, whom }) => [
        whom.id,
        settles,
        bearsOn,
        contacts,
        facts.map(({ fact, subject }) => `${subject.name} ${fact}`)
      ]),
      [
        ["u2", 2, 0, [{ ...wang, activities: 2 }], ["乙 time", "丙 time"]],
        ["u1", 1, 0, [{ ...mei, activities: 1 }], ["甲 time"]]
      ] as never
    )
  })

  it("counts a finding that takes several facts of one unit once, as decided by all of them", () => {
    const where = { where: { _tag: "ModeIn", modes: ["online"] } }
    const given = portfolioOf({ units, activities: [activity({ name: "甲" })] })
    const [first, ...more] = questionsByUnit(onDays(where), given, at)
    assert.deepStrictEqual([first?.settles, first?.bearsOn, first?.facts.length, more.length], [1, 0, 2, 0])
  })

  it("does not promise to decide what takes others' facts", () => {
    const notice = noticeWith({
      _tag: "Count",
      bound: { _tag: "Region" },
      of: { _tag: "Activities", where: { _tag: "InWindow", window: "activity-days" } },
      atLeast: 2
    })
    const given = portfolioOf({
      units,
      activities: [activity({ id: "a1", host: "u1" }), activity({ id: "a2", host: "u2" })]
    })
    assert.deepStrictEqual(
      questionsByUnit(notice, given, at).map(({ bearsOn, settles, whom }) => [whom.id, settles, bearsOn]),
      [
        ["u1", 0, 1],
        ["u2", 0, 1]
      ]
    )
  })

  it("does not promise to decide what records may bring that are not there yet", () => {
    const notice = noticeWith({ _tag: "Count", bound: { _tag: "EveryUnit" }, of: { _tag: "Activities" }, atLeast: 1 })
    const given = portfolioOf({ units: [units[0]!], activities: [], unread: [{ register: "activities", unit: "u1" }] })
    const [first] = questionsByUnit(notice, given, at)
    assert.deepStrictEqual([first?.settles, first?.bearsOn], [0, 1])
  })

  it("takes the unit's other people where nothing is asked of an activity, five at most", () => {
    const notice = noticeWith({
      _tag: "Count",
      bound: { _tag: "KindIn", kinds: ["township"] },
      of: { _tag: "Activities", where: { _tag: "InWindow", window: "activity-days" } },
      atLeast: 1
    })
    const held = { time: { sessions: [{ start: "2023-09-25" }] } } as const
    const activities = Array.from({ length: 7 }, (_, n) =>
      activity({ id: `a${n}`, ...held, ...(n === 0 ? mei : { contactName: `人${Math.max(n, 2)}` }) })
    )
    const [first] = questionsByUnit(notice, portfolioOf({ units: [{ id: "u1", name: "甲" }], activities }), at)
    assert.deepStrictEqual(
      first?.contacts.map(({ activities: count, contactName }) => `${contactName} ${count}`),
      ["人2 2", "李梅 1", "人3 1", "人4 1", "人5 1"]
    )
  })

  it("is of a unit what that unit is asked, and of one that is not there nothing", () => {
    const given = portfolioOf({
      units,
      activities: [activity({ id: "a1", host: "u1" }), activity({ id: "a2", host: "u2" })]
    })
    const all = questionsByUnit(onDays(), given, at)
    assert.deepStrictEqual(questionsByUnit(onDays(), given, { ...at, unit: "u2" }), [all[1]!])
    assert.deepStrictEqual(questionsByUnit(onDays(), given, { ...at, unit: "nobody" }), [])
  })

  it.prop(
    "holds every question once, and is the text of its schema",
    { given: arbitraries.portfolio(pucheng), asOf: arbitraries.asOf(pucheng) },
    ({ asOf, given }) => {
      const options = { asOf: instant(asOf) }
      const asked = questionsByUnit(pucheng, given, options)
      const key = ({ fact, subject }: { fact: string; subject: { kind: string; id: string } }) =>
        `${fact} ${subject.kind} ${subject.id}`
      assert.sameMembers(
        asked.flatMap(({ facts }) => facts.map(key)),
        questionsFor(pucheng, given, options).map(key)
      )
      for (const one of asked) {
        assert.deepStrictEqual(Schema.decodeUnknownSync(UnitQuestions)(JSON.parse(JSON.stringify(one))), one)
        assert.isAtLeast(
          one.settles,
          one.facts.reduce((sum, { settles }) => sum + settles, 0)
        )
      }
    },
    { arbitrary: { runs: times(20, 200) } }
  )
})
