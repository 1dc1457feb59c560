import { assert } from "@effect/vitest"
import type { Finding, Notice, Portfolio } from "@kepu/core"
import { type Choice, type ChoosingOptions, indicateLive, live } from "@kepu/core/live"
import { indicate, type Quotas, rank, recommend, type Weights } from "@kepu/core/rank"
import { assessByReference } from "@kepu/core/reference"
import { byCodePoint } from "../../../src/rank/inOrder.ts"
import { dice, type World, worldsUnder } from "../worlds.ts"
import { pucheng } from "../../sample.ts"
import { changeAny } from "./changeAny.ts"
import { checkList } from "./checkList.ts"

export const weights: Weights = {
  format: "kepu.weights/1",
  items: [
    { indicator: "activities-held", points: 2, scale: { _tag: "PerUnit", per: 1, cap: 6 } },
    { indicator: "participants", points: 5, scale: { _tag: "ProRata", full: 3, rounding: "half-up" } },
    { indicator: "area-livelihood", points: 3, scale: { _tag: "Reached", from: 1 } },
    { indicator: "officers", points: 4, scale: { _tag: "Reached", from: 2 } }
  ],
  tieBreaks: ["volunteers"]
}

const quotasOf = (roll: (below: number) => number): Quotas => ({
  ...(roll(3) === 0 ? {} : { perUnit: roll(4) }),
  ...(roll(3) === 0 ? {} : { total: roll(9) })
})

/** What a selection says of each activity. */
const choicesOf = ({ chosen, eligible, ineligible, notChosen, ranking }: ReturnType<typeof recommend>) => {
  const rows = new Map(ranking?.rows.map(({ points, rank, ranks, subject }) => [subject.id, { points, rank, ranks }]))
  const why = new Map(notChosen.map(({ activity, why }) => [activity.id, why]))
  const isChosen = new Set(chosen.map(({ activity }) => activity.id))
  return [...eligible, ...ineligible].map(({ activity: { id }, status }): readonly [string, Choice] => {
    assert.strictEqual(isChosen.has(id), status === "met" && !why.has(id))
    return [
      id,
      { status, ...(rows.has(id) ? { rank: rows.get(id)! } : {}), ...(why.has(id) ? { whyNot: why.get(id)! } : {}) }
    ]
  })
}

const byKey = (findings: ReadonlyArray<Finding>) =>
  Object.fromEntries(
    findings.map((finding) => [`${finding.rule} ${finding.subject.kind} ${finding.subject.id}`, finding])
  )

/** Everything that a live assessment tells, beside the same worked out anew. */
export const check = (
  kept: ReturnType<typeof live>,
  { asOf, notice }: World,
  roll: (below: number) => number,
  choosing?: ChoosingOptions
) => {
  const { portfolio } = kept
  const { counts, findings: expected } = assessByReference(notice, portfolio, { asOf })
  assert.deepStrictEqual(kept.counts(), counts)
  if (roll(2) === 0) checkList(kept, expected, roll)
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
  assert.deepStrictEqual(indicateLive(kept, notice, asOf), indicators)
  const ranking = notice.id === pucheng.id ? rank(indicators, weights).rows : []
  for (const { points, rank, ranks, subject } of ranking) {
    assert.deepStrictEqual(kept.rankOf(subject.id), { points, rank, ranks })
  }
  if (choosing === undefined) return
  const selection = recommend(notice, portfolio, { asOf, ...choosing })
  for (const [id, choice] of choicesOf(selection)) assert.deepStrictEqual(kept.choiceOf(id), choice)
  const chosen = kept.chosen().map(({ id }) => id)
  assert.sameMembers(
    chosen,
    selection.chosen.map(({ activity }) => activity.id)
  )
  assert.deepStrictEqual(
    chosen.map((id) => kept.choiceOf(id)!.rank!.rank),
    selection.chosen.map(({ rank }) => rank)
  )
}

/** Units and activities stand by the code points of their ids. */
const checkOrder = ({ activities, units }: Portfolio) => {
  for (const list of [units, activities]) {
    const ids = list.map(({ id }) => id as string)
    assert.deepStrictEqual(ids, ids.toSorted(byCodePoint))
  }
}

/** Where it says that all is the same at another moment, that is so. */
const checkMoment = (kept: ReturnType<typeof live>, { asOf, notice }: World, other: World["asOf"]) => {
  assert.isTrue(kept.isSteadyAt(asOf))
  if (!kept.isSteadyAt(other)) return
  const [here, there] = [asOf, other].map((moment) => assessByReference(notice, kept.portfolio, { asOf: moment }))
  assert.deepStrictEqual(there!.findings, here!.findings)
}

export const allIndicators = ({ clauses }: Notice) =>
  clauses.flatMap(({ indicators = [] }) => indicators.map(({ id }) => id))

/** Makes changes in some worlds, in so many steps each, and checks all after every few of them. */
export const keepLive = (notice: Notice, seed: number, worlds: number, steps = 8) => {
  const roll = dice(seed)
  const made = worldsUnder(notice, [3], seed)
  const indicators = allIndicators(notice)
  const [first, ...others] = weights.items.filter(({ indicator }) => indicators.includes(indicator))
  for (let n = 0; n < worlds; n++) {
    const world = made.next().value as World
    const worldsBeside = [made.next().value as World, made.next().value as World]
    const own = first && {
      ...weights,
      items: [first, ...others] as const,
      ...(n % 2 === 0 ? { thenByName: true as const } : {})
    }
    const choosing = { quotas: quotasOf(roll), ...(n % 4 === 0 || own === undefined ? {} : { weights: own }) }
    const kept = live(notice, world.portfolio, {
      asOf: world.asOf,
      indicators,
      ...(notice.id === pucheng.id ? { weights } : {}),
      choosing,
      isById: n % 2 === 1
    })
    for (let step = 0; step < steps; step++) {
      for (let change = 0; change < 5; change++) changeAny(kept, worldsBeside[step % 2]!.portfolio, roll)
      check(kept, world, roll, choosing)
      if (n % 2 === 1) checkOrder(kept.portfolio)
      checkMoment(kept, world, worldsBeside[step % 2]!.asOf)
    }
  }
}
