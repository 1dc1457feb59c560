import { assert, describe, it } from "@effect/vitest"
import { type Notice, noticeFromData } from "@kepu/core"
import { score } from "@kepu/core/rubric"
import {
  county,
  having,
  item,
  type ItemData,
  officers,
  plain,
  rowOf,
  rubricOf,
  scoresOf,
  shown,
  text,
  tiers
} from "./sample.ts"

const activity = (id: string, facts: object = {}) => ({ id, name: "讲座", host: "u1", ...facts })
const total = (earns: ItemData["earns"], ...rest: Parameters<typeof rowOf> extends [unknown, ...infer R] ? R : never) =>
  shown(rowOf(rubricOf([item(earns)]), ...rest).total)

describe("tiers of a number", () => {
  it.each([
    [301, "10"],
    [300, "10"],
    [299, "8"],
    [250, "8"],
    [249, "6"],
    [200, "6"],
    [199, "4"],
    [0, "4"]
  ])("%d days earn %s", (days, points) => assert.strictEqual(total(tiers, having(days)), points))

  it("are open between the least and the most while the number is not known, and say what is missing", () => {
    const row = rowOf(rubricOf([item(tiers)]), county())
    assert.strictEqual(shown(row.total), "4…10")
    assert.deepStrictEqual(
      row.items[0]!.missing.map(({ fact, subject }) => [fact, subject.id]),
      [["officers", "999901"]]
    )
    assert.isUndefined(row.items[0]!.raise)
  })

  it("earn what lies between where some entries are open", () => {
    const few = {
      _tag: "Tiers",
      of: { _tag: "Activities", where: { _tag: "HasTopic", topic: "space" } },
      tiers: [
        { from: 3, points: 0 },
        { from: 2, points: 9 }
      ],
      below: 1
    } as const
    const held = [activity("a"), activity("b", { topics: ["space"] }), activity("c")]
    assert.strictEqual(total(few, county({ activities: held.slice(1, 2) })), "1")
    // One to three: 1, 9 and 0 are all possible, although both ends are less than what lies between.
    const row = rowOf(rubricOf([item(few)]), county({ activities: held }))
    assert.strictEqual(shown(row.total), "0…9")
    assert.deepStrictEqual(
      row.items[0]!.missing.map(({ fact, subject }) => `${fact} ${subject.id}`),
      ["topics a", "topics c"]
    )
  })

  it("tell the next one and how much is lacking", () => {
    const { raise } = rowOf(rubricOf([item(tiers)]), having(299)).items[0]!
    assert.deepInclude(raise, { points: 10, more: 1 })
    assert.strictEqual(raise!.text["zh-CN"], "距下一档差 1（达到 300 得 10 分）")
    assert.deepInclude(rowOf(rubricOf([item(tiers)]), having(199)).items[0]!.raise, { points: 6, more: 1 })
    assert.isUndefined(rowOf(rubricOf([item(tiers)]), having(300)).items[0]!.raise)
  })
})

describe("points for every entry", () => {
  const each = { _tag: "PerEntry", of: officers, points: 0.1, per: 2, cap: 0.3 } as const
  it.each([
    [1, "0"],
    [2, "0.1"],
    [5, "0.2"],
    [6, "0.3"],
    [7, "0.3"],
    [80, "0.3"]
  ])("%d earn %s, without an error of fractions", (number, points) =>
    assert.strictEqual(total(each, having(number)), points)
  )

  it("have no end where the number has none and nothing caps them", () => {
    assert.strictEqual(total({ _tag: "PerEntry", of: officers, points: 2 }, county()), "0…")
    assert.strictEqual(total({ _tag: "PerEntry", of: officers, points: 0 }, county()), "0")
    assert.strictEqual(total(each, county()), "0…0.3")
  })

  it("tell how many more earn more", () => {
    assert.deepInclude(rowOf(rubricOf([item(each)]), having(3)).items[0]!.raise, { points: 0.2, more: 1 })
    assert.isUndefined(rowOf(rubricOf([item(each)]), having(6)).items[0]!.raise)
  })
})

describe("full points less some for every entry", () => {
  const less = { _tag: "FullLess", of: { _tag: "Facilities", kind: "hall" }, points: 5, loss: 2 } as const
  const halls = (number: number) =>
    county({ facilities: Array.from({ length: number }, () => ({ kind: "hall", name: "展厅", unit: "u1" })) })
  it.each([
    [0, "5"],
    [2, "1"],
    [3, "0"],
    [9, "0"]
  ])("%d leave %s", (number, points) => assert.strictEqual(total(less, halls(number)), points))
  it("are open while nothing is known", () => assert.strictEqual(total(less, county()), "0…5"))
})

describe("points by a rule", () => {
  const due = { _tag: "ByRule", rule: "summary-due", points: 3 } as const
  const sent = county({ submissions: [{ unit: "u1", document: "summary", receivedAt: "2024-11-30T23:00:00+08:00" }] })
  const late = county({ submissions: [{ unit: "u1", document: "summary", receivedAt: "2024-12-01T00:00:00+08:00" }] })
  it("are given where it is met, and by “unmet” where it is not", () => {
    assert.strictEqual(total(due, sent), "3")
    assert.strictEqual(total(due, late), "0")
    assert.strictEqual(total({ ...due, when: "unmet" }, late), "3")
    assert.strictEqual(total({ ...due, when: "unmet" }, sent), "0")
  })
  it("are open while nothing is known or there is time, and say what to do", () => {
    const row = rowOf(rubricOf([item(due)]), county(), "2024-11-30T12:00:00+08:00")
    assert.strictEqual(shown(row.total), "0…3")
    assert.strictEqual(row.items[0]!.status, "undetermined")
    const early = rowOf(rubricOf([item(due)]), county({ submissions: [] }), "2024-11-30T12:00:00+08:00")
    assert.deepStrictEqual([shown(early.total), early.items[0]!.status], ["0…3", "pending"])
    assert.strictEqual(early.items[0]!.raise!.text["zh-CN"], "按时做到“要求summary-due”，得 3 分")
    const over = rowOf(rubricOf([item(due)]), county({ submissions: [] }), "2024-12-01T00:00:00+08:00")
    assert.deepStrictEqual([shown(over.total), over.items[0]!.status], ["0", "unmet"])
    assert.isUndefined(over.items[0]!.raise)
  })
  it("are none where the rule does not bind the unit", () => {
    const other = county({ units: [{ id: "u1", name: "甲单位", kinds: [] }], submissions: [] })
    assert.strictEqual(total(due, other), "0")
    assert.strictEqual(total({ ...due, when: "unmet" }, other), "0")
  })
})

describe("points of a person's decision", () => {
  const praised = { _tag: "ByDecision", rule: "praised", points: 5 } as const
  const decided = (...all: ReadonlyArray<object>) =>
    county({ attestations: all.map((one) => ({ rule: "praised", unit: "u1", decision: "met" as const, ...one })) })
  it.each([
    [{ points: 4 }, "4"],
    [{ points: 5 }, "5"],
    [{ points: 6 }, "5"],
    [{ points: 4.25 }, "4.25"],
    [{ points: 0.1 }, "0.1"],
    [{ points: 5.01 }, "5"],
    [{ points: 4, decision: "unmet" }, "0"],
    [{}, "0…5"],
    [{ points: 4, on: "2025-01-01" }, "0…5"]
  ])("%j gives %s", (decision, points) => assert.strictEqual(total(praised, decided(decision)), points))
  it("are open while nobody has decided, and where two decisions of a day differ", () => {
    const row = rowOf(rubricOf([item(praised)]), county())
    assert.deepStrictEqual([shown(row.total), row.items[0]!.missing[0]!.fact], ["0…5", "decision"])
    assert.strictEqual(total(praised, decided({ points: 4, on: "2024-05-01" }, { points: 3, on: "2024-05-01" })), "0…5")
    assert.strictEqual(total(praised, decided({ points: 4, on: "2024-05-02" }, { points: 3, on: "2024-05-01" })), "4")
    assert.deepStrictEqual(
      rowOf(rubricOf([item(praised)]), decided({})).items[0]!.missing.map(({ fact }) => fact),
      ["points"]
    )
  })
})

describe("evidence", () => {
  const halls = (number: number) => Array.from({ length: number }, () => ({ kind: "hall", name: "展厅", unit: "u1" }))
  const evidence: ItemData["evidence"] = [
    { _tag: "Enough", name: text("照片", "photographs"), of: { _tag: "Facilities", kind: "hall" }, atLeast: 2 },
    { _tag: "RuleMet", name: text("认定意见", "a decision"), rule: "safe" }
  ]
  const of = (parts: Parameters<typeof county>[0]) => rowOf(rubricOf([item(tiers, { evidence })]), having(250, parts))
  const safe = (decision: "met" | "unmet") => [{ rule: "safe", unit: "u1", decision }]
  it("has to be there, all of it, for an item to count", () => {
    assert.strictEqual(shown(of({ facilities: halls(2), attestations: safe("met") }).total), "8")
    const lacking = of({ facilities: halls(1), attestations: safe("met") })
    assert.deepStrictEqual([shown(lacking.total), lacking.items[0]!.evidence], ["0", "no"])
    assert.strictEqual(lacking.items[0]!.raise!.text["zh-CN"], "佐证（照片、认定意见）齐全时得 8 分")
    assert.strictEqual(shown(of({ facilities: halls(2), attestations: safe("unmet") }).total), "0")
  })
  it("leaves the item open while it is", () => {
    const row = of({ facilities: halls(2) })
    assert.deepStrictEqual([shown(row.total), row.items[0]!.evidence], ["0…8", "open"])
    assert.deepStrictEqual(
      row.items[0]!.missing.map(({ fact }) => fact),
      ["decision"]
    )
  })
})

describe("the total", () => {
  const fixed = (points: number, more: Partial<ItemData>): ItemData =>
    item({ _tag: "Tiers", of: officers, tiers: [{ from: 0, points }] }, more)
  const sums = (more: object, ...items: ReadonlyArray<ItemData>) =>
    shown(rowOf(rubricOf(items as [ItemData, ...Array<ItemData>], more), having(1)).total)
  const [a, bonus, loss] = [
    fixed(2.5, { id: "a" }),
    fixed(4, { id: "b", as: "bonus" }),
    fixed(1.25, { id: "c", as: "deduction" })
  ]
  it("adds bonuses and takes deductions, each up to its most, and is neither below 0 nor above its own", () => {
    assert.strictEqual(sums({}, a, bonus, loss), "5.25")
    assert.strictEqual(sums({ bonusAtMost: 3 }, a, bonus, loss), "4.25")
    assert.strictEqual(sums({ deductionAtMost: 1 }, a, bonus, loss), "5.5")
    assert.strictEqual(sums({ atMost: 5.2 }, a, bonus, loss), "5.2")
    assert.strictEqual(sums({}, a, fixed(2.6, { id: "c", as: "deduction" })), "0")
  })
  it("is scaled to another full mark, half a hundredth upwards; what stands beside the full mark is not", () => {
    assert.strictEqual(sums({ outOf: 150, scaledTo: 100 }, fixed(75, {}), bonus), "54")
    assert.strictEqual(sums({ outOf: 3, scaledTo: 100 }, fixed(1, {})), "33.33")
    assert.strictEqual(sums({ outOf: 3, scaledTo: 100 }, fixed(2, {})), "66.67")
    assert.strictEqual(sums({ outOf: 2, scaledTo: 1 }, fixed(0.01, {})), "0.01")
    assert.strictEqual(sums({ outOf: 10_000, scaledTo: 1 }, fixed(49.99, {})), "0")
  })
  it("keeps a deduction without end from going below 0", () => {
    const row = rowOf(
      rubricOf([
        item({ _tag: "Tiers", of: { _tag: "Activities" }, tiers: [{ from: 0, points: 9 }] }),
        item({ _tag: "PerEntry", of: officers, points: 1 }, { id: "two", as: "deduction" })
      ]),
      county()
    )
    assert.deepStrictEqual(
      [shown(row.total), shown(row.items[1]!.points), shown(row.sums.deductions)],
      ["0…9", "…0", "…0"]
    )
  })
})

describe("grades and vetoes", () => {
  const grades = [
    { id: "top", name: text("优秀", "excellent"), from: 90 },
    { id: "good", name: text("良好", "good"), from: 80 },
    { id: "pass", name: text("合格", "pass"), from: 60 }
  ] as const
  const mark = item({ _tag: "PerEntry", of: officers, points: 0.5, cap: 100 })
  const safe = {
    id: "unsafe",
    name: text("安全事故", "an accident"),
    clause: "一",
    rule: "safe",
    when: "unmet"
  } as const
  const decided = (decision: "met" | "unmet") => ({ attestations: [{ rule: "safe", unit: "u1", decision }] })
  const row = (points: number | undefined, more: object = {}, parts: Parameters<typeof county>[0] = {}) =>
    rowOf(rubricOf([mark], { grades, ...more }), points === undefined ? county(parts) : having(points * 2, parts))

  it.each([
    [100, "top"],
    [90, "top"],
    [89.5, "good"],
    [80, "good"],
    [79.5, "pass"],
    [60, "pass"],
    [59.5, null]
  ])("%d points are %s", (points, grade) => assert.deepStrictEqual(row(points).grades, [grade]))

  it("are open between all that the total may be", () =>
    assert.deepStrictEqual(row(undefined).grades, ["top", "good", "pass", null]))

  it("take all points: whether they do may be open", () => {
    const vetoes = [{ ...safe, takes: { _tag: "AllPoints" } }]
    const taken = row(90, { vetoes }, decided("unmet"))
    assert.deepStrictEqual([shown(taken.total), taken.grades, taken.vetoes[0]!.applies], ["0", [null], "yes"])
    assert.strictEqual(shown(taken.sums.total), "90")
    assert.strictEqual(shown(row(90, { vetoes }, decided("met")).total), "90")
    const open = row(90, { vetoes })
    assert.deepStrictEqual([shown(open.total), open.vetoes[0]!.applies], ["0…90", "open"])
    assert.deepStrictEqual(
      open.vetoes[0]!.missing.map(({ fact }) => fact),
      ["decision"]
    )
  })

  it("take the grades above one, and leave worse ones", () => {
    const vetoes = [{ ...safe, takes: { _tag: "GradesAbove", grade: "pass" } }]
    assert.deepStrictEqual(row(95, { vetoes }, decided("unmet")).grades, ["pass"])
    assert.deepStrictEqual(row(30, { vetoes }, decided("unmet")).grades, [null])
    assert.deepStrictEqual(row(95, { vetoes }, decided("met")).grades, ["top"])
    assert.deepStrictEqual(row(95, { vetoes }).grades, ["top", "pass"])
    assert.strictEqual(shown(row(95, { vetoes }, decided("unmet")).total), "95")
  })

  it("apply by a rule that is met, too", () => {
    const vetoes = [{ ...safe, when: "met", takes: { _tag: "AllPoints" } }]
    assert.strictEqual(shown(row(90, { vetoes }, decided("met")).total), "0")
    assert.strictEqual(shown(row(90, { vetoes }, decided("unmet")).total), "90")
  })
})

describe("who is scored", () => {
  const two = {
    units: [
      { id: "u1", name: "甲单位", kinds: ["member-unit"] },
      { id: "u2", name: "乙单位", kinds: [] },
      { id: "u3", name: "丙单位" }
    ],
    officers: [
      { unit: "u1", registered: 300 },
      { unit: "u3", registered: 300 }
    ]
  }
  it("are the bound units, and those of which it is not known, which says so", () => {
    const rows = scoresOf(
      rubricOf([item(tiers)], { bound: { _tag: "KindIn", kinds: ["member-unit"] } }),
      county(two)
    ).rows
    assert.deepStrictEqual(
      rows.map(({ bound, rank, subject }) => [rank, subject.id, bound?.map(({ fact }) => fact)]),
      [
        [1, "u3", ["kinds"]],
        [1, "u1", undefined]
      ]
    )
  })
  it("is the region, where the rubric is for it", () => {
    const rubric = rubricOf([item(tiers), item({ _tag: "ByRule", rule: "region-hall", points: 1 }, { id: "two" })], {
      bound: { _tag: "Region" }
    })
    const { rows } = scoresOf(rubric, county({ ...two, facilities: [{ kind: "hall", name: "展厅", unit: "u1" }] }))
    assert.deepStrictEqual(
      rows.map(({ subject, total }) => [subject.kind, shown(total)]),
      [["region", "11"]]
    )
  })
  it("is the region, with the points of a decision on it and not on a unit", () => {
    const rubric = rubricOf([item({ _tag: "ByDecision", rule: "led", points: 5 })], { bound: { _tag: "Region" } })
    const decision = { rule: "led", decision: "met", points: 4 } as const
    assert.strictEqual(shown(rowOf(rubric, county({ attestations: [decision] })).total), "4")
    const ofUnit = rowOf(rubric, county({ attestations: [{ ...decision, unit: "u1" }] }))
    assert.strictEqual(shown(ofUnit.total), "0…5")
    assert.deepStrictEqual(
      ofUnit.items[0]!.missing.map(({ fact, subject }) => [fact, subject.kind]),
      [["decision", "region"]]
    )
  })
  it("stand by the points that are certain, and may stand elsewhere", () => {
    const topics = {
      _tag: "PerEntry",
      of: { _tag: "Activities", where: { _tag: "HasTopic", topic: "space" } },
      points: 1
    } as const
    const activities = [
      activity("a", { host: "u2", topics: ["space"] }),
      activity("b", { host: "u1" }),
      activity("c", { host: "u1" })
    ]
    const { rows } = scoresOf(rubricOf([item(topics)]), county({ ...two, activities }))
    assert.deepStrictEqual(
      rows.map(({ rank, ranks, subject }) => [subject.id, rank, ranks.best, ranks.worst]),
      [
        ["u2", 1, 1, 2],
        ["u3", 2, 2, 3],
        ["u1", 2, 1, 2]
      ]
    )
  })
  it("is nobody, where the notice has no rubric", () => {
    const notice: Notice = noticeFromData(plain)
    assert.isUndefined(score(notice, county(), { asOf: "2024-12-31T00:00:00+08:00" }))
  })
})
