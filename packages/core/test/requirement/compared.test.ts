import { assert, describe, it } from "@effect/vitest"
import type { Portfolio } from "@kepu/core"
import { caseOf } from "../../src/requirement/caseOf.ts"
import { type AmountBounds, boundsOf, compare, partOf } from "../../src/requirement/bounds.ts"
import { countFor, intervalOf } from "../../src/requirement/counted.ts"
import { wantedOf } from "../../src/requirement/wantedOf.ts"
import type { Amount, Comparison, Demand, Entries } from "../../src/requirement/Requirement.ts"
import { activity, instant, portfolio, pucheng } from "../sample.ts"

type Is = Comparison["is"]
const exactly = (number: number): AmountBounds => ({ known: number, possible: number })

describe("a number beside an amount", () => {
  it.each<[Is, below: boolean, at: boolean, above: boolean]>([
    ["atLeast", false, true, true],
    ["moreThan", false, false, true],
    ["atMost", true, true, false],
    ["lessThan", true, false, false]
  ])("%s", (is, ...expected) => {
    assert.deepStrictEqual(
      [2, 3, 4].map((number) => compare(is, exactly(number), exactly(3))),
      expected
    )
  })

  it.each<[Is, number: [number, number], amount: [number, number], boolean | undefined]>([
    ["atLeast", [3, 9], [1, 3], true],
    ["atLeast", [2, 9], [1, 3], undefined],
    ["atLeast", [0, 1], [1, 3], undefined],
    ["atLeast", [0, 1], [2, 3], false],
    ["moreThan", [4, 9], [1, 3], true],
    ["moreThan", [3, 9], [1, 3], undefined],
    ["moreThan", [0, 1], [1, 3], false],
    ["atMost", [0, 1], [1, 3], true],
    ["atMost", [0, 2], [1, 3], undefined],
    ["atMost", [3, 9], [1, 3], undefined],
    ["atMost", [4, 9], [1, 3], false],
    ["lessThan", [0, 0], [1, 3], true],
    ["lessThan", [0, 1], [1, 3], undefined],
    ["lessThan", [3, 9], [1, 3], false]
  ])("%s: %o beside %o, where both are known in part", (is, [known, possible], [least, most], expected) => {
    assert.strictEqual(compare(is, { known, possible }, { known: least, possible: most }), expected)
  })

  it("is not too small for an amount of which it is not known whether it is set, and large enough for one that is", () => {
    const perhaps = { ...exactly(3), mayBeNone: true } as const
    assert.isUndefined(compare("atLeast", exactly(2), perhaps))
    assert.isTrue(compare("atLeast", exactly(3), perhaps))
    assert.isFalse(compare("atLeast", exactly(2), exactly(3)))
  })
})

describe("a part of a number", () => {
  it.each<[Parameters<typeof partOf>[0], number, number]>([
    [{ times: 30, over: 100 }, 7, 2.1],
    [{ times: 30, over: 100, round: "down" }, 7, 2],
    [{ times: 30, over: 100, round: "up" }, 7, 3],
    [{ times: 50, over: 100, round: "nearest" }, 5, 3],
    [{ times: 30, over: 100, round: "nearest" }, 7, 2],
    [{ times: 1, over: 500, round: "down" }, 1000, 2],
    [{ times: 0, over: 100 }, Infinity, 0],
    [{ times: 30, over: 100 }, Infinity, Infinity]
  ])("%o of %s", (part, number, expected) => assert.strictEqual(partOf(part, number), expected))
})

describe("an amount by unit", () => {
  const rows = (...amounts: ReadonlyArray<number>) => amounts.map((amount, n) => ({ bound: n as never, amount }))
  const truths = [true, false, undefined] as const

  it.each<[ReadonlyArray<0 | 1 | 2>, otherwise: number | undefined, AmountBounds | undefined]>([
    [[0, 1, 1], undefined, { known: 5, possible: 5 }],
    [[1, 0, 0], undefined, { known: 2, possible: 2 }],
    [[1, 1, 1], undefined, undefined],
    [[1, 1, 1], 4, { known: 4, possible: 4 }],
    [[2, 0, 1], undefined, { known: 2, possible: 5 }],
    [[2, 2, 0], undefined, { known: 2, possible: 8 }],
    [[2, 1, 1], undefined, { known: 5, possible: 5, mayBeNone: true }],
    [[2, 2, 1], undefined, { known: 2, possible: 5, mayBeNone: true }],
    [[2, 1, 1], 4, { known: 4, possible: 5 }],
    [[1, 2, 1], 4, { known: 2, possible: 4 }]
  ])(
    "of rows with 5, 2 and 8 that bind it as %o (0 yes, 1 no, 2 not known), and %s otherwise",
    (row, otherwise, expected) => {
      const amount = { amounts: rows(5, 2, 8), ...(otherwise === undefined ? {} : { otherwise }) }
      const found = boundsOf(
        amount,
        (bound) => truths[row[Number(bound)]!],
        () => assert.fail("no other number is asked for")
      )
      assert.deepStrictEqual(found, expected)
    }
  )
})

const always = { _tag: "Always" } as const
const held: Entries = { of: "activities", where: always, credit: "host" }
const given = (parts: Partial<typeof Portfolio.Encoded>) =>
  caseOf(pucheng, portfolio(parts), instant("2023-09-20T00:00:00+08:00"))
const count = (demand: Demand, parts: Partial<typeof Portfolio.Encoded>) => {
  const laidOut = given(parts)
  return countFor(demand, laidOut.portfolio.units[0], laidOut)
}
const activities = [activity({ id: "a1" }), activity({ id: "a2" })]
const byKind = (kind: string, amount: number, otherwise?: number): Amount => ({
  amounts: [{ bound: { _tag: "KindIn", kinds: [kind] }, amount }],
  ...(otherwise === undefined ? {} : { otherwise })
})

describe("a demand", () => {
  it("has its amounts, in the order of its comparisons; one that is not set asks for nothing", () => {
    const compared: ReadonlyArray<Comparison> = [
      { is: "atLeast", amount: 2 },
      { is: "atMost", amount: { of: held, times: 150, over: 100 } },
      { is: "atLeast", amount: byKind("township", 9) },
      { is: "atMost", amount: byKind("member-unit", 3, 1) }
    ]
    const { amounts, truth } = count({ number: held, compared }, { activities })
    assert.deepStrictEqual(amounts, [
      { known: 2, possible: 2 },
      { known: 3, possible: 3 },
      { known: 0, possible: Infinity },
      { known: 3, possible: 3 }
    ])
    assert.isTrue(truth)
    assert.isFalse(
      count({ number: held, compared: [{ is: "atLeast", amount: byKind("township", 9, 3) }] }, { activities }).truth
    )
  })

  it.each<[Is, from: number, to: number, atLeast: number, atMost: number]>([
    ["atLeast", 2, 3.5, 2, Infinity],
    ["moreThan", 2, 3, 3, Infinity],
    ["moreThan", 2.5, 3, 3, Infinity],
    ["atMost", 2, 3.5, 0, 3.5],
    ["lessThan", 2, 3, 0, 2],
    ["lessThan", 2, 3.5, 0, 3]
  ])("%s an amount from %s to %s wants a number between", (is, known, possible, atLeast, atMost) => {
    const asked = { amounts: [{ known, possible }], demand: { number: held, compared: [{ is, amount: 0 }] } } as const
    assert.deepStrictEqual(wantedOf(asked), { atLeast, atMost })
    assert.deepStrictEqual(wantedOf({ ...asked, demand: { ...asked.demand, atLeast: 5, atMost: 1 } }), {
      atLeast: Math.max(5, atLeast),
      atMost: Math.min(1, atMost)
    })
  })
})

describe("what counts", () => {
  const numbers = (number: Entries, parts: Partial<typeof Portfolio.Encoded>, ofRegion = false) => {
    const laidOut = given(parts)
    const { known, possible } = intervalOf(number, ofRegion ? undefined : laidOut.portfolio.units[0], laidOut)
    return [known, possible]
  }
  const facilities = [
    { unit: "u1", kind: "display", name: "甲", facts: { area: 10 } },
    { unit: "u1", kind: "reading-room", name: "乙", facts: { area: 20 } },
    { unit: "u2", kind: "display", name: "丙" }
  ] as const
  const units = [
    { id: "u1", name: "一", kinds: ["member-unit"], facts: { area: 3 } },
    { id: "u2", name: "二", kinds: ["township"], facts: { area: 4 } },
    { id: "u3", name: "三" }
  ] as const
  const large = { _tag: "FactAtLeast", fact: "area", number: 4 } as never

  it("of facilities is of a kind, or of any; of the unit; and as it is asked to be", () => {
    assert.deepStrictEqual(numbers({ of: "facilities" }, { units, facilities }), [2, 2])
    assert.deepStrictEqual(numbers({ of: "facilities", kind: "display" }, { units, facilities }), [1, 1])
    assert.deepStrictEqual(numbers({ of: "facilities", kind: "display" }, { units, facilities }, true), [2, 2])
    assert.deepStrictEqual(numbers({ of: "facilities", where: large }, { units, facilities }, true), [2, 3])
    assert.deepStrictEqual(numbers({ of: "facilities", sum: "area" }, { units, facilities }), [30, 30])
  })

  it("of units is the unit itself or, of the region, all; of some kinds, and as it is asked to be", () => {
    const among = { _tag: "KindIn", kinds: ["township"] } as const
    assert.deepStrictEqual(numbers({ of: "units" }, { units }), [1, 1])
    assert.deepStrictEqual(numbers({ of: "units" }, { units }, true), [3, 3])
    assert.deepStrictEqual(numbers({ of: "units", among }, { units }), [0, 0])
    assert.deepStrictEqual(numbers({ of: "units", among }, { units }, true), [1, 2])
    assert.deepStrictEqual(numbers({ of: "units", where: large }, { units }, true), [1, 2])
    assert.deepStrictEqual(numbers({ of: "units", sum: "area" }, { units }, true), [7, Infinity])
  })

  it("of records that could not be read are so many, or any amount where amounts are added up", () => {
    const unread = [{ register: "submissions", unit: "u1" }] as const
    const document = { of: "submissions", document: "summary" }
    const submissions = [{ unit: "u1", document: "summary", receivedAt: "2023-09-01", facts: { pages: 2 } }] as const
    const parts = { submissions, unread } as Partial<typeof Portfolio.Encoded>
    assert.deepStrictEqual(numbers(document as Entries, parts), [1, 2])
    assert.deepStrictEqual(numbers({ ...document, sum: "pages" } as Entries, parts), [2, Infinity])
    assert.deepStrictEqual(numbers(document as Entries, { ...parts, unread: [] }), [1, 1])
  })

  it("of one value is the largest number that a value has", () => {
    const by = { ...held, values: { fact: "place", take: "largest" } } as Entries
    const at = (id: string, place?: string) => activity({ id, ...(place === undefined ? {} : { place }) })
    assert.deepStrictEqual(numbers(by, { activities: [at("a", "甲"), at("b", "甲"), at("c", "乙")] }), [2, 2])
    assert.deepStrictEqual(numbers(by, { activities: [at("a", "甲"), at("b", "乙"), at("c")] }), [1, 2])
    assert.deepStrictEqual(numbers(by, { activities: [at("a"), at("b")] }), [0, 2])
    assert.deepStrictEqual(numbers(by, {}), [0, 0])
    const illustrated = { ...by, where: { _tag: "AtLeast", fact: "images", number: 1 } } as Entries
    const shown = activity({ id: "d", place: "甲", images: 1 })
    assert.deepStrictEqual(numbers(illustrated, { activities: [at("a", "甲"), at("b", "乙"), shown] }), [1, 2])
  })
})
