import type { Language } from "@kepu/core"
import { isOpen, type RankingRow, showQuantity, showRange, type Weights } from "@kepu/core/rank"
import { fill, localized } from "@kepu/core/text"
import { deductedOf } from "@kepu/csv"
import { hanging } from "../../text/hanging.ts"
import type { Paint } from "../../text/paint.ts"
import { cell } from "../../text/table.ts"
import type { Ranked } from "./compare.ts"
import { grids, type Strip } from "./grids.ts"
import { foot, head } from "./head.ts"
import { sayItem, sayOpenTop, sayRobustness, sayTieBreaks, sayWeights } from "./say.ts"
import { sayTies } from "./sayTies.ts"
import { key } from "./openKey.ts"

const texts = {
  digest: localized("权重指纹 {digest}", "digest of the weights {digest}"),
  items: localized("计分项", "Items"),
  ranks: localized("名次", "Ranks"),
  how: localized(
    "按已知资料；“可能”是资料补全后的范围；* 已封顶",
    "on what is known; “may be” is the range when facts are reported; * capped"
  ),
  robust: localized("稳不稳", "How robust"),
  rank: localized("名次", "rank"),
  mayBe: localized("可能", "may be"),
  subject: localized("单位", "unit"),
  points: localized("得分", "points"),
  deducted: localized("扣分", "lost"),
  ties: localized("同分的先后", "Ties")
}

const itemStrip = (rows: ReadonlyArray<RankingRow>, n: number): Strip => ({
  heading: String(n + 1),
  align: "end",
  cells: rows.map(({ breakdown }) => {
    const { capped, points } = breakdown[n]!
    return cell(showQuantity(points) + (capped ? "*" : ""), isOpen(points) ? "yellow" : undefined)
  })
})

const strips = (
  rows: ReadonlyArray<RankingRow>,
  { items }: Weights,
  k: number,
  language: Language
): { readonly first: ReadonlyArray<Strip>; readonly rest: ReadonlyArray<Strip> } => ({
  first: [
    { heading: texts.rank[language], align: "end", cells: rows.map(({ rank }) => cell(String(rank))) },
    {
      heading: texts.mayBe[language],
      cells: rows.map(({ ranks }) =>
        ranks.best === ranks.worst ? cell("") : cell(showRange(ranks.best, ranks.worst), "yellow")
      )
    },
    {
      heading: texts.subject[language],
      shrinks: true,
      cells: rows.map(({ rank, subject }) => cell(subject.name, rank <= k ? "bold" : undefined))
    },
    {
      heading: texts.points[language],
      align: "end",
      cells: rows.map(({ points }) => cell(String(points.known), "bold"))
    }
  ],
  rest: [
    {
      heading: texts.mayBe[language],
      cells: rows.map(({ points }) => (isOpen(points) ? cell(showQuantity(points), "yellow") : cell("")))
    },
    { heading: texts.deducted[language], align: "end", cells: rows.map((row) => cell(String(deductedOf(row)))) },
    ...items.map((_, n) => itemStrip(rows, n))
  ]
})

/** Ranks, points and how they come about, on a page. */
export const renderRanking = (
  { county, indicators, ranking, robustness }: Ranked,
  language: Language,
  paint: Paint
): string => {
  const { rows, weights } = ranking
  const { first, rest } = strips(rows, weights, robustness.k, language)
  const open = sayOpenTop(robustness, ranking)
  return [
    ...head(county, language, paint),
    ...hanging(sayWeights(weights, county.notice)[language]),
    paint("dim", `  ${fill(texts.digest, { digest: ranking.digest })[language]}`),
    "",
    paint("bold", texts.items[language]),
    ...weights.items.flatMap((item, n) => hanging(`${n + 1}  ${sayItem(item, indicators)[language]}`)),
    "",
    paint("bold", texts.ranks[language]),
    ...hanging(`${texts.how[language]}${language === "en" ? ". " : "。"}${key[language]}`).map((line) =>
      paint("dim", line)
    ),
    ...grids(first, rest, paint).flatMap((lines, n) => (n === 0 ? lines : ["", ...lines])),
    "",
    paint("bold", texts.ties[language]),
    ...hanging(sayTieBreaks(weights, indicators)[language]),
    ...sayTies(ranking).flatMap((line) => hanging(line[language])),
    "",
    paint("bold", texts.robust[language]),
    ...hanging(sayRobustness(robustness, ranking, indicators)[language]),
    ...(open === undefined ? [] : hanging(open[language])),
    "",
    ...foot(county, language, paint),
    ""
  ].join("\n")
}
