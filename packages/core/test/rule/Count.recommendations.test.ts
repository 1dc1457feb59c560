import { assert, describe, it } from "@effect/vitest"
import type { Activity, Portfolio } from "@kepu/core"
import { activity, type FormData, onlyFinding, portfolio } from "../sample.ts"

const quota: FormData = {
  _tag: "Count",
  bound: { _tag: "KindIn", kinds: ["member-unit"] },
  of: { _tag: "Recommendations" },
  atMost: 2
}
const ofOneType: FormData = {
  ...quota,
  of: { _tag: "Recommendations", where: { _tag: "ProgrammeIn", programmes: ["youth-action"] } }
}

/** A portfolio in which `u1` recommends an activity of each of the programmes; `undefined` is one not reported. */
const recommending = (programmes: ReadonlyArray<string | undefined>): Portfolio => {
  const activities = programmes.map((programme, n): typeof Activity.Encoded =>
    activity({ id: `a${n}`, ...(programme === undefined ? {} : { programme }) })
  )
  return portfolio({ activities, recommendations: activities.map(({ id }) => ({ unit: "u1", activity: id })) })
}
const youth = "youth-action"
const hall = "hall-action"

describe("a count of recommendations", () => {
  it.each<[string, FormData, ReadonlyArray<string | undefined>, string]>([
    ["none", quota, [], "met"],
    ["one under the quota", quota, [youth], "met"],
    ["the quota itself (不超过)", quota, [youth, hall], "met"],
    ["one over, of whatever type", quota, [youth, hall, undefined], "unmet"],
    ["the quota of a type, and others", ofOneType, [youth, youth, hall, hall], "met"],
    ["one over the quota of a type", ofOneType, [youth, youth, youth], "unmet"],
    ["one of unknown type that could be one too many", ofOneType, [youth, youth, undefined], "undetermined"],
    ["one of unknown type that could not", ofOneType, [youth, undefined], "met"],
    ["one over for certain, and one unknown", ofOneType, [youth, youth, youth, undefined], "unmet"]
  ])("%s", (_, form, programmes, status) => {
    assert.strictEqual(onlyFinding(form, recommending(programmes)).status, status)
  })

  it("is open without a register, which it then names", () => {
    const { missing, status } = onlyFinding(ofOneType, portfolio())
    assert.strictEqual(status, "undetermined")
    assert.deepStrictEqual(
      missing.map(({ fact }) => fact),
      ["recommendations"]
    )
  })

  it("names the fact by which a type is decided, and of which activity", () => {
    const { missing } = onlyFinding(ofOneType, recommending([youth, youth, undefined]))
    assert.deepStrictEqual(
      missing.map(({ fact, subject }) => [fact, subject.id]),
      [["programme", "a2"]]
    )
  })

  it("says how many to withdraw", () => {
    const { remedies } = onlyFinding(ofOneType, recommending([youth, youth, youth, youth, hall]))
    assert.deepStrictEqual(
      remedies.map(({ text }) => text.en),
      ["withdraw 2 of them"]
    )
  })

  it("does not bind units of other kinds", () => {
    const given = { ...recommending([youth, youth, youth]) }
    const others = { ...given, units: given.units.map((unit) => ({ ...unit, kinds: ["township"] })) }
    assert.strictEqual(onlyFinding(quota, others).status, "not-applicable")
  })
})
