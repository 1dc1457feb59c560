/// <reference types="vite/client" />
import { assert, describe, it } from "@effect/vitest"
import { assess, assessByReference, type Finding, indicate, type Notice, select, Status, survey } from "@kepu/core"
import { arbitraries } from "@kepu/testing"
import * as Arbitrary from "effect/Arbitrary"
import * as Effect from "effect/Effect"
import { instant, pucheng } from "../test/sample.ts"
import { keepLive } from "../test/live/keepLive.ts"
import { denseNotices, type World, worldsUnder } from "../test/compiled/worlds.ts"

/** A finding with all that is made when it is read. */
const read = (finding: Finding): Finding => ({ ...finding })

const keyOf = ({ rule, status, subject }: Finding): string => `${rule} ${subject.kind} ${subject.id} ${status}`

/** Nearly all of the moments that worlds under the notice are judged at. */
const moments = (notice: Notice) =>
  Effect.runSync(Arbitrary.sampleEffect(arbitraries.asOf(notice), { count: 200, size: 100, seed: 1 })).map(instant)

/** The same notice, of which nobody remembers a plan: it is made under the change that is tried. */
const anew = (notice: Notice): Notice => ({ ...notice })

describe("what judges sooner says what the reference says", () => {
  for (const [n, notice] of [pucheng, ...denseNotices(12, 60, 1)].entries()) {
    // Many small counties, in which things are lacking; two middling ones; and one that is larger than a block.
    const worlds = worldsUnder(notice, [...Array.from({ length: 10 }, () => 1), 2, 6, 60], n)
    const indicators = notice.clauses.flatMap(({ indicators = [] }) => indicators.map(({ id }) => id))
    const next = () => {
      const world = worlds.next().value as World
      return { ...world, expected: assessByReference(notice, world.portfolio, world) }
    }
    const small = Array.from({ length: 10 }, next)
    it(`in everything, under notice ${n}, of small counties`, () => {
      for (const { asOf, expected, portfolio } of small) {
        const { findings, ...others } = assess(anew(notice), portfolio, { asOf })
        const { findings: wanted, ...rest } = expected
        assert.deepStrictEqual(others, rest)
        assert.deepStrictEqual(findings.map(read), wanted)
      }
    })
    for (const { asOf, expected, portfolio } of [next(), next()]) {
      it(`in everything, under notice ${n}, of ${portfolio.activities.length} activities`, () => {
        const { findings, ...others } = assess(anew(notice), portfolio, { asOf })
        const { findings: wanted, ...rest } = expected
        assert.deepStrictEqual(others, rest)
        assert.deepStrictEqual(findings.map(read), wanted)
      })
      it(`in what is chosen, under notice ${n}, of ${portfolio.activities.length} activities`, () => {
        const wanted = expected.findings.filter(({ status }) => status === "unmet" || status === "pending")
        const selected = select(anew(notice), portfolio, { asOf, statuses: ["unmet", "pending", "unmet"] })
        assert.deepStrictEqual(
          selected.map((found) => keyOf(found.toJSON())),
          wanted.map(keyOf)
        )
        const { rows } = indicate(notice, portfolio, { asOf })
        assert.deepStrictEqual(survey(anew(notice), portfolio, { asOf, indicators }).indicators().rows, rows)
      })
    }
    it(`at every moment at which something begins or is over, under notice ${n}`, () => {
      for (const { portfolio } of small.slice(0, 1)) {
        for (const asOf of new Set(moments(notice))) {
          const { counts } = assessByReference(notice, portfolio, { asOf })
          assert.deepStrictEqual(assess(anew(notice), portfolio, { asOf }).counts, counts)
        }
      }
    })
    // Over the bounds of blocks.
    if (n > 2) continue
    const { asOf, expected, portfolio } = next()
    it(`in every status, under notice ${n}, of ${portfolio.activities.length} activities`, () => {
      const selected = select(anew(notice), portfolio, { asOf, statuses: Status.literals })
      assert.deepStrictEqual(selected.map(keyOf), expected.findings.map(keyOf))
    })
  }
})

describe("what is kept up to date says what judging anew comes to", () => {
  for (const [n, notice] of [pucheng, pucheng, pucheng, ...denseNotices(5, 40, 9)].entries()) {
    it(`in a world of its own, ${n}`, () => keepLive(anew(notice), n, 2, 3))
  }
})

import.meta.glob(["../test/compiled/Part.test.ts", "../test/live/{InOrder,Ordered,differences}.test.ts"], {
  eager: true
})
