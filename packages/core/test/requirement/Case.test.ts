import { assert, describe, it } from "@effect/vitest"
import type { UnitId } from "@kepu/core/portfolio"
import { caseOf } from "../../src/requirement/caseOf.ts"
import { activity, instant, portfolio, pucheng } from "../sample.ts"

const officers = ["u1", "u2", "u1"].map((unit, n) => ({ unit, registered: n }))
/** Laid out anew each time, as what was looked up is kept. */
const laidOut = () =>
  caseOf(
    pucheng,
    portfolio({
      units: ["u1", "u2", "u3"].map((id) => ({ id, name: id })),
      activities: [
        activity({ id: "joint", host: "u2", coHosts: ["u1"] }),
        activity({ id: "of u1", host: "u1", coHosts: [] }),
        activity({ id: "with anybody", host: "u2" }),
        activity({ id: "of u2", host: "u2", coHosts: [] })
      ],
      facilities: [
        { kind: "display", name: "of u2", unit: "u2" },
        { kind: "display", name: "of anybody" }
      ],
      officers
    }),
    instant("2023-09-20T00:00:00+08:00")
  )
const idsFor = (unit?: string) =>
  laidOut()
    .recordsFor(unit as UnitId)
    .activities.map(({ id }) => id as string)

describe("the records that may bear on a unit", () => {
  it("are its own, those in which it takes part and those of which it is not known, in their order", () => {
    assert.deepStrictEqual(idsFor("u1"), ["joint", "of u1", "with anybody"])
    assert.deepStrictEqual(idsFor("u2"), ["joint", "with anybody", "of u2"])
    assert.deepStrictEqual(idsFor("u3"), ["with anybody"])
    const { facilities, officers: found } = laidOut().recordsFor("u1" as UnitId)
    assert.deepStrictEqual(
      facilities!.map(({ name }) => name),
      ["of anybody"]
    )
    assert.deepStrictEqual(
      found!.map(({ registered }) => registered),
      [0, 2]
    )
  })

  it("are none of a register that is not there, and all for the region", () => {
    assert.isUndefined(laidOut().recordsFor("u1" as UnitId).submissions)
    assert.lengthOf(idsFor(), 4)
  })

  it("are looked for once", () => {
    const given = laidOut()
    const found = given.recordsFor("u1" as UnitId)
    assert.strictEqual(given.recordsFor("u1" as UnitId), found)
    assert.strictEqual(given.recordsFor("u1" as UnitId).activities, found.activities)
  })
})
