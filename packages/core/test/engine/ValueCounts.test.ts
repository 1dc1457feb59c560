import { assert, describe, it } from "@effect/vitest"
import {
  addTo,
  addValueCounts,
  countOf,
  intervalIn,
  ofAnybody,
  ofRegion,
  type ValueCounts
} from "../../src/engine/ValueCounts.ts"

const slot = 4
/** What is counted of a unit, value by value: certain and open ones. */
const kept = (
  ...entries: ReadonlyArray<readonly [whose: number, value: unknown, amount: number | undefined, sure: number]>
) => {
  const all: ValueCounts = new Map()
  for (const [whose, value, amount, sure] of entries) addTo(all, slot, whose, value, countOf(amount, sure, 1))
  return all
}
const interval = (all: ValueCounts, whose = 0, unread = 0) => {
  const { known, possible } = intervalIn({ fact: "author", take: "largest" }, all, slot, whose, unread)
  return [known, possible]
}

describe("the largest number of one value", () => {
  it("is nothing where nothing is counted", () => {
    assert.deepStrictEqual(interval(new Map()), [0, 0])
    assert.deepStrictEqual(interval(kept([1, "甲", 1, 1])), [0, 0])
  })

  it("goes by what is certain of a value, and by what may be of it", () => {
    assert.deepStrictEqual(interval(kept([0, "甲", 1, 1], [0, "甲", 1, 1], [0, "乙", 1, 1])), [2, 2])
    assert.deepStrictEqual(interval(kept([0, "甲", 1, 1], [0, "乙", 1, 0], [0, "乙", 1, 0])), [1, 2])
    assert.deepStrictEqual(interval(kept([0, "甲", 1, 1], [0, undefined, 1, 1], [0, undefined, 1, 1])), [1, 3])
    assert.deepStrictEqual(interval(kept([0, "甲", 3, 1], [0, "甲", undefined, 1])), [3, Infinity])
    assert.deepStrictEqual(interval(kept([0, "甲", 1, 1]), 0, 2), [1, 3])
  })

  it("may be of what anybody may have held; of the region all is its own", () => {
    const all = kept([0, "甲", 1, 1], [ofAnybody, "甲", 1, 0], [ofAnybody, "乙", 1, 0], [ofRegion, "甲", 5, 1])
    assert.deepStrictEqual(interval(all), [1, 2])
    assert.deepStrictEqual(interval(all, 1), [0, 1])
    assert.deepStrictEqual(interval(all, ofRegion), [5, 5])
  })

  it("goes as it came, and leaves nothing behind", () => {
    const all = kept([0, "甲", 1, 1], [0, "乙", 1, 0], [0, "丙", undefined, 1])
    addTo(all, slot, 0, "丙", countOf(undefined, 1, -1))
    addTo(all, slot, 0, "甲", countOf(1, 1, -1))
    assert.deepStrictEqual(interval(all), [0, 1])
    assert.deepStrictEqual([...all.get(slot)!.get(0)!.keys()], ["乙"])
    addTo(all, slot, 0, "乙", countOf(1, 0, -1))
    assert.strictEqual(all.get(slot)!.get(0)!.size, 0)
  })

  it("adds up from parts, whose units stand at other places", () => {
    const [one, other] = [
      kept([0, "甲", 1, 1], [ofRegion, "甲", 1, 1]),
      kept([0, "甲", 1, 1], [ofRegion, "甲", 1, 1], [ofAnybody, "甲", 1, 0])
    ]
    const sums: ValueCounts = new Map()
    addValueCounts(sums, one, (unit) => unit + 1)
    addValueCounts(sums, other, (unit) => unit + 1)
    assert.deepStrictEqual(interval(sums, 1), [2, 3])
    assert.deepStrictEqual(interval(sums, 0), [0, 1])
    assert.deepStrictEqual(interval(sums, ofRegion), [2, 2])
  })
})

describe("how many different values there are", () => {
  const distinct = (
    all: ValueCounts,
    { many, unread = 0, whose = 0 }: { many?: true; unread?: number; whose?: number } = {}
  ) => {
    const { known, possible } = intervalIn(
      { fact: "author", take: "distinct", ...(many && { many }) },
      all,
      slot,
      whose,
      unread
    )
    return [known, possible]
  }

  it("counts a value once, however often it is there", () => {
    assert.deepStrictEqual(distinct(kept([0, "甲", 1, 1], [0, "甲", 1, 1], [0, "乙", 1, 1])), [2, 2])
    assert.deepStrictEqual(distinct(kept([0, "甲", 1, 1], [0, "乙", 1, 0])), [1, 2])
    assert.deepStrictEqual(distinct(new Map()), [0, 0])
  })

  it("has one more, or as many as one likes of lists, for what is not known", () => {
    const all = kept([0, "甲", 1, 1], [0, undefined, 1, 1], [0, undefined, 1, 0])
    assert.deepStrictEqual(distinct(all), [1, 3])
    assert.deepStrictEqual(distinct(all, { many: true }), [1, Infinity])
    assert.deepStrictEqual(distinct(kept([0, "甲", 1, 1]), { unread: 2 }), [1, 3])
    assert.deepStrictEqual(distinct(kept([0, "甲", 1, 1]), { unread: 2, many: true }), [1, Infinity])
  })

  it("may have those of what anybody may have held", () => {
    const all = kept([0, "甲", 1, 1], [ofAnybody, "甲", 1, 0], [ofAnybody, "乙", 1, 0])
    assert.deepStrictEqual(distinct(all), [1, 2])
    assert.deepStrictEqual(distinct(all, { whose: 1 }), [0, 2])
  })
})
