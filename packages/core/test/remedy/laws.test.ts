import { assert, describe, it } from "@effect/vitest"
import { noHistory, underGenerated, underPucheng } from "./force/laws.ts"

// `pnpm prove:remedies` tries more than thirty times as many.
describe("remedies, against brute force: they work, nothing can be left out, none is missing, twice is once", () => {
  it("under the Pucheng notice", async () => {
    const { forced, planned } = await underPucheng(300)
    assert.isAbove(forced, 300)
    assert.isAbove(planned, 240)
  })

  it("under generated notices of every kind of requirement", async () => {
    const { forced, planned } = await underGenerated(100)
    assert.isAbove(forced, 15)
    assert.isAbove(planned, 9)
  })

  it("rewrites no history, and offers nothing for which the time is over", async () => {
    const { held, moved, sent } = await noHistory(40)
    assert.isAbove(Math.min(held, moved, sent), 5)
  })
})
