import { assert, describe, it } from "@effect/vitest"
import { type Activity, Failed, type Unit } from "@kepu/core"
import { live } from "@kepu/core/live"
import { denseNotices, dice, type World, worldsUnder } from "../worlds.ts"
import { pucheng } from "../../sample.ts"
import { times } from "../../times.ts"
import { allIndicators, check, keepLive, weights } from "./keepLive.ts"

describe("a live assessment", () => {
  it.each(denseNotices(4, 40, 9).map((notice, n) => [n, notice] as const))(
    "is after any changes what judging anew comes to, under the generated notice %i",
    (n, notice) => keepLive(notice, n, times(2, 8))
  )

  // Four worlds have each way of choosing: without weights, by names at last, and kept in the order of ids.
  it("is after any changes what judging anew comes to, with ranks, under the notice of Pucheng", () =>
    keepLive(pucheng, 5, times(4, 16)))

  it("begins with nothing, not even a register, and takes a first unit and its activities", () => {
    const world = worldsUnder(pucheng, [3], 4).next().value as World
    const kept = live(
      pucheng,
      { units: [], activities: [] },
      { asOf: world.asOf, weights, indicators: allIndicators(pucheng) }
    )
    const here = { ...world, notice: pucheng }
    check(kept, here, dice(1))
    for (const unit of world.portfolio.units) kept.putUnit(unit)
    check(kept, here, dice(2))
    for (const activity of world.portfolio.activities) kept.put(activity)
    check(kept, here, dice(3))
  })

  it("refuses what it cannot take, and stays as it was", () => {
    const worlds = worldsUnder(pucheng, [1], 2)
    let world = worlds.next().value as World
    while (world.portfolio.activities.length === 0) world = worlds.next().value as World
    const { activities, units, ...lists } = world.portfolio
    const kept = live(pucheng, world.portfolio, { asOf: world.asOf, weights, indicators: allIndicators(pucheng) })
    const refusals: ReadonlyArray<readonly [string, string, () => void]> = [
      ["unknown-unit", "nobody", () => kept.put({ id: "x", name: "科普讲座", host: "nobody" } as unknown as Activity)],
      [
        "unknown-unit",
        "nobody",
        () => kept.put({ id: "x", name: "科普讲座", host: units[0]!.id, coHosts: ["nobody"] } as unknown as Activity)
      ],
      [
        "unknown-unit",
        "nobody",
        () => kept.setRegisters({ officers: [{ unit: "nobody" as Unit["id"], registered: 1 }] })
      ],
      [
        "unknown-activity",
        "x",
        () =>
          kept.setRegisters({ ...lists, recommendations: [{ unit: units[0]!.id, activity: "x" as Activity["id"] }] })
      ],
      ["unit-in-use", activities[0]!.host, () => kept.removeUnit(activities[0]!.host)]
    ]
    for (const [code, id, change] of refusals) {
      const refused = (() => {
        try {
          return change()
        } catch (error) {
          return error
        }
      })()
      if (!(refused instanceof Failed)) throw new Error(`not refused: ${id}`)
      const [{ code: actual, path, text }] = refused.failures
      assert.deepStrictEqual([actual, path], [code, id])
      assert.include(text["zh-CN"], id)
      assert.deepStrictEqual(kept.portfolio, world.portfolio)
      check(kept, { ...world, notice: pucheng }, dice(1))
    }
  })
})
