import { assert } from "@effect/vitest"
import { type Activity, assess, type Finding, type Notice, type Portfolio } from "@kepu/core"
import { select } from "@kepu/core/assessment"
import { judge, wide } from "@kepu/core/judge"
import { rulebookOf } from "@kepu/core/notice"
import { assessByReference } from "@kepu/core/reference"
import { indicate } from "@kepu/core/rank"
import { checkParts, checkSurvey } from "../test/engine/addingUp.ts"
import { indicateByReference } from "../test/engine/indicateByReference.ts"
import { denseNotices, dice, type World, worldsUnder } from "../test/engine/worlds.ts"
import { statuses } from "../src/requirement/statuses.ts"
import { pucheng } from "../test/sample.ts"

/**
 * Laws on a few small worlds, the same ones each time, so that they may be asked about each change. A notice is copied
 * each time, as what is made of it is remembered by it.
 */

const worldsOf = (notice: Notice, seed: number, count: number): ReadonlyArray<World> => {
  const worlds = worldsUnder(notice, [1, 2], seed)
  return Array.from({ length: count }, () => worlds.next().value as World)
}

/** So many generated notices of so many rules, and that of Pucheng; each with a seed for its worlds. */
export const freshNotices = (count: number, rules: number): ReadonlyArray<readonly [Notice, number]> =>
  [...denseNotices(count, rules, 1), pucheng].map((notice, n) => [notice, n] as const)

const bare = ({
  clause,
  modality,
  rule,
  status,
  subject
}: Pick<Finding, "clause" | "modality" | "rule" | "status" | "subject">) => ({
  rule,
  clause,
  modality,
  status,
  subject
})

/** What a page finds is what the reference finds. */
export const judgesAlike = (notice: Notice, seed: number): void => {
  for (const { asOf, portfolio } of worldsOf(notice, seed, 2)) {
    const copy = { ...notice }
    const outcomes = judge(rulebookOf(copy), portfolio, { asOf, wide })
    assert.deepStrictEqual(outcomes.map(bare), assessByReference(copy, portfolio, { asOf }).findings.map(bare))
  }
}

/** A county of many activities: those of a small one so many times, each time under other ids. */
const crowded = ({ activities, recommendations, ...lists }: Portfolio, times: number): Portfolio => {
  const again = Array.from({ length: times }, (_, n) => n)
  const renamed = (id: string, n: number) => `${id}~${n}` as Activity["id"]
  return {
    ...lists,
    activities: again.flatMap((n) => activities.map((one) => ({ ...one, id: renamed(one.id, n) }))),
    ...(recommendations === undefined
      ? {}
      : {
          recommendations: again.flatMap((n) =>
            recommendations.map((one) => ({ ...one, activity: renamed(one.activity, n) }))
          )
        })
  }
}

/** What the engine finds of several blocks of activities is what the reference finds. */
export const judgesBlocksAlike = (notice: Notice, seed: number): void => {
  const { asOf, portfolio } = worldsUnder(notice, [5], seed).next().value as World
  const many = crowded(portfolio, 12)
  const copy = { ...notice }
  const expected = judge(rulebookOf(copy), many, { asOf, wide })
  const found = select(copy, many, { asOf, statuses })
  assert.deepStrictEqual(found.map(bare), expected.map(bare))
}

/** What the engine measures of several blocks of activities is what the specification of numbers says. */
export const measuresBlocksAlike = (seed: number): void => {
  const { asOf, portfolio } = worldsUnder(pucheng, [5], seed).next().value as World
  const world = { notice: { ...pucheng }, portfolio: crowded(portfolio, 12), asOf }
  const { activities, region, units } = indicateByReference(world)
  const measured = (of: "units" | "activities") => indicate(world.notice, world.portfolio, { asOf, of })
  assert.deepStrictEqual(measured("units").rows, units)
  assert.deepStrictEqual(measured("activities").rows, activities)
  assert.deepStrictEqual(measured("units").region, region)
}

/** Parts of an assessment, and a survey, come to what the whole comes to. */
export const addsUpAlike = (notice: Notice, seed: number): void => {
  for (const world of worldsOf(notice, seed, 2)) {
    const copy = { ...world, notice: { ...notice } }
    checkParts(copy, dice(seed))
    checkSurvey(copy)
  }
}

/** What the engine finds, and tells of it, is what the reference finds and tells. */
export const assessesAlike = (notice: Notice, seed: number): void => {
  for (const { asOf, portfolio } of worldsOf(notice, seed, 3)) {
    const copy = { ...notice }
    const expected = assessByReference(copy, portfolio, { asOf })
    const found = assess(copy, portfolio, { asOf })
    assert.deepStrictEqual({ ...found, findings: [] }, { ...expected, findings: [] })
    assert.deepStrictEqual(
      found.findings.map((one) => ({ ...one })),
      expected.findings
    )
  }
}
