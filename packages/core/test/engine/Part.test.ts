import { assert, describe, it } from "@effect/vitest"
import { assess, Failed } from "@kepu/core"
import { emptyPart, gathering, mergeParts, partOf, survey, wholeOf } from "@kepu/core/aggregate"
import { activity, pucheng, portfolio } from "../sample.ts"
import { checkParts, checkSurvey } from "./addingUp.ts"
import { times } from "../times.ts"
import { denseNotices, dice, type World, worldsUnder } from "./worlds.ts"

describe("parts of an assessment", () => {
  it("add up in any order and gather in any portions to what the whole comes to, under generated notices", () => {
    for (const [n, notice] of denseNotices(4, 40, 21).entries()) {
      const worlds = worldsUnder(notice, [2, 5], n)
      for (let world = 0; world < times(3, 10); world++) checkParts(worlds.next().value as World, dice(world))
    }
  })

  it("add up with their indicators, under the notice of Pucheng", () => {
    const worlds = worldsUnder({ ...pucheng }, [2, 5], 4)
    for (let world = 0; world < 20; world++) checkParts(worlds.next().value as World, dice(world))
  })

  it("are refused where they are of different moments or of another notice", () => {
    const at = (asOf: string) => emptyPart(pucheng, { asOf })
    const refusal = (make: () => unknown) => {
      try {
        return make()
      } catch (error) {
        return error instanceof Failed ? error.failures[0].code : error
      }
    }
    const [one, other] = [at("2023-09-24T00:00:00Z"), at("2023-09-25T00:00:00Z")]
    assert.strictEqual(
      refusal(() => mergeParts(pucheng, one, other)),
      "different-parts"
    )
    const elsewhere = { ...pucheng, id: "elsewhere" }
    assert.strictEqual(
      refusal(() => mergeParts(pucheng, one, emptyPart(elsewhere, { asOf: one.asOf }))),
      "different-parts"
    )
    assert.strictEqual(
      refusal(() => wholeOf(elsewhere, [one], { units: [] })),
      "other-notice"
    )
    assert.strictEqual(
      refusal(() => wholeOf(pucheng, [one, other], { units: [] })),
      "different-parts"
    )
  })
})

it("a whole tells of rules on units how each stands, and of rules on the region how that does", () => {
  const { activities, ...lists } = portfolio({ activities: [activity()] })
  const options = { asOf: "2023-09-24T00:00:00Z" as World["asOf"] }
  const { ofRegion, ofUnits } = wholeOf(pucheng, [partOf(pucheng, { activities, ...lists }, options)], lists)
  const stand = (about: "unit" | "region") =>
    assess(pucheng, { activities, ...lists }, options).findings.flatMap(({ rule, status, subject }) =>
      subject.kind === about ? [[rule, status]] : []
    )
  const found = (of: typeof ofUnits) => of.map(({ at, planned }) => [planned.rule.id, at(0)])
  assert.isNotEmpty(stand("region"))
  assert.deepStrictEqual(found(ofUnits), stand("unit"))
  assert.deepStrictEqual(found(ofRegion), stand("region"))
})

describe("a part", () => {
  const options = { asOf: "2023-09-24T00:00:00Z" as World["asOf"] }
  const given = (unit: string, activities: ReadonlyArray<string>) =>
    portfolio({
      units: [{ id: unit, name: "单位" }],
      activities: activities.map((id) => activity({ id, host: unit }))
    })

  it("tells of all portions how many activities there were, and of each rule on rows what was found", () => {
    const { units, ...one } = given("u1", ["a1"])
    const { add, part } = gathering(pucheng, units, options)
    add(one)
    add(given("u1", ["a2", "a3"]))
    assert.strictEqual(part().activities, 3)
    const whole = portfolio({
      units: [{ id: "u1", name: "单位" }],
      activities: [activity()],
      recommendations: [{ unit: "u1", activity: "a1" }]
    })
    const onRows = assess(pucheng, whole, options).findings.filter(({ subject: { kind } }) =>
      ["activity", "recommendation"].includes(kind)
    )
    assert.deepStrictEqual(new Set(Object.keys(part().found)), new Set(onRows.map(({ rule }) => rule)))
  })

  it("keeps its units and its activities in a sum, also where it has none of the other", () => {
    const full = partOf(pucheng, given("u2", ["a1"]), options)
    const idle = partOf(pucheng, given("u1", []), options)
    const ofOthers = gathering(pucheng, [], options)
    ofOthers.add(given("u3", ["a2"]))
    for (const [a, b] of [
      [full, idle],
      [idle, full]
    ] as const)
      assert.deepStrictEqual(mergeParts(pucheng, a, b).units, ["u1", "u2"])
    for (const [a, b] of [
      [full, ofOthers.part()],
      [ofOthers.part(), full]
    ] as const)
      assert.strictEqual(mergeParts(pucheng, a, b).activities, 2)
  })
})

describe("a survey", () => {
  it("finds what select finds and measures what indicate measures, in one pass", () => {
    for (const [n, notice] of [{ ...pucheng }, ...denseNotices(3, 40, 22)].entries()) {
      const worlds = worldsUnder(notice, [2, 5], n)
      for (let world = 0; world < times(3, 10); world++) checkSurvey(worlds.next().value as World)
    }
  })

  it("measures just the indicators that are named", () => {
    const world = worldsUnder({ ...pucheng }, [2, 5], 4).next().value as World
    const { indicators } = survey(world.notice, world.portfolio, { asOf: world.asOf, indicators: ["participants"] })
    assert.isAbove(indicators().rows.length, 0)
    for (const { values } of indicators().rows) assert.deepStrictEqual(Object.keys(values), ["participants"])
  })
})
