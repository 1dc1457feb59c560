import { assert, describe, it } from "@effect/vitest"
import { assess, type Notice } from "@kepu/core"
import { activities, count, eachValue, everyUnit, percent, region } from "@kepu/core/author"
import { scopeOf } from "@kepu/core/condition"
import { assessByReference } from "@kepu/core/reference"
import { judgeAll } from "../../src/engine/judgeAll.ts"
import { lookups } from "../../src/engine/lookups.ts"
import { planOf } from "../../src/engine/planOf.ts"
import { unitsIn } from "../../src/engine/Units.ts"
import { activity, type FormData, instant, noticeWith, portfolioOf } from "../sample.ts"

/** A notice with a rule for each form, which declares the level of an activity. */
const noticeOf = (...forms: ReadonlyArray<FormData>): Notice => {
  const notice = noticeWith(ofUnits(activities()))
  const [clause] = notice.clauses
  const rules = forms.map((form, n) => ({ ...clause.rules[0]!, id: `rule-${n}`, form }))
  const level = { id: "level", name: { "zh-CN": "级别", en: "level" }, of: "activities", type: "text" }
  return {
    ...notice,
    vocabulary: { ...notice.vocabulary, facts: [level] },
    clauses: [{ ...clause, rules }]
  } as object as Notice
}
const ofUnits = (of: ReturnType<typeof activities>) => count(of, { bound: everyUnit, atLeast: 1 })
const slotsOf = (notice: Notice, about: "unit" | "region") =>
  planOf(notice).activities[about].list.map(({ slot }) => slot)

describe("numbers of a plan", () => {
  it("are kept once, however many rules ask for them", () => {
    assert.deepStrictEqual(slotsOf(noticeOf(ofUnits(activities()), ofUnits(activities())), "unit"), [0])
  })

  it("are kept apart where something else is counted, for others, added up, or value by value", () => {
    const notice = noticeOf(
      ofUnits(activities()),
      ofUnits(activities({ where: { _tag: "PlatformIn", states: ["published"] } })),
      ofUnits(activities({ credit: "all-hosts" })),
      ofUnits(activities({ sum: "participants" })),
      count(activities(), { bound: everyUnit, each: eachValue("level"), atMost: 2 })
    )
    assert.deepStrictEqual(slotsOf(notice, "unit"), [0, 2, 4, 6, 9])
  })

  it("are the region's whoever hosts", () => {
    const ofRegion = (of: ReturnType<typeof activities>) => count(of, { bound: region, atLeast: 1 })
    const notice = noticeOf(ofRegion(activities()), ofRegion(activities({ credit: "all-hosts" })))
    assert.deepStrictEqual(slotsOf(notice, "region"), [0])
    assert.deepStrictEqual(slotsOf(notice, "unit"), [])
  })

  it("are of a notice alone, and of the indicators that are asked for", () => {
    const notice = noticeOf(ofUnits(activities()))
    assert.strictEqual(planOf(notice), planOf(notice))
    assert.notStrictEqual(planOf(notice), planOf({ ...notice }))
    assert.notStrictEqual(
      planOf(notice),
      planOf(notice, [{ id: "officers", measurement: { of: "officers" }, numbers: [{ of: "officers" }] }])
    )
  })
})

it("a maximum that is a part of another number is asked at once beside a plain minimum, for which there is time", () => {
  const notice = noticeOf(
    count(activities({ where: { _tag: "PlatformIn", states: ["published"] } }), {
      bound: everyUnit,
      atLeast: 1,
      atMost: percent(50).of(activities())
    })
  )
  const statusOf = (...platforms: ReadonlyArray<"published" | "rejected">) => {
    const held = platforms.map((platform, n) => activity({ id: `a${n}`, platform }))
    const given = portfolioOf({ units: [{ id: "u1", name: "甲" }], activities: held })
    const found = assess(notice, given, { asOf: "2023-09-20" }).findings
    assert.deepStrictEqual(assessByReference(notice, given, { asOf: "2023-09-20" }).findings, found)
    return found.map(({ status }) => status)
  }
  assert.deepStrictEqual(statusOf("published", "published", "rejected"), ["unmet"])
  assert.deepStrictEqual(statusOf("published", "rejected"), ["met"])
  assert.deepStrictEqual(statusOf("rejected"), ["pending"])
})

it("co-hosts count beside the host where the rule says so, and alone where it does not", () => {
  const notice = noticeOf(ofUnits(activities()), ofUnits(activities({ credit: "all-hosts" })))
  const given = portfolioOf({
    units: [
      { id: "u1", name: "甲" },
      { id: "u2", name: "乙" }
    ],
    activities: [activity({ coHosts: ["u2"] })]
  })
  const { known } = judgeAll(planOf(notice), scopeOf(notice, instant("2023-09-20T00:00:00+08:00")), given)
  assert.deepStrictEqual([...known.activities.ofUnits], [1, 1, 1, 1, 0, 0, 1, 1])
})

it("who is not among the units is none of them", () => {
  const { activities: held, units } = portfolioOf({
    units: [
      { id: "u1", name: "甲" },
      { id: "u2", name: "乙" }
    ],
    activities: [activity()]
  })
  const { activityById, unitById } = lookups({ activities: held, units }, unitsIn(units))
  assert.strictEqual(unitById.get(units[1]!.id), units[1])
  assert.isUndefined(unitById.get("u3" as never))
  assert.strictEqual(activityById.get("a1"), held[0])
  assert.isUndefined(activityById.get("a2"))
})
