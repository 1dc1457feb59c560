import { assert, describe, it } from "@effect/vitest"
import type { Portfolio } from "@kepu/core"
import { activities, count, everyUnit } from "@kepu/core/author"
import { scopeOf } from "@kepu/core/condition"
import { type Measuring, intervalOf, ownInterval } from "../../src/engine/intervals.ts"
import { emptyTallies } from "../../src/engine/judgeAll.ts"
import { planOf } from "../../src/engine/planOf.ts"
import { registersOf } from "../../src/engine/Registers.ts"
import { unitsIn } from "../../src/engine/Units.ts"
import type { Entries } from "../../src/requirement/Requirement.ts"
import { activity, instant, noticeWith, portfolioOf } from "../sample.ts"

const units = [
  { id: "u1", name: "甲" },
  { id: "u2", name: "乙" }
]
const notice = noticeWith(count(activities(), { bound: everyUnit, atLeast: 1 }))
const scope = scopeOf(notice, instant("2023-09-20T00:00:00+08:00"))
const plan = planOf(notice)

/** The two ends of a number of the units and of the region. */
const endsOf = (number: Entries, parts: Partial<typeof Portfolio.Encoded>) => {
  const { activities: _, units: list, ...lists } = portfolioOf({ units, activities: [], ...parts })
  const placed = unitsIn(list)
  const known = { units: placed, ...emptyTallies(plan, list.length), registers: registersOf(lists, placed.placeOf) }
  const ends = (about: Measuring["about"], place: number) => {
    const { known: least, possible } = intervalOf({ number, row: undefined }, { about, plan, scope, known })
    return [least(place), possible(place)]
  }
  return [ends("unit", 0), ends("unit", 1), ends("region", 0)]
}

const facilities = [
  { kind: "site", name: "场地", unit: "u1", facts: { area: 0.1 } },
  { kind: "site", name: "场地", unit: "u1", facts: { area: 0.2 } },
  { kind: "site", name: "场地", unit: "u2", facts: { area: 5 } }
]
const sites = { of: "facilities" } as const
const documents = { of: "submissions", document: "summary" } as const
const submissions = [
  { unit: "u1", document: "summary", receivedAt: "2023-09-10", facts: { pages: 0.1 } },
  { unit: "u1", document: "summary", receivedAt: "2023-09-10", facts: { pages: 0.2 } }
]

describe("numbers of registers", () => {
  it("are sums of decimals as people add them up", () => {
    assert.deepStrictEqual(endsOf({ ...sites, sum: "area" }, { facilities }), [
      [0.3, 0.3],
      [5, 5],
      [5.3, 5.3]
    ])
  })

  it.each<[string, Entries, Entries, Partial<typeof Portfolio.Encoded>, "facilities" | "submissions"]>([
    ["facilities", sites, { ...sites, sum: "area" }, { facilities }, "facilities"],
    ["documents", documents, { ...documents, sum: "pages" }, { submissions }, "submissions"]
  ])("%s that were not read are so many more, and add up to nobody knows what", (_, number, sum, parts, register) => {
    const lost = { ...parts, unread: [{ register, unit: "u1" }] }
    const [own, other, region] = endsOf(number, lost)
    assert.deepStrictEqual(own, [2, 3])
    assert.strictEqual(other![0], other![1])
    assert.strictEqual(region![1], region![0]! + 1)
    const [ownSum, otherSum, regionSum] = endsOf(sum, lost)
    assert.deepStrictEqual(ownSum, [0.3, Number.POSITIVE_INFINITY])
    assert.strictEqual(otherSum![0], otherSum![1])
    assert.strictEqual(regionSum![1], Number.POSITIVE_INFINITY)
  })
})

describe("numbers of an activity on its own", () => {
  it("are none of a register that is not that of activities", () => {
    const row = { condition: 0, credit: "host", sum: undefined, values: undefined, slot: 0 } as const
    const isTrue = () => true
    const one = () => portfolioOf({ units, activities: [activity()] }).activities[0]!
    const ends = (number: Entries) => {
      const { known, possible } = ownInterval({ number, row }, isTrue, one)
      return [known(0), possible(0)]
    }
    assert.deepStrictEqual(ends({ of: "recommendations", where: { _tag: "Always" } }), [0, 0])
    assert.deepStrictEqual(ends({ of: "activities", where: { _tag: "Always" }, credit: "host" }), [1, 1])
  })
})
