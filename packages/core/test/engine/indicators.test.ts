import { assert, describe, it } from "@effect/vitest"
import type { Notice, Portfolio } from "@kepu/core"
import { fact, nameHas } from "@kepu/core/author"
import { partOf, survey, wholeOf } from "@kepu/core/aggregate"
import { indicateLive, live } from "@kepu/core/live"
import { indicate, rank, type Weights } from "@kepu/core/rank"
import { asOf, noticeOf, quantity } from "../ranking/sample.ts"
import { activity, portfolio, pucheng } from "../sample.ts"
import { indicateByReference, indicatorsOf } from "./indicateByReference.ts"
import { type World, worldsUnder } from "./worlds.ts"

describe("indicators", () => {
  it("are what the specification of numbers says, of units, activities and the region", () => {
    const worlds = worldsUnder({ ...pucheng }, [1, 2, 5], 41)
    let unread = 0
    for (let n = 0; n < 120; n++) {
      const world = worlds.next().value as World
      if ((world.portfolio.unread ?? []).length > 0) unread++
      const { activities, region, units } = indicateByReference(world)
      const measured = (of: "units" | "activities") => indicate(pucheng, world.portfolio, { asOf: world.asOf, of })
      assert.deepStrictEqual(measured("units").rows, units)
      assert.deepStrictEqual(measured("activities").rows, activities)
      assert.deepStrictEqual(measured("units").region, region)
    }
    assert.isAbove(unread, 10)
  })
})

const where = { _tag: "Always" } as const
const name = { "zh-CN": "数", en: "number" }
const notice: Notice = noticeOf({
  indicators: [
    { id: "held", name, measure: { _tag: "ActivityTally", where } },
    { id: "people", name, measure: { _tag: "FactSum", fact: "participants", where } },
    { id: "topics", name, measure: { _tag: "TopicsCovered", topics: ["health", "ecology"], where } },
    { id: "officers", name, measure: { _tag: "OfficerTally" } }
  ]
})

const given = (unread: Portfolio["unread"]): Portfolio =>
  portfolio({
    units: [
      { id: "u1", name: "甲" },
      { id: "u2", name: "乙" }
    ],
    activities: [
      activity({ id: "a1", topics: ["health"], participants: 7 }),
      activity({ id: "a2", host: "u2", topics: [], participants: 5 })
    ],
    officers: [{ unit: "u2", registered: 4 }],
    ...(unread === undefined ? {} : { unread })
  })

/** The numbers of the two units and the region, by each way to come to them. */
const ways: ReadonlyArray<readonly [string, (of: Portfolio) => ReadonlyArray<object>]> = [
  [
    "indicate",
    (of) => {
      const { region, rows } = indicate(notice, of, { asOf })
      return [...rows, region].map(({ values }) => values)
    }
  ],
  [
    "a live assessment",
    (of) => {
      const kept = live(notice, { ...of, unread: [] }, { asOf, indicators: indicatorsOf(notice) })
      const { activities: _, units: __, ...lists } = of
      kept.setRegisters(lists)
      const { region, rows } = indicateLive(kept, notice, asOf)
      return [...rows, region].map(({ values }) => values)
    }
  ],
  [
    "parts",
    (of) => {
      const { activities: _, ...lists } = of
      const { indicators } = wholeOf(notice, [partOf(notice, of, { asOf, indicators: indicatorsOf(notice) })], lists)
      const values = (amount: (id: string) => unknown) =>
        Object.fromEntries(Object.keys(indicators).map((id) => [id, amount(id)]))
      return [
        values((id) => indicators[id]!.ofUnit(0)),
        values((id) => indicators[id]!.ofUnit(1)),
        values((id) => indicators[id]!.ofRegion)
      ]
    }
  ]
]

type Row = Readonly<Record<"held" | "people" | "topics" | "officers", Parameters<typeof quantity>[0]>>
const unit1: Row = { held: 1, people: 7, topics: 1, officers: 0 }
const unit2: Row = { held: 1, people: 5, topics: 0, officers: 4 }
const region: Row = { held: 2, people: 12, topics: 1, officers: 4 }

const cases: ReadonlyArray<readonly [string, Portfolio["unread"], ReadonlyArray<Row>]> = [
  ["none", undefined, [unit1, unit2, region]],
  [
    "an activity of a unit",
    [{ register: "activities", unit: "u2" as never }],
    [
      unit1,
      { ...unit2, held: [1, 2], people: [5, null], topics: [0, 2] },
      { ...region, held: [2, 3], people: [12, null], topics: [1, 2] }
    ]
  ],
  [
    "a file of activities, of which it is not known whose they are",
    [{ register: "activities" }],
    [
      { ...unit1, held: [1, null], people: [7, null], topics: [1, 2] },
      { ...unit2, held: [1, null], people: [5, null], topics: [0, 2] },
      { ...region, held: [2, null], people: [12, null], topics: [1, 2] }
    ]
  ],
  ["a document", [{ register: "submissions", unit: "u1" as never }], [unit1, unit2, region]]
]

it("are measured over every row, however many there are", () => {
  const own: Notice = noticeOf({
    indicators: [
      { id: "held", name, measure: { _tag: "ActivityTally", where } },
      { id: "attended", name, measure: { _tag: "ActivityTally", where: fact("participants").atLeast(1) } },
      { id: "people", name, measure: { _tag: "FactSum", fact: "participants", where: nameHas("讲座") } }
    ]
  })
  const activities = Array.from({ length: 300 }, (_, n) =>
    activity({ id: `a${n}`, name: n % 5 === 0 ? "展览" : "讲座", participants: n % 3, host: n % 2 === 0 ? "u1" : "u2" })
  )
  const of = portfolio({ units: ["u1", "u2"].map((id) => ({ id, name: id })), activities })
  const expected = (some: typeof activities) => ({
    held: quantity(some.length),
    attended: quantity(some.filter(({ participants = 0 }) => participants > 0).length),
    people: quantity(
      some.filter(({ name }) => name === "讲座").reduce((sum, { participants = 0 }) => sum + participants, 0)
    )
  })
  const { region, rows } = indicate(own, of, { asOf })
  assert.deepStrictEqual(
    [...rows, region].map(({ values }) => values),
    [...["u1", "u2"].map((id) => expected(activities.filter(({ host }) => host === id))), expected(activities)]
  )
})

describe("records that could not be read are possible wherever they may belong", () => {
  for (const [what, unread, expected] of cases)
    it.each(ways)(`${what}: %s`, (_, amounts) => {
      const values = expected.map((row) =>
        Object.fromEntries(Object.entries(row).map(([id, value]) => [id, quantity(value)]))
      )
      assert.deepStrictEqual(amounts(given(unread)), values)
    })

  it("and widen ranks", () => {
    const weights: Weights = {
      format: "kepu.weights/1",
      items: [{ indicator: "people", points: 10, scale: { _tag: "PerUnit", per: 1 } }]
    }
    const of = given([{ register: "activities", unit: "u2" as never }])
    const surveyed = survey(notice, of, { asOf, indicators: ["people"] })
      .rank(weights)
      .ranking()
    assert.deepStrictEqual(surveyed, rank(indicate(notice, of, { asOf }), weights))
    assert.deepStrictEqual(
      surveyed.rows.map(({ ranks, subject }) => [subject.id, ranks]),
      [
        ["u1", { best: 1, worst: 2 }],
        ["u2", { best: 1, worst: 2 }]
      ]
    )
  })
})
