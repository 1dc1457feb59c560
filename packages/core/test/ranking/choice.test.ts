import { assert, describe, it } from "@effect/vitest"
import type { Notice, Portfolio } from "@kepu/core"
import { type Quotas, recommend, type Selection, type Weights } from "@kepu/core/rank"
import { activity, portfolioOf, pucheng } from "../sample.ts"
import { attended, byPeople, complete, idsOf, time } from "./attended.ts"
import { asOf, noticeOf } from "./sample.ts"

const shown = ({ chosen, notChosen }: Selection) => [
  idsOf(chosen),
  notChosen.map(({ activity: { id }, why }) => `${id} ${why}`).join()
]

describe("choice", () => {
  const three = attended(["u1", 30], ["u1", 20], ["u2", 10])

  it("without weights nothing is chosen, ranked or drafted: indicators are shown, and the choice stays a person's", () => {
    const selection = recommend(pucheng, three, { asOf, quotas: { total: 1 } })
    assert.deepStrictEqual(shown(selection), ["", "a0 no-weights,a1 no-weights,a2 no-weights"])
    assert.strictEqual(selection.ranking, undefined)
    assert.deepStrictEqual(selection.drafts, [])
    assert.deepStrictEqual(
      selection.indicators.rows.map(({ values }) => values["participants"]!.known),
      [30, 20, 10]
    )
  })

  it("compares by the indicators of the clause that says by what is chosen, else by all", () => {
    const indicators = pucheng.clauses.flatMap(({ indicators = [], number }) =>
      number === "五（二）" ? indicators : []
    )
    const compared = (notice: Notice) => recommend(notice, three, { asOf }).dominance
    assert.deepStrictEqual(
      compared(pucheng).indicators,
      indicators.map(({ id }) => id)
    )
    const { indicators: all, rows } = compared(
      noticeOf({ indicators: [indicators.find(({ id }) => id === "participants")!] })
    )
    assert.deepStrictEqual(all, ["participants"])
    assert.deepStrictEqual(
      rows.map(({ dominators, subject }) => [subject.id, ...dominators.map(({ id }) => id)]),
      [["a0"], ["a1", "a0"], ["a2", "a1"]]
    )
  })

  const twoLevel = attended(["u1", 20], ["u2", 20], ["u3", 10])
  const ownLevel = attended(["u1", 30], ["u1", 20], ["u1", 20], ["u2", 10])
  it.each<[string, Portfolio, Quotas, string, string]>([
    ["no quota: all", three, {}, "a0 a1 a2", ""],
    ["a total of none", three, { total: 0 }, "", "a0 total,a1 total,a2 total"],
    ["a total one below", three, { total: 2 }, "a0 a1", "a2 total"],
    ["a total of all", three, { total: 3 }, "a0 a1 a2", ""],
    ["a total one above", three, { total: 4 }, "a0 a1 a2", ""],
    ["a unit's quota of none", three, { perUnit: 0 }, "", "a0 unit-quota,a1 unit-quota,a2 unit-quota"],
    ["one below what a unit has", three, { perUnit: 1 }, "a0 a2", "a1 unit-quota"],
    ["what a unit has", three, { perUnit: 2 }, "a0 a1 a2", ""],
    ["both: the next unit takes the place", three, { perUnit: 1, total: 2 }, "a0 a2", "a1 unit-quota"],
    ["both, the total used up first", three, { perUnit: 1, total: 1 }, "a0", "a1 unit-quota,a2 total"],
    ["level ones that all fit", twoLevel, { total: 2 }, "a0 a1", "a2 total"],
    [
      "level ones that do not all fit, and nobody takes their place",
      twoLevel,
      { total: 1 },
      "",
      "a0 tie,a1 tie,a2 total"
    ],
    ["level ones of one unit, the rest unharmed", ownLevel, { perUnit: 2 }, "a0 a3", "a1 tie,a2 tie"],
    ["a place is kept for one of them", ownLevel, { perUnit: 2, total: 2 }, "a0", "a1 tie,a2 tie,a3 total"],
    ["with one place more", ownLevel, { perUnit: 2, total: 3 }, "a0 a3", "a1 tie,a2 tie"]
  ])("%s", (_, given, quotas, chosen, notChosen) => {
    assert.deepStrictEqual(shown(recommend(pucheng, given, { asOf, quotas, weights: byPeople })), [chosen, notChosen])
  })

  it("declared names tell level ones apart", () => {
    const weights: Weights = { ...byPeople, thenByName: true }
    assert.deepStrictEqual(shown(recommend(pucheng, twoLevel, { asOf, quotas: { total: 1 }, weights })), [
      "a0",
      "a1 total,a2 total"
    ])
  })

  it("what may still change its rank is marked, chosen or not", () => {
    const given = portfolioOf({
      ...three,
      activities: three.activities.map(({ participants, ...rest }, n) =>
        n === 2 ? rest : { ...rest, participants: participants! }
      )
    })
    const marks = (of: Portfolio) => {
      const { chosen, notChosen } = recommend(pucheng, of, { asOf, quotas: { total: 1 }, weights: byPeople })
      return [...chosen, ...notChosen].map(({ provisional }) => provisional ?? false)
    }
    assert.deepStrictEqual(marks(three), [false, false, false])
    assert.deepStrictEqual(marks(given), [true, true, true])
  })

  it("an ineligible one is not ranked, however good", () => {
    const given = portfolioOf({
      ...attended(["u1", 1]),
      activities: [
        activity({ id: "good", participants: 999, time, platform: "rejected" }),
        activity({ id: "fair", participants: 1, time, ...complete })
      ]
    })
    const { chosen, ineligible, ranking } = recommend(pucheng, given, { asOf, quotas: { total: 1 }, weights: byPeople })
    assert.deepStrictEqual([idsOf(chosen), idsOf(ineligible), ranking!.rows.length], ["fair", "good", 1])
  })

  const quota = (atMost: number, kind: string, modality: "must" | "may" = "must") =>
    ({
      id: `quota-${kind}-${atMost}`,
      modality,
      says: { "zh-CN": "推荐数", en: "number" },
      form: { _tag: "Count", bound: { _tag: "KindIn", kinds: [kind] }, of: { _tag: "Recommendations" }, atMost }
    }) as const
  it("keeps the quotas of the notice where they bind or may bind the unit, the lower one of two", () => {
    const given = attended(["u1", 4], ["u1", 3], ["u3", 2], ["u3", 1])
    const indicator = pucheng.clauses
      .flatMap(({ indicators = [] }) => indicators)
      .find(({ id }) => id === "participants")!
    const chosen = (rules: ReadonlyArray<ReturnType<typeof quota>>, quotas: Quotas = {}, of = given) =>
      idsOf(recommend(noticeOf({ rules, indicators: [indicator] }), of, { asOf, quotas, weights: byPeople }).chosen)
    assert.strictEqual(chosen([quota(1, "member-unit")]), "a0 a2 a3")
    assert.strictEqual(chosen([quota(2, "member-unit")]), "a0 a1 a2 a3")
    assert.strictEqual(chosen([quota(2, "member-unit"), quota(1, "member-unit")]), "a0 a2 a3")
    assert.strictEqual(chosen([quota(2, "member-unit")], { perUnit: 1 }), "a0 a2")
    assert.strictEqual(chosen([quota(1, "member-unit")], { perUnit: 2 }), "a0 a2 a3")
    assert.strictEqual(chosen([quota(1, "member-unit", "may")]), "a0 a1 a2 a3")
    const unknownKinds = portfolioOf({ ...given, units: given.units.map(({ id, name }) => ({ id, name })) })
    assert.strictEqual(chosen([quota(1, "member-unit")], {}, unknownKinds), "a0 a2")
  })

  it("says in words what stood in the way", () => {
    const reasons = (given: Portfolio, quotas: Quotas) =>
      recommend(pucheng, given, { asOf, quotas, weights: byPeople }).notChosen.map(({ reason }) => reason["zh-CN"])
    assert.deepStrictEqual(reasons(three, { perUnit: 1, total: 1 }), ["“单位u1”的 1 个名额已满", "1 个总名额已满"])
    assert.include(reasons(twoLevel, { total: 1 })[0], "并列第 1")
  })
})
