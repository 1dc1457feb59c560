import { assert, describe, it } from "@effect/vitest"
import { Portfolio, Selection } from "@kepu/core/schema"
import type { Recommendation } from "@kepu/core/portfolio"
import { indicate, rank, recommend } from "@kepu/core/rank"
import { assessByReference } from "@kepu/core/reference"
import { arbitraries } from "@kepu/testing"
import * as Arbitrary from "effect/Arbitrary"
import * as Schema from "effect/Schema"
import { portfolioOf, pucheng } from "../sample.ts"
import { complete, idsOf } from "./attended.ts"
import { asOf, weightsOf } from "./sample.ts"
import { times } from "../times.ts"

describe("recommend", () => {
  const twoOf = weightsOf(
    [
      { indicator: "participants", points: 2, scale: { _tag: "PerUnit", per: 1, cap: 3 } },
      { indicator: "activities-published", points: 1, scale: { _tag: "Reached", from: 1 } }
    ],
    { tieBreaks: ["volunteers"] }
  )
  it.prop(
    "parts all activities, keeps every quota, does not mind the order of the input, and survives JSON",
    {
      given: arbitraries.portfolio(pucheng),
      perUnit: arbitraries.oneOf([0, 1, 2]),
      total: arbitraries.oneOf([0, 1, 2, 3]),
      done: Arbitrary.array(arbitraries.oneOf([true, true, false]), { minLength: 8, maxLength: 8 })
    },
    ({ done, given: some, perUnit, total }) => {
      const given = portfolioOf({
        ...Schema.encodeSync(Portfolio)(some),
        activities: Schema.encodeSync(Portfolio)(some).activities.map((entry, n) =>
          done[n] ? { ...entry, ...complete } : entry
        )
      })
      const options = { asOf, quotas: { perUnit, total }, weights: twoOf }
      const selection = recommend(pucheng, given, options)
      const { chosen, drafts, eligible, ineligible, notChosen } = selection
      const ids = (list: Parameters<typeof idsOf>[0]) => idsOf(list).split(" ").filter(Boolean).toSorted()
      assert.deepStrictEqual(
        ids([...eligible, ...ineligible]),
        given.activities.map(({ id }) => id as string).toSorted()
      )
      assert.deepStrictEqual(ids([...chosen, ...notChosen]), ids(eligible))
      assert.deepStrictEqual(idsOf(drafts), idsOf(chosen))
      assert.isAtMost(chosen.length, total)
      for (const { id } of given.units) assert.isAtMost(chosen.filter(({ unit }) => unit.id === id).length, perUnit)

      const judged = [...eligible, ...ineligible]
      const asIf = judged.map(
        ({ activity, unit }) =>
          given.recommendations?.find((made) => made.activity === activity.id && made.unit === unit.id) ??
          ({ activity: activity.id, unit: unit.id } as Recommendation)
      )
      const { findings } = assessByReference(pucheng, { ...given, recommendations: asIf }, { asOf })
      const wanting = findings.filter(
        ({ rule, status }) => rule === "recommended-complete" && (status === "unmet" || status === "undetermined")
      )
      assert.deepStrictEqual(
        judged.flatMap((one) => one.findings),
        wanting
      )
      const { rows, ...others } = indicate(pucheng, given, { asOf, of: "activities" })
      const isEligible = new Set(eligible.map(({ activity }) => activity.id))
      const indicators = { ...others, rows: rows.filter(({ subject }) => isEligible.has(subject.id)) }
      assert.deepStrictEqual(selection.indicators, indicators)
      assert.deepStrictEqual(selection.ranking, rank(indicators, twoOf))

      const reversed = portfolioOf({
        ...given,
        units: given.units.toReversed(),
        activities: given.activities.toReversed(),
        ...(given.recommendations ? { recommendations: given.recommendations.toReversed() } : {})
      })
      const other = recommend(pucheng, reversed, options)
      for (const key of ["chosen", "notChosen", "drafts", "ranking", "dominance"] as const) {
        assert.deepStrictEqual(other[key], selection[key])
      }
      const json = JSON.parse(JSON.stringify(Schema.encodeSync(Selection)(selection)))
      assert.deepStrictEqual(Schema.decodeUnknownSync(Selection)(json), selection)
    },
    { arbitrary: { runs: times(60, 300) } }
  )
})
