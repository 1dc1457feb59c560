import type { Language, Notice } from "@kepu/core"
import { nounsOf } from "@kepu/core/condition"
import {
  type Dominance,
  type IndicatorRow,
  type Indicators,
  isOpen,
  type Quantity,
  type Ranking,
  type RankingRow,
  showQuantity,
  showRange
} from "@kepu/core/rank"
import { headings as texts } from "./words.ts"
import type { CellValue, TableRows } from "./writeTable.ts"

/** A number for a spreadsheet; as people write it where it is open. */
const numeric = (quantity: Quantity): CellValue => (isOpen(quantity) ? showQuantity(quantity) : quantity.known)

/** The columns that tell whom a row is about: a unit, or an activity and its host. */
const subjects = (
  rows: ReadonlyArray<Pick<IndicatorRow, "subject" | "unit">>,
  { vocabulary }: Notice,
  language: Language
) => {
  const ofActivities = rows.some(({ unit }) => unit !== undefined)
  return {
    headings: [...(ofActivities ? [nounsOf(vocabulary).activity[language]] : []), texts.unit[language]],
    cells: ({ subject, unit }: Pick<IndicatorRow, "subject" | "unit">): ReadonlyArray<string> =>
      ofActivities ? [subject.name, unit?.name ?? ""] : [subject.name]
  }
}

/**
 * Indicators as a table; with who is ahead of whom where that is known, in the order of the rows.
 *
 * @example
 * ```ts
 * import { portfolioFromData } from "@kepu/core"
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 * import { indicate } from "@kepu/core/rank"
 * import { indicatorsSheet } from "@kepu/csv"
 *
 * const portfolio = portfolioFromData({ units: [{ id: "edu", name: "县教育局" }], activities: [] })
 * const indicators = indicate(notice, portfolio, { asOf: "2023-10-01" })
 * console.log([...indicatorsSheet({ indicators }, notice, "zh-CN")].length > 1) // true
 * ```
 */
export const indicatorsSheet = (
  { dominance, indicators }: { readonly indicators: Indicators; readonly dominance?: Dominance },
  notice: Notice,
  language: Language
): TableRows => {
  const { cells, headings } = subjects(indicators.rows, notice, language)
  const compared = dominance === undefined ? [] : [texts.front, texts.ahead, texts.mayBeAhead]
  return [
    [
      ...headings,
      ...indicators.indicators.map(({ name }) => name[language]),
      ...compared.map((heading) => heading[language])
    ],
    ...indicators.rows.map((row, n) => {
      const place = dominance?.rows[n]
      return [
        ...cells(row),
        ...indicators.indicators.map(({ id }) => numeric(row.values[id]!)),
        ...(place === undefined ? [] : [place.front, place.dominators.map(({ name }) => name).join("、"), place.open])
      ]
    })
  ]
}

/**
 * The points that a row lost against the most that its items can earn, as far as they have one.
 *
 * @example
 * ```ts
 * import type { ActivityInput } from "@kepu/core"
 * import { portfolioFromData } from "@kepu/core"
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 * import { indicate, rank, readWeights } from "@kepu/core/rank"
 * import { deductedOf } from "@kepu/csv"
 *
 * const units = [
 *   { id: "edu", name: "县教育局" },
 *   { id: "sun", name: "孙镇" }
 * ]
 * const held: ActivityInput["time"] = { sessions: [{ start: "2023-09-18" }] }
 * const activities = [{ id: "1", name: "讲座", host: "sun", time: held, platform: "published" } as const]
 * const indicators = indicate(notice, portfolioFromData({ units, activities }), { asOf: "2023-10-01" })
 * const items = [{ indicator: "activities-published", points: 1, scale: { _tag: "PerUnit", per: 1, cap: 2 } }]
 * const weights = readWeights(notice, { format: "kepu.weights/1", items })
 * if (weights._tag === "Success")
 *   console.log(rank(indicators, weights.success).rows.map(deductedOf)) // [ 1, 2 ]
 * ```
 */
export const deductedOf = ({ breakdown }: RankingRow): number =>
  breakdown.reduce((sum, { deducted = 0 }) => sum + deducted, 0)

/**
 * A ranking as a table: of each item the number of its indicator and the points.
 *
 * @example
 * ```ts
 * import type { ActivityInput } from "@kepu/core"
 * import { portfolioFromData } from "@kepu/core"
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 * import { indicate, rank, readWeights } from "@kepu/core/rank"
 * import { rankingSheet } from "@kepu/csv"
 *
 * const units = [
 *   { id: "edu", name: "县教育局" },
 *   { id: "sun", name: "孙镇" }
 * ]
 * const held: ActivityInput["time"] = { sessions: [{ start: "2023-09-18" }] }
 * const activities = [{ id: "1", name: "讲座", host: "sun", time: held, platform: "published" } as const]
 * const indicators = indicate(notice, portfolioFromData({ units, activities }), { asOf: "2023-10-01" })
 * const items = [{ indicator: "activities-published", points: 1, scale: { _tag: "PerUnit", per: 1, cap: 2 } }]
 * const weights = readWeights(notice, { format: "kepu.weights/1", items })
 * if (weights._tag === "Success") {
 *   const ranking = rank(indicators, weights.success)
 *   const [headings, first] = rankingSheet({ indicators: indicators.indicators, ranking }, notice, "zh-CN")
 *   console.log(headings?.slice(0, 3), first?.slice(0, 3)) // [ '名次', '可能名次', '单位' ] [ 1, '1', '孙镇' ]
 * }
 * ```
 */
export const rankingSheet = (
  { indicators, ranking }: { readonly indicators: Indicators["indicators"]; readonly ranking: Ranking },
  notice: Notice,
  language: Language
): TableRows => {
  const { digest, rows, weights } = ranking
  const { items, tieBreaks = [], title = "" } = weights
  const { cells, headings } = subjects(rows, notice, language)
  const nameOf = (id: string): string => indicators.find((one) => one.id === id)?.name[language] ?? id
  return [
    [
      texts.rank[language],
      texts.ranks[language],
      ...headings,
      texts.points[language],
      texts.mayBe[language],
      texts.deducted[language],
      ...items.flatMap(({ indicator }, n) => {
        const name = `${n + 1} ${nameOf(indicator)}`
        return [`${name} ${texts.value[language]}`, `${name} ${texts.points[language]}`]
      }),
      ...tieBreaks.map((id) => `${texts.tie[language]} ${nameOf(id)}`),
      texts.title[language],
      texts.digest[language]
    ],
    ...rows.map((row) => [
      row.rank,
      showRange(row.ranks.best, row.ranks.worst),
      ...cells(row),
      row.points.known,
      showQuantity(row.points),
      deductedOf(row),
      ...row.breakdown.flatMap(({ points, value }) => [numeric(value), numeric(points)]),
      ...row.tieBreaks.map(numeric),
      title,
      digest
    ])
  ]
}
