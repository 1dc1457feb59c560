import { Notice, Weights } from "@kepu/core/schema"
import { type IndicatorRow, type Indicators, indicate, type Quantity } from "@kepu/core/rank"
import { arbitraries } from "@kepu/testing"
import * as Arbitrary from "effect/Arbitrary"
import * as Schema from "effect/Schema"
import { instant, portfolio, pucheng } from "../sample.ts"

export const asOf = instant("2023-09-24T00:00:00+08:00")
export const indicatorIds = ["held", "people", "places"] as const

type Given = number | readonly [known: number, possible: number | null]

export const quantity = (given: Given): Quantity =>
  typeof given === "number" ? { known: given, possible: given } : { known: given[0], possible: given[1] }

/** A row named `id`, whose indicators `held`, `people` and `places` have these values. */
export const row = (id: string, ...values: ReadonlyArray<Given>): IndicatorRow => ({
  subject: { kind: "unit", id, name: id },
  values: Object.fromEntries(values.map((value, n) => [indicatorIds[n]!, quantity(value)]))
})

/** Indicators that were not measured but made up. */
export const table = (rows: ReadonlyArray<IndicatorRow>): Indicators => ({
  ...indicate(pucheng, portfolio(), { asOf }),
  rows
})

export const weightsOf = (
  items: (typeof Weights.Encoded)["items"],
  rest: Omit<Partial<typeof Weights.Encoded>, "items"> = {}
): Weights => Schema.decodeSync(Weights)({ format: "kepu.weights/1", items, ...rest })

/** A copy of the Pucheng notice with what is given in place of its clauses. */
export const noticeOf = (clause: Partial<(typeof Notice.Encoded)["clauses"][number]>): Notice =>
  Schema.decodeSync(Notice)({
    ...Schema.encodeSync(Notice)(pucheng),
    clauses: [
      {
        number: "五（二）",
        phrase: "择优",
        summary: { "zh-CN": "摘要", en: "summary" },
        fingerprint: `sha256-${"0".repeat(64)}`,
        rules: [],
        ...clause
      }
    ]
  })

const value: Arbitrary.Arbitrary<Quantity> = Arbitrary.map(
  Arbitrary.all({ known: arbitraries.oneOf([0, 1, 2, 3, 5]), open: arbitraries.oneOf([0, 0, 0, 1, 2, -1]) }),
  ({ known, open }) => ({ known, possible: open < 0 ? null : known + open })
)

const exact = (given: Quantity): Quantity => ({ known: given.known, possible: given.known })

/** Rows of the three indicators, with open values among them, up to `most` in number. */
export const rows = (most: number, open = true): Arbitrary.Arbitrary<ReadonlyArray<IndicatorRow>> =>
  Arbitrary.map(Arbitrary.array(Arbitrary.all([value, value, value]), { minLength: 1, maxLength: most }), (list) =>
    list.map((values, n) => ({
      subject: { kind: "unit", id: `u${n}`, name: `单位${n}` },
      values: Object.fromEntries(indicatorIds.map((id, i) => [id, open ? values[i]! : exact(values[i]!)]))
    }))
  )

const item: Arbitrary.Arbitrary<(typeof Weights.Encoded)["items"][number]> = Arbitrary.map(
  Arbitrary.all({
    indicator: arbitraries.oneOf(indicatorIds),
    points: arbitraries.oneOf([0, 1, 2, 3]),
    kind: arbitraries.oneOf(["PerUnit", "capped", "ProRata", "Reached"]),
    number: arbitraries.oneOf([1, 2, 3]),
    rounding: arbitraries.oneOf(["down", "half-up", "up"])
  }),
  ({ indicator, kind, number, points, rounding }) => ({
    indicator,
    points,
    scale:
      kind === "ProRata"
        ? { _tag: "ProRata", full: number, rounding }
        : kind === "Reached"
          ? { _tag: "Reached", from: number }
          : { _tag: "PerUnit", per: number, ...(kind === "capped" ? { cap: number + 1 } : {}) }
  })
)

/** Weights over the three indicators, with one to `most` items. */
export const weights = (most: number, names = true): Arbitrary.Arbitrary<Weights> =>
  Arbitrary.map(
    Arbitrary.all({
      items: Arbitrary.array(item, { minLength: 1, maxLength: most }),
      tieBreaks: Arbitrary.array(arbitraries.oneOf(indicatorIds), { maxLength: 2 }),
      byName: arbitraries.oneOf([true, false])
    }),
    ({ byName, items: [first, ...rest], tieBreaks }) =>
      weightsOf([first!, ...rest], { tieBreaks, ...(names && byName ? { thenByName: true } : {}) })
  )
