import { assert, describe, it } from "@effect/vitest"
import { all, any, type Truth } from "@kepu/core/condition"
import { dominance, type IndicatorRow, type Quantity } from "@kepu/core/rank"
import { dice } from "../engine/worlds.ts"
import { indicatorIds, row, rows } from "./sample.ts"
import { times } from "../times.ts"

const shown = (...given: ReadonlyArray<IndicatorRow>) =>
  dominance(given, ["held", "people"]).rows.map(({ dominators, front, open, subject }) => [
    subject.id,
    front,
    dominators.map(({ id }) => id).join(" "),
    open
  ])

describe("dominance", () => {
  it.each<[string, ReadonlyArray<IndicatorRow>, ReturnType<typeof shown>]>([
    ["nobody", [], []],
    ["one alone", [row("a", 0, 0)], [["a", 1, "", 0]]],
    [
      "better in one, level in the other",
      [row("a", 1, 2), row("b", 1, 3)],
      [
        ["b", 1, "", 0],
        ["a", 2, "b", 0]
      ]
    ],
    [
      "level in all: none dominates",
      [row("a", 1, 2), row("b", 1, 2)],
      [
        ["a", 1, "", 0],
        ["b", 1, "", 0]
      ]
    ],
    [
      "each better in one",
      [row("a", 1, 2), row("b", 2, 1)],
      [
        ["a", 1, "", 0],
        ["b", 1, "", 0]
      ]
    ],
    [
      "only the direct ones are named",
      [row("a", 3, 3), row("b", 2, 2), row("c", 1, 1)],
      [
        ["a", 1, "", 0],
        ["b", 2, "a", 0],
        ["c", 3, "b", 0]
      ]
    ],
    [
      "a diamond",
      [row("top", 3, 3), row("left", 1, 2), row("right", 2, 1), row("z", 0, 0)],
      [
        ["top", 1, "", 0],
        ["left", 2, "top", 0],
        ["right", 2, "top", 0],
        ["z", 3, "left right", 0]
      ]
    ],
    [
      "the front is set by the highest chain, though a shorter one leads there too",
      [row("a", 5, 1), row("b", 4, 1), row("c", 0, 9), row("d", 0, 0)],
      [
        ["a", 1, "", 0],
        ["c", 1, "", 0],
        ["b", 2, "a", 0],
        ["d", 3, "b c", 0]
      ]
    ],
    [
      "known above all that is possible",
      [row("a", [3, 9], 1), row("b", [0, 2], 1)],
      [
        ["a", 1, "", 0],
        ["b", 2, "a", 0]
      ]
    ],
    [
      "known equal to all that is possible, better elsewhere",
      [row("a", [2, 9], 2), row("b", [0, 2], 1)],
      [
        ["a", 1, "", 0],
        ["b", 2, "a", 0]
      ]
    ],
    [
      "known below what is possible: open, both ways where both may be better",
      [row("a", [1, 9], 1), row("b", [0, 2], 1)],
      [
        ["a", 1, "", 1],
        ["b", 1, "", 1]
      ]
    ],
    [
      "open only where the worse one cannot catch up",
      [row("a", [1, 9], 2), row("b", [0, 2], 1)],
      [
        ["a", 1, "", 0],
        ["b", 1, "", 1]
      ]
    ],
    [
      "unbounded: anything may be better",
      [row("a", 5, 5), row("b", [0, null], 5)],
      [
        ["a", 1, "", 1],
        ["b", 1, "", 1]
      ]
    ],
    [
      "an indicator that is not there is open",
      [row("a", 5), row("b", 4, 1)],
      [
        ["a", 1, "", 0],
        ["b", 1, "", 1]
      ]
    ]
  ])("%s", (_, given, expected) => {
    assert.deepStrictEqual(shown(...given), expected)
  })

  const most = ({ possible }: Quantity) => possible ?? Number.POSITIVE_INFINITY
  const exceeds = (a: Quantity, b: Quantity): Truth =>
    a.known > most(b) ? true : most(a) <= b.known ? false : undefined
  const reaches = (a: Quantity, b: Quantity): Truth =>
    a.known >= most(b) ? true : most(a) < b.known ? false : undefined
  const above = (a: IndicatorRow, b: IndicatorRow): Truth => {
    const values = indicatorIds.map((id) => [a.values[id]!, b.values[id]!] as const)
    return all([all(values.map(([x, y]) => reaches(x, y))), any(values.map(([x, y]) => exceeds(x, y)))])
  }

  /** Compares with the definition, worked out once for every two rows. */
  const checkAll = (given: ReadonlyArray<IndicatorRow>) => {
    const { rows: found } = dominance(given, indicatorIds)
    const place = new Map(given.map(({ subject }, n) => [subject.id, n]))
    const frontOf = new Map(found.map(({ front, subject }) => [subject.id, front]))
    const over = given.map((own) => given.map((other) => (other === own ? false : above(other, own))))
    assert.strictEqual(found.length, given.length)
    for (const { dominators, front, open, subject } of found) {
      const own = over[place.get(subject.id)!]!
      const all = given.filter((_, n) => own[n] === true)
      const direct = all.filter(
        (other) => !all.some((between) => over[place.get(between.subject.id)!]![place.get(other.subject.id)!] === true)
      )
      assert.sameMembers(
        dominators.map(({ id }) => id),
        direct.map((other) => other.subject.id)
      )
      assert.strictEqual(front, 1 + Math.max(0, ...all.map((other) => frontOf.get(other.subject.id)!)))
      assert.strictEqual(open, own.filter((truth) => truth === undefined).length)
    }
    return found
  }

  it.prop(
    "agrees with the definition in three values, whatever the order of the rows",
    { given: rows(7) },
    ({ given }) => {
      assert.deepStrictEqual(dominance(given.toReversed(), indicatorIds).rows, checkAll(given))
    },
    { arbitrary: { runs: times(150, 500) } }
  )

  it("agrees with the definition for many rows, level ones among them", () => {
    const roll = dice(7)
    const value = () => (roll(6) === 0 ? ([roll(30), roll(2) === 0 ? null : 30] as const) : roll(30))
    checkAll(Array.from({ length: 600 }, (_, n) => row(`u${n}`, value(), value(), value())))
  })
})
