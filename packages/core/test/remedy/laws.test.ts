import { assert, describe, it } from "@effect/vitest"
import { noHistory, underGenerated, underPucheng } from "../../prove/remedies/laws.ts"

// `pnpm prove:remedies` tries more than ten times as many.
describe("remedies, against brute force: they work, nothing can be left out, none is missing, twice is once", () => {
  it("under the Pucheng notice", async () => {
    const { forced, planned } = await underPucheng(1_000)
    assert.isAbove(forced, 1_000)
    assert.isAbove(planned, 800)
  })

  it("under generated notices of every kind of requirement", async () => {
    const { forced, planned } = await underGenerated(150)
    assert.isAbove(forced, 50)
    assert.isAbove(planned, 30)
  })

  it("rewrites no history, and offers nothing for which the time is over", async () => {
    const { held, moved, sent } = await noHistory(100)
    assert.isAbove(Math.min(held, moved, sent), 20)
  })
})
