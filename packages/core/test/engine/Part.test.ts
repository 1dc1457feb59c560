import { assert, describe, it } from "@effect/vitest"
import { Failed } from "@kepu/core"
import { emptyPart, mergeParts, survey, wholeOf } from "@kepu/core/aggregate"
import { pucheng } from "../sample.ts"
import { checkParts, checkSurvey } from "./addingUp.ts"
import { denseNotices, dice, type World, worldsUnder } from "./worlds.ts"

describe("parts of an assessment", () => {
  it("add up in any order and gather in any portions to what the whole comes to, under generated notices", () => {
    for (const [n, notice] of denseNotices(4, 40, 21).entries()) {
      const worlds = worldsUnder(notice, [2, 5], n)
      for (let world = 0; world < 10; world++) checkParts(worlds.next().value as World, dice(world))
    }
  })

  it("add up with their indicators, under the notice of Pucheng", () => {
    const worlds = worldsUnder({ ...pucheng }, [2, 5], 4)
    for (let world = 0; world < 20; world++) checkParts(worlds.next().value as World, dice(world))
  })

  it("are refused where they are of different moments or of another notice", () => {
    const at = (asOf: string) => emptyPart(pucheng, { asOf: asOf as World["asOf"] })
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
      refusal(() => wholeOf(elsewhere, [one], { units: [] })),
      "other-notice"
    )
    assert.strictEqual(
      refusal(() => wholeOf(pucheng, [one, other], { units: [] })),
      "different-parts"
    )
  })
})

describe("a survey", () => {
  it("finds what select finds and measures what indicate measures, in one pass", () => {
    for (const [n, notice] of [{ ...pucheng }, ...denseNotices(3, 40, 22)].entries()) {
      const worlds = worldsUnder(notice, [2, 5], n)
      for (let world = 0; world < 10; world++) checkSurvey(worlds.next().value as World)
    }
  })

  it("measures just the indicators that are named", () => {
    const world = worldsUnder({ ...pucheng }, [2, 5], 4).next().value as World
    const { indicators } = survey(world.notice, world.portfolio, { asOf: world.asOf, indicators: ["participants"] })
    assert.isAbove(indicators().rows.length, 0)
    for (const { values } of indicators().rows) assert.deepStrictEqual(Object.keys(values), ["participants"])
  })
})
