import { assert, describe, it } from "@effect/vitest"
import {
  type Activity,
  assessByReference,
  type Finding,
  indicate,
  live,
  type LiveRegisters,
  type Notice,
  type Portfolio,
  rank,
  type Weights
} from "@kepu/core"
import { denseNotices, dice, type World, worldsUnder } from "../compiled/worlds.ts"
import { pucheng } from "../sample.ts"

const weights: Weights = {
  format: "kepu.weights/1",
  items: [
    { indicator: "activities-held", points: 2, scale: { _tag: "PerUnit", per: 1, cap: 6 } },
    { indicator: "participants", points: 5, scale: { _tag: "ProRata", full: 3, rounding: "half-up" } },
    { indicator: "area-livelihood", points: 3, scale: { _tag: "Reached", from: 1 } },
    { indicator: "officers", points: 4, scale: { _tag: "Reached", from: 2 } }
  ],
  tieBreaks: ["volunteers"]
}

/** Registers of one portfolio for another of the same units, with recommendations of activities that are there. */
const registersFor = (given: Portfolio, { activities }: Portfolio): LiveRegisters => {
  const { activities: _activities, recommendations, units: _units, ...lists } = given
  const ids = new Set(activities.map(({ id }) => id))
  return {
    ...lists,
    ...(recommendations ? { recommendations: recommendations.filter(({ activity }) => ids.has(activity)) } : {})
  }
}

const byKey = (findings: ReadonlyArray<Finding>) =>
  Object.fromEntries(
    findings.map((finding) => [`${finding.rule} ${finding.subject.kind} ${finding.subject.id}`, finding])
  )

/** Everything that a live assessment tells, beside the same worked out anew. */
const check = (kept: ReturnType<typeof live>, { asOf, notice }: World) => {
  const { portfolio } = kept
  const expected = assessByReference(notice, portfolio, { asOf }).findings
  const actual = [
    ...portfolio.activities.flatMap(({ id }) => kept.ofActivity(id)),
    ...portfolio.units.flatMap(({ id }) => kept.ofUnit(id)),
    ...kept.ofRegion()
  ].map((found) => found.toJSON())
  assert.strictEqual(actual.length, expected.length)
  assert.deepStrictEqual(
    Object.fromEntries(Object.entries(byKey(actual)).map(([key, finding]) => [key, { ...finding }])),
    byKey(expected)
  )
  const indicators = indicate(notice, portfolio, { asOf })
  for (const { subject, values } of [...indicators.rows, indicators.region]) {
    assert.deepStrictEqual(kept.indicators(subject.kind === "unit" ? subject.id : undefined), values)
  }
  const ranking = notice === pucheng ? rank(indicators, weights).rows : []
  for (const { points, rank, ranks, subject } of ranking) {
    assert.deepStrictEqual(kept.rankOf(subject.id), { points, rank, ranks })
  }
}

const allIndicators = ({ clauses }: Notice) => clauses.flatMap(({ indicators = [] }) => indicators.map(({ id }) => id))

/** Puts activities of other portfolios in, takes some out and replaces registers; checks all after every few steps. */
const keepLive = (notice: Notice, seed: number, worlds: number) => {
  const roll = dice(seed)
  const made = worldsUnder(notice, [3], seed)
  for (let n = 0; n < worlds; n++) {
    const world = made.next().value as World
    const others = [made.next().value as World, made.next().value as World]
    const kept = live(notice, world.portfolio, {
      asOf: world.asOf,
      indicators: allIndicators(notice),
      ...(notice === pucheng ? { weights } : {})
    })
    for (let step = 0; step < 6; step++) {
      const { portfolio } = others[step % 2]!
      for (let change = 0; change < 4; change++) {
        const here = kept.portfolio.activities
        const incoming = portfolio.activities[roll(Math.max(1, portfolio.activities.length))]
        const outgoing = here[roll(Math.max(1, here.length))]
        if (roll(3) > 0 && incoming !== undefined) kept.put(incoming)
        else if (outgoing !== undefined) kept.remove(outgoing.id)
      }
      if (roll(3) === 0) kept.setRegisters(registersFor(portfolio, kept.portfolio))
      check(kept, world)
    }
  }
}

describe("a live assessment", () => {
  it("is after any changes what judging anew comes to, under generated notices", { timeout: 60_000 }, () => {
    for (const [n, notice] of denseNotices(4, 40, 9).entries()) keepLive(notice, n, 4)
  })

  it(
    "is after any changes what judging anew comes to, with ranks, under the notice of Pucheng",
    { timeout: 60_000 },
    () => {
      keepLive(pucheng, 5, 8)
    }
  )

  it("refuses an activity of an unknown host and stays as it was", () => {
    const world = worldsUnder(pucheng, [1], 2).next().value as World
    const kept = live(pucheng, world.portfolio, { asOf: world.asOf, weights, indicators: allIndicators(pucheng) })
    assert.throws(() => kept.put({ id: "x", name: "科普讲座", host: "nobody" } as unknown as Activity), /unit nobody/u)
    check(kept, { ...world, notice: pucheng })
  })
})
