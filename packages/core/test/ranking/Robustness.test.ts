import { assert, describe, it } from "@effect/vitest"
import { type IndicatorRow, rank, robustness, type Weights } from "@kepu/core/rank"
import { Robustness } from "@kepu/core/schema"
import { arbitraries } from "@kepu/testing"
import * as Schema from "effect/Schema"
import { row, rows, table, weights, weightsOf } from "./sample.ts"
import { times } from "../times.ts"

const each = { _tag: "PerUnit", per: 1 } as const
const two = (held: number, people: number, rest: Parameters<typeof weightsOf>[1] = {}) =>
  weightsOf(
    [
      { indicator: "held", points: held, scale: each },
      { indicator: "people", points: people, scale: each }
    ],
    rest
  )

const topOf = (given: ReadonlyArray<IndicatorRow>, asked: Weights, k: number): string =>
  rank(table(given), asked)
    .rows.filter((entry) => entry.rank <= k)
    .map(({ subject }) => subject.id)
    .toSorted()
    .join(" ")

const reweighed = (asked: Weights, points: ReadonlyArray<number>): Weights => {
  const [first, ...rest] = asked.items.map((item, n) => ({ ...item, points: points[n]! }))
  return { ...asked, items: [first!, ...rest] }
}

const shown = (given: ReadonlyArray<IndicatorRow>, asked: Weights, k: number) => {
  const { distance, enters, leaves, top } = robustness(rank(table(given), asked), k)
  const ids = (list: typeof top) => list.map(({ id }) => id).join(" ")
  return [ids(top), distance, ids(enters), ids(leaves)]
}

describe("robustness", () => {
  const pair = [row("a", 1, 0, 0), row("b", 0, 1, 0)]
  const forA = [row("a", 1, 0, 1), row("b", 0, 1, 0)]
  const forB = [row("a", 1, 0, 0), row("b", 0, 1, 1)]
  const places = { tieBreaks: ["places"] }
  const three = [row("a", 2, 0), row("b", 2, 0), row("c", 1, 0)]
  const below = [row("a", 2, 2), row("b", 1, 2)]
  it.each<[string, ReadonlyArray<IndicatorRow>, Weights, number, ReturnType<typeof shown>]>([
    ["drawing level is enough: both are then first", pair, two(3, 1), 1, ["a", 2, "b", ""]],
    ["one point ahead", pair, two(2, 1), 1, ["a", 1, "b", ""]],
    ["level already", pair, two(1, 1), 1, ["a b", 0, "", ""]],
    ["where ties are decided for the one outside, it is then first", forB, two(3, 1, places), 1, ["a", 2, "b", "a"]],
    ["where they are decided for the one inside, it must be passed", forA, two(3, 1, places), 1, ["a", 3, "b", "a"]],
    ["the one inside is ahead by the tie-break alone", forA, two(1, 1, places), 1, ["a", 1, "b", "a"]],
    ["a dominated one draws level where the better indicator loses its points", below, two(2, 1), 1, ["a", 2, "b", ""]],
    ["but never passes", below, two(2, 1, { tieBreaks: ["held"] }), 1, ["a", null, "", ""]],
    ["a tie at the cut leaves the top open", three, two(1, 1), 1, ["a b", 0, "", ""]],
    ["a tie inside the top does not", three, two(1, 1), 2, ["a b", 1, "c", ""]],
    ["k of all rows", pair, two(2, 1), 2, ["a b", null, "", ""]],
    ["k above all rows", pair, two(2, 1), 3, ["a b", null, "", ""]],
    ["k of none", pair, two(2, 1), 0, ["", null, "", ""]],
    ["nobody", [], two(2, 1), 1, ["", null, "", ""]],
    ["a change of as many points as there are is found", pair, two(2, 0), 1, ["a", 2, "b", ""]],
    ["one of one more is not looked for", forA, two(2, 0, places), 1, ["a", null, "", ""]]
  ])("%s", (_, given, asked, k, expected) => {
    assert.deepStrictEqual(shown(given, asked, k), expected)
  })

  it("finds changes of several items where the best of a single one is twice as large", () => {
    const capped = weightsOf([
      { indicator: "held", points: 1, scale: { _tag: "PerUnit", per: 1, cap: 4 } },
      { indicator: "people", points: 1, scale: { _tag: "PerUnit", per: 1, cap: 4 } },
      { indicator: "places", points: 8, scale: { _tag: "Reached", from: 1 } }
    ])
    const given = [row("a", 0, 0, 1), row("b", 2, 2, 0)]
    const { changes, distance } = robustness(rank(table(given), capped), 1)
    assert.strictEqual(distance, 2)
    assert.deepStrictEqual(changes, [
      { item: 0, indicator: "held", from: 1, to: 2 },
      { item: 1, indicator: "people", from: 1, to: 2 }
    ])
  })

  const ofThree = (held: number, people: number, places: number) =>
    weightsOf([
      { indicator: "held", points: held, scale: each },
      { indicator: "people", points: people, scale: each },
      { indicator: "places", points: places, scale: each }
    ])

  it("finds that a row further behind comes up by a smaller change than the next one", () => {
    const given = [row("a", 2, 0, 0), row("b", 1, 1, 0), row("c", 0, 0, 3)]
    assert.deepStrictEqual(shown(given, ofThree(3, 1, 1), 1), ["a", 1, "c", ""])
  })

  it("proposes no more points than a weights file may hold", () => {
    const given = [row("a", 0, 1, 1), row("b", 1, 0, 0)]
    assert.deepStrictEqual(robustness(rank(table(given), ofThree(100_000, 100_000, 1)), 1).changes, [
      { item: 1, indicator: "people", from: 100_000, to: 99_999 }
    ])
  })

  it("looks no further than the sum of all points, and no further than 1000", () => {
    const within = (points: number) =>
      robustness(rank(table([]), weightsOf([{ indicator: "held", points, scale: each }])), 1).within
    assert.deepStrictEqual([999, 1000, 1001].map(within), [999, 1000, 1000])
  })

  /** All points for `n` items that differ from these by `size` in all. */
  const neighbours = (points: ReadonlyArray<number>, size: number): ReadonlyArray<ReadonlyArray<number>> => {
    const [first, ...rest] = points
    if (first === undefined) return size === 0 ? [[]] : []
    return Array.from({ length: size + 1 }, (_, step) => step).flatMap((step) =>
      [...new Set([first + step, first - step])]
        .filter((to) => to >= 0)
        .flatMap((to) => neighbours(rest, size - step).map((others) => [to, ...others]))
    )
  }

  const bruteForce = (given: ReadonlyArray<IndicatorRow>, asked: Weights, k: number, within: number): number | null => {
    const before = topOf(given, asked, k)
    const points = asked.items.map((item) => item.points)
    for (let size = 1; size <= within; size++) {
      const alters = neighbours(points, size).some((changed) => topOf(given, reweighed(asked, changed), k) !== before)
      if (alters) return size
    }
    return null
  }

  it.prop(
    "the distance is that of brute force, the change shown has that size and makes the top that is said",
    { given: rows(4, false), asked: weights(3), k: arbitraries.oneOf([1, 1, 2, 3]) },
    ({ asked, given, k }) => {
      const ranking = rank(table(given), asked)
      const { changes, distance, enters, leaves, top, within } = robustness(ranking, k)
      assert.strictEqual(distance, top.length > k ? 0 : bruteForce(given, asked, k, within))

      const points = asked.items.map((item, n) => changes.find(({ item: place }) => place === n)?.to ?? item.points)
      assert.strictEqual(
        changes.reduce((sum, { from, to }) => sum + Math.abs(to - from), 0),
        distance ?? 0
      )
      const after = new Set([...top, ...enters].map(({ id }) => id))
      for (const { id } of leaves) after.delete(id)
      assert.strictEqual(topOf(given, reweighed(asked, points), k), [...after].toSorted().join(" "))
      assert.deepStrictEqual(robustness(rank(table(given.toReversed()), asked), k), robustness(ranking, k))
      assert.isTrue(Schema.is(Robustness)(robustness(ranking, k)))
    },
    { arbitrary: { runs: times(120, 400) } }
  )
})
