import { assert, describe, it } from "@effect/vitest"
import { type Activity, assess, Assessment, Portfolio, type Unit } from "@kepu/core"
import { arbitraries } from "@kepu/testing"
import * as Arbitrary from "effect/Arbitrary"
import * as Schema from "effect/Schema"
import { instant, portfolioOf, pucheng, statuses } from "../sample.ts"

const portfolios = arbitraries.portfolio(pucheng)
const moments = arbitraries.asOf(pucheng)
const runs = { arbitrary: { runs: 500 } } as const

/** Takes one optional fact out of each record, chosen by `keys`. */
const forget = (portfolio: Portfolio, keys: ReadonlyArray<number>): Portfolio => {
  const data = structuredClone(Schema.encodeSync(Portfolio)(portfolio)) as any
  const optional: ReadonlyArray<keyof Activity | keyof Unit> = [
    "kinds",
    "responsibilities",
    "coHosts",
    "programme",
    "topics",
    "mode",
    "time",
    "timeText",
    "place",
    "contactName",
    "contactPhone",
    "address",
    "platform",
    "images",
    "videos",
    "newsLinks",
    "summary",
    "participants",
    "annexes"
  ]
  for (const [n, record] of [...data.units, ...data.activities].entries()) {
    for (const key of keys) delete record[optional[(key + n) % optional.length]!]
  }
  for (const submission of data.submissions ?? []) if (keys.length % 2 === 0) delete submission.receivedAt
  if (keys.length % 3 === 0) delete data.submissions
  return portfolioOf(data)
}

describe("assess", () => {
  it.prop(
    "more facts may decide what was undetermined, and never turn a decided status over",
    {
      asOf: moments,
      full: portfolios,
      keys: Arbitrary.array(arbitraries.oneOf([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18]), {
        maxLength: 8
      })
    },
    ({ asOf, full, keys }) => {
      const at = { asOf: instant(asOf) }
      const after = statuses(assess(pucheng, full, at))
      for (const [finding, status] of Object.entries(statuses(assess(pucheng, forget(full, keys), at)))) {
        if (status !== "undetermined") assert.strictEqual(status, after[finding], finding)
      }
    },
    runs
  )

  it.prop(
    "the order of the input does not matter",
    { asOf: moments, given: portfolios },
    ({ asOf, given }) => {
      const at = { asOf: instant(asOf) }
      const reversed = portfolioOf({
        ...given,
        units: given.units.toReversed(),
        activities: given.activities.toReversed(),
        ...(given.submissions ? { submissions: given.submissions.toReversed() } : {})
      })
      assert.deepStrictEqual(statuses(assess(pucheng, reversed, at)), statuses(assess(pucheng, given, at)))
    },
    runs
  )

  it.prop(
    "an undetermined finding names what is missing, a decided one nothing",
    { asOf: moments, given: portfolios },
    ({ asOf, given }) => {
      for (const { missing, status } of assess(pucheng, given, { asOf: instant(asOf) }).findings) {
        assert.strictEqual(missing.length > 0, status === "undetermined" || status === "judgement")
      }
    },
    runs
  )

  it.prop(
    "what asks for attention says what to do about it",
    { asOf: moments, given: portfolios },
    ({ asOf, given }) => {
      for (const { remedies, rule, status } of assess(pucheng, given, { asOf: instant(asOf) }).findings) {
        assert.strictEqual(
          remedies.length > 0,
          ["unmet", "pending", "undetermined", "judgement"].includes(status),
          `${rule} ${status}`
        )
      }
    },
    runs
  )

  it.prop(
    "portfolios and assessments survive a round trip through JSON",
    { asOf: moments, given: portfolios },
    ({ asOf, given }) => {
      const through = <S extends Schema.Codec<any, any>>(schema: S, value: S["Type"]) =>
        Schema.decodeUnknownSync(schema)(JSON.parse(JSON.stringify(Schema.encodeSync(schema)(value))))
      assert.deepStrictEqual(through(Portfolio, given), given)
      const assessment = assess(pucheng, given, { asOf: instant(asOf) })
      assert.deepStrictEqual(through(Assessment, assessment), assessment)
    },
    runs
  )

  it.prop(
    "counts add up to the findings that are shown",
    { asOf: moments, given: portfolios },
    ({ asOf, given }) => {
      const { counts, findings } = assess(pucheng, given, { asOf: instant(asOf) })
      const { activities, units, ...byStatus } = counts
      assert.strictEqual(
        Object.values(byStatus).reduce((a, b) => a + b, 0),
        findings.filter(({ status }) => status !== "not-applicable").length
      )
      assert.deepStrictEqual([units, activities], [given.units.length, given.activities.length])
    },
    runs
  )
})
