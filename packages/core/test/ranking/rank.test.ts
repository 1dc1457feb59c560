import { assert, describe, it } from "@effect/vitest"
import { dominance, type IndicatorRow, rank, type RankingRow, type Weights, type WeightItem } from "@kepu/core/rank"
import { Ranking } from "@kepu/core/schema"
import { digest } from "@kepu/core/receipt"
import { arbitraries } from "@kepu/testing"
import * as Arbitrary from "effect/Arbitrary"
import * as Schema from "effect/Schema"
import { indicatorIds, quantity, row, rows, table, weights, weightsOf } from "./sample.ts"
import { times } from "../times.ts"

const item = (points: number, scale: WeightItem["scale"], indicator = "held"): WeightItem => ({
  indicator,
  points,
  scale
})
const each = (per: number, cap?: number): WeightItem["scale"] => ({
  _tag: "PerUnit",
  per,
  ...(cap === undefined ? {} : { cap })
})
const proRata = (full: number, rounding: "down" | "half-up" | "up"): WeightItem["scale"] => ({
  _tag: "ProRata",
  full,
  rounding
})
const from = (number: number): WeightItem["scale"] => ({ _tag: "Reached", from: number })

type Given = Parameters<typeof quantity>[0]
const score = (weights: Weights, ...values: ReadonlyArray<Given>) =>
  rank(table([row("a", ...values)]), weights).rows[0]!

describe("points", () => {
  it.each<[string, WeightItem, Given, Given, boolean, number | undefined]>([
    ["each: none", item(2, each(1)), 0, 0, false, undefined],
    ["each: three", item(2, each(1)), 3, 6, false, undefined],
    ["one below a full hundred", item(2, each(100)), 199, 2, false, undefined],
    ["a full hundred", item(2, each(100)), 200, 4, false, undefined],
    ["one above it", item(2, each(100)), 201, 4, false, undefined],
    ["below the cap", item(2, each(1, 6)), 2, 4, false, 2],
    ["at the cap nothing is cut", item(2, each(1, 6)), 3, 6, false, 0],
    ["above the cap", item(2, each(1, 6)), 4, 6, true, 0],
    ["a cap between two multiples", item(2, each(1, 5)), 3, 5, true, 0],
    ["pro rata: none", item(4, proRata(10, "down")), 0, 0, false, 4],
    ["one below a point", item(4, proRata(12, "down")), 2, 0, false, 4],
    ["just a point", item(4, proRata(12, "down")), 3, 1, false, 3],
    ["one below the full number", item(4, proRata(10, "down")), 9, 3, false, 1],
    ["the full number", item(4, proRata(10, "down")), 10, 4, false, 0],
    ["one above the full number", item(4, proRata(10, "down")), 11, 4, false, 0],
    ["less than half a point", item(1, proRata(5, "half-up")), 2, 0, false, 1],
    ["half a point", item(1, proRata(4, "half-up")), 2, 1, false, 0],
    ["more than half a point", item(1, proRata(5, "half-up")), 3, 1, false, 0],
    ["rounded up from the first", item(1, proRata(5, "up")), 1, 1, false, 0],
    ["rounded up from nothing", item(1, proRata(5, "up")), 0, 0, false, 1],
    ["a whole number is not rounded up", item(4, proRata(8, "up")), 2, 1, false, 3],
    ["whole, with large numbers", item(99_999, proRata(999_999_999, "down")), 999_999_998, 99_998, false, 1],
    ["below the step", item(3, from(2)), 1, 0, false, 3],
    ["at the step", item(3, from(2)), 2, 3, false, 0],
    ["above the step", item(3, from(2)), 3, 3, false, 0],
    ["open: from what is known to what is possible", item(2, each(1, 6)), [1, 2], [2, 4], false, 4],
    ["open: the cap holds for what is possible", item(2, each(1, 6)), [1, 9], [2, 6], false, 4],
    ["unbounded with a cap", item(2, each(1, 6)), [1, null], [2, 6], false, 4],
    ["unbounded without a cap", item(2, each(1)), [1, null], [2, null], false, undefined],
    ["unbounded, pro rata", item(4, proRata(10, "down")), [5, null], [2, 4], false, 2],
    ["unbounded, with a step", item(3, from(2)), [1, null], [0, 3], false, 3],
    ["no points for it", item(0, each(1)), [1, null], 0, false, 0]
  ])("%s", (_, asked, value, points, capped, deducted) => {
    assert.deepStrictEqual(score(weightsOf([asked]), value).breakdown[0], {
      indicator: "held",
      value: quantity(value),
      points: quantity(points),
      capped,
      ...(deducted === undefined ? {} : { deducted })
    })
  })

  it("add up over the items, and steps over the items of one indicator", () => {
    const steps = weightsOf([item(2, from(1)), item(1, from(3)), item(4, proRata(10, "down"), "people")], { outOf: 7 })
    const total = (...values: ReadonlyArray<Given>) => score(steps, ...values).points
    assert.deepStrictEqual(
      [total(0, 0), total(1, 0), total(2, 9), total(3, 10)],
      [0, 2, 5, 7].map((points) => quantity(points))
    )
    assert.deepStrictEqual(total([2, null], [9, 10]), quantity([5, 7]))
  })

  it("a rubric of 20 points, each item deducted in proportion", () => {
    const full = [10, 100, 5] as const
    const items = [4, 3, 3, 4, 2, 2, 2].map((points, n) =>
      item(points, proRata(full[n % 3]!, "down"), indicatorIds[n % 3])
    )
    const [first, ...rest] = items
    const rubric = weightsOf([first!, ...rest], { outOf: 20 })
    assert.deepStrictEqual(score(rubric, 10, 100, 5).points, quantity(20))
    const short = score(rubric, 9, 100, 4)
    assert.deepStrictEqual(
      short.breakdown.map(({ deducted }) => deducted),
      [1, 0, 1, 1, 0, 1, 1]
    )
    assert.deepStrictEqual(short.points, quantity(15))
  })

  it("an indicator that was not measured may be anything", () => {
    assert.deepStrictEqual(score(weightsOf([item(3, from(1), "people")]), 1).points, quantity([0, 3]))
  })
})

describe("rank", () => {
  const byHeld = weightsOf([item(1, each(1))])
  const shown = (weights: Weights, ...given: ReadonlyArray<IndicatorRow>) =>
    rank(table(given), weights).rows.map(({ rank, ranks, subject }) => [subject.id, rank, ranks.best, ranks.worst])

  it.each<[string, Weights, ReadonlyArray<IndicatorRow>, ReturnType<typeof shown>]>([
    ["nobody", byHeld, [], []],
    [
      "1, 2, 2, 4, level ones in the order of their names",
      byHeld,
      [row("d", 1), row("c", 2), row("a", 3), row("b", 2)],
      [
        ["a", 1, 1, 1],
        ["b", 2, 2, 2],
        ["c", 2, 2, 2],
        ["d", 4, 4, 4]
      ]
    ],
    [
      "a tie-break decides between equal points",
      { ...byHeld, tieBreaks: ["people"] },
      [row("a", 2, 1), row("b", 2, 3), row("c", 3, 0)],
      [
        ["c", 1, 1, 1],
        ["b", 2, 2, 2],
        ["a", 3, 3, 3]
      ]
    ],
    [
      "the second tie-break after the first",
      { ...byHeld, tieBreaks: ["people", "places"] },
      [row("a", 2, 1, 9), row("b", 2, 3, 0), row("c", 2, 3, 1)],
      [
        ["c", 1, 1, 1],
        ["b", 2, 2, 2],
        ["a", 3, 3, 3]
      ]
    ],
    [
      "the name only where it is declared, and after the tie-breaks",
      { ...byHeld, tieBreaks: ["people"], thenByName: true },
      [row("a", 2, 1), row("c", 2, 3), row("b", 2, 3)],
      [
        ["b", 1, 1, 1],
        ["c", 2, 2, 2],
        ["a", 3, 3, 3]
      ]
    ],
    [
      "names by code point, not by code unit",
      { ...byHeld, thenByName: true },
      [row("\u{20000}镇", 1), row("\uFF21镇", 1), row("乙", 1), row("乙镇", 1)],
      [
        ["乙", 1, 1, 1],
        ["乙镇", 2, 2, 2],
        ["\uFF21镇", 3, 3, 3],
        ["\u{20000}镇", 4, 4, 4]
      ]
    ],
    [
      "open facts leave the rank open",
      byHeld,
      [row("a", 3), row("b", [1, 3]), row("c", 0)],
      [
        ["a", 1, 1, 1],
        ["b", 2, 1, 2],
        ["c", 3, 3, 3]
      ]
    ],
    [
      "unbounded ones may pass all others",
      byHeld,
      [row("a", 3), row("b", [0, null]), row("c", 0)],
      [
        ["a", 1, 1, 2],
        ["b", 2, 1, 3 - 1],
        ["c", 2, 2, 3]
      ]
    ],
    [
      "an open tie-break leaves level ones open",
      { ...byHeld, tieBreaks: ["people"] },
      [row("a", 2, [0, 5]), row("b", 2, 4), row("c", 2, 6)],
      [
        ["c", 1, 1, 1],
        ["b", 2, 2, 3],
        ["a", 3, 2, 3]
      ]
    ]
  ])("%s", (_, weights, given, expected) => {
    assert.deepStrictEqual(shown(weights, ...given), expected)
  })

  it("records the weights and their digest, which does not depend on the order of keys", () => {
    const { digest: made, weights } = rank(table([row("a", 1)]), byHeld)
    assert.deepStrictEqual(weights, byHeld)
    assert.strictEqual(made, digest(Object.fromEntries(Object.entries(byHeld).toReversed())))
    assert.notStrictEqual(made, rank(table([]), weightsOf([item(2, each(1))])).digest)
  })

  const runs = { arbitrary: { runs: times(150, 500) } } as const

  it.prop(
    "a rank is one more than the number of those ahead, on what is known and at the best and the worst",
    { given: rows(12), asked: weights(2) },
    ({ asked, given }) => {
      const { tieBreaks = [], thenByName } = asked
      const ranked = rank(table(given), asked).rows
      const known = ({ points, tieBreaks }: RankingRow) => [points, ...tieBreaks].map((number) => number.known)
      const best = ({ points, tieBreaks }: RankingRow) =>
        [points, ...tieBreaks].map(({ possible }) => possible ?? Number.POSITIVE_INFINITY)
      const isAhead = (a: RankingRow, of: typeof known, b: RankingRow, others: typeof known) => {
        const [numbers, theirs] = [of(a), others(b)]
        const n = numbers.findIndex((number, place) => number !== theirs[place])
        return n < 0 ? thenByName === true && a.subject.name < b.subject.name : numbers[n]! > theirs[n]!
      }
      const ahead = (row: RankingRow, of: typeof known, others: typeof known) =>
        1 + ranked.filter((other) => other !== row && isAhead(other, others, row, of)).length
      for (const row of ranked) {
        assert.strictEqual(row.tieBreaks.length, tieBreaks.length)
        assert.strictEqual(row.rank, ahead(row, known, known))
        assert.deepStrictEqual(row.ranks, { best: ahead(row, best, known), worst: ahead(row, known, best) })
      }
    },
    runs
  )

  it.prop(
    "the order of the input does not matter, a row's points are its own, and rankings survive JSON",
    { given: rows(6), asked: weights(3) },
    ({ asked, given }) => {
      const all = rank(table(given), asked)
      assert.deepStrictEqual(rank(table(given.toReversed()), asked), all)
      const rest = rank(table(given.slice(1)), asked)
      for (const { breakdown, points, subject } of rest.rows) {
        const before = all.rows.find((other) => other.subject.id === subject.id)!
        assert.deepStrictEqual([points, breakdown], [before.points, before.breakdown])
      }
      const json = JSON.parse(JSON.stringify(Schema.encodeSync(Ranking)(all)))
      assert.deepStrictEqual(Schema.decodeUnknownSync(Ranking)(json), all)
    },
    runs
  )

  it.prop(
    "whoever dominates has no fewer points and, unless names decide, no worse rank, under any weights",
    { given: rows(6), asked: weights(3, false), named: weights(3) },
    ({ asked, given, named }) => {
      const ranked = new Map(rank(table(given), asked).rows.map((entry) => [entry.subject.id, entry]))
      const points = new Map(rank(table(given), named).rows.map((entry) => [entry.subject.id, entry.points.known]))
      for (const { dominators, subject } of dominance(given, indicatorIds).rows) {
        for (const { id } of dominators) {
          assert.isAtMost(ranked.get(id)!.rank, ranked.get(subject.id)!.rank)
          assert.isAtMost(ranked.get(id)!.ranks.worst, ranked.get(subject.id)!.ranks.worst)
          assert.isAtLeast(points.get(id)!, points.get(subject.id)!)
        }
      }
    },
    runs
  )

  it.prop(
    "whatever the open facts turn out to be, points and ranks lie in their ranges",
    {
      given: rows(5),
      asked: weights(3),
      gains: Arbitrary.array(arbitraries.oneOf([0, 0, 1, 2, 7]), { minLength: 15, maxLength: 15 })
    },
    ({ asked, gains, given }) => {
      const settled = given.map((entry, n) => ({
        ...entry,
        values: Object.fromEntries(
          indicatorIds.map((id, i) => {
            const { known, possible } = entry.values[id]!
            return [id, quantity(Math.min(known + gains[n * 3 + i]!, possible ?? Number.POSITIVE_INFINITY))]
          })
        )
      }))
      const after = new Map(rank(table(settled), asked).rows.map((entry) => [entry.subject.id, entry]))
      for (const { points, ranks, subject } of rank(table(given), asked).rows) {
        const { points: decided, rank: final } = after.get(subject.id)!
        assert.isAtLeast(decided.known, points.known)
        assert.isAtMost(decided.known, points.possible ?? Number.POSITIVE_INFINITY)
        assert.isAtLeast(final, ranks.best)
        assert.isAtMost(final, ranks.worst)
      }
    },
    runs
  )
})
