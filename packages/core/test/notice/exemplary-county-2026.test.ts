import { assert, describe, it } from "@effect/vitest"
import type { Portfolio } from "@kepu/core"
import { notice } from "@kepu/core/notices/exemplary-county-2026"
import { score } from "@kepu/core/rubric"
import { instant, portfolioOf } from "../sample.ts"
import { casesUnder, checkIllustrative, many, on } from "./casesOf.ts"

const later = "2027-01-10T00:00:00+08:00"
const cases = casesUnder("county", later)
const counties = (facts: Readonly<Record<string, object>>) =>
  Object.entries(facts).map(([id, told]) => ({ id, name: id, kinds: ["county"], facts: { ...told } }))
const sent = (receivedAt: string) => [{ unit: "u", document: "plan", receivedAt }]
const inTime = "2026-03-31T18:00:00+08:00"

checkIllustrative(notice, [
  ...(
    [
      ["2026-03-31T17:59:59+08:00", "met"],
      [inTime, "met"],
      ["2026-03-31T18:00:01+08:00", "unmet"]
    ] as const
  ).map(([receivedAt, status]) =>
    cases("plan-due", `${receivedAt}报送`, `sent ${receivedAt}`, { u: status }, { submissions: sent(receivedAt) })
  ),
  cases(
    "funds-per-head",
    "1万人，19999、20000、20001元",
    "19,999, 20,000 and 20,001 yuan for 10,000 people",
    { below: "unmet", at: "met", above: "met", open: "undetermined" },
    {
      units: counties({
        below: { inhabitants: 10_000, funds: 19_999 },
        at: { inhabitants: 10_000, funds: 20_000 },
        above: { inhabitants: 10_000, funds: 20_001 },
        open: { funds: 20_000 }
      })
    }
  ),
  cases(
    "no-accident",
    "没有事故、1起、未登记",
    "no accident, one, not known",
    { none: "met", one: "unmet", open: "undetermined" },
    { units: counties({ none: { accidents: 0 }, one: { accidents: 1 }, open: {} }) }
  ),
  ...(["innovation", "honest"] as const).map((rule) =>
    cases(
      rule,
      "认定为符合、不符合和尚无认定",
      "decided either way, and not decided",
      { good: "met", bad: "unmet", open: "judgement" },
      {
        units: counties({ good: {}, bad: {}, open: {} }),
        attestations: [
          { rule, unit: "good", decision: "met" },
          { rule, unit: "bad", decision: "unmet" }
        ]
      }
    )
  )
])

describe("the points of exemplary-county-2026", () => {
  /** A county that has all points of the full mark, but for what is given. */
  const rowOf = (
    facts: object = {},
    held = 100,
    {
      innovation = 20,
      receivedAt = inTime,
      honest = true
    }: { innovation?: number; receivedAt?: string; honest?: boolean } = {}
  ) => {
    const full = {
      "science-volunteers": 1000,
      funds: 20_000,
      inhabitants: 10_000,
      awards: 0,
      complaints: 0,
      accidents: 0
    }
    const given: typeof Portfolio.Encoded = {
      units: counties({ u: { ...full, ...facts } }),
      activities: many(held, on("2026-06-01")),
      submissions: sent(receivedAt),
      attestations: [
        { rule: "innovation", unit: "u", decision: innovation > 0 ? "met" : "unmet", points: innovation },
        { rule: "honest", unit: "u", decision: honest ? "met" : "unmet" }
      ]
    }
    const { grades, total } = score(notice, portfolioOf(given), { asOf: instant(later) })!.rows[0]!
    assert.strictEqual(total.from, total.to)
    return [total.from, grades.join()]
  }

  it.each<[string, readonly [number | null, string], Parameters<typeof rowOf>]>([
    ["all of the full mark", [100, "exemplary"], []],
    ["99 activities", [90, "exemplary"], [{}, 99]],
    ["60 activities", [90, "exemplary"], [{}, 60]],
    ["59 activities", [80, "good"], [{}, 59]],
    ["30 activities", [80, "good"], [{}, 30]],
    ["29 activities", [70, "qualified"], [{}, 29]],
    ["999 volunteers", [98, "exemplary"], [{ "science-volunteers": 999 }]],
    ["1100 volunteers", [100, "exemplary"], [{ "science-volunteers": 1100 }]],
    ["less than 2 yuan a head", [80, "good"], [{ funds: 19_999 }]],
    ["a plan that came late", [90, "exemplary"], [{}, 100, { receivedAt: "2026-03-31T18:00:01+08:00" }]],
    ["9 points for what is new", [89, "good"], [{}, 100, { innovation: 9 }]],
    ["10 points for what is new", [90, "exemplary"], [{}, 100, { innovation: 10 }]],
    ["two awards", [106, "exemplary"], [{ awards: 2 }]],
    ["three awards", [106, "exemplary"], [{ awards: 3 }]],
    ["five complaints", [90, "exemplary"], [{ complaints: 5 }]],
    ["six complaints", [90, "exemplary"], [{ complaints: 6 }]],
    ["an accident", [0, ""], [{ accidents: 1 }]],
    ["false reports", [100, "qualified"], [{}, 100, { honest: false }]]
  ])("%s: %s", (_, expected, given) => {
    assert.deepStrictEqual(rowOf(...given), expected as never)
  })
})
