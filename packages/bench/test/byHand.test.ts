import { assert, describe, it } from "@effect/vitest"
import type { Activity, Portfolio } from "@kepu/core"
import { notice as pucheng } from "@kepu/core/notices/pucheng-2023"
import { eightByHand } from "../src/byHand.ts"
import { county } from "../src/county.ts"
import { eightRules } from "../src/eightRules.ts"
import { sameAsLoop, sameFindings } from "../src/evaluators.ts"
import { wholeByHand } from "../src/wholeByHand.ts"

/** The same activities, of which some were returned, and each is of a programme. */
const withProgrammes = (portfolio: Portfolio): Portfolio => ({
  ...portfolio,
  activities: portfolio.activities.map((activity, n) => ({
    ...activity,
    programme: n % 3 === 0 ? "worker-action" : "main-venue",
    ...(n % 2 === 0 ? { platform: "rejected" } : {})
  })) as unknown as ReadonlyArray<Activity>
})

/** Regions so small that they lack what a large one has: towns, kinds that are known, topics, days, activities. */
const smallRegions = Array.from({ length: 400 }, (_, n) => county(n % 25, 1 + (n % 12), n)).flatMap((region) => [
  region,
  withProgrammes(region)
])

describe("loops written by hand", () => {
  it("find in small regions what the evaluator finds", () => {
    for (const region of smallRegions) {
      sameAsLoop("eight rules", eightRules, eightByHand, region)
      sameAsLoop("whole notice", pucheng, wholeByHand, region)
    }
  })

  it("are told apart by a finding that only one of them has", () => {
    const finding = { rule: "window", status: "unmet", id: "a0" } as const
    assert.throws(() => sameFindings("one", [finding], []), "window unmet a0")
    assert.throws(() => sameFindings("one", [], [finding]), "window unmet a0")
  })
})
