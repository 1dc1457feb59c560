import type { Language } from "@kepu/core"
import type { Quantity } from "@kepu/core/rank"
import { localized } from "@kepu/core/text"
import type { Compared, Ranked } from "./compare.ts"
import { deductedOf } from "./renderRanking.ts"
import { indicatorName } from "./say.ts"
import { isOpen, showQuantity, showRange } from "./showQuantity.ts"

/** The rows of a table for a spreadsheet, the headings first. */
export type Sheet = ReadonlyArray<ReadonlyArray<string | number>>

const texts = {
  unit: localized("单位", "unit"),
  front: localized("比较层次", "level"),
  ahead: localized("直接领先于它的单位", "right ahead of it"),
  mayBeAhead: localized("资料补全后可能领先于它的单位数", "how many more may be ahead of it"),
  rank: localized("名次", "rank"),
  ranks: localized("可能名次", "rank may be"),
  points: localized("得分", "points"),
  mayBe: localized("可能得分", "points may be"),
  deducted: localized("扣分", "points lost"),
  value: localized("数量", "number"),
  tie: localized("同分比较", "tie-break"),
  title: localized("权重", "weights"),
  digest: localized("权重指纹", "digest of the weights")
}

/** A number for a spreadsheet; as people write it where it is open. */
const numeric = (quantity: Quantity): string | number => (isOpen(quantity) ? showQuantity(quantity) : quantity.known)

/** The units' indicators as a table, with who is ahead of whom. */
export const indicatorsSheet = ({ dominance, indicators }: Compared, language: Language): Sheet => [
  [
    texts.unit[language],
    ...indicators.indicators.map(({ name }) => name[language]),
    texts.front[language],
    texts.ahead[language],
    texts.mayBeAhead[language]
  ],
  ...indicators.rows.map(({ subject, values }, n) => {
    const { dominators, front, open } = dominance.rows[n]!
    return [
      subject.name,
      ...indicators.indicators.map(({ id }) => numeric(values[id]!)),
      front,
      dominators.map(({ name }) => name).join("、"),
      open
    ]
  })
]

/** The ranking as a table: of each item the number of its indicator and the points. */
export const rankingSheet = ({ indicators, ranking }: Ranked, language: Language): Sheet => {
  const { digest, rows, weights } = ranking
  const { items, tieBreaks = [], title = "" } = weights
  return [
    [
      texts.rank[language],
      texts.ranks[language],
      texts.unit[language],
      texts.points[language],
      texts.mayBe[language],
      texts.deducted[language],
      ...items.flatMap(({ indicator }, n) => {
        const name = `${n + 1} ${indicatorName(indicators, indicator)[language]}`
        return [`${name} ${texts.value[language]}`, `${name} ${texts.points[language]}`]
      }),
      ...tieBreaks.map((id) => `${texts.tie[language]} ${indicatorName(indicators, id)[language]}`),
      texts.title[language],
      texts.digest[language]
    ],
    ...rows.map((row) => [
      row.rank,
      showRange(row.ranks.best, row.ranks.worst),
      row.subject.name,
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
