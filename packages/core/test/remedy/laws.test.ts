import { assert, describe, it } from "@effect/vitest"
import { assess, dayOf, remediesFor, toMillis } from "@kepu/core"
import { arbitraries } from "@kepu/testing"
import * as Arbitrary from "effect/Arbitrary"
import { runPromise } from "effect/Effect"
import { instant, pucheng } from "../sample.ts"
import { askings, exampleOf, holdAgainstForce } from "./force.ts"

const sample = <A>(arbitrary: Arbitrary.Arbitrary<A>, count: number, seed: number) =>
  runPromise(Arbitrary.sampleEffect(arbitrary, { count, seed, size: 20 }))

const total = (counts: ReadonlyArray<ReturnType<typeof holdAgainstForce>>) => ({
  forced: counts.reduce((sum, { forced }) => sum + forced, 0),
  planned: counts.reduce((sum, { planned }) => sum + planned, 0)
})

describe("remedies, against brute force: they work, nothing can be left out, none is missing, twice is once", () => {
  it("on more than 10,000 portfolios under the Pucheng notice", { timeout: 300_000 }, async () => {
    const portfolios = await sample(arbitraries.portfolio(pucheng), 10_200, 20230917)
    const moments = await sample(arbitraries.asOf(pucheng), 10_200, 923)
    const asked = askings(pucheng)
    const { forced, planned } = total(
      portfolios
        .flatMap((given, n) => exampleOf(asked, given, moments[n]!, n))
        .map((example) => holdAgainstForce(example, 5))
    )
    assert.isAbove(forced, 10_000)
    assert.isAbove(planned, 8_000)
  })

  it("on generated notices of every rule form", { timeout: 300_000 }, async () => {
    const generated = Arbitrary.flatMap(arbitraries.notice, (notice) =>
      Arbitrary.map(
        Arbitrary.all({ given: arbitraries.portfolio(notice), asOf: arbitraries.asOf(notice) }),
        ({ asOf, given }) => ({ notice, given, asOf })
      )
    )
    const { forced, planned } = total(
      (await sample(generated, 1_500, 4))
        .flatMap(({ asOf, given, notice }, n) => exampleOf(askings(notice), given, asOf, n))
        .map((example) => holdAgainstForce(example, 5))
    )
    assert.isAbove(forced, 500)
    assert.isAbove(planned, 300)
  })

  it("rewrites no history, and offers nothing for which the time is over", { timeout: 120_000 }, async () => {
    const portfolios = await sample(arbitraries.portfolio(pucheng), 600, 11)
    const moments = await sample(arbitraries.asOf(pucheng), 600, 12)
    const windowEnd = toMillis(instant("2023-09-24T00:00:00+08:00"))
    const tableDue = toMillis(instant("2023-09-07T00:00:00+08:00"))
    let [moved, held, sent] = [0, 0, 0]
    for (const [n, given] of portfolios.entries()) {
      const asOf = instant(moments[n]!)
      const now = toMillis(asOf)
      const today = new Date(now + 8 * 3_600_000).toISOString().slice(0, 10)
      for (const finding of assess(pucheng, given, { asOf }).findings) {
        const plans = remediesFor(pucheng, given, { asOf }, finding, { limit: 5 }).possible
        for (const { kind, patch } of plans.flatMap(({ edits }) => edits)) {
          const [{ path, value }] = patch
          const [, register, index, fact] = path.split("/")
          if (fact === "time" && kind !== "report") {
            const before = given.activities[Number(index)]!.time!.sessions
            const sessions = (value as { sessions: typeof before }).sessions
            const gone = before.filter(({ start }) => dayOf(start) < today)
            assert.includeDeepMembers([...sessions], [...gone])
            assert.isTrue(before.some(({ end, start }) => dayOf(end ?? start) >= today))
            for (const { start } of sessions.filter((one) => !gone.includes(one))) {
              assert.isTrue(dayOf(start) >= today || gone.some((one) => one.start === start))
            }
            moved += 1
          }
          if (register === "activities" && fact === undefined) {
            assert.isBelow(now, windowEnd)
            held += 1
          }
          if (register === "submissions" && kind === "act") {
            assert.isBelow(now, finding.rule === "key-activity-table-due" ? tableDue : windowEnd)
            sent += 1
          }
        }
      }
    }
    assert.isAbove(Math.min(moved, held, sent), 100)
  })
})
