import { assert } from "@effect/vitest"
import { assess, type Notice, type Portfolio } from "@kepu/core"
import { emptyPart, gathering, mergeParts, type Part, partOf, survey, wholeOf } from "@kepu/core/aggregate"
import { select } from "@kepu/core/assessment"
import { indicate, rank, type Weights } from "@kepu/core/rank"
import type { World } from "./worlds.ts"

const indicatorsOf = ({ clauses }: Notice) => clauses.flatMap(({ indicators = [] }) => indicators.map(({ id }) => id))

/** Weights of which each indicator of a notice earns points, the last breaks ties and one is not measured. */
const weightsFor = (notice: Notice): Weights => {
  const ids = indicatorsOf(notice)
  const item = (indicator: string, n: number) =>
    ({ indicator, points: 1 + (n % 3), scale: { _tag: "PerUnit", per: 1, cap: 4 } }) as const
  return {
    format: "kepu.weights/1",
    items: [item("not-measured", 0), ...ids.map(item)],
    tieBreaks: ids.slice(-1)
  }
}

/** The portfolio in so many parts: each activity in one of them, with its hosts, its recommendations and its documents. */
const split = (
  { activities, recommendations, submissions, units, unread }: Portfolio,
  parts: number,
  roll: (below: number) => number
) => {
  const side = new Map(activities.map(({ id }) => [id, roll(parts)]))
  return Array.from({ length: parts }, (_, n): Portfolio => {
    const own = activities.filter(({ id }) => side.get(id) === n)
    const needed = new Set<string>(own.flatMap(({ coHosts = [], host }) => [host, ...coHosts]))
    const recommended = (recommendations ?? []).filter(({ activity }) => side.get(activity) === n)
    for (const { unit } of recommended) needed.add(unit)
    return {
      units: units.filter(({ id }) => needed.has(id)),
      activities: own,
      ...(recommendations === undefined ? {} : { recommendations: recommended }),
      ...(submissions === undefined
        ? {}
        : { submissions: submissions.filter(({ activity }) => activity === undefined || side.get(activity) === n) }),
      ...(unread === undefined ? {} : { unread })
    }
  })
}

/** Compares the numbers by unit, as the order of units is not part of what a part says. */
const said = ({ tallies, units, ...rest }: Part) => {
  const { activities, recommended } = tallies
  const numbersOf = (n: number) =>
    [activities, recommended].flatMap(({ ofUnits, stride }) =>
      Array.from(ofUnits.subarray(n * stride, (n + 1) * stride))
    )
  const byUnit = units.map((id, n) => [id, numbersOf(n)] as const)
  return {
    rest,
    ofAll: [activities, recommended].map(({ ofAnybody, ofRegion }) => ({ ofAnybody, ofRegion })),
    // Whoever has no number but 0 may as well be absent.
    byUnit: new Map(byUnit.filter(([, numbers]) => numbers.some(Boolean)))
  }
}

/** Parts of a world add up in any order, and gather in any portions, to what the whole comes to. */
export const checkParts = ({ asOf, notice, portfolio }: World, roll: (below: number) => number) => {
  const options = { asOf, indicators: indicatorsOf(notice) }
  const merge = (a: Part, b: Part) => mergeParts(notice, a, b)
  const [a, b, c] = split(portfolio, 3, roll).map((part) => structuredClone(partOf(notice, part, options))) as [
    Part,
    Part,
    Part
  ]
  const whole = merge(merge(a, b), c)

  assert.deepStrictEqual(merge(b, a), merge(a, b))
  assert.deepStrictEqual(merge(a, merge(b, c)), whole)
  assert.deepStrictEqual(merge(a, emptyPart(notice, options)), a)
  assert.deepStrictEqual(merge(emptyPart(notice, options), a), a)
  assert.deepStrictEqual(said(whole), said(partOf(notice, portfolio, options)))

  const { add, part } = gathering(notice, portfolio.units, options)
  const [first, ...rest] = split(portfolio, 4, roll)
  add(first!)
  const early = part()
  const before = structuredClone(early)
  for (const portion of rest) add(portion)
  assert.deepStrictEqual(early, before)
  assert.deepStrictEqual(early, partOf(notice, { ...first!, units: portfolio.units }, options))
  assert.deepStrictEqual(part(), partOf(notice, portfolio, options))

  const { activities: _, ...lists } = portfolio
  const together = wholeOf(notice, [a, b, c], lists)
  const { counts, findings } = assess(notice, portfolio, { asOf })
  const { activities: __, units: ___, ...byStatus } = counts
  const { "not-applicable": notApplicable, ...others } = together.counts
  assert.deepStrictEqual(others, byStatus)
  assert.strictEqual(notApplicable, findings.filter(({ status }) => status === "not-applicable").length)
  for (const { at, length, planned } of [...together.ofUnits, ...together.ofRegion]) {
    assert.deepStrictEqual(
      Array.from({ length }, (_, n) => at(n)),
      findings.filter(({ rule }) => rule === planned.rule.id).map(({ status }) => status)
    )
  }
  const indicators = indicate(notice, portfolio, { asOf })
  const { region, rows } = indicators
  for (const [id, { ofRegion, ofUnit }] of Object.entries(together.indicators)) {
    assert.deepStrictEqual(ofRegion, region.values[id])
    assert.deepStrictEqual(
      rows.map((_, unit) => ofUnit(unit)),
      rows.map(({ values }) => values[id])
    )
  }
  const weights = weightsFor(notice)
  assert.deepStrictEqual(together.rank(weights).ranking(), rank(indicators, weights))
}

const open = ["unmet", "undetermined", "pending"] as const

/** A survey of a world finds what `select` finds, and measures what `indicate` measures. */
export const checkSurvey = ({ asOf, notice, portfolio }: World) => {
  const surveyed = survey(notice, portfolio, { asOf, indicators: indicatorsOf(notice) })
  const selected = select(notice, portfolio, { asOf, statuses: open })
  assert.deepStrictEqual(
    surveyed.select(open).map((found) => found.toJSON()),
    selected.map((found) => found.toJSON())
  )
  const indicators = indicate(notice, portfolio, { asOf })
  const { asOf: moment, notice: of, rows } = indicators
  assert.deepStrictEqual(surveyed.indicators(), { asOf: moment, notice: of, rows })
  const weights = weightsFor(notice)
  assert.deepStrictEqual(surveyed.rank(weights).ranking(), rank(indicators, weights))
}
