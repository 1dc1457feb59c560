import { assert, describe, it } from "@effect/vitest"
import { type IndicatorRow, rank, slack, type Weights } from "@kepu/core/rank"
import { arbitraries } from "@kepu/testing"
import { times } from "../times.ts"
import { row, rows, table, weights, weightsOf } from "./sample.ts"

const topOf = (given: ReadonlyArray<IndicatorRow>, asked: Weights, k: number): string =>
  rank(table(given), asked)
    .rows.filter((entry) => entry.rank <= k)
    .map(({ subject }) => subject.id)
    .toSorted()
    .join(" ")

const withPoints = (asked: Weights, item: number, points: number): Weights => {
  const [first, ...rest] = asked.items.map((own, n) => (n === item ? { ...own, points } : own))
  return { ...asked, items: [first!, ...rest] }
}

const each = { _tag: "PerUnit", per: 1 } as const
const two = weightsOf([
  { indicator: "held", points: 3, scale: each },
  { indicator: "people", points: 1, scale: each }
])

describe("the room of a weight", () => {
  const pair = [row("a", 1, 0), row("b", 0, 1)]
  it.each([
    [
      "ends before others draw level",
      pair,
      1,
      [
        [2, 9],
        [0, 2]
      ]
    ],
    [
      "is none where a tie leaves the first open",
      [row("a", 1, 0), row("b", 1, 0)],
      1,
      [
        [3, 3],
        [1, 1]
      ]
    ],
    [
      "is all there is where all are among the first",
      pair,
      2,
      [
        [0, 9],
        [0, 9]
      ]
    ],
    [
      "is all there is of none",
      pair,
      0,
      [
        [0, 9],
        [0, 9]
      ]
    ],
    [
      "is all there is of nobody",
      [],
      1,
      [
        [0, 9],
        [0, 9]
      ]
    ]
  ] as ReadonlyArray<[string, ReadonlyArray<IndicatorRow>, number, ReadonlyArray<[number, number]>]>)(
    "%s",
    (_, given, k, expected) => {
      assert.deepStrictEqual(
        slack(rank(table(given), two), k, 9).map(({ from, to }) => [from, to]),
        [...expected]
      )
    }
  )

  it("is no more than its own points where these are as many as may be", () => {
    assert.deepStrictEqual(slack(rank(table(pair), two), 1, 3)[0], { item: 0, from: 2, to: 3 })
  })

  it.prop(
    "is exactly where the first stay the same",
    { given: rows(5), asked: weights(3), k: arbitraries.oneOf([1, 2, 3]) },
    ({ asked, given, k }) => {
      const most = 6
      const now = topOf(given, asked, k)
      const isTied = now.split(" ").length > k
      for (const { from, item, to } of slack(rank(table(given), asked), k, most)) {
        const { points } = asked.items[item]!
        if (isTied) {
          assert.deepStrictEqual([from, to], [points, points])
          continue
        }
        for (let one = from; one <= to; one++) assert.strictEqual(topOf(given, withPoints(asked, item, one), k), now)
        if (from > 0) assert.notStrictEqual(topOf(given, withPoints(asked, item, from - 1), k), now)
        if (to < most) assert.notStrictEqual(topOf(given, withPoints(asked, item, to + 1), k), now)
      }
    },
    { arbitrary: { runs: times(100, 2000) } }
  )
})
