import { assert, describe, it } from "@effect/vitest"
import { type Activity, type Notice } from "@kepu/core"
import { Portfolio, Indicators } from "@kepu/core/schema"
import { indicate, type Quantity } from "@kepu/core/rank"
import { arbitraries } from "@kepu/testing"
import * as Arbitrary from "effect/Arbitrary"
import * as Schema from "effect/Schema"
import { activity, instant, portfolio, portfolioOf, pucheng } from "../sample.ts"
import { asOf, noticeOf, quantity } from "./sample.ts"
import { times } from "../times.ts"

type MeasureData = NonNullable<(typeof Notice.Encoded)["clauses"][number]["indicators"]>[number]["measure"]

const published = { _tag: "PlatformIn", states: ["published"] } as const
const measured = (measure: MeasureData, parts: Partial<typeof Portfolio.Encoded>): Indicators =>
  indicate(
    noticeOf({ indicators: [{ id: "number", name: { "zh-CN": "数", en: "number" }, measure }] }),
    portfolio(parts),
    { asOf }
  )
const only = (measure: MeasureData, parts: Partial<typeof Portfolio.Encoded>): Quantity =>
  measured(measure, parts).rows[0]!.values["number"]!

const list = (...facts: ReadonlyArray<Partial<typeof Activity.Encoded>>) => ({
  activities: facts.map((given, n) => activity({ id: `a${n}`, ...given }))
})
const yes = { platform: "published" } as const
const no = { platform: "filed" } as const

describe("indicate", () => {
  const sum: MeasureData = { _tag: "FactSum", fact: "participants", where: published }
  const tally: MeasureData = { _tag: "ActivityTally", where: published }
  const topics: MeasureData = { _tag: "TopicsCovered", topics: ["health", "ecology"], where: published }
  const settings: MeasureData = { _tag: "SettingsCovered", settings: ["offices", "campuses"], where: published }
  const officers: MeasureData = { _tag: "OfficerTally" }

  it.each<[string, MeasureData, Partial<typeof Portfolio.Encoded>, Parameters<typeof quantity>[0]]>([
    ["a tally of none", tally, list(), 0],
    ["a tally counts where the condition holds", tally, list(yes, yes, no), 2],
    ["where it is not known, one more is possible", tally, list(yes, {}, no), [1, 2]],
    ["a sum of none", sum, list(), 0],
    ["a sum of known numbers", sum, list({ ...yes, participants: 30 }, { ...yes, participants: 12 }), 42],
    ["an activity that does not count adds nothing", sum, list({ ...no, participants: 30 }), 0],
    ["nor does one of unknown size", sum, list(no), 0],
    [
      "one that may count adds what is possible",
      sum,
      list({ ...yes, participants: 30 }, { participants: 5 }),
      [30, 35]
    ],
    ["a missing number may be anything", sum, list({ ...yes, participants: 30 }, yes), [30, null]],
    ["and stays so beside an open one", sum, list({}, { participants: 5 }), [0, null]],
    ["zero is a number", sum, list({ ...yes, participants: 0 }), 0],
    ["topics are counted once each", topics, list({ ...yes, topics: ["health"] }, { ...yes, topics: ["health"] }), 1],
    ["topics of activities that may count are possible", topics, list({ topics: ["health", "ecology"] }), [0, 2]],
    ["unknown topics may be any", topics, list({ ...yes, topics: ["health"] }, yes), [1, 2]],
    ["topics of activities that do not count are none", topics, list({ ...no, topics: ["health"] }), 0],
    ["settings likewise", settings, list({ ...yes, settings: ["offices"] }, { settings: ["campuses"] }), [1, 2]],
    ["officers without a register", officers, {}, [0, null]],
    ["officers with an empty register", officers, { officers: [] }, 0],
    [
      "officers of several entries",
      officers,
      {
        officers: [
          { unit: "u1", registered: 2 },
          { unit: "u1", registered: 3 }
        ]
      },
      5
    ]
  ])("%s", (_, measure, parts, expected) => {
    assert.deepStrictEqual(only(measure, parts), quantity(expected))
  })

  const two = {
    units: [
      { id: "u1", name: "甲" },
      { id: "u2", name: "乙" }
    ],
    activities: [
      activity({ id: "a1", ...yes, coHosts: ["u2"], participants: 7 }),
      activity({ id: "a2", ...yes, host: "u2", participants: 5 }),
      activity({ id: "a3", ...no })
    ],
    officers: [{ unit: "u2", registered: 4 }]
  }
  const numbers = ({ region, rows }: Indicators) => [...rows, region].map(({ values }) => values["number"]!.known)

  it("counts a unit's own activities, and those of all units for the region", () => {
    assert.deepStrictEqual(numbers(measured(tally, two)), [1, 1, 2])
    assert.deepStrictEqual(numbers(measured(sum, two)), [7, 5, 12])
    assert.deepStrictEqual(numbers(measured(officers, two)), [0, 4, 4])
  })

  it("measures each activity for itself, its host beside it, and gives it no officers", () => {
    const ofActivities = (measure: MeasureData, officersKnown = true) => {
      const { officers: register, ...rest } = two
      return indicate(
        noticeOf({ indicators: [{ id: "number", name: { "zh-CN": "数", en: "number" }, measure }] }),
        portfolioOf({ ...rest, ...(officersKnown ? { officers: register } : {}) }),
        { asOf, of: "activities" }
      )
    }
    assert.deepStrictEqual(numbers(ofActivities(tally)), [1, 1, 0, 2])
    assert.deepStrictEqual(numbers(ofActivities(sum)), [7, 5, 0, 12])
    assert.deepStrictEqual(ofActivities(officers, false).rows[0]!.values["number"], quantity(0))
    assert.deepStrictEqual(
      ofActivities(tally).rows.map(({ subject, unit }) => [subject.kind, subject.id, unit?.id]),
      [
        ["activity", "a1", "u1"],
        ["activity", "a2", "u2"],
        ["activity", "a3", "u1"]
      ]
    )
  })

  it("reports both numbers of named food-safety activities, and by what the office chooses", () => {
    const { criteria, indicators, region } = indicate(
      pucheng,
      portfolio(list({ ...yes, name: "食品安全进社区" }, { ...yes, topics: ["food-safety"] })),
      { asOf }
    )
    assert.deepStrictEqual(region.values["food-safety-named"], quantity(1))
    assert.deepStrictEqual(region.values["food-safety-all"], quantity(2))
    assert.deepStrictEqual(
      criteria.map(({ clause, names, open, points }) => [clause, names.map((name) => name["zh-CN"]), open, points]),
      [["五（二）", ["组织动员", "数量规模"], true, undefined]]
    )
    assert.deepInclude(
      indicators.map(({ clause, id }) => [clause, id]),
      ["三（五）5", "food-safety-all"]
    )
  })

  const most = ({ possible }: Quantity) => possible ?? Number.POSITIVE_INFINITY
  const keys = ["time", "topics", "settings", "platform", "participants", "programme", "mode", "images"] as const

  it.prop(
    "more facts may raise what is known and lower what is possible, and nothing else",
    {
      moment: arbitraries.asOf(pucheng),
      full: arbitraries.portfolio(pucheng),
      forgotten: Arbitrary.array(arbitraries.oneOf(keys), { maxLength: 4 })
    },
    ({ forgotten, full, moment }) => {
      const data = structuredClone(Schema.encodeSync(Portfolio)(full)) as any
      for (const record of data.activities) for (const key of forgotten) delete record[key]
      const at = { asOf: instant(moment) }
      const [less, more] = [indicate(pucheng, portfolioOf(data), at), indicate(pucheng, full, at)]
      for (const [n, { values }] of [...less.rows, less.region].entries()) {
        for (const [id, before] of Object.entries(values)) {
          const after = [...more.rows, more.region][n]!.values[id]!
          assert.isAtMost(before.known, after.known, id)
          assert.isAtMost(after.known, most(after), id)
          assert.isAtLeast(most(before), most(after), id)
        }
      }
    },
    { arbitrary: { runs: times(100, 300) } }
  )

  it.prop(
    "the order of the input moves rows and changes none, and they survive JSON",
    { given: arbitraries.portfolio(pucheng) },
    ({ given }) => {
      const reversed = portfolioOf({
        ...given,
        units: given.units.toReversed(),
        activities: given.activities.toReversed()
      })
      const [one, other] = [indicate(pucheng, given, { asOf }), indicate(pucheng, reversed, { asOf })]
      assert.deepStrictEqual(other, { ...one, rows: one.rows.toReversed() })
      const json = JSON.parse(JSON.stringify(Schema.encodeSync(Indicators)(one)))
      assert.deepStrictEqual(Schema.decodeUnknownSync(Indicators)(json), one)
    },
    { arbitrary: { runs: times(60, 200) } }
  )
})
